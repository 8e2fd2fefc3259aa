// What the sandbox gets for @electric-sql/pglite: see pglite-environment.cjs.
module.exports = globalThis.outsideModules.pglite

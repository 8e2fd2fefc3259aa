// What the sandbox gets for @electric-sql/pglite/node-postgres: see pglite-environment.cjs.
module.exports = globalThis.outsideModules.bridge

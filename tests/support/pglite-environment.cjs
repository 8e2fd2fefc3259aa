// PGlite imports parts of itself while it runs, which jest's sandbox refuses. It is loaded outside
// the sandbox, once a worker, and handed in whole; jest.config.mjs maps its name to pglite-inside.cjs.
const { TestEnvironment } = require('jest-environment-node')

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.outsideModules = {
      pglite: require('@electric-sql/pglite'),
      bridge: require('@electric-sql/pglite/node-postgres'),
    }
  }
}

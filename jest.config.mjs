const transform = { '\\.(ts|mjs)$': '<rootDir>/tests/support/esbuild-transform.cjs' }

/** A suite is a folder of tests/, named like the room it judges. */
const suite = (name, options = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  // Only where tests are: tools/wechat may hold a thousand packages that nobody here asks for.
  roots: ['<rootDir>/tests'],
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform,
  // Another 1,100 packages with names of their own, there only after `npm run wechat:…`.
  modulePathIgnorePatterns: ['<rootDir>/tools/wechat/node_modules/'],
  ...options,
})

/** PGlite cannot run inside jest's sandbox: tests/support/pglite-environment.cjs brings it in. */
const pglite = {
  testEnvironment: '<rootDir>/tests/support/pglite-environment.cjs',
  // Fastify's own test client wants these two, which are no CommonJS.
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(cookie|content-disposition)/)'],
  moduleNameMapper: {
    '^@electric-sql/pglite$': '<rootDir>/tests/support/pglite-inside.cjs',
    '^@electric-sql/pglite/node-postgres$': '<rootDir>/tests/support/pglite-bridge-inside.cjs',
  },
}

const jsdom = {
  testEnvironment: 'jsdom',
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(@vant|glass-easel))'],
}

export default {
  maxWorkers: 2,
  // Two cores shared with browsers and databases: a slow machine is no failure.
  testTimeout: 30_000,
  projects: [
    suite('contract'),
    suite('cloud', pglite),
    suite('crash'),
    suite('miniprogram', jsdom),
    suite('preview', jsdom),
    suite('architecture'),
    suite('tools'),
    // Needs WeChat's tools (300 MB), so only `npm run wechat:check -- --prove` lets it in.
    ...(process.env.WECHAT_TOOLS === 'installed' ? [suite('wechat')] : []),
    suite('journeys', {
      globalSetup: '<rootDir>/tests/support/journeys-start.mjs',
      globalTeardown: '<rootDir>/tests/support/journeys-stop.mjs',
    }),
  ],
}

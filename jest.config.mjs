const transform = { '\\.(ts|mjs)$': '<rootDir>/tests/support/esbuild-transform.cjs' }

/** A suite is a folder of tests/, named like the room it judges. */
const suite = (name, options = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  transform,
  ...options,
})

const jsdom = {
  testEnvironment: 'jsdom',
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(@vant|glass-easel))'],
}

export default {
  maxWorkers: 2,
  projects: [
    suite('contract'),
    suite('cloud'),
    suite('miniprogram', jsdom),
    suite('preview', jsdom),
    suite('architecture'),
    suite('tools'),
    suite('journeys'),
  ],
}

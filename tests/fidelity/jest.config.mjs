/** A project of its own: it needs tools/wechat, which plain `npm test` does not install. */
export default {
  displayName: 'fidelity',
  rootDir: '../..',
  // A slow machine is no failure.
  testTimeout: 60_000,
  maxWorkers: 2,
  roots: ['<rootDir>/tests/fidelity'],
  testMatch: ['**/*.test.ts'],
  globalSetup: '<rootDir>/tests/fidelity/sources.mjs',
  testEnvironment: 'jsdom',
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/tests/support/esbuild-transform.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(@vant|glass-easel))'],
}

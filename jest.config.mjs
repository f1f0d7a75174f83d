/**
 * `npm test` runs everything that needs no service. `*.services.test.ts` needs a real PostgreSQL and Redis and
 * runs with `npm run test:services`, `*.browser.test.ts` needs Chromium and runs with `npm run test:browser`; both set
 * WATCHFLOOR_SUITE.
 */
const suite = process.env['WATCHFLOOR_SUITE'] ?? 'unit';

/** @type {import('jest').Config} */
const config = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: suite === 'unit' ? ['**/*.test.ts'] : [`**/*.${suite}.test.ts`],
  testPathIgnorePatterns: suite === 'unit' ? ['\\.(services|browser)\\.test\\.ts$'] : [],
  transform: {
    '^.+\\.[tj]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  // Temporal is published as ES modules only; Node 20 can require them, jest wants them translated.
  transformIgnorePatterns: ['/node_modules/(?!temporal-)'],
  testTimeout: suite === 'unit' ? 20_000 : 120_000,
};

export default config;

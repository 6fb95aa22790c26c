// One project a ring; `npm test -- <ring>` runs one. Node 24 loads the ESM-only Nest packages only with
// --experimental-vm-modules, which tools/test/run.mjs sets.
const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const ring = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@app/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@app/([a-z-]+)/rules$': '<rootDir>/libs/$1/src/rules/index.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...more,
});

const onDatabase = {
  runtime: '<rootDir>/tools/test/loaded-once.cjs',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

module.exports = {
  maxWorkers: 2,
  // With processes apart every file waits for its servers and workers to start.
  testTimeout: Number(process.env.KC_PROCESSES) > 0 ? 240_000 : 60_000,
  projects: [
    ring('rules', [
      'libs/**/*.spec.ts',
      'tools/**/*.spec.ts',
      'apps/web/src/**/*.spec.ts',
      'apps/api/src/**/*.spec.ts',
    ]),
    ring('database', ['libs/**/*.int-spec.ts'], onDatabase),
    ring('story', ['test/e2e/**/*.e2e-spec.ts'], onDatabase),
    ring('processes', ['test/e2e/{path,sign-in,sent-again,task-course}.e2e-spec.ts'], onDatabase),
    ring('architecture', ['test/architecture/**/*.spec.ts'], onDatabase),
    ring('browser', ['test/browser/**/*.browser-spec.ts'], onDatabase),
  ],
};

/** @type {import('jest').Config} */
export default {
  testEnvironment: '<rootDir>/test/support/measured-environment.mjs',
  roots: ['<rootDir>/src', '<rootDir>/workers', '<rootDir>/web/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'cjs', 'json', 'node'],
  resolver: '<rootDir>/test/jest-resolver.cjs',
  transform: {
    '^.+\\.m?tsx?$': [
      '@swc/jest',
      {
        $schema: 'https://swc.rs/schema.json',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  testTimeout: 30_000,
  cacheDirectory: '<rootDir>/.cache/jest',
};

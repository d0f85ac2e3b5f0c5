import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** `any` and lost promises are how a failure stays silent; both are errors everywhere. */
const noSilence = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    {
      object: 'process',
      property: 'env',
      message: 'Settings are read once, in platform/config, and handed on.',
    },
  ],
};

export default defineConfig(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'data/',
      'secrets/',
      '.cache/',
      'coverage/',
      'bench/out/',
      'web/src/api.d.ts',
      // another language, which only looks like TypeScript
      'pixels/',
    ],
  },
  js.configs.recommended,
  {
    languageOptions: { globals: nodeGlobals() },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { 'max-lines': ['error', { max: 400 }], eqeqeq: ['error', 'smart'] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...noSilence,
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Nest's injected classes must stay value imports.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // These talk to a person on a terminal, and read the environment they were started in.
    files: [
      'src/cli/**',
      'src/*.ts',
      'src/platform/**',
      'workers/main.ts',
      'bench/**',
      'training/**',
      'test/**',
      'web/**',
      '**/*.spec.ts',
    ],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.spec.ts', 'test/**'],
    // A fake has the shape of what it replaces, whether it waits or not.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['web/**'],
    languageOptions: { globals: browserGlobals() },
    // The router's redirects are thrown and are no errors.
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  { files: ['web/*.config.ts', 'web/dev/**'], extends: [tseslint.configs.disableTypeChecked] },
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'performance',
    'AbortController',
  ];
  const timers = [
    'setTimeout',
    'setInterval',
    'setImmediate',
    'clearTimeout',
    'clearInterval',
    'structuredClone',
  ];
  return Object.fromEntries(
    [...names, ...timers]
      .map((name) => [name, 'readonly'])
      .concat([
        ['module', 'writable'],
        ['require', 'readonly'],
      ]),
  );
}

function browserGlobals() {
  return Object.fromEntries(
    ['window', 'document', 'navigator', 'localStorage', 'EventSource'].map((name) => [name, 'readonly']),
  );
}

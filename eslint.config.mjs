import tseslint from 'typescript-eslint';

// Words that make PostgreSQL read the machine's clock under a name that looks harmless. Real time is spelled
// clock_timestamp(); the domain's day and instant come from the unit of work, where a set clock can move them.
const SQL_CLOCK =
  /\b(?:now|transaction_timestamp|statement_timestamp)\s*\(\s*\)|\b(?:current_date|current_time|current_timestamp|localtime|localtimestamp)\b|'(?:now|today|tomorrow|yesterday)'\s*::/i;

const noSqlClock = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      clock:
        '“{{word}}” in SQL is not the clock of the product: pass the day or instant from the unit of work, or spell real time clock_timestamp()',
    },
  },
  create(context) {
    const check = (node, text) => {
      const found = SQL_CLOCK.exec(text);
      if (found) context.report({ node, messageId: 'clock', data: { word: found[0] } });
    };
    return {
      TemplateElement: (node) => check(node, node.value.raw),
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
    };
  },
};

const clock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
  message: 'Ask the clock: rules take the day, services get it from the unit of work',
};
const clockNow = {
  selector: 'MemberExpression[object.name="Date"][property.name="now"]',
  message: clock.message,
};
const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'The environment is read and checked once, in libs/platform/src/config',
};
const shape = [
  {
    selector: ':not(MethodDefinition[kind="constructor"]) > :function[params.length>4]',
    message: 'More than four parameters: they have a name together',
  },
  {
    selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>6]',
    message: 'More than six injected things: a use case wants to leave this class',
  },
  { selector: 'ExportAllDeclaration', message: 'Name what you export' },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Named exports only: a thing has one name everywhere',
};

// Files that another tool loads by their default export.
const CONFIG_FILES = ['*.{mjs,cjs}', 'test/support/global-*.mjs', '**/*.config.{ts,mts,mjs,cjs,js}'];
const TESTS = ['test/**', 'bench/**', 'tools/test/**', '**/*.{spec,int-spec,e2e-spec,browser-spec}.{ts,tsx}'];
// Where the machine's clock and the environment may be read: the one clock and the one configuration of the server,
// the one clock of the web client, and what runs before or around the product.
const CLOCK_AND_ENVIRONMENT = [
  'libs/platform/src/clock.ts',
  'libs/platform/src/config/**',
  'apps/web/src/**/clock.ts',
  'tools/**',
  'test/**',
  'bench/**',
  ...CONFIG_FILES,
];
// Runs in the browser as it runs on the server.
const PURE = ['libs/kernel/src/**', 'libs/*/src/rules/**', 'libs/*/src/*.policy.ts'];

// `const { secret, ...rest } = env` leaves something out on purpose.
const UNUSED = ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }];

const nodeGlobals = Object.fromEntries(
  [...Object.getOwnPropertyNames(globalThis), 'require', 'module', 'exports', '__dirname', '__filename'].map((name) => [
    name,
    'readonly',
  ]),
);

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.data/**',
      'coverage/**',
      'bench/out/**',
      'apps/web/dist/**',
      'libs/api-client/**',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@typescript-eslint': tseslint.plugin, local: { rules: { 'no-sql-clock': noSqlClock } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...shape, noDefaultExport, clock, clockNow, environment],
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], extends: [tseslint.configs.recommended] },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: nodeGlobals },
    rules: {
      'no-undef': 'error',
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': UNUSED,
    },
  },
  {
    files: ['**/*.{ts,tsx,mts,cts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // Each file is read with the tsconfig.json nearest above it: the root's, or the web client's own. The rule on type
    // imports sees emitDecoratorMetadata there and leaves files with decorators alone, so that its fix cannot turn
    // an injected class into a type that Nest does not find at run time.
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': UNUSED,
      // An interface that promises a Promise is kept by an async method, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      'local/no-sql-clock': 'error',
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nestjs/common',
              importNames: ['forwardRef'],
              message: 'Two things that need each other are one thing, or a third is missing',
            },
            {
              name: 'typeorm',
              importNames: ['UpdateDateColumn'],
              message: 'It writes CURRENT_TIMESTAMP into every UPDATE; take the instant from the unit of work',
            },
            { name: 'node:process', importNames: ['env'], message: environment.message },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/platform/**', ...TESTS],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@nestjs/common'],
              importNamePattern: 'Exception$',
              message: 'A lib throws a DomainError with one of its problems; only platform knows status codes',
            },
          ],
        },
      ],
    },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'setTimeout', 'setInterval', 'setImmediate'],
    },
  },
  {
    files: CLOCK_AND_ENVIRONMENT,
    rules: { 'no-restricted-syntax': ['error', ...shape, noDefaultExport] },
  },
  { files: CONFIG_FILES, rules: { 'no-restricted-syntax': ['error', ...shape] } },
  { files: ['tools/**', 'apps/cli/**', ...TESTS, ...CONFIG_FILES], rules: { 'no-console': 'off' } },
  {
    files: ['libs/platform/src/database/migrations/**', 'apps/web/src/i18n/**', '**/{seed,seeds,demo-data}/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    // A test reads answers as JSON from outside the type system, and hands methods to matchers unbound.
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);

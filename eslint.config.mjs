import { builtinRules } from 'eslint/use-at-your-own-risk';
import { defineConfig, globalIgnores } from 'eslint/config';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/*
 * The house rules as lint. Each is named after what it keeps, and its message says the next step.
 * `test/house/lint-rules.test.ts` plants a violation of every rule set here; a rule that nothing proves fails there.
 */

/** A rule that reports whatever these selectors match. */
const forbid = (message, ...selectors) => ({
  meta: { type: 'problem', schema: [], messages: { forbidden: message } },
  create: (context) => ({
    [selectors.join(', ')]: (node) => context.report({ node, messageId: 'forbidden' }),
  }),
});

/** A rule of somebody else's, in our words. Its own finding stays in front where it carries a fact. */
const retell = (rule, say) => ({
  ...rule,
  meta: {
    ...rule.meta,
    messages: Object.fromEntries(Object.entries(rule.meta.messages).map(([id, said]) => [id, say(said)])),
  },
});

const member = (object, property) =>
  `MemberExpression:matches([object.name=${object}], [object.property.name=${object}])` +
  `:matches([computed=false][property.name=${property}], [property.value=${property}])`;
const imported = (name) => `ImportSpecifier[imported.name=${name}]`;
const importsOf = (source) =>
  [`ImportDeclaration[source.value=${source}]`, `ImportExpression[source.value=${source}]`].join(', ');
const unpacked = (name) => `ObjectPattern > Property[key.name=${name}]`;

const chance = '/^(randomUUID|randomBytes|randomInt|randomFill(Sync)?|getRandomValues)$/';
const timer = '/^set(Timeout|Interval|Immediate)$/';

const house = {
  rules: {
    'the-clock-is-an-argument': forbid(
      'Only src/adapters/system reads the clock. Take the moment as an argument (an order carries `at`), or ask the Clock port.',
      member('"Date"', '"now"'),
      member('"Temporal"', '"Now"'),
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'NewExpression[callee.property.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
    ),
    'chance-is-an-argument': forbid(
      'Only src/adapters/system draws lots. Take the id as an argument, or ask the Ids port.',
      member('"Math"', '"random"'),
      `MemberExpression[property.name=${chance}]`,
      imported(chance),
      unpacked(chance),
    ),
    'main-reads-the-environment': forbid(
      'Only src/main reads the environment and ends the process. Add the setting to its config and take it as an argument; to stop, return the reason to main.',
      member('"process"', '/^(env|exit)$/'),
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name=/^(env|exit)$/]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name=/^(env|exit)$/]',
    ),
    'alarms-do-the-waiting': forbid(
      'Core, application, commands and jobs never wait. Name the moment and let the Alarms port ring it; a plain timer belongs to an adapter or to main.',
      `CallExpression[callee.name=${timer}]`,
      `MemberExpression[object.name="globalThis"][property.name=${timer}]`,
      importsOf('/^(node:)?timers(.promises)?$/'),
    ),
    'the-core-answers-at-once': forbid(
      'The core is pure: no async, no await, no Promise. Let the desk in src/application fetch what is needed and hand it in.',
      ':function[async=true]',
      'AwaitExpression',
      'ForOfStatement[await=true]',
      'Identifier[name=/^Promise(Like)?$/]',
    ),
    'a-refusal-is-an-answer': forbid(
      'The core does not throw. Return a refusal (a kebab code and the facts to say it kindly); end an exhaustive switch with never() of src/core/language/never.ts.',
      'ThrowStatement',
    ),
    'temporal-stays-in-the-calendar': forbid(
      'Temporal lives in src/core/calendar. Call a function of the calendar, or add one; outside it a time is a branded string (Day, Moment).',
      importsOf('/^temporal-polyfill/'),
      'TSImportType[source.value=/^temporal-polyfill/]',
    ),
    'one-voice-in-slack': forbid(
      "Bolt's client, say and respond speak past the outbox, so what they post can be lost or doubled. Hand an order to the desk and let its promise speak; what an ack may carry is the Answer.",
      unpacked('/^(client|say|respond)$/'),
    ),
    'exports-have-names': forbid(
      'Export it by name, so that it is called the same everywhere.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
      'TSExportAssignment',
    ),
    'no-assertions': retell(
      tseslint.plugin.rules['consistent-type-assertions'],
      () =>
        'An assertion is a promise nobody checks. Parse it at the door (a zod schema or a guard such as isAgencyId), or write `satisfies`; `as const` is fine.',
    ),
    'short-files': retell(
      builtinRules.get('max-lines'),
      (said) => `${said} Split it by meaning: a file that needs "and" in its description is two files.`,
    ),
    'no-promissory-notes': retell(
      builtinRules.get('no-warning-comments'),
      (said) => `${said} Do it now, or say in docs/ what is missing and why.`,
    ),
  },
};

const typescript = ['**/*.ts', '**/*.tsx'];
const page = ['sandbox/page/src/**/*.ts', 'sandbox/page/src/**/*.tsx'];
const production = ['src/**/*.ts', 'commands/**/*.ts', 'jobs/**/*.ts', 'packs/**/*.ts'];
const proofs = ['test/**/*.ts', 'bench/**/*.ts'];

export default defineConfig(
  globalIgnores(['dist/', 'sandbox/page/dist/', 'coverage/', '.watchfloor/']),
  { name: 'watchfloor/honest-exceptions', linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'watchfloor/scripts',
    files: ['**/*.{js,cjs,mjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: 'readonly', module: 'writable', process: 'readonly', require: 'readonly' } },
  },
  {
    name: 'watchfloor/typescript',
    files: typescript,
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    name: 'watchfloor/everywhere',
    files: typescript,
    plugins: { house },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'house/exports-have-names': 'error',
      'house/no-promissory-notes': ['error', { terms: ['todo', 'fixme'], location: 'anywhere' }],
      // A fake keeps a port's promise without waiting for anything; a generic is often named for the reader.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    name: 'watchfloor/time-chance-and-environment',
    files: typescript,
    ignores: proofs,
    rules: {
      'house/the-clock-is-an-argument': 'error',
      'house/chance-is-an-argument': 'error',
      'house/main-reads-the-environment': 'error',
      'house/temporal-stays-in-the-calendar': 'error',
    },
  },
  {
    name: 'watchfloor/production',
    files: [...production, ...page],
    rules: {
      'house/no-assertions': ['error', { assertionStyle: 'never' }],
      'house/short-files': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    name: 'watchfloor/no-waiting',
    files: ['src/core/**/*.ts', 'src/application/**/*.ts', 'commands/**/*.ts', 'jobs/**/*.ts'],
    rules: { 'house/alarms-do-the-waiting': 'error' },
  },
  {
    name: 'watchfloor/core',
    files: ['src/core/**/*.ts'],
    rules: { 'house/the-core-answers-at-once': 'error', 'house/a-refusal-is-an-answer': 'error' },
  },
  {
    name: 'watchfloor/slack',
    files: ['src/adapters/slack/**/*.ts'],
    rules: { 'house/one-voice-in-slack': 'error' },
  },
  {
    name: 'watchfloor/where-time-and-chance-come-from',
    files: ['src/adapters/system/**/*.ts'],
    rules: { 'house/the-clock-is-an-argument': 'off', 'house/chance-is-an-argument': 'off' },
  },
  {
    name: 'watchfloor/where-the-environment-is-read',
    files: ['src/main/**/*.ts'],
    rules: { 'house/main-reads-the-environment': 'off' },
  },
  {
    name: 'watchfloor/where-temporal-lives',
    files: ['src/core/calendar/**/*.ts'],
    rules: { 'house/temporal-stays-in-the-calendar': 'off' },
  },
  {
    name: 'watchfloor/where-the-core-may-throw',
    files: ['src/core/language/never.ts'],
    rules: { 'house/a-refusal-is-an-answer': 'off' },
  },
  {
    // Matchers such as expect.any() are any, and a proof may say `!` of what it has just put there.
    name: 'watchfloor/proofs',
    files: proofs,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);

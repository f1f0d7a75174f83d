/*
 * The import rules of the house (docs say them in prose, this file keeps them). Each is named as a sentence and gives
 * its reason. `test/house/import-rules.test.ts` plants a violation of each; a rule that nothing proves fails there.
 */

const production = '^(src|commands|jobs)/';

/** The path of a package's own files and of the types others wrote for it. */
const packages = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`;

/** Vendors that live in one adapter: the rest of the house knows what they do, not who does it. */
const livesIn = (adapter, vendor, names, reason) => ({
  name: `${vendor}-lives-in-the-${adapter}-adapter`,
  severity: 'error',
  comment: `${reason} Say what you need in our words on a port, and let src/adapters/${adapter} keep it.`,
  from: { path: '^(src|commands|jobs|sandbox)/', pathNot: `^src/adapters/${adapter}/` },
  to: { path: packages(...names) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // The core.
    {
      name: 'the-core-imports-only-the-core',
      severity: 'error',
      comment:
        'The core decides, and decides the same tomorrow: no clock, no disk, no network, no library whose upgrade changes an answer. Take it as an argument.',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', packages('temporal-polyfill')] },
    },
    {
      name: 'only-the-calendar-knows-temporal',
      severity: 'error',
      comment:
        'States, events and orders hold branded ISO strings, so they compare, hash and travel as they are. Call a function of src/core/calendar, or add one.',
      from: { path: '^(src|commands|jobs|sandbox)/', pathNot: '^src/core/calendar/' },
      to: { path: packages('temporal-polyfill') },
    },
    {
      name: 'the-language-knows-only-itself',
      severity: 'error',
      comment: 'It is what strangers share; whatever it imported, they would all share too.',
      from: { path: '^src/core/language/' },
      to: { path: '^src/core/', pathNot: '^src/core/language/' },
    },
    {
      name: 'the-calendar-knows-only-the-language',
      severity: 'error',
      comment: 'Deadline arithmetic is checked against the law alone, without a duty, a report or an agency in sight.',
      from: { path: '^src/core/calendar/' },
      to: { path: '^src/core/', pathNot: '^src/core/(calendar|language)/' },
    },
    {
      name: 'the-law-knows-only-the-calendar-and-the-language',
      severity: 'error',
      comment: 'The law was there before any subject; a subject reads it, it never reads a subject.',
      from: { path: '^src/core/law/' },
      to: { path: '^src/core/', pathNot: '^src/core/(law|calendar|language)/' },
    },
    {
      name: 'subjects-are-strangers',
      severity: 'error',
      comment:
        'What one subject means to another is a policy: put it in src/core/policies. What both speak of belongs in language, calendar or law.',
      from: { path: '^src/core/([^/]+)/', pathNot: '^src/core/(language|calendar|law|policies)/' },
      to: {
        path: '^src/core/',
        pathNot: ['^src/core/$1/', '^src/core/(language|calendar|law)/', '^src/core/(authority|sight)\\.ts$'],
      },
    },

    // Around it.
    {
      name: 'ports-see-only-the-core',
      severity: 'error',
      comment:
        'A port is spoken in our words; a vendor type in it would make every fake and every test know the vendor.',
      from: { path: '^src/ports/' },
      to: { pathNot: '^src/(ports|core)/' },
    },
    {
      name: 'the-application-sees-core-ports-and-parsers',
      severity: 'error',
      comment:
        'Whatever it needs of the world it asks of a port. Beside zod it may read what people type: chrono-node ("by next Friday") and fastest-levenshtein ("did you mean concur?"), both pure functions of a text.',
      from: { path: '^src/application/' },
      to: { pathNot: ['^src/(application|core|ports)/', packages('zod', 'chrono-node', 'fastest-levenshtein')] },
    },
    {
      name: 'commands-and-jobs-see-core-application-and-zod',
      severity: 'error',
      comment:
        'They say what can be asked, not how it is done: a command that imports Bolt or a store cannot be tried without it.',
      from: { path: '^(commands|jobs)/' },
      to: { pathNot: ['^(commands|jobs)/', '^src/(core|application)/', packages('zod')] },
    },
    {
      name: 'commands-and-jobs-are-strangers',
      severity: 'error',
      comment:
        'One sentence, one file. What two of them share is a query, a card or a word: put it in src/application or src/core. Only the list (index.ts) names them all.',
      from: { path: '^(commands|jobs)/', pathNot: '(^|/)index\\.ts$' },
      to: { path: '^(commands|jobs)/' },
    },
    {
      name: 'commands-and-jobs-do-not-mix',
      severity: 'error',
      comment:
        'People ask in commands/, the house acts by itself in jobs/; not even the lists name each other. Main hands both to whoever needs them.',
      from: { path: '^(commands|jobs)/' },
      to: { path: '^(commands|jobs)/', pathNot: '^$1/' },
    },
    {
      name: 'adapters-are-strangers',
      severity: 'error',
      comment:
        'So that one can be replaced, or faked, without the others. What two of them need is a port or belongs in the application.',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'adapters-keep-promises-and-give-no-orders',
      severity: 'error',
      comment: 'An adapter is handed the commands, the jobs and the configuration by main; it imports none of them.',
      from: { path: '^src/adapters/' },
      to: { path: '^(src/main|commands|jobs)/' },
    },
    {
      name: 'only-main-composes',
      severity: 'error',
      comment:
        'Main knows everyone, so nobody may know main, or everyone knows everyone. The sandbox, the bench and tests start it from outside.',
      from: { pathNot: '^(src/main|sandbox|bench|test)/' },
      to: { path: '^src/main/' },
    },
    {
      name: 'the-command-line-stays-in-main',
      severity: 'error',
      comment: 'It is an entrance. Whatever else wants to start the house calls src/main/compose.',
      from: { pathNot: '^(src/main|test)/' },
      to: { path: '^src/main/cli/' },
    },
    {
      name: 'the-sandbox-starts-the-house-from-outside',
      severity: 'error',
      comment:
        'It is a workspace to try the real thing in, so it reaches in no deeper than a deployment does: src/main/compose, and types.',
      from: { path: '^sandbox/' },
      to: { path: '^(src|commands|jobs)/', pathNot: '^src/main/compose', dependencyTypesNot: ['type-only'] },
    },

    {
      name: 'the-page-knows-only-the-wire',
      severity: 'error',
      comment:
        'It runs in a browser: what it knows of the workspace it hears over the wire. Say it in sandbox/slack/wire.ts, or write it in sandbox/page/src.',
      from: { path: '^sandbox/page/src/' },
      to: { pathNot: ['^sandbox/page/src/', '^sandbox/slack/wire\\.ts$', packages('react', 'react-dom', 'zod')] },
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      comment:
        'It is built and served, and lives in a browser. Whoever starts the demonstration calls sandbox/page/build.ts; what the page reads without a browser, a test may try.',
      from: { pathNot: '^(sandbox/page/src|test)/' },
      to: { path: '^sandbox/page/src/' },
    },

    // Vendors, each behind one door.
    livesIn('slack', 'slack', ['@slack'], 'Slack has limits, retries and ambiguities that one place must know.'),
    livesIn('bullmq', 'redis', ['bullmq', 'ioredis'], 'Redis is an alarm clock and nothing else.'),
    livesIn(
      'postgres',
      'sql',
      ['pg', 'pg-[^/]+', 'kysely', '@electric-sql'],
      'State, history and promises are one commit, and one place makes it.',
    ),
    livesIn('files', 'yaml', ['yaml'], 'Packs and rosters are parsed at the door.'),
    livesIn('system', 'logging', ['pino'], 'What a log may hold (ids, never words) is decided once.'),

    // The whole.
    {
      name: 'production-knows-no-sandbox-test-or-bench',
      severity: 'error',
      comment: 'What is shipped must not depend on what tries it. Move what both need into src.',
      from: { path: production },
      to: { path: '^(sandbox|test|bench)/' },
    },
    {
      name: 'production-needs-no-dev-dependency',
      severity: 'error',
      comment: 'It is not there after `npm ci --omit=dev`. Move the package to dependencies.',
      from: { path: production },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'every-package-is-declared',
      severity: 'error',
      comment: 'A package somebody else brought along leaves when they do. Name it in package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      comment: 'What cannot be found cannot be judged by any rule above.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'imports-never-go-in-a-circle',
      severity: 'error',
      comment: 'Two files that need each other are one file, or lack a third that both may know. Types count.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'nobody-is-an-orphan',
      severity: 'error',
      comment: 'It imports nothing and nobody imports it: use it or delete it.',
      from: { orphan: true, pathNot: ['(^|/)index\\.ts$', '^(bench|test)/', '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'every-core-file-is-reached-by-a-test',
      severity: 'error',
      comment:
        'What no test can reach has never been seen to work. Types count; write the sentence that needs the file.',
      from: { path: '^test/' },
      to: { path: '^src/core/', reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    // The built page.
    exclude: { path: '^sandbox/page/dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // The planted tree of test/house links to the real node_modules and must see it under that name.
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};

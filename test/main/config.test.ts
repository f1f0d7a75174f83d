import { readConfig } from '../../src/main/config';
import { migrate } from '../../src/main/cli/migrate';
import { start } from '../../src/main/cli/start';

const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', FLOOR_CHANNEL: '#floor' };
const mistakesIn = (env: Readonly<Record<string, string>>): readonly string[] => {
  const read = readConfig(env);
  return 'mistakes' in read ? read.mistakes.map(({ name, says }) => `${name}: ${says}`) : [];
};

describe('the settings', () => {
  it('are all there when nothing is set: one process, the embedded database, the default packs, no Slack', () =>
    expect(readConfig({})).toEqual({
      process: 'all',
      dataDir: '.watchfloor',
      commandPrefix: '',
      port: 3000,
      packs: ['eo-13848', 'usc-50', 'deter-act'],
      zone: 'America/New_York',
      spillContact: 'your security officer',
      alarmHorizon: 172_800,
      logLevel: 'info',
    }));

  it('set to nothing are not set', () =>
    expect(readConfig({ PROCESS: '', DATABASE_URL: '  ', SLACK_BOT_TOKEN: '', PORT: '' })).toEqual(readConfig({})));

  it('say everything that is wrong at once', () =>
    expect(
      mistakesIn({
        PROCESS: 'bots',
        DATABASE_URL: 'mysql://floor:hunter2@db/floor',
        REDIS_URL: 'redis:hunter2',
        SLACK_BOT_TOKEN: 'xapp-1-hunter2',
        SLACK_SIGNING_SECRET: 'hunter2',
        SLACK_APP_TOKEN: 'hunter2',
        SLACK_API_URL: 'slack-gov.com',
        SLACK_TEAM_ID: 'our workspace',
        SLACK_COMMAND_PREFIX: 'Watch Floor ',
        PORT: '70000',
        MANAGEMENT_PORT: 'none',
        PACKS: ' , ',
        FLOOR_CHANNEL: 'the floor',
        FLOOR_ZONE: 'Eastern',
        HTTPS_PROXY: 'proxy:hunter2',
        ALARM_HORIZON: '2 days',
        LOG_LEVEL: 'loud',
      }),
    ).toEqual([
      'PROCESS: expected all, bot or worker, got "bots"',
      'DATABASE_URL: expected an address such as postgres://USER:PASSWORD@HOST:5432/NAME; what is set is no such address',
      'REDIS_URL: expected an address such as redis://HOST:6379; what is set is no such address',
      'SLACK_BOT_TOKEN: expected the bot token, which begins xoxb-, got one that begins xapp-; see docs/slack-setup.md, "Copy the tokens"',
      'SLACK_SIGNING_SECRET: expected the signing secret, 32 digits and letters from a to f; see docs/slack-setup.md, "Copy the tokens"',
      'SLACK_APP_TOKEN: expected an app-level token, which begins xapp-, got something else; see docs/slack-setup.md, "Copy the tokens"',
      'SLACK_API_URL: expected https://slack.com/api/ or https://slack-gov.com/api/, got "slack-gov.com"',
      'SLACK_TEAM_ID: expected the id of a workspace, such as T0123ABCD',
      'SLACK_COMMAND_PREFIX: expected small letters, digits, - or _, at most 16 of them, such as wf-',
      'PORT: expected a port from 0 to 65535, got "70000"',
      'MANAGEMENT_PORT: expected a port from 0 to 65535, got "none"',
      'PACKS: expected the names of packs, such as eo-13848,usc-50,deter-act',
      'FLOOR_CHANNEL: expected the name or the id of one channel, such as election-floor',
      'FLOOR_ZONE: expected a time zone such as America/New_York, got "Eastern"',
      'HTTPS_PROXY: expected an address such as http://proxy.example.gov:3128; what is set is no such address',
      'ALARM_HORIZON: expected whole hours such as 48h, got "2 days"',
      'LOG_LEVEL: expected debug, info, warn or error, got "loud"',
    ]));

  it.each([
    [
      'a bot without a database to share',
      { PROCESS: 'bot' },
      'PROCESS: a bot shares a PostgreSQL with the others: set DATABASE_URL, or PROCESS=all to run everything in one process on the embedded database',
    ],
    [
      'a worker without a database to share',
      { PROCESS: 'worker', REDIS_URL: 'redis://h:6379' },
      'PROCESS: a worker shares a PostgreSQL with the others: set DATABASE_URL, or PROCESS=all to run everything in one process on the embedded database',
    ],
    [
      'a way to Slack and no bot token',
      { SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_BOT_TOKEN: is missing; see docs/slack-setup.md, "Copy the tokens"',
    ],
    [
      'a bot token and no way to Slack',
      { SLACK_BOT_TOKEN: 'xoxb-1', FLOOR_CHANNEL: 'floor' },
      'SLACK_APP_TOKEN: is missing: set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; see docs/slack-setup.md, "Copy the tokens"',
    ],
    [
      'Slack and no floor',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
      'FLOOR_CHANNEL: is missing: the name or id of the channel all agencies share, such as election-floor',
    ],
    [
      'one port twice',
      { MANAGEMENT_PORT: '3000' },
      'MANAGEMENT_PORT: is 3000, like PORT: leave it out to use one port for both',
    ],
  ])('do not go together: %s', (_, env, says) => expect(mistakesIn(env)).toEqual([says]));

  it('say what does not go together beside what is malformed', () =>
    expect(mistakesIn({ PROCESS: 'bot', LOG_LEVEL: 'loud', SLACK_BOT_TOKEN: 'xoxb-1' }).map((each) => each.split(':')[0])).toEqual([
      'LOG_LEVEL',
      'PROCESS',
      'SLACK_APP_TOKEN',
      'FLOOR_CHANNEL',
    ]));

  it('never print a secret', () => {
    const secret = { SLACK_BOT_TOKEN: 'hunter2', SLACK_APP_TOKEN: 'xoxp-hunter2', SLACK_SIGNING_SECRET: 'hunter2' };
    const passwords = { DATABASE_URL: 'postgres:/u:hunter2/x@h', REDIS_URL: '//:hunter2@h', HTTPS_PROXY: 'u:hunter2@proxy' };
    expect(mistakesIn({ ...secret, ...passwords }).join('\n')).not.toContain('hunter2');
  });

  it('reach Slack by Socket Mode if both ways are set, else by HTTP', () => {
    const secret = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };
    expect(readConfig({ ...socket, ...secret })).toMatchObject({ slack: { by: 'socket', appToken: 'xapp-1' } });
    expect(readConfig({ ...socket, ...secret, SLACK_APP_TOKEN: '' })).toMatchObject({
      slack: { by: 'http', signingSecret: secret.SLACK_SIGNING_SECRET, apiUrl: 'https://slack.com/api/' },
    });
  });
});

describe('watchfloor start and migrate', () => {
  const before = { ...process.env };
  const surrounded = (env: Readonly<Record<string, string>>): void => {
    process.env = { ...env };
  };
  afterEach(() => {
    process.env = before;
  });

  it('begin nothing while a setting is wrong, and say every mistake on a line of its own', async () => {
    surrounded({ PROCESS: 'worker', PORT: 'x' });
    const says = [
      'PORT: expected a port from 0 to 65535, got "x"',
      'PROCESS: a worker shares a PostgreSQL with the others: set DATABASE_URL, or PROCESS=all to run everything in one process on the embedded database',
    ].join('\n');
    expect(await start.run([])).toEqual({ out: says, code: 1 });
    expect(await migrate.run([])).toEqual({ out: says, code: 1 });
  });

  it('name the demo and the setup page where Slack is not set', async () => {
    surrounded({});
    expect(await start.run([])).toEqual({
      out: 'Watchfloor is not connected to Slack: SLACK_BOT_TOKEN is not set.\nTo try it without Slack: npm run demo\nTo connect it: docs/slack-setup.md',
      code: 1,
    });
  });

  it('say every mistake of the packs and of the roster before anything is opened', async () => {
    surrounded({ ...socket, PACKS: 'eo-13849', ROSTER_FILE: 'nowhere.yaml' });
    const { out = '', code } = await start.run([]);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(/^.*packs\//, 'packs/'))).toEqual([
      expect.stringMatching(/eo-13849/),
      "nowhere.yaml:1: There is no file nowhere.yaml. Name the roster file, such as roster.yaml.",
    ]);
  });

  it('say them with every mistake of the settings, so that nobody starts twice to hear the next', async () => {
    surrounded({ ...socket, PORT: 'x', PACKS: 'eo-13849', ROSTER_FILE: 'nowhere.yaml' });
    const { out = '', code } = await start.run([]);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(/^.*packs\//, 'packs/'))).toEqual([
      'PORT: expected a port from 0 to 65535, got "x"',
      'packs/eo-13849.yaml:1: There is no such file. Did you mean `eo-13848`?',
      'nowhere.yaml:1: There is no file nowhere.yaml. Name the roster file, such as roster.yaml.',
    ]);
  });

  it('takes nothing on the line, and has nothing to migrate without a server', async () => {
    surrounded({});
    expect(await start.run(['now'])).toEqual({
      err: '"start" takes nothing, got "now". Settings stand in the environment.\nUsage: watchfloor start',
      code: 2,
    });
    expect(await migrate.run([])).toEqual({
      out: 'DATABASE_URL is not set. The embedded database is brought up to date whenever it is started.',
      code: 1,
    });
  });
});

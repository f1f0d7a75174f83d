import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { migrateAlarms } from '../../src/adapters/bullmq/on-postgres';
import { openPostgres } from '../../src/adapters/postgres/open';
import { machineClock } from '../../src/adapters/system/clock';
import { freshDatabase, quiet, tell } from '../adapters/postgres/database';
import type { Sandbox } from '../sandbox/open-sandbox';
import { APP_TOKEN, TOKEN, openSandbox } from '../sandbox/open-sandbox';
import { startEmbedded } from '../services/embedded';

const root = join(__dirname, '..', '..');

type Env = Readonly<Record<string, string>>;

const watchfloor = (args: readonly string[], env: Env) =>
  new Promise<{ readonly code: number; readonly said: string }>((heard) => {
    execFile(process.execPath, ['--import', 'tsx', join(root, 'src/main/cli/index.ts'), ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } }, (mistake, out, err) =>
      heard({ code: mistake ? Number(mistake.code) : 0, said: out + err }),
    );
  });

describe('watchfloor doctor, beside real services and the pretend Slack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-doctor-'));
  let sandbox: Sandbox;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let env: Env;
  beforeAll(async () => {
    sandbox = await openSandbox();
    database = await freshDatabase();
    const roster = join(folder, 'roster.yaml');
    writeFileSync(
      roster,
      'agencies:\n  - { id: odni, name: DNI, channel: "#empty" }\n  - { id: doj, name: Justice }\npeople:\n  - { slack: T000000001/U000000002, name: Ana Lind, agency: odni, roles: [coordinator, releaser] }\n  - { slack: T000000001/U000000003, name: Ben Ode, agency: doj, roles: [action-officer, releaser] }\n',
    );
    env = { DATABASE_URL: database.url, REDIS_URL: process.env['REDIS_URL'] ?? '', SLACK_BOT_TOKEN: TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_API_URL: `${sandbox.origin}/api/`, FLOOR_CHANNEL: '#floor', ROSTER_FILE: roster, DATA_DIR: folder };
    expect((await watchfloor(['roster', 'apply', roster], env)).said).toContain('2 agencies were changed');
  });
  afterAll(async () => {
    await sandbox.stop();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const doctor = (more: Env = {}) => watchfloor(['doctor'], { ...env, ...more });
  const administer = (does: string, channel: string, more = {}) => sandbox.post('administer', { user: 'Ana Lind', does, channel, ...more });
  const thrown = (name: string, on: boolean) => sandbox.post('switch', { name, on });

  it('finds nothing wrong where nothing is', async () => {
    const { code, said } = await doctor();
    expect(said.split('\n').filter((line) => line.startsWith('NO'))).toEqual([]);
    expect(code).toBe(0);
    for (const line of [
      /^ok {4}PostgreSQL: \d+\.\d+/m,
      /^ok {4}PostgreSQL, sessions: each connection keeps its own\.$/m,
      /^ok {4}Database: its tables are those of this version\.$/m,
      /^ok {4}Roster: 2 agencies, 2 people, 1 coordinator\.$/m,
      /^ok {4}Outbox: nothing waits to be posted\.$/m,
      /^ok {4}Redis: \d+\.\d+\.\d+ at 127\.0\.0\.1:\d+, maxmemory-policy noeviction\.$/m,
      /^note {2}Redis: it keeps nothing over a restart\. /m,
      /^ok {4}Slack: the bot token is let into Election Floor\.$/m,
      /^ok {4}Slack, permissions: the app has all \d+ that the manifest asks for\.$/m,
      /^ok {4}Slack, gestures: Socket Mode lets us connect\.$/m,
      /^ok {4}Clock: within 60 seconds of Slack's\.$/m,
      /^ok {4}Floor: #floor is there, Watchfloor is in it, and it is public\.$/m,
      /^ok {4}Channel of ODNI: #empty is there/m,
    ]) expect(said).toMatch(line);
  });

  it('says it in JSON too', async () => {
    const { said } = await watchfloor(['doctor', '--json'], env);
    expect(JSON.parse(said)).toMatchObject({ wrong: false, findings: expect.arrayContaining([expect.objectContaining({ about: 'Floor', finding: 'well' })]) });
    expect(await watchfloor(['doctor', '--loud'], env)).toMatchObject({ code: 2, said: expect.stringContaining('"doctor" takes only --json, got "--loud".') });
  });

  it.each([
    ['without pins:write', 'NO    Slack, permissions: the app lacks pins:write.'],
    ['revoked-token', 'NO    Slack: the bot token was not let in. Slack does not accept our bot token any more. Install the app again and set SLACK_BOT_TOKEN; what is due waits.'],
    ['inactive-account', 'NO    Slack: the bot token was not let in. The account of the app is switched off in the workspace.'],
    ['unreachable-slack', 'NO    Slack: it could not be reached, so nobody knows whether the bot token is let in. The line to Slack was cut before it answered.\n      Look at the line of this machine to '],
  ])('sees that Slack is %s', async (fault, says) => {
    await thrown(fault, true);
    const { code, said } = await doctor();
    await thrown(fault, false);
    expect([said, code]).toEqual([expect.stringContaining(says), 1]);
  });

  it.each([
    ['archive', 'unarchive', 'NO    Floor: #floor is archived.'],
    ['kick', 'invite', 'NO    Floor: Watchfloor is not in #floor.'],
  ])('sees that the floor suffered a %s', async (does, undo, says) => {
    const id = await sandbox.channel('floor');
    await administer(does, '#floor');
    const { code, said } = await doctor({ FLOOR_CHANNEL: id });
    await administer(undo, '#floor');
    expect([said, code]).toEqual([expect.stringContaining(says), 1]);
  });

  it('sees channels of the settings and the roster that are not there', async () => {
    await administer('rename', '#empty', { name: 'full' });
    const { said } = await doctor({ FLOOR_CHANNEL: 'no-such-floor', AUDIT_CHANNEL: 'no-such-audit' });
    await administer('rename', '#full', { name: 'empty' });
    expect(said).toContain('NO    Floor: no-such-floor was not found. There is no channel #no-such-floor that Watchfloor can see.');
    expect(said).toContain('NO    Audit channel: no-such-audit was not found.');
    expect(said).toContain('NO    Channel of ODNI: #empty was not found.');
    expect(said).toContain('3 things are wrong');
  });

  it('sees a Redis that may throw alarms away', async () => {
    const redis = new Redis(env['REDIS_URL'] ?? '');
    await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    const { code, said } = await doctor();
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
    await redis.quit();
    expect([said, code]).toEqual([expect.stringContaining('may throw alarms away: its maxmemory-policy is allkeys-lru.'), 1]);
    expect((await doctor({ REDIS_URL: 'redis://127.0.0.1:1' })).said).toContain('NO    Redis: Redis at 127.0.0.1:1 cannot be reached');
  });

  it('sees a database that loses what it has confirmed, one that is not migrated, and one that is not there', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await tell(database.url, `alter database ${name} set synchronous_commit = off`);
    expect((await doctor()).said).toContain('NO    PostgreSQL, synchronous_commit: off: a crash can lose what people were told is recorded.');
    await tell(database.url, `alter database ${name} reset synchronous_commit`);
    const empty = new URL(database.url);
    empty.pathname = '/postgres';
    expect((await doctor({ DATABASE_URL: empty.href })).said).toMatch(/NO {4}Database: The database at .* lacks 0001-the-first-tables, .*run: watchfloor migrate/);
    empty.pathname = '/nowhere';
    expect((await doctor({ DATABASE_URL: empty.href })).said).toMatch(/NO {4}Database: There is a PostgreSQL at .*, but no database of that name/);
  });

  it('looks for the tables of the alarm clock where it is kept in the database', async () => {
    expect((await doctor({ REDIS_URL: '' })).said).toContain("NO    Alarm clock: The alarm clock's tables are not there yet. Run `watchfloor migrate` and start again.");
    await migrateAlarms(database.url);
    expect((await doctor({ REDIS_URL: '' })).said).not.toContain('Alarm clock');
  });

  it('counts what could not be posted, which an operator lists and hands in again', async () => {
    const { store, close } = await openPostgres({ url: database.url, poolSize: 1, log: quiet });
    const now = machineClock.now();
    const promise = { kind: 'notice', at: { at: 'agency', agency: 'doj' as never }, text: 'DOJ is asked.', mentions: [], buttons: [] } as const;
    await store.commit((transaction) => transaction.promise([{ id: 'abc-1', lane: 'x', madeAt: now, promise }, { id: 'abd-2', lane: 'y', madeAt: now, promise }]));
    for (const { id } of await store.outbox.claim(now, now, 10, now)) await store.outbox.refused(id, 'There is no channel #doj-desk that Watchfloor can see.', now);
    expect((await doctor()).said).toContain('NO    Outbox: 2 messages could not be posted.\n      watchfloor outbox lists them and why; when that is mended: watchfloor outbox retry all');
    const { said } = await watchfloor(['outbox'], env);
    expect(said).toContain('Nothing waits to be posted.\nCould not be posted, the newest first:\n');
    expect(said).toMatch(/abc-1 {2}a message in the channel of DOJ, of \w{3} \d+ .* ET\n {10}There is no channel #doj-desk that Watchfloor can see\.\n {10}“DOJ is asked\.”/);
    expect(await watchfloor(['outbox', 'retry', 'ab'], env)).toEqual({ code: 1, said: expect.stringMatching(/^ab fits 2: ab[cd]-\d, ab[cd]-\d\. Give more of it\.\nNothing was handed in again\.\n$/) });
    expect(await watchfloor(['outbox', 'retry', 'zzz'], env)).toEqual({ code: 1, said: 'Nothing that was refused has the id zzz.\nNothing was handed in again.\n' });
    expect(await watchfloor(['outbox', 'retry', 'abc'], env)).toEqual({ code: 0, said: 'Handed in again: 1. What cannot be posted this time either is told on the floor again.\n' });
    expect([await store.outbox.waiting(), (await store.outbox.unkept(10)).map(({ id }) => id)]).toEqual([1, ['abd-2']]);
    expect((await watchfloor(['outbox', 'retry', 'all'], env)).said).toContain('Handed in again: 1.');
    expect((await watchfloor(['outbox', 'retry'], env)).code).toBe(2);
    await close();
  });

  it('works on the embedded database, with nobody in it and through the house that has it open, and without Slack', async () => {
    const own = { DATA_DIR: join(folder, 'data') };
    expect((await watchfloor(['doctor'], own)).said).toContain('note  Database: there is none yet; the first start makes an embedded one.');
    const house = await startEmbedded(own.DATA_DIR);
    const open = await watchfloor(['doctor'], own);
    await house.stop();
    expect(open.said).toContain(`ok    Data folder: process ${String(house.pid)} has it open.`);
    expect(open.said).toContain('NO    Roster: nobody is seated.');
    expect(open.said).toContain('?     Slack: SLACK_BOT_TOKEN is not set');
    const shut = await watchfloor(['doctor'], own);
    expect(shut.said).toContain('ok    Data folder: nobody has it open.');
    expect([shut.said.includes('its tables are those of this version'), shut.code]).toEqual([true, 1]);
  });

  it('says every setting that is wrong and looks at nothing else', async () => {
    expect(await watchfloor(['doctor'], { PORT: 'x', PROCESS: 'worker' })).toEqual({
      code: 1,
      said: expect.stringMatching(/^NO {4}PORT: expected a port from 0 to 65535, got "x"\n {6}Set it right; nothing else is looked at before\.\n(?:.*\n)*NO {4}PROCESS: /),
    });
  });
});

import { botScopes } from '../../src/adapters/slack';
import type { Inspector, Room } from '../../src/adapters/slack';
import { databaseFound } from '../../src/main/doctor/database';
import { folderFound, packsFound, rosterFileFound } from '../../src/main/doctor/files';
import type { Finding } from '../../src/main/doctor/finding';
import { inWords, note, unchecked, well, wrong } from '../../src/main/doctor/finding';
import { rosterFound } from '../../src/main/doctor/floor';
import { checkSlack } from '../../src/main/doctor/slack';
import type { Seated } from '../../src/application/seats';
import type { Present } from '../../src/application/present';
import { agency, moment, zone } from '../core/spec';
import { packs } from '../packs/shipped-packs';
import type { PersonId, Role } from '../../src/core/language/actor';
import type { Day } from '../../src/core/language/time';

const lines = (findings: readonly Finding[]): readonly string[] => inWords(findings).split('\n').slice(0, -2);
const hour = Date.parse('2026-11-03T12:00:00.000Z');
const today = '2026-11-03' as Day;

describe('what the doctor says', () => {
  it('marks each line, puts what is to be done below it, and sums up', () => {
    expect(inWords([well('Slack', 'is there.'), wrong('Floor', 'is archived.', 'Take it out.'), note('Redis', 'is not set.'), unchecked('Clock', 'no answer.')])).toBe(
      'ok    Slack: is there.\nNO    Floor: is archived.\n      Take it out.\nnote  Redis: is not set.\n?     Clock: no answer.\n\n1 thing is wrong, 1 could not be checked.',
    );
    expect(inWords([well('Slack', 'is there.')])).toBe('ok    Slack: is there.\n\nNothing is wrong.');
    expect(inWords([wrong('a', 'x'), wrong('b', 'y')])).toContain('2 things are wrong.');
  });
});

describe('of PostgreSQL', () => {
  const facts = { version: '15.4', number: 150_004, fsync: true, synchronousCommit: 'on', mostConnections: 100, openConnections: 3, hour, pooled: false };
  const found = (more: Partial<typeof facts>, alarmsHere = true) => lines(databaseFound({ ...facts, ...more }, { now: hour, alarmsHere }));

  it('what is well', () => {
    expect(found({})).toEqual([
      'ok    PostgreSQL: 15.4.',
      'ok    PostgreSQL, fsync: on.',
      'ok    PostgreSQL, synchronous_commit: on.',
      'ok    PostgreSQL, sessions: each connection keeps its own.',
      'ok    PostgreSQL, connections: 3 of 100 are open; each process of ours takes up to 12.',
      "ok    PostgreSQL, clock: within 10 seconds of this machine's.",
    ]);
  });

  it.each([
    [{ version: '13.2', number: 130_002 }, 'NO    PostgreSQL: 13.2 is older than 14.', '      Upgrade it before anything is kept in it.'],
    [{ fsync: false }, 'NO    PostgreSQL, fsync: off: a power cut can lose what people were told is recorded.', '      Set fsync = on in postgresql.conf and restart it.'],
    [{ synchronousCommit: 'off' }, 'NO    PostgreSQL, synchronous_commit: off: a crash can lose what people were told is recorded.', '      Run: alter database NAME set synchronous_commit = on'],
    [{ pooled: true }, 'NO    PostgreSQL, sessions: somebody between gives each transaction another session (a pgbouncer by transaction).', '      Let DATABASE_URL lead to PostgreSQL itself, or to a pgbouncer with pool_mode = session.'],
    [{ mostConnections: 14 }, 'NO    PostgreSQL, connections: 3 of 14 are open, and each process of ours takes up to 12.', '      Raise max_connections, or run fewer processes on it.'],
    [{ hour: hour - 30_000 }, 'note  PostgreSQL, clock: it is 30 seconds behind this machine. Nothing of ours is counted by it, but one of the two is wrong; the processes of one floor must agree.', undefined],
  ])('%o', (more, says, remedy) => {
    const said = found(more);
    const at = said.indexOf(says);
    expect(said).toContain(says);
    if (remedy !== undefined) expect(said[at + 1]).toBe(remedy);
  });

  it('counts the connections of the alarm clock only where it is there', () => {
    expect(found({ mostConnections: 11 }, false)).toContain('ok    PostgreSQL, connections: 3 of 11 are open; each process of ours takes up to 8.');
  });
});

describe('of the roster', () => {
  const seat = (id: string, people: readonly [string, ...Role[]][], more: Partial<Seated> = {}): Seated => ({
    status: 'seated', id: agency(id), name: id, members: people.map(([name, ...roles]) => ({ person: `T0HOME/U${name}` as PersonId, name, roles })), ...more,
  });

  it('who runs the floor, and who is alone in it', () => {
    expect(lines(rosterFound([seat('odni', [['Dana', 'coordinator', 'releaser'], ['Nora', 'coordinator']])], today))).toEqual(['ok    Roster: 1 agency, 2 people, 2 coordinators.']);
    expect(lines(rosterFound([seat('odni', [['Dana', 'coordinator', 'releaser']])], today))).toEqual([
      'ok    Roster: 1 agency, 1 person, 1 coordinator.',
      'note  Roster: Dana is the only coordinator. What takes two waits for a releaser, and expunging words for a second coordinator.',
    ]);
  });

  it('nobody, nobody who could run it, and agencies with nobody there', () => {
    expect(lines(rosterFound([], today))).toEqual(['NO    Roster: nobody is seated.', '      Name a file in ROSTER_FILE before the first start, or run: watchfloor roster apply FILE']);
    const seats = [seat('fbi', []), seat('doj', [['Lee', 'action-officer']], { absences: [{ person: 'T0HOME/ULee' as PersonId, from: today, until: today } as NonNullable<Seated['absences']>[number]] })];
    expect(lines(rosterFound(seats, today))).toEqual([
      'NO    Roster: there is no coordinator, and nobody can run the floor.',
      '      Give somebody the role in a roster file and run: watchfloor roster apply FILE',
      'note  Roster: nobody is seated for FBI.',
      'note  Roster: nobody of DOJ is there today who could take, answer or release anything.',
    ]);
  });
});

describe('of people with two seats', () => {
  it('who they are, and how they are left in one', () => {
    const seat = (id: string, ...people: readonly string[]): Seated => ({ status: 'seated', id: agency(id), name: id, members: people.map((name) => ({ person: `T0HOME/U${name}` as PersonId, name, roles: ['coordinator', 'action-officer'] })) });
    expect(lines(rosterFound([seat('odni', 'Dana', 'Nora'), seat('doj', 'Dana'), seat('fbi', 'Lee', 'Nora')], today))).toEqual([
      'ok    Roster: 3 agencies, 3 people, 3 coordinators.',
      'NO    Roster: Dana (T0HOME/UDana) sits for ODNI and DOJ, and only one of these seats is theirs.',
      '      Nobody sits for two agencies: list these agencies in a file with everybody of theirs, Dana at one of them, and run: watchfloor roster apply FILE',
      'NO    Roster: Nora (T0HOME/UNora) sits for ODNI and FBI, and only one of these seats is theirs.',
      '      Nobody sits for two agencies: list these agencies in a file with everybody of theirs, Nora at one of them, and run: watchfloor roster apply FILE',
    ]);
  });
});

describe('of a pack whose file is not what the floor goes by', () => {
  const [file] = packs.filter(({ id }) => id === 'eo-13848');
  const kept = (more: Partial<Present<'pack'>> = {}, edition: Partial<Present<'pack'>['edition']> = {}): Present<'pack'> =>
    ({ status: 'in-use', id: 'eo-13848', title: 'x', zone: zone(), since: moment('2026-11-02T14:00:00.000Z'), former: [], marks: [], edition: { version: file?.version ?? '', hash: file?.hash ?? '', ...edition }, ...more }) as Present<'pack'>;
  const found = (state: Present<'pack'>) => lines(packsFound(['eo-13848'], [state])).filter((line) => !/not used|not verified/.test(line));
  const [version, hash] = [file?.version ?? '', (file?.hash ?? '').slice(0, 12)];
  const other = '0123456789abcdef';

  it('that it is what is in use', () => {
    expect(found(kept())).toEqual([expect.stringMatching(/^ok {4}Packs: eo-13848 \S+: \d+ rules\.$/)]);
  });

  it('that it was changed under its version', () => {
    expect(found(kept({}, { hash: other }))).toEqual([
      `NO    Packs: the file of eo-13848 says version ${version} and is not the text that is kept under it: kept is 0123456789ab, the file is ${hash}. Nothing of it is used.`,
      '      Put the kept text back, or give the file a version of its own: the next start announces it, and two people apply it.',
    ]);
    expect(found(kept({ former: [{ version, hash: other }] }, { version: '2027-01', hash: 'ffff' }))[0]).toContain('kept is 0123456789ab');
  });

  it('that it is another version, announced or not yet', () => {
    const state = kept({}, { version: '2025-01', hash: other });
    expect(found(state)).toEqual([
      `note  Packs: the file of eo-13848 says version ${version}, ${hash}; in use is 2025-01, 0123456789ab. The next start announces it on the floor, and two people apply it; or put the text of 2025-01 back.`,
    ]);
    expect(found({ ...state, offered: { version, hash: file?.hash ?? '', at: moment('2026-11-02T14:00:00.000Z'), moves: [] } })).toEqual([
      `note  Packs: the file of eo-13848 says version ${version}, ${hash}; in use is 2025-01, 0123456789ab. It is announced on the floor, and two people apply it; or put the text of 2025-01 back.`,
    ]);
  });

  it('that it is off, or not taken up yet', () => {
    expect(lines(packsFound(['eo-13848'], [kept({ id: 'nea' })]))[0]).toMatch(/^note {2}Packs: eo-13848 \S+ is not in use yet: the next start takes it up\.$/);
  });

  it('that another is kept and not named any more', () => {
    const nea = kept({ id: 'nea' });
    expect(lines(packsFound(['eo-13848'], [kept(), nea]))[1]).toBe('note  Packs: nea is in use and PACKS does not name it: the next start takes it out of use. It opens nothing then, and its duties run. If it is wanted: PACKS=eo-13848,nea; what it would have opened meanwhile opens at that start.');
    expect(lines(packsFound(['eo-13848'], [kept(), { ...nea, unnamed: { at: moment('2026-11-03T14:00:00.000Z'), times: 1 } }]))[1]).toBe('note  Packs: nea is out of use, for PACKS does not name it. It opens nothing then, and its duties run. If it is wanted: PACKS=eo-13848,nea; what it would have opened meanwhile opens at that start.');
  });
});

describe('of files', () => {
  it('packs that cannot be read, and rules nobody has verified', () => {
    expect(lines(packsFound(['eo-13848']))).toEqual([expect.stringMatching(/^ok {4}Packs: eo-13848 \S+: \d+ rules\.$/), 'note  Packs: not used: deter-act (DETER Act (bills, never enacted)), incident-reporting (Incident reporting clocks), nea (Emergency cycle of Executive Order 13848), ofac (Reports to OFAC on blocked property), usc-50 (Title 50 duties on election interference). An operator names what is wanted and starts again: PACKS=eo-13848,deter-act,incident-reporting,nea,ofac,usc-50. At that start their duties open for the elections of the floor, from the receipts on record, and what is past by then is missed at once; what recurs opens by itself.', expect.stringMatching(/^note {2}Packs: \d+ of \d+ rules are not verified against the live source\. Counsel signs them before anyone relies on them\.$/)]);
    expect(lines(packsFound(['eo-1']))).toEqual([expect.stringMatching(/^NO {4}Packs: .*eo-1\.yaml:1: /), '      Correct PACKS, which names it.']);
    expect(lines(packsFound(['nope']))[0]).toMatch(/nope\.yaml:1: There is no such file\. Expected one of `deter-act`, `eo-13848`, `incident-reporting`, `nea`, `ofac` or `usc-50`\.$/);
  });

  it('a roster file that is not there, and a folder that is', () => {
    expect(lines(rosterFileFound('/nowhere/roster.yaml'))).toEqual([expect.stringMatching(/^NO {4}Roster file: \/nowhere\/roster\.yaml:1: /), '      Mend the file named in ROSTER_FILE; it is read when an empty floor is started.']);
    expect(rosterFileFound(undefined)).toEqual([]);
    expect(lines(folderFound({ dataDir: '/tmp' }, 'process 12 has it open.'))).toEqual([expect.stringMatching(/MB are free in \/tmp\.$/), 'ok    Data folder: process 12 has it open.']);
    expect(lines(folderFound({ dataDir: '/nowhere/at/all' }, undefined))).toEqual(['?     Data folder: /nowhere/at/all is not there yet; the first start makes it.']);
  });
});

describe('of Slack', () => {
  const slack = { botToken: 'xoxb-1', apiUrl: 'https://slack.com/api/', by: 'socket', appToken: 'xapp-1' } as const;
  const there = (name: string, more: Partial<Extract<Room, { found: true }>> = {}): Room => ({ found: true, id: 'C0FLOOR01', name, member: true, archived: false, closed: true, ...more });
  const inspector = (more: Partial<Inspector> = {}): Inspector => ({
    token: async () => ({ workspace: 'Election Floor', scopes: botScopes }),
    socketMode: async () => undefined,
    hour: async () => hour,
    room: async (name) => there(name.replace('#', '')),
    close: async () => undefined,
    ...more,
  });
  const said = async (more: Partial<Inspector> = {}, given: { readonly seats?: Parameters<typeof checkSlack>[0]['seats']; readonly http?: boolean; readonly audit?: string } = {}) =>
    lines(
      await checkSlack({
        config: { slack: given.http ? { ...slack, by: 'http', signingSecret: 'x' } : slack, floorChannel: '#floor', ...(given.audit !== undefined && { auditChannel: given.audit }) },
        inspector: inspector(more), seats: 'seats' in given ? given.seats : [], now: () => hour,
      }),
    );

  it('what is well', async () => {
    expect(await said({}, { seats: [{ id: agency('doj'), channel: '#doj-desk' }, { id: agency('fbi') }], audit: 'election-audit' })).toEqual([
      'ok    Slack: the bot token is let into Election Floor.',
      `ok    Slack, permissions: the app has all ${String(botScopes.length)} that the manifest asks for.`,
      'ok    Slack, gestures: Socket Mode lets us connect.',
      "ok    Clock: within 60 seconds of Slack's.",
      'ok    Floor: #floor is there, Watchfloor is in it, and it is private.',
      'ok    Channel of DOJ: #doj-desk is there, Watchfloor is in it, and it is private.',
      'note  Channels of agencies: 1 agency has none in the roster; their people are spoken to one by one.',
      'ok    Audit channel: #election-audit is there, Watchfloor is in it, and it is private.',
    ]);
  });

  it('that there is no token, or one that is not let in', async () => {
    expect(lines(await checkSlack({ config: {}, inspector: undefined, seats: [], now: () => hour }))).toEqual(['?     Slack: SLACK_BOT_TOKEN is not set; docs/slack-setup.md says where it is found.']);
    expect(await said({ token: async () => ({ why: 'Slack does not accept our bot token any more.' }) })).toEqual([
      'NO    Slack: the bot token was not let in. Slack does not accept our bot token any more.',
      '?     Slack, permissions and channels: for that reason.',
    ]);
  });

  it('that it cannot be reached, or does not say whether the token is let in', async () => {
    expect(await said({ token: async () => ({ why: 'The line to Slack was cut before it answered.', unseen: 'unreachable' }) })).toEqual([
      'NO    Slack: it could not be reached, so nobody knows whether the bot token is let in. The line to Slack was cut before it answered.',
      '      Look at the line of this machine to slack.com: its name server, the firewall, HTTPS_PROXY. The token may be well.',
      '?     Slack, permissions and channels: for that reason.',
    ]);
    expect(await said({ token: async () => ({ why: 'Slack is not available.', unseen: 'not-now' }) })).toEqual([
      'NO    Slack: it did not say whether the bot token is let in. Slack is not available.',
      '      Run watchfloor doctor again in a while.',
      '?     Slack, permissions and channels: for that reason.',
    ]);
  });

  it.each([
    ['a permission is missing', { token: async () => ({ workspace: 'W', scopes: botScopes.filter((scope) => scope !== 'pins:write') }) }, 'NO    Slack, permissions: the app lacks pins:write.', '      Add what is missing under "OAuth & Permissions", Bot Token Scopes, and install the app again; watchfloor manifest lists all.'],
    ['there is one too many', { token: async () => ({ workspace: 'W', scopes: [...botScopes, 'files:write'] }) }, 'note  Slack, permissions: the app has more than it uses: files:write. Take away what nothing else of yours needs.', undefined],
    ['Slack does not say which there are', { token: async () => ({ workspace: 'W', scopes: undefined }) }, '?     Slack, permissions: Slack did not say which the app has.', undefined],
    ['Socket Mode is off', { socketMode: async () => 'Slack does not accept the app-level token.' }, 'NO    Slack, gestures: Socket Mode lets nobody connect. Slack does not accept the app-level token.', '      Turn Socket Mode on, and set SLACK_APP_TOKEN to a token with the scope connections:write ("Basic Information").'],
    ['the clock is wrong', { hour: async () => hour - 400_000 }, 'NO    Clock: this machine is 400 seconds ahead of Slack.', '      Set its clock, and keep it set (chrony, ntpd). Beyond five minutes no gesture is heard.'],
    ['the clock is behind', { hour: async () => hour + 90_000 }, 'NO    Clock: this machine is 90 seconds behind Slack.', undefined],
    ['Slack does not say the hour', { hour: async () => undefined }, '?     Clock: Slack did not say what time it is.', undefined],
    ['the floor is nowhere', { room: async () => ({ found: false, why: 'There is no channel #floor that Watchfloor can see.' }) }, 'NO    Floor: #floor was not found. There is no channel #floor that Watchfloor can see.', '      Invite Watchfloor there (/invite @Watchfloor), or name another in FLOOR_CHANNEL.'],
    ['the floor is archived', { room: async () => there('floor', { archived: true }) }, 'NO    Floor: #floor is archived.', '      Take it out of the archive, or name another in FLOOR_CHANNEL.'],
    ['the bot is not there', { room: async () => there('floor', { member: false }) }, 'NO    Floor: Watchfloor is not in #floor.', '      Type there: /invite @Watchfloor'],
    ['the floor is public', { room: async () => there('floor', { closed: false }) }, 'note  Floor: #floor is public: every member of the workspace can read it.', undefined],
    ['the floor was renamed', { room: async () => there('new-name') }, 'note  Floor: FLOOR_CHANNEL says #floor; the channel is called #new-name now. It is the same one. Set FLOOR_CHANNEL to C0FLOOR01, which never changes.', undefined],
  ] satisfies readonly (readonly [string, Partial<Inspector>, string, string | undefined])[])('that %s', async (_, more, says, remedy) => {
    const found = await said(more);
    expect(found).toContain(says);
    if (remedy !== undefined) expect(found[found.indexOf(says) + 1]).toBe(remedy);
  });

  it('what an agency whose channel is not there takes, and what cannot be looked at', async () => {
    const found = await said({ room: async (name) => (name === '#doj-desk' ? { found: false, why: 'There is no channel #doj-desk that Watchfloor can see.' } : there('floor')) }, { seats: [{ id: agency('doj'), channel: '#doj-desk' }], http: true });
    expect(found).toContain('NO    Channel of DOJ: #doj-desk was not found. There is no channel #doj-desk that Watchfloor can see.');
    expect(found).toContain('      Invite Watchfloor there (/invite @Watchfloor), or name another in the roster.');
    expect(found).toContain('?     Slack, gestures: whether Slack reaches this house by HTTP is not seen from here: type /watch status in Slack.');
    expect(found).toContain('note  Audit channel: AUDIT_CHANNEL is not set; what auditors would read along is said nowhere.');
    expect(await said({}, { seats: undefined })).toContain('?     Channels of agencies: the database could not be read.');
  });
});

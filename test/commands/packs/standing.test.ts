import type { Pack } from '../../../src/core/law';
import { cardOf, confirm, corrects } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin, textOf as said } from '../floor';
import { boot, floorWith, inHours, textOf, withAlarm, withFollowUp, withReview, withSecond } from './texts';

const dutyState = async ({ store }: TestFloor, id: string) => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;

const applied = async (floor: TestFloor, text: Pack): Promise<void> => {
  await boot(floor, text);
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
  expect(said(await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given))).toMatch(/^Done: version/);
};

const before = withSecond + withAlarm();
const versions: readonly (readonly [string, string])[] = [
  ['has another limit', withSecond.replace('count: 90', 'count: 60') + withAlarm(inHours(12))],
  ['lays it on another agency', withSecond.replace('owners: [doj]', 'owners: [odni]') + withAlarm(undefined, 'odni')],
  ['has no such rule any more', ''],
  ['switches its rule off', `${withSecond}\n    off: It was repealed.${withAlarm()}`],
];
const proposals: readonly (readonly [string, string, (floor: TestFloor) => Promise<unknown>, RegExp])[] = [
  ['is closed', 'S-2/2026-general', (floor) => floor.say(dana, '/deadline close S-2/2026-general "Nothing is asked."'), /^Done: S-2\/2026-general is closed as not applicable\./],
  ['is merged', 'S-2/2026-special', (floor) => floor.say(dana, '/deadline merge S-2/2026-special into S-2/2026-general "One covers both."'), /^Done: S-2\/2026-special is merged into S-2\/2026-general\./],
  ['counts from another hour', 'S-8/2026-11-10', (floor) => floor.say(dana, '/deadline correct S-8 --on 2026-11-10 --at 09:00 --reason "The log says so."'), /^Done: S-8\/2026-11-10 is changed/],
];
const both = proposals.flatMap((proposal) => versions.map((version) => [proposal[0], version[0], proposal, version] as const));

describe('a proposal that a duty', () => {
  const proposed = async ([, duty, propose]: (typeof proposals)[number], [, rules]: (typeof versions)[number]): Promise<{ readonly floor: TestFloor; readonly about: string }> => {
    const floor = await floorWith(textOf({ rules: before }), '2026-11-10T15:00:00.000Z');
    for (const name of ['2026-general 2026-11-03', '2026-special 2026-11-03 --kind special']) await addElection(floor, `/election add ${name}`);
    await floor.say(robin, '/deadline start S-8 --on 2026-11-10T09:30');
    await propose(floor);
    await applied(floor, textOf({ version: '1.1', rules }));
    expect(await cardOf(floor, `duty ${duty}`)).toContain('Waits for a second person');
    return { floor, about: `duty ${duty}` };
  };

  it.each(both)('%s is confirmed after a version that %s, and withdrawn', async (_, __, proposal, version) => {
    const first = await proposed(proposal, version);
    expect(said(await first.floor.send(nora, 'duty/confirm', first.about, {}, formOf(await first.floor.press(nora, 'duty/confirm', first.about)).given))).toMatch(proposal[3]);
    const second = await proposed(proposal, version);
    expect(said(await second.floor.press(nora, 'duty/withdraw', second.about))).toMatch(/^Withdrawn\./);
  });
});

describe('a version that brings back what the one before took out', () => {
  const one = textOf({ rules: withReview + withFollowUp() });
  const without = textOf({ version: '1.1', days: 50 });
  const opened = async (): Promise<TestFloor> => {
    const floor = await floorWith(one, '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await applied(floor, without);
    return floor;
  };

  it('counts by itself the duty that was left under the first, and what was done meanwhile', async () => {
    const floor = await opened();
    expect(await dutyState(floor, 'S-6/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.0' } });
    await floor.say(robin, '/deadline record S-5 --on 2026-11-10 --evidence "memo"');
    await applied(floor, textOf({ version: '1.2', rules: withReview + withFollowUp(40) }));
    expect(await dutyState(floor, 'S-6/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.2' }, dates: { countsFrom: '2026-11-10', dueDate: '2026-12-20' } });
  });

  it('may be the first itself, and opens then for the election that was added meanwhile', async () => {
    const floor = await opened();
    await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
    expect(await dutyState(floor, 'S-5/2026-special')).toBeUndefined();
    await applied(floor, one);
    expect(await dutyState(floor, 'S-1/2026-general')).toMatchObject({ pack: { version: '1.0' }, dates: { dueDate: '2026-12-18' }, formerDues: ['2026-12-18', '2026-12-23'] });
    expect(await dutyState(floor, 'S-5/2026-general')).toMatchObject({ status: 'open', pack: { version: '1.0' } });
    expect(await dutyState(floor, 'S-5/2026-special')).toMatchObject({ status: 'open', pack: { version: '1.0' }, dates: { dueDate: '2026-11-23' } });
  });

  it('counts anew what was corrected while another text counted by something else', async () => {
    const floor = await floorWith(one, '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(robin, '/deadline record S-5 --on 2026-11-10 --evidence "memo"');
    await applied(floor, textOf({ version: '1.1', rules: withReview + withFollowUp(30, '{ kind: election-day, elections: any-federal }') }));
    await corrects(floor, robin, '/deadline correct S-5 --on 2026-11-06 --reason "It was the 6th."');
    await applied(floor, textOf({ version: '1.2', rules: withReview + withFollowUp() }));
    expect(await dutyState(floor, 'S-6/2026-general')).toMatchObject({ dates: { countsFrom: '2026-11-06', dueDate: '2026-12-06' }, formerDues: ['2026-12-10', '2026-12-03'] });
  });
});

describe('versions that move a due within one day', () => {
  const started = async (...started: readonly string[]): Promise<TestFloor> => {
    const floor = await floorWith(textOf({ rules: withAlarm() }), '2026-11-10T15:00:00.000Z');
    for (const start of started) await floor.say(robin, `/deadline start S-8 ${start}`);
    return floor;
  };

  it('leave each hour before on the card, struck through', async () => {
    const floor = await started('--on 2026-11-10T09:30');
    await applied(floor, textOf({ version: '1.1', rules: withAlarm(inHours(20)) }));
    expect(await cardOf(floor, 'duty S-8/2026-11-10')).toContain('Due: ~Wed 11 November 2026, 09:30 ET~ Wed 11 November 2026, 05:30 ET');
    await applied(floor, textOf({ version: '1.2', rules: withAlarm(inHours(22)) }));
    expect(await cardOf(floor, 'duty S-8/2026-11-10')).toContain('Due: ~Wed 11 November 2026, 09:30 ET~ ~Wed 11 November 2026, 05:30 ET~ Wed 11 November 2026, 07:30 ET');
    await applied(floor, textOf({ version: '1.3', rules: withAlarm(inHours(22), 'odni') }));
    await applied(floor, textOf({ version: '1.4', rules: withAlarm(inHours(46), 'odni') }));
    expect(await cardOf(floor, 'duty S-8/2026-11-10')).toContain('Due: ~Wed 11 November 2026~ ~Wed 11 November 2026, 09:30 ET~ ~Wed 11 November 2026, 05:30 ET~ Thu 12 November 2026, 07:30 ET');
  });

  it('leave it also on what is merged, and on that once it is back', async () => {
    const floor = await started('--on 2026-11-10T09:30', '--on 2026-11-10T09:45 --another');
    await floor.say(dana, '/deadline merge S-8/2026-11-10-2 into S-8/2026-11-10 "One alarm."');
    await confirm(floor, nora, 'duty S-8/2026-11-10-2');
    await applied(floor, textOf({ version: '1.1', rules: withAlarm(inHours(20)) }));
    const line = 'ue: ~Wed 11 November 2026, 09:45 ET~ Wed 11 November 2026, 05:45 ET';
    expect(await cardOf(floor, 'duty S-8/2026-11-10-2')).toContain(line);
    await floor.say(dana, '/deadline reopen S-8/2026-11-10-2 "Two alarms."');
    expect(await cardOf(floor, 'duty S-8/2026-11-10-2')).toContain(line);
  });
});

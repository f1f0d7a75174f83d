import type { Pack } from '../../../src/core/law';
import { confirm, corrects, delivered, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin } from '../floor';
import { boot, floorWith, otherPack, textOf, withFollowUp, withReview } from './texts';

const ECHO = 'Q-1/2026-general';
const FOLLOW_UP = 'S-6/2026-general';
const stateOf = async ({ store }: TestFloor, id: string) => {
  const state = (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
  return state && 'dates' in state ? state : undefined;
};
const text = (version: string, rules: string): Pack => textOf({ version, recipient: 'doj', rules });
const opened = async (rules: string, ...others: readonly Pack[]): Promise<TestFloor> => {
  const floor = await floorWith(text('1.0', rules), '2026-11-10T14:00:00.000Z', undefined, ...others);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};
const applied = async (floor: TestFloor, version: Pack, ...others: readonly Pack[]): Promise<string> => {
  await boot(floor, version, ...others);
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
  return (await confirm(floor, nora, 'pack sample')).shown;
};
const told = async (floor: TestFloor): Promise<string> => (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.text] : [])).join('\n');
const turnedOff = async (floor: TestFloor, pack: string): Promise<void> => {
  await floor.send(dana, 'pack/off', `pack ${pack}`, { reason: 'It is looked at.' });
  await confirm(floor, nora, `pack ${pack}`);
};
const followedUp = (floor: TestFloor, day: string) => floor.say(robin, `/deadline record S-6/2026-general --on ${day} --evidence "memo"`);
/** Owed to nobody, so that a record meets it. */
const deed = withFollowUp().replace('    recipients: [congress]\n', '').replace('owners: [odni]', 'owners: [doj]');
/** The follow-up was done, and a version took it away; the other pack was off until then, and opened nothing that counts from it. */
const withoutFollowUp = async (): Promise<TestFloor> => {
  const floor = await floorWith(text('1.0', withReview + deed), '2026-11-10T14:00:00.000Z', undefined, otherPack());
  await turnedOff(floor, 'other');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.say(robin, '/deadline record S-5/2026-general --on 2026-11-10 --evidence "memo"');
  await followedUp(floor, '2026-11-10');
  await applied(floor, text('1.1', withReview), otherPack());
  await floor.press(dana, 'pack/on', 'pack other');
  expect(await stateOf(floor, ECHO)).toBeUndefined();
  return floor;
};

describe('a rule of another pack that a version ties to elections', () => {
  it('opens with that version, for whom it counts from what that adds, and both people see it before', async () => {
    const floor = await opened(withReview, otherPack());
    expect(await stateOf(floor, ECHO)).toBeUndefined();
    const shown = await applied(floor, text('1.1', withReview + withFollowUp()), otherPack());
    expect(shown).toContain(`It opens 2 duties:\n• The follow-up, ${FOLLOW_UP}: no date yet\n• The echo, ${ECHO}, of pack other: no date yet`);
    expect(await stateOf(floor, ECHO)).toMatchObject({ status: 'open', pack: { id: 'other' }, dates: { status: 'waiting' } });
    expect(await told(floor)).not.toContain('missed at once');
    expect((await floor.store.reading.history({ kind: 'duty', id: ECHO })).map(({ type }) => type)).toEqual(['duty-opened']);
  });

  it('opens also where it counts from that only by way of another', async () => {
    const last = otherPack({ from: 'Q-0' });
    const between = otherPack({ id: 'between', rule: 'Q-0' });
    const floor = await opened(withReview, between, last);
    await applied(floor, text('1.1', withReview + withFollowUp()), between, last);
    expect([await stateOf(floor, 'Q-0/2026-general'), await stateOf(floor, ECHO)]).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });

  it('is dated by what is on record, where the version brings back what it counts from', async () => {
    const floor = await withoutFollowUp();
    const shown = await applied(floor, text('1.2', withReview + deed), otherPack());
    expect(shown).toContain(`It opens 1 duty:\n• The echo, ${ECHO}, of pack other: due Fri 20 November 2026, counted from S-6, done on Tue 10 November 2026`);
    expect(await stateOf(floor, ECHO)).toMatchObject({ status: 'open', dates: { dueDate: '2026-11-20' } });
  });

  it('is left out where that is past: nobody is late for a rule that was not there, and a correction opens it', async () => {
    const floor = await withoutFollowUp();
    await until(floor, '2027-01-11T14:00:00.000Z');
    const shown = await applied(floor, text('1.2', withReview + deed), otherPack());
    expect(shown).toContain(`Past by now and not opened, for nobody is late for a rule that was not there: The echo, ${ECHO}.`);
    expect(await stateOf(floor, ECHO)).toBeUndefined();
    await until(floor, '2027-02-11T14:00:00.000Z');
    // Its own pack was there by then, and what it counts from was not.
    await corrects(floor, robin, '/deadline correct S-6/2026-general --on 2026-12-28 --reason "It was the 28th."');
    expect(await stateOf(floor, ECHO)).toBeUndefined();
    const { shown: then } = await corrects(floor, robin, '/deadline correct S-6/2026-general --on 2027-01-05 --reason "It was the 5th."');
    expect(then).toContain(`• The echo, ${ECHO}: due Fri 15 January 2027, missed at once`);
    expect(await stateOf(floor, ECHO)).toMatchObject({ status: 'missed', dates: { dueDate: '2027-01-15' } });
  });

  it('opens when the pack it counts from is turned on, and not by a version while that is off', async () => {
    const floor = await opened(withReview, otherPack());
    await turnedOff(floor, 'sample');
    await applied(floor, text('1.1', withReview + withFollowUp()), otherPack());
    expect(await stateOf(floor, ECHO)).toBeUndefined();
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await stateOf(floor, ECHO)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
  });
});

import { leaveUnnamed } from '../../../src/application/leave-unnamed';
import type { Pack } from '../../../src/core/law';
import { cardOf, confirm, delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, pageOf, robin, seatNora } from '../floor';
import { boot, floorWith, otherPack, textOf, withFollowUp, withReview } from './texts';

const OPENS = 'It opens 2 duties:\n• The follow-up, S-6/2026-general: no date yet\n• The echo, Q-1/2026-general, of pack other: no date yet';
const text = (version: string, rules: string): Pack => textOf({ version, recipient: 'doj', rules });
const told = async (floor: TestFloor): Promise<readonly string[]> => (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.text] : []));
const noticeOf = async (floor: TestFloor, start: string): Promise<string> => (await told(floor)).find((each) => each.includes(start)) ?? '';
const opened = async (rules: string): Promise<TestFloor> => {
  const floor = await floorWith(text('1.0', rules), '2026-11-10T14:00:00.000Z', undefined, otherPack());
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await delivered(floor);
  return floor;
};
const form = async (floor: TestFloor) => formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
const opensIn = (intro = ''): string => intro.slice(intro.indexOf('It opens')).split('\n').slice(0, 3).join('\n');

describe('what a version opens', () => {
  it('is named when it is found, on its card, when it is proposed and when it is applied, as in the forms', async () => {
    const floor = await opened(withReview);
    await boot(floor, text('1.1', withReview + withFollowUp()), otherPack());
    expect(await noticeOf(floor, 'was found')).toContain(`No date of a duty moves.\n${OPENS}\nApply shows`);
    expect(await cardOf(floor, 'pack sample')).toContain('No date of a duty moves.\n• It opens 2 duties:\n• The follow-up, S-6/2026-general: no date yet\n• The echo, Q-1/2026-general, of pack other: no date yet');
    const { intro, given } = await form(floor);
    expect(opensIn(intro)).toBe(OPENS);
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, given);
    expect(await noticeOf(floor, 'proposes')).toContain(`No date of a duty moves.\n${OPENS}\nIt takes a second person`);
    expect(opensIn((await confirm(floor, nora, 'pack sample')).shown)).toBe(OPENS);
    expect(await noticeOf(floor, 'Applied: version 1.1')).toContain('“Published.”\nIt opens 2 duties:\n• The follow-up, S-6/2026-general: no date yet, owed by ODNI\n• The echo, Q-1/2026-general, of pack other: no date yet, owed by DOJ');
  });

  it('says from what on record it is counted, as the form does', async () => {
    const deed = withFollowUp().replace('owners: [odni]', 'owners: [doj]');
    const floor = await opened(withReview);
    await floor.say(robin, '/deadline record S-5/2026-general --on 2026-11-10 --evidence "memo"');
    await delivered(floor);
    await boot(floor, text('1.1', withReview + deed), otherPack());
    const notice = await noticeOf(floor, 'was found');
    expect(notice).toContain('The follow-up, S-6/2026-general: due Thu 10 December 2026, counted from S-5, done on Tue 10 November 2026\n');
    expect(opensIn(notice)).toBe(opensIn((await form(floor)).intro));
  });

  it('is nothing while the pack is off, and is named once that is turned on, of other packs as well', async () => {
    const floor = await opened(withReview);
    await floor.send(dana, 'pack/off', 'pack sample', { reason: 'It is looked at.' });
    await confirm(floor, nora, 'pack sample');
    await boot(floor, text('1.1', withReview + withFollowUp()), otherPack());
    expect(await noticeOf(floor, 'was found')).not.toContain('It opens');
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, (await form(floor)).given);
    await confirm(floor, nora, 'pack sample');
    expect(await noticeOf(floor, 'Applied: version 1.1')).not.toContain('It opens');
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await noticeOf(floor, 'Turned on')).toContain('The echo, Q-1/2026-general, of pack other: no date yet, owed by DOJ');
  });

  /** Another pack is named at the start at which the version is found, before it or after. */
  const namedBeside = async (other: Pack, order: 'before' | 'after'): Promise<TestFloor> => {
    const packs = [text('1.0', withReview)];
    const floor = await openFloor({ packs, at: '2026-11-10T14:00:00.000Z' });
    await seatNora(floor);
    await boot(floor, ...packs);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await delivered(floor);
    const found = text('1.1', withReview + withFollowUp());
    packs.splice(0, 1, ...(order === 'before' ? [other, found] : [found, other]));
    await boot(floor, ...packs);
    return floor;
  };

  it.each(['before', 'after'] as const)('names what a pack that is new at the same start counts from what it adds, named %s it', async (order) => {
    const floor = await namedBeside(otherPack(), order);
    expect(opensIn(await noticeOf(floor, 'was found'))).toBe(OPENS);
    expect(opensIn((await form(floor)).intro)).toBe(OPENS);
  });

  it.each(['before', 'after'] as const)('is not what a pack that is new at the same start opens by itself, named %s it', async (order) => {
    const floor = await namedBeside(otherPack({ from: 'S-5' }), order);
    const notices = await told(floor);
    const alone = 'It opens 1 duty:\n• The follow-up, S-6/2026-general: no date yet\n';
    expect(notices.find((each) => each.includes('was found'))).toContain(`${alone}Apply shows`);
    expect(notices.find((each) => each.startsWith('In use'))).toContain('It opens 1 duty for the elections of the floor:\n• The echo, Q-1/2026-general: no date yet, owed by DOJ');
    expect((await form(floor)).intro).toContain(alone);
  });

  it('is not what its own pack opens as it is named again at the same start', async () => {
    const [other, old, found] = [otherPack(), text('1.0', withReview), text('1.1', withReview + withFollowUp())];
    const packs = [other, old];
    const floor = await openFloor({ packs, at: '2026-11-10T14:00:00.000Z' });
    const start = async (...named: readonly Pack[]): Promise<void> => {
      packs.splice(0, packs.length, ...named);
      await boot(floor, ...named);
      await leaveUnnamed({ packs: named, desk: floor.desk, reading: floor.store.reading, log: floor.log });
    };
    await seatNora(floor);
    await start(other, old);
    await start(other);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await delivered(floor);
    await start(other, found);
    const notices = await told(floor);
    expect(notices.find((each) => each.startsWith('In use again'))).toContain('is opened now, 2 duties:\n• The review, S-5/2026-general');
    expect(opensIn(notices.find((each) => each.includes('was found')))).toBe(OPENS);
    await start(other, found);
    expect(await told(floor)).toEqual([]);
  });

  it('is counted on Home, where nobody has proposed it', async () => {
    const floor = await opened(withReview);
    await boot(floor, text('1.1', withReview + withFollowUp()), otherPack());
    const home = async () => pageOf(await floor.say(dana, '/watch me')).lines.map((line) => line.text).join('\n');
    expect(await home()).toContain('Apply shows what it opens, 2 duties, and proposes it.');
    await boot(floor, text('1.2', withReview.replace('count: 20', 'count: 25') + withFollowUp()), otherPack());
    expect(await home()).toContain('Apply shows what it moves and opens, 1 date of a duty and 2 duties, and proposes it.');
  });
});

import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora } from '../floor';
import { boot, floorWith, textOf, withReview, withSecond } from '../packs/texts';
import { cardOf, confirm, said } from './said';

const SECOND = 'S-2/2026-general';

const withClosed = async (rules: string): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ rules }), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.say(dana, `/deadline close ${SECOND} "Not owed here."`);
  await confirm(floor, nora, `duty ${SECOND}`);
  await said(floor);
  return floor;
};
const dueOf = async ({ store }: TestFloor, id: string): Promise<string | undefined> => {
  const state = (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
  return state && 'dates' in state && state.dates.status === 'dated' ? state.dates.dueDate : undefined;
};
const corrected = '/election correct 2026-general --day 2026-11-04 --reason "The notice says the 4th."';
const ITS_LINE = `• The second report, ${SECOND}, closed as not applicable: Mon 1 February 2027 -> Tue 2 February 2027`;

describe('the date of a duty that is closed as not applicable', () => {
  it('moves with the others, and both people are told that it is closed', async () => {
    const floor = await withClosed(withSecond);
    await floor.say(dana, corrected);
    const { shown } = await confirm(floor, nora, 'election 2026-general');
    expect(shown).toContain(`2 duties move, 1 of them closed as not applicable:\n• The first report, S-1/2026-general: Fri 18 December 2026 -> Sat 19 December 2026`);
    expect(shown).toContain(ITS_LINE);
    expect(await dueOf(floor, SECOND)).toBe('2027-02-02');
    expect(await cardOf(floor, `duty ${SECOND}`)).toMatch(/Not applicable[^]*~Mon 1 February 2027~ Tue 2 February 2027/);
  });

  it('is not counted as one of what is owed where nothing else moves', async () => {
    const floor = await withClosed(withSecond);
    await floor.say(dana, '/deadline close S-1 "Not owed either."');
    await confirm(floor, nora, 'duty S-1/2026-general');
    await floor.say(dana, corrected);
    expect((await confirm(floor, nora, 'election 2026-general')).shown).toContain('2 duties move, all of them closed as not applicable:\n');
  });

  it('moves by another version of its pack, which says so before, and tells nobody afterwards', async () => {
    const floor = await withClosed(withSecond + withReview);
    await boot(floor, textOf({ version: '1.1', rules: withSecond.replace('count: 90', 'count: 91') + withReview }));
    const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
    expect(form.intro).toContain(`1 duty moves, which is closed as not applicable:\n${ITS_LINE}`);
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, form.given);
    await confirm(floor, nora, 'pack sample');
    expect(await dueOf(floor, SECOND)).toBe('2027-02-02');
    expect((await said(floor)).filter(({ text }) => text.startsWith('The second report'))).toEqual([]);
  });
});

import type { Pack } from '../../../src/core/law';
import { agency } from '../../core/spec';
import { cardOf, corrects } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, robin, seatNora } from '../floor';
import { boot, textOf, withAnswer, withReview, withSecond } from './texts';

const DELIVERED = withAnswer('{ kind: completed, rules: [S-1] }');
/** One report serves both: the first is owed to DOJ, and the second to Congress. */
const both = withSecond.replace('count: 90', 'count: 45');
const ANSWER = 'S-4/2026-general';

const dutyState = async ({ store }: TestFloor, id = ANSWER) => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;

const floorOf = async (...packs: readonly Pack[]): Promise<TestFloor> => {
  const floor = await openFloor({ packs, at: '2026-11-12T14:00:00.000Z' });
  await seatNora(floor);
  await boot(floor, ...packs);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  return floor;
};
/** The report is released for both. */
const released = async (floor: TestFloor): Promise<TestFloor> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: ['S-1/2026-general', 'S-2/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await floor.say(dana, '/report release RPT-1 --on 2026-11-09');
  return floor;
};
const sent = (floor: TestFloor, recipient: string, on: string) => floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on });
const applied = async (floor: TestFloor, text: Pack, ...others: readonly Pack[]): Promise<string> => {
  await boot(floor, text, ...others);
  const form = formOf(await floor.press(dana, 'pack/apply', `pack ${text.id}`));
  await floor.send(dana, 'pack/apply', `pack ${text.id}`, { reason: 'Published.' }, form.given);
  await floor.send(nora, 'pack/confirm', `pack ${text.id}`, {}, formOf(await floor.press(nora, 'pack/confirm', `pack ${text.id}`)).given);
  return form.intro ?? '';
};

describe('what counts from a rule that is delivered', () => {
  const text = textOf({ recipient: 'doj', rules: both + DELIVERED });

  it('begins when that is out to everybody it is owed to, as it is met then, whoever else gets a copy', async () => {
    const floor = await released(await floorOf(text));
    await sent(floor, 'doj', '2026-11-10');
    expect(await dutyState(floor, 'S-1/2026-general')).toMatchObject({ status: 'met', metOn: '2026-11-10' });
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
    expect(await cardOf(floor, `duty ${ANSWER}`)).toContain('Counts from: S-1 delivered on Tue 10 November 2026');
    await sent(floor, 'congress', '2026-11-12');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-10' }, formerDues: [] });
  });

  it('does not begin with a copy that goes to others', async () => {
    const floor = await released(await floorOf(text));
    await sent(floor, 'congress', '2026-11-10');
    expect(await dutyState(floor)).toMatchObject({ dates: { status: 'waiting' } });
    await sent(floor, 'doj', '2026-11-11');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-11' } });
  });

  it('follows the correction of the copy that is owed, and of no other', async () => {
    const floor = await released(await floorOf(text));
    await sent(floor, 'doj', '2026-11-10');
    await sent(floor, 'congress', '2026-11-12');
    await corrects(floor, dana, '/report correct RPT-1 sent congress 2026-11-11 --reason "The log says so."');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-10' }, formerDues: [] });
    await corrects(floor, dana, '/report correct RPT-1 sent doj 2026-11-09 --reason "The log says so."');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-09' }, formerDues: ['2026-11-30'] });
    await corrects(floor, dana, '/report correct RPT-1 sent doj never --reason "It lay on the desk."');
    expect(await dutyState(floor)).toMatchObject({ dates: { status: 'waiting' } });
  });

  it('is told so also where a version adds it later', async () => {
    const floor = await released(await floorOf(textOf({ recipient: 'doj', rules: both })));
    await sent(floor, 'doj', '2026-11-10');
    const intro = await applied(floor, textOf({ version: '1.1', recipient: 'doj', rules: both + DELIVERED }));
    expect(intro).toContain('• The answer, S-4/2026-general: due Mon 30 November 2026, counted from the delivery of S-1 on Tue 10 November 2026');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-10' } });
  });
});

describe('what counts by another pack from a rule of which a version is applied', () => {
  const other = (rules: string): Pack => {
    const read = textOf({ rules });
    return { ...read, id: 'other', title: 'Other law', hash: 'other-hash', rules: read.rules.filter(({ id }) => id === 'S-4') };
  };

  it('begins where that is owed only to whom it went, and both people see it', async () => {
    const clock = other(DELIVERED);
    const toBoth = textOf({ rules: both }).rules.map((rule) => (rule.id === 'S-1' ? { ...rule, recipients: [...rule.recipients, agency('doj')] } : rule));
    const first = { ...textOf({ rules: both }), rules: toBoth, hash: 'to-both' };
    const floor = await released(await floorOf(first, clock));
    await sent(floor, 'doj', '2026-11-10');
    expect(await dutyState(floor)).toMatchObject({ dates: { status: 'waiting' } });
    const intro = await applied(floor, textOf({ version: '1.1', recipient: 'doj', rules: both }), clock);
    expect(intro).toContain('• The answer, S-4/2026-general: no date -> Mon 30 November 2026');
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
  });

  it('begins where that is owed to nobody any more and a report of it is released', async () => {
    const clock = other(withReview + withAnswer('{ kind: completed, rules: [S-5] }'));
    const owed = withReview.replace('owners: [doj]', 'owners: [doj]\n    recipients: [congress]');
    const floor = await floorOf(textOf({ rules: owed }), clock);
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Review', day: '2026-11-20', duties: ['S-5/2026-general'] });
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The review.' });
    await floor.say(robin, '/report release RPT-1 --on 2026-11-10');
    const intro = await applied(floor, textOf({ version: '1.1', rules: withReview }), clock);
    expect(intro).toContain('• The answer, S-4/2026-general: no date -> Mon 30 November 2026');
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
  });
});

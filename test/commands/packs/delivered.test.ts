import { drawCard } from '../../../src/application/cards';
import type { Pack } from '../../../src/core/law';
import { agency } from '../../core/spec';
import { cardOf, confirm, corrects } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, openFloor, ref, robin, seatNora } from '../floor';
import { boot, floorWith, textOf, withActs, withAnswer, withReview, withSecond } from './texts';

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
/** The report is released for both duties of an election. */
const released = async (floor: TestFloor, election = '2026-general'): Promise<TestFloor> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: [`S-1/${election}`, `S-2/${election}`] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await floor.say(dana, '/report release RPT-1 --on 2026-11-09');
  return floor;
};
/** Two elections whose first reports are one, which is released. */
const merged = async (packs: readonly Pack[]): Promise<TestFloor> => {
  const floor = await floorOf(...packs);
  await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
  await floor.say(dana, '/deadline merge S-1/2026-general into S-1/2026-special "One report serves both."');
  await confirm(floor, nora, 'duty S-1/2026-general');
  return released(floor, '2026-special');
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

describe('what counts from a rule that acts meet', () => {
  const clock = withAnswer('{ kind: completed, rules: [S-3] }');
  const withClock = (acts: string, version = '1.0'): Pack => textOf({ version, rules: acts + clock });
  const NOTICE = 'S-3/2026-general';
  const waits = { dates: { status: 'waiting', waitsFor: { kind: 'completion', rules: ['S-3'] } } };

  const opened = async (text: Pack): Promise<TestFloor> => {
    const floor = await floorWith(text, '2026-11-12T14:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    return floor;
  };
  const released = async (floor: TestFloor): Promise<void> => {
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Notice', day: '2026-11-20', duties: [NOTICE] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The notice.' });
    await floor.say(dana, '/report release RPT-1 --on 2026-11-09');
  };
  const out = async (floor: TestFloor): Promise<void> => {
    await released(floor);
    await sent(floor, 'congress', '2026-11-10');
  };
  const does = (floor: TestFloor, act: string, on: string) => floor.send(dana, 'deadline/record', `duty ${NOTICE}`, { act, on, evidence: 'a page' });

  it('begins when the last of them is done, and not when its report is out', async () => {
    const floor = await opened(withClock(withActs(45)));
    expect(await cardOf(floor, `duty ${ANSWER}`)).toContain('waits for S-3 to be met: delivered, or done where the law asks for that; their releasers can record it');
    await released(floor);
    const buttons = (await drawCard(ref('report RPT-1'), floor.store.reading))?.buttons ?? [];
    expect(buttons.find(({ command }) => command === 'delivery/sent')?.confirm).toBe('Records that it went out to Congress. It is the last one.');
    await sent(floor, 'congress', '2026-11-10');
    expect(await dutyState(floor)).toMatchObject(waits);
    await does(floor, 'published', '2026-11-10');
    expect(await dutyState(floor)).toMatchObject(waits);
    await does(floor, 'sent to Congress', '2026-11-11');
    expect(await dutyState(floor, NOTICE)).toMatchObject({ status: 'met', metOn: '2026-11-11' });
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-11', dueDate: '2026-12-01' }, formerDues: [] });
    expect(await cardOf(floor, `duty ${ANSWER}`)).toContain('Counts from: S-3 done on Wed 11 November 2026');
  });

  it('begins where it is owed to no recipient as well', async () => {
    const floor = await opened(withClock(withActs(45).replace('    recipients: [congress]\n', '')));
    for (const act of ['published', 'sent to Congress']) await does(floor, act, '2026-11-10');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
  });

  it('follows the correction of the last act, and shows that before; that of the report moves nothing', async () => {
    const floor = await opened(withClock(withActs(45)));
    await out(floor);
    for (const act of ['published', 'sent to Congress']) await does(floor, act, '2026-11-11');
    await corrects(floor, dana, '/report correct RPT-1 sent congress 2026-11-09 --reason "The log says so."');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-11' }, formerDues: [] });
    const { shown } = await corrects(floor, dana, '/deadline correct S-3 --act published --on 2026-11-12 --reason "It was the 12th."');
    expect(shown).toContain(`It would have been met on Thu 12 November 2026, and not on Wed 11 November 2026.\n1 duty moves:\n• The answer, ${ANSWER}: Tue 1 December 2026 -> Wed 2 December 2026`);
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-12', dueDate: '2026-12-02' }, formerDues: ['2026-12-01'] });
    const { shown: without } = await corrects(floor, dana, '/deadline correct S-3 --act published --withdraw --reason "It was another."');
    expect(without).toContain(`• The answer, ${ANSWER}: Wed 2 December 2026 -> no date`);
    expect(await dutyState(floor)).toMatchObject(waits);
  });

  it('begins with its report where a version asks for no act any more, also by another pack, and both people see it', async () => {
    const other = { ...textOf({ rules: withActs(45) + clock }), id: 'other', title: 'Other law', hash: 'other-hash' };
    for (const [texts, beside] of [[(version: string, acts: string) => withClock(acts, version), []], [(version: string, acts: string) => textOf({ version, rules: acts }), [{ ...other, rules: other.rules.filter(({ id }) => id === 'S-4') }]]] as const) {
      const floor = await floorOf(texts('1.0', withActs(45)), ...beside);
      await out(floor);
      expect(await dutyState(floor)).toMatchObject(waits);
      const intro = await applied(floor, texts('1.1', withActs(45, '')), ...beside);
      expect(intro).toContain('• The answer, S-4/2026-general: no date -> Mon 30 November 2026');
      expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
    }
  });

  it('is told of it where a version adds it later', async () => {
    const floor = await opened(textOf({ rules: withActs(45) }));
    await out(floor);
    for (const act of ['published', 'sent to Congress']) await does(floor, act, '2026-11-11');
    const intro = await applied(floor, withClock(withActs(45), '1.1'));
    expect(intro).toContain('• The answer, S-4/2026-general: due Tue 1 December 2026, counted from S-3, done on Wed 11 November 2026');
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-11', dueDate: '2026-12-01' } });
  });
});

describe('what counts from a duty that was met with another, of which a version is applied', () => {
  const rulesOf = ({ rules }: Pack, ...ids: readonly string[]): Pack['rules'] => rules.filter(({ id }) => ids.includes(id));
  const inOne = (version: string, recipient: string): readonly Pack[] => [textOf({ version, recipient, rules: both + DELIVERED })];
  const inTwo = (version: string, recipient: string): readonly Pack[] => {
    const read = textOf({ rules: both + DELIVERED });
    return [textOf({ version, recipient, rules: both }), { ...read, id: 'other', title: 'Other law', hash: 'other-hash', rules: rulesOf(read, 'S-4') }];
  };

  it.each([['of its pack', inOne], ['of another', inTwo]] as const)('%s, counts from when that one was met, by the text of that day', async (_, texts) => {
    const floor = await merged(texts('1.0', 'doj'));
    await sent(floor, 'doj', '2026-11-10');
    await sent(floor, 'congress', '2026-11-12');
    expect(await dutyState(floor, 'S-1/2026-special')).toMatchObject({ status: 'met', metOn: '2026-11-10' });
    const [text, ...others] = texts('1.1', 'congress');
    if (!text) throw new Error('There is no such text.');
    expect(await applied(floor, text, ...others)).not.toContain('The answer');
    await corrects(floor, dana, '/report correct RPT-1 sent congress 2026-11-11 --reason "The log says so."');
    for (const id of [ANSWER, 'S-4/2026-special']) expect(await dutyState(floor, id)).toMatchObject({ dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' }, formerDues: [] });
  });

  it('and was not met yet, begins with what goes to others by that version, also by another pack', async () => {
    for (const texts of [inOne, inTwo]) {
      const floor = await merged(texts('1.0', 'president'));
      await sent(floor, 'congress', '2026-11-12');
      expect(await dutyState(floor)).toMatchObject({ dates: { status: 'waiting' } });
      const [text, ...others] = texts('1.1', 'congress');
      if (!text) throw new Error('There is no such text.');
      const intro = await applied(floor, text, ...others);
      for (const id of [ANSWER, 'S-4/2026-special']) {
        expect(intro).toContain(`• The answer, ${id}: no date -> Wed 2 December 2026`);
        expect(await dutyState(floor, id)).toMatchObject({ status: 'open', dates: { countsFrom: '2026-11-12', dueDate: '2026-12-02' } });
      }
    }
  });
});

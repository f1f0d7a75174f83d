import type { Pack } from '../../../src/core/law';
import { moment } from '../../core/spec';
import { said as saidOn } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, formOf, nora, openFloor, robin, seatNora, textOf as said } from '../floor';
import { RECEIVED, boot, floorWith, textOf, withAnswer, withSecond } from './texts';

const dutyState = async ({ store }: TestFloor, id: string) => (await store.reading.subject({ kind: 'duty', id: `${id}/2026-general` }))?.standing.state;
const told = async (floor: TestFloor) => (await saidOn(floor)).filter(({ to, text }) => to === 'floor' && /^(In use|Turned on)/.test(text));

describe('a pack that an operator names in PACKS', () => {
  const first = { ...textOf({ recipient: 'doj' }), id: 'first', title: 'First law' };
  const both = textOf({ version: '2.0', recipient: 'doj', rules: `${withSecond.replace('count: 90', 'count: 20')}${withAnswer(RECEIVED, 30)}` });
  const other: Pack = { ...both, id: 'other', title: 'Other law', rules: both.rules.filter(({ id }) => id !== 'S-1') };

  /** Its election was on 3 November, and its first report was received at DOJ on 10 November; on 1 December the other pack is named. */
  const named = async (): Promise<TestFloor> => {
    const packs = [first];
    const floor = await openFloor({ packs, at: '2026-11-10T14:00:00.000Z' });
    await seatNora(floor);
    await boot(floor, first);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: ['S-1/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
    await floor.say(dana, '/report release RPT-1');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on: '2026-11-10' });
    await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2026-11-10' });
    floor.clock.turnTo(moment('2026-12-01T14:00:00.000Z'));
    await told(floor);
    packs.push(other);
    await boot(floor, first, other);
    return floor;
  };

  it('opens what it asks for the elections of the floor, from what is on record, and says so with what is missed first', async () => {
    const floor = await named();
    expect(await dutyState(floor, 'S-2')).toMatchObject({ status: 'missed', dates: { dueDate: '2026-11-23' } });
    expect(await dutyState(floor, 'S-4')).toMatchObject({ status: 'open', dates: { countsFrom: '2026-11-10', dueDate: '2026-12-10' } });
    const notices = await told(floor);
    expect(notices.map(({ text, mentions }) => [text, mentions])).toEqual([
      [
        [
          'In use from now on: Other law, other 2.0, which an operator named in PACKS. It opens 2 duties for the elections of the floor, 1 of them missed at once:',
          '• The second report, S-2/2026-general: due Mon 23 November 2026, missed at once, owed by DOJ',
          '• The answer, S-4/2026-general: due Thu 10 December 2026, owed by DOJ',
          'Whoever owes what is missed is called on its card, with Acknowledge. What is not owed after all, two people close with the reason: /deadline close S-2/2026-general',
        ].join('\n'),
        [nora, dana],
      ],
    ]);
  });

  it('and nothing twice, however often the house starts', async () => {
    const floor = await named();
    await told(floor);
    const before = await floor.store.reading.count({ kind: 'duty' });
    await boot(floor, first, other);
    expect(await told(floor)).toEqual([]);
    expect(await floor.store.reading.count({ kind: 'duty' })).toBe(before);
  });

  it('is not spoken of where no election is on the floor yet', async () => {
    const floor = await floorWith(textOf());
    expect(await told(floor)).toEqual([]);
    expect(await floor.store.reading.count({ kind: 'duty' })).toBe(0);
  });
});

describe('a pack that was off', () => {
  const second = withSecond.replace('count: 90', 'count: 20');
  const off = async (floor: TestFloor): Promise<void> => {
    await floor.send(dana, 'pack/off', 'pack sample', { reason: 'It is looked at.' });
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
  };

  it('across a due opens as missed what came due meanwhile, and names it', async () => {
    const floor = await floorWith(textOf({ rules: withSecond }));
    await off(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    floor.clock.turnTo(moment('2026-12-22T15:00:00.000Z'));
    await told(floor);
    const answer = await floor.press(dana, 'pack/on', 'pack sample');
    expect(said(answer)).toBe('sample is on. What it would have opened meanwhile is open now, and what came due meanwhile is missed; the floor reads which.');
    expect(buttonsOf(answer)).toEqual([]);
    expect(await dutyState(floor, 'S-1')).toMatchObject({ status: 'missed', dates: { dueDate: '2026-12-18' } });
    expect((await told(floor)).map(({ text }) => text)).toEqual([
      [
        'Turned on: Sample law, sample, by Dana Reyes of ODNI. What it would have opened meanwhile is opened now, 2 duties, 1 of them missed at once:',
        '• The first report, S-1/2026-general: due Fri 18 December 2026, missed at once, owed by ODNI',
        '• The second report, S-2/2026-general: due Mon 1 February 2027, owed by DOJ',
        'Whoever owes what is missed is called on its card, with Acknowledge. What is not owed after all, two people close with the reason: /deadline close S-1/2026-general',
      ].join('\n'),
    ]);
  });

  it('opens as missed also an election that was over when it was added meanwhile', async () => {
    const floor = await floorWith(textOf(), '2027-03-01T15:00:00.000Z');
    await off(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await dutyState(floor, 'S-1')).toMatchObject({ status: 'missed', dates: { dueDate: '2026-12-18' } });
  });

  it('opens as missed what a version added while it was off, where its due was still to come then', async () => {
    const floor = await floorWith(textOf(), '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await off(floor);
    await boot(floor, textOf({ version: '1.1', rules: second }));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
    floor.clock.turnTo(moment('2026-12-01T15:00:00.000Z'));
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await dutyState(floor, 'S-2')).toMatchObject({ status: 'missed', dates: { dueDate: '2026-11-23' } });
  });

  const apply = async (floor: TestFloor, text: Pack): Promise<void> => {
    await boot(floor, text);
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
  };

  it.each([
    ['added', '', second],
    ['switched on', `${second}\n    off: It is not in force yet.`, second],
  ])('opens nothing that was past when a version %s it while it was off', async (_, before, after) => {
    const floor = await floorWith(textOf({ rules: before }), '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await off(floor);
    floor.clock.turnTo(moment('2026-12-01T15:00:00.000Z'));
    await apply(floor, textOf({ version: '1.1', rules: after }));
    await apply(floor, textOf({ version: '1.2', days: 50, rules: after }));
    await told(floor);
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await dutyState(floor, 'S-2')).toBeUndefined();
    expect((await told(floor)).map(({ text }) => text)).toEqual(['Turned on: Sample law, sample, by Dana Reyes of ODNI. It had nothing to open meanwhile; what recurs opens by itself.']);
  });

  it('is counted by another version without a word of a rule that is switched off, and by its own where one is', async () => {
    const floor = await floorWith(textOf({ rules: withSecond }), '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await off(floor);
    await saidOn(floor);
    await apply(floor, textOf({ version: '1.1', days: 60, rules: `${withSecond}\n    off: It was repealed.` }));
    const counted = (await saidOn(floor)).filter(({ text }) => text.includes('is counted by version')).map(({ text }) => text);
    expect(counted.filter((text) => text.includes('S-1/')).map((text) => text.includes('switched off'))).toEqual([false]);
    expect(counted.filter((text) => text.includes('S-2/')).map((text) => text.includes('Its rule is switched off in this version: It was repealed. '))).toEqual([true]);
    expect(await dutyState(floor, 'S-1')).not.toHaveProperty('rule.off');
    expect(await dutyState(floor, 'S-2')).toHaveProperty('rule.off', 'It was repealed.');
  });

  it('opens nothing that was past when a version added it: nobody is late for a rule that was not there', async () => {
    const floor = await floorWith(textOf(), '2026-11-10T15:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    floor.clock.turnTo(moment('2026-12-01T15:00:00.000Z'));
    await boot(floor, textOf({ version: '1.1', rules: second }));
    await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published.' }, formOf(await floor.press(dana, 'pack/apply', 'pack sample')).given);
    await floor.send(nora, 'pack/confirm', 'pack sample', {}, formOf(await floor.press(nora, 'pack/confirm', 'pack sample')).given);
    await off(floor);
    await told(floor);
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await dutyState(floor, 'S-2')).toBeUndefined();
    expect((await told(floor)).map(({ text }) => text)).toEqual(['Turned on: Sample law, sample, by Dana Reyes of ODNI. It had nothing to open meanwhile; what recurs opens by itself.']);
  });
});

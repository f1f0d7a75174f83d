import { moment } from '../../core/spec';
import { corrects, delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin, textOf as said } from '../floor';
import { RECEIVED, boot, floorWith, textOf, withAnswer, withSecond } from './texts';

const told = async (floor: TestFloor): Promise<readonly string[]> => (await delivered(floor)).flatMap((each) => (each.kind === 'notice' ? [each.text] : []));
const dutyState = async ({ store }: TestFloor, id = 'S-4/2026-general') => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;

const to = { recipient: 'doj' };
const ELECTION_DAY = '{ kind: election-day, elections: any-federal }';
const DELIVERED = '{ kind: completed, rules: [S-1] }';

/** ODNI's first report is out to DOJ. */
const sent = async (floor: TestFloor): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: ['S-1/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await floor.say(dana, '/report release RPT-1');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on: '2026-11-10' });
};

/** ODNI's first report is out to DOJ and was received there on 10 November. */
const received = async (rules = ''): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ ...to, rules }), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await sent(floor);
  await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2026-11-10' });
  await told(floor);
  return floor;
};

/** What Apply and Confirm show of the version that is found. */
const applied = async (floor: TestFloor): Promise<{ readonly proposed: string; readonly confirmed: string }> => {
  const form = formOf(await floor.press(dana, 'pack/apply', 'pack sample'));
  await floor.send(dana, 'pack/apply', 'pack sample', { reason: 'Published on 1 November.' }, form.given);
  const confirm = formOf(await floor.press(nora, 'pack/confirm', 'pack sample'));
  expect(said(await floor.send(nora, 'pack/confirm', 'pack sample', {}, confirm.given))).toMatch(/^Done: version/);
  return { proposed: form.intro ?? '', confirmed: confirm.intro ?? '' };
};

describe('what is on record when a version is applied', () => {
  it('is what a rule it adds counts from, and that is shown before it is confirmed', async () => {
    const floor = await received();
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(RECEIVED) }));
    const { proposed, confirmed } = await applied(floor);
    const opens = 'It opens 1 duty:\n• The answer, S-4/2026-general: due Mon 30 November 2026, counted from the receipt of S-1 on Tue 10 November 2026\n';
    expect([proposed, confirmed].map((text) => text.includes(opens))).toEqual([true, true]);
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { status: 'dated', countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
    expect(said(await floor.say(dana, '/deadline show S-4'))).toContain('Due: Mon 30 November 2026');
  });

  it('is what a running rule counts from that is changed to count from it', async () => {
    const floor = await received(withAnswer(ELECTION_DAY, 90));
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(RECEIVED) }));
    const moves = '• The answer, S-4/2026-general: Mon 1 February 2027 -> Mon 30 November 2026';
    expect((await told(floor)).find((text) => text.startsWith('Version 1.1'))).toContain(moves);
    const { proposed, confirmed } = await applied(floor);
    expect([proposed, confirmed].map((text) => text.includes(moves))).toEqual([true, true]);
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { dueDate: '2026-11-30' }, formerDues: ['2027-02-01'] });
    expect((await told(floor)).filter((text) => text.startsWith('The answer'))).toEqual([
      'The answer, S-4/2026-general is counted by version 1.1 of sample now, and not by 1.0. Due Mon 30 November 2026, 23:59 ET. It was due Mon 1 February 2027 before. DOJ owes it to Congress. Applied by Dana Reyes of ODNI and Nora Quinn of NSC. In their words: “Published on 1 November.”',
    ]);
  });

  it('is counted also where it begins when what another rule produces is out', async () => {
    const floor = await received();
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(DELIVERED) }));
    await applied(floor);
    expect(await dutyState(floor)).toMatchObject({ dates: { countsFrom: '2026-11-10', dueDate: '2026-11-30' } });
  });

  it('makes missed what counts from a receipt that is long ago, and both people see it before', async () => {
    const floor = await received(withAnswer(ELECTION_DAY, 90));
    floor.clock.turnTo(moment('2026-12-07T14:00:00.000Z'));
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(RECEIVED) }));
    const { proposed, confirmed } = await applied(floor);
    expect([proposed, confirmed].map((text) => text.includes(':warning: 1 duty is late the moment this is applied:\n• The answer, S-4/2026-general: 7 days past its new due'))).toEqual([true, true]);
    expect(await dutyState(floor)).toMatchObject({ status: 'missed', dates: { dueDate: '2026-11-30' } });
  });

  it('is corrected as any other receipt', async () => {
    const floor = await received();
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(RECEIVED) }));
    await applied(floor);
    await corrects(floor, dana, '/report correct RPT-1 received doj never --reason "it lay on the desk"');
    const form = formOf(await floor.press(nora, 'delivery/confirm', 'delivery RPT-1/doj'));
    await floor.send(nora, 'delivery/confirm', 'delivery RPT-1/doj', {}, form.given);
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { status: 'waiting' }, formerDues: ['2026-11-30'] });
  });

  it('is counted once what was closed is reopened', async () => {
    const floor = await received(withAnswer(ELECTION_DAY, 90));
    await floor.say(dana, '/deadline close S-4 "Nothing is asked."');
    await floor.send(nora, 'duty/confirm', 'duty S-4/2026-general', {}, formOf(await floor.press(nora, 'duty/confirm', 'duty S-4/2026-general')).given);
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(RECEIVED) }));
    await applied(floor);
    await floor.say(dana, '/deadline reopen S-4 "It is asked after all."');
    expect(await dutyState(floor)).toMatchObject({ status: 'open', dates: { dueDate: '2026-11-30' } });
  });

  it('is counted once what was met is not met any more', async () => {
    const floor = await received(withAnswer(ELECTION_DAY, 90));
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Answer', day: '2026-11-20', duties: ['S-4/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-2', { text: 'The answer.' });
    await floor.say(dana, '/report release RPT-2');
    await floor.say(robin, '/report release RPT-2');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-2/congress', { on: '2026-11-10' });
    expect(await dutyState(floor)).toMatchObject({ status: 'met' });
    await boot(floor, textOf({ ...to, version: '1.1', rules: withAnswer(RECEIVED) }));
    await applied(floor);
    expect(said((await corrects(floor, dana, '/report correct RPT-2 sent congress never --reason "it lay on the desk"')).answer)).toContain(
      '• The answer, S-4/2026-general: Mon 1 February 2027 -> Mon 30 November 2026, not met any more',
    );
    expect(await dutyState(floor)).toMatchObject({ status: 'open', pack: { version: '1.1' }, dates: { dueDate: '2026-11-30' } });
  });
});

describe('what is on record when the kind of an election is corrected', () => {
  it('is what a duty counts from that only the right kind opens', async () => {
    const second = withSecond.replace('any-federal', 'regular-general').replace('recipients: [congress]', 'recipients: [doj]');
    const floor = await floorWith(textOf({ ...to, rules: `${second}${withAnswer('{ kind: completed, rules: [S-1, S-2] }')}` }), '2026-11-10T14:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03 --kind special');
    expect(await dutyState(floor)).toBeUndefined();
    await sent(floor);
    await corrects(floor, dana, '/election correct 2026-general --kind general --reason "it was no special one"');
    await floor.send(nora, 'election/confirm', 'election 2026-general', {}, formOf(await floor.press(nora, 'election/confirm', 'election 2026-general')).given);
    expect(await dutyState(floor)).toMatchObject({ dates: { status: 'waiting', waitsFor: { rules: ['S-2'] } } });
  });
});

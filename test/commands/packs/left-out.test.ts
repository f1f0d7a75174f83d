import type { Pack } from '../../../src/core/law';
import { confirm, corrects, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, nora, robin, textOf as said } from '../floor';
import { RECEIVED, boot, floorWith, textOf, withAlarm, withAnswer, withFollowUp, withReview, withSecond } from './texts';

const ANSWER = 'S-4/2026-general';
const FOLLOW_UP = 'S-6/2026-general';
const SECOND = 'S-2/2026-general';
const ON_THE_ANSWER = `1 duty opens, which was past when its rule was added:\n• The answer, ${ANSWER}: due Mon 25 January 2027`;

const dutyState = async ({ store }: TestFloor, id: string) => (await store.reading.subject({ kind: 'duty', id }))?.standing.state;
const historyOf = async ({ store }: TestFloor, id: string): Promise<readonly string[]> => (await store.reading.history({ kind: 'duty', id })).map(({ type }) => type);
const next = (rules: string): Pack => textOf({ recipient: 'doj', version: '1.1', rules });

const byTwo = async (floor: TestFloor, path: string, about: string): Promise<void> => {
  await floor.send(dana, path, about, { reason: 'Published.' }, formOf(await floor.press(dana, path, about)).given);
  await confirm(floor, nora, about);
};
const applied = async (floor: TestFloor, rules: string): Promise<void> => {
  await boot(floor, next(rules));
  await byTwo(floor, 'pack/apply', 'pack sample');
};

/** What happens is done on 10 November; the version is applied on 11 January, and what it adds is past by then. */
const leftOut = async (before: string, happens: (floor: TestFloor) => Promise<unknown>, added: string, ...absent: readonly string[]): Promise<TestFloor> => {
  const floor = await floorWith(textOf({ recipient: 'doj', rules: before }), '2026-11-10T14:00:00.000Z');
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await happens(floor);
  await until(floor, '2027-01-11T14:00:00.000Z');
  await applied(floor, before + added);
  for (const id of absent) expect(await dutyState(floor, id)).toBeUndefined();
  return floor;
};
const sent = async (floor: TestFloor, on = '2026-11-10'): Promise<void> => {
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'First', day: '2026-11-20', duties: ['S-1/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The report.' });
  await floor.say(dana, '/report release RPT-1 --on 2026-11-09');
  await floor.send(dana, 'delivery/sent', 'delivery RPT-1/doj', { on });
};
const received = async (floor: TestFloor): Promise<void> => {
  await sent(floor);
  await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2026-11-10' });
};
const reviewed = (floor: TestFloor) => floor.say(robin, '/deadline record S-5/2026-general --on 2026-11-10 --evidence "memo"');
const nothing = (): Promise<void> => Promise.resolve();
const SECOND_IN_45 = withSecond.replace('count: 90', 'count: 45');
const ON_CONCLUSION = withAnswer('{ kind: election-concluded, elections: any-federal }', 45);
const ON_DELIVERY = withAnswer('{ kind: completed, rules: [S-1] }');

describe('a clock that a version left out', () => {
  it('opens when a correction of Election Day puts its due ahead, and both people see it before', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    const proposed = said(await floor.say(dana, '/election correct 2026-general --day 2026-12-15 --reason "Postponed."'));
    const line = `1 duty opens, which was past when its rule was added:\n• The second report, ${SECOND}: due Fri 29 January 2027`;
    expect(proposed).toContain(line);
    expect(await dutyState(floor, SECOND)).toBeUndefined();
    expect((await confirm(floor, nora, 'election 2026-general')).shown).toContain(line);
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'open', dates: { dueDate: '2027-01-29' }, formerDues: [] });
    expect(await historyOf(floor, SECOND)).toEqual(['duty-opened']);
    expect((await floor.store.alarms.of({ of: { kind: 'duty', id: SECOND } }))?.at).toBeDefined();
  });

  it('stays out where the right day puts its due no further than today', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    expect(said(await floor.say(dana, '/election correct 2026-general --day 2026-11-10 --reason "A week later."'))).not.toContain('opens');
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, SECOND)).toBeUndefined();
  });

  it('opens as missed where its due turns out to be past, but after its rule was there, and says so before', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    await until(floor, '2027-02-15T14:00:00.000Z');
    const line = `1 duty opens, which was past when its rule was added:\n• The second report, ${SECOND}: due Fri 29 January 2027, missed at once`;
    expect(said(await floor.say(dana, '/election correct 2026-general --day 2026-12-15 --reason "Postponed."'))).toContain(line);
    expect((await confirm(floor, nora, 'election 2026-general')).shown).toContain(line);
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'missed', dates: { dueDate: '2027-01-29' } });
  });

  it('knows when its rule came to count from an election, where it was in the text before', async () => {
    const asFact = SECOND_IN_45.replace('{ kind: election-day, elections: any-federal }', '{ kind: fact, what: something is seen }');
    const floor = await leftOut(asFact, nothing, '', SECOND);
    await boot(floor, textOf({ recipient: 'doj', version: '1.2', rules: SECOND_IN_45 }));
    await byTwo(floor, 'pack/apply', 'pack sample');
    expect(await dutyState(floor, SECOND)).toBeUndefined();
    await until(floor, '2027-02-15T14:00:00.000Z');
    await boot(floor, textOf({ recipient: 'doj', version: '1.3', days: 50, rules: SECOND_IN_45 }));
    await byTwo(floor, 'pack/apply', 'pack sample');
    await floor.say(dana, '/election correct 2026-general --day 2026-12-15 --reason "Postponed."');
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'missed', dates: { dueDate: '2027-01-29' } });
  });

  it('knows when its rule was added through later versions, and through a time when its pack was off', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    await until(floor, '2027-02-08T14:00:00.000Z');
    await boot(floor, textOf({ recipient: 'doj', version: '1.2', rules: SECOND_IN_45 + withAlarm() }));
    await byTwo(floor, 'pack/apply', 'pack sample');
    await byTwo(floor, 'pack/off', 'pack sample');
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await dutyState(floor, SECOND)).toBeUndefined();
    await until(floor, '2027-02-15T14:00:00.000Z');
    await floor.say(dana, '/election correct 2026-general --day 2026-12-15 --reason "Postponed."');
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'missed', dates: { dueDate: '2027-01-29' } });
  });

  it('stays out as well where the kind is corrected, which opens what that kind asks for', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    expect(said(await floor.say(dana, '/election correct 2026-general --kind special --reason "A special one."'))).toContain('It opens no duty.');
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, SECOND)).toBeUndefined();
  });

  it('opens when the election is concluded on another basis, and when its day is still to come', async () => {
    const floor = await leftOut('', nothing, ON_CONCLUSION, ANSWER);
    expect(said(await floor.say(dana, '/election conclude 2026-general --on 2026-12-11 --basis certification --reason "Certified."'))).toContain(ON_THE_ANSWER);
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, ANSWER)).toMatchObject({ status: 'open', dates: { countsFrom: '2026-12-11', dueDate: '2027-01-25' } });
    const other = await leftOut('', nothing, ON_CONCLUSION, ANSWER);
    expect(said(await other.say(dana, '/election correct 2026-general --day 2027-02-02 --reason "Postponed."'))).toContain(`• The answer, ${ANSWER}: no date yet`);
    await confirm(other, nora, 'election 2026-general');
    expect(await dutyState(other, ANSWER)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
  });

  it('opens when the receipt it counts from turns out to be another day, or none', async () => {
    const floor = await leftOut('', received, withAnswer(RECEIVED), ANSWER);
    expect(said(await floor.say(robin, '/report correct RPT-1 received doj 2027-01-05 --reason "The stamp says so."'))).toContain(ON_THE_ANSWER);
    expect((await confirm(floor, nora, 'delivery RPT-1/doj')).shown).toContain(ON_THE_ANSWER);
    expect(await dutyState(floor, ANSWER)).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-05', dueDate: '2027-01-25' } });
    const other = await leftOut('', received, withAnswer(RECEIVED), ANSWER);
    await other.say(robin, '/report correct RPT-1 received doj never --reason "Wrong card."');
    await confirm(other, nora, 'delivery RPT-1/doj');
    expect(await dutyState(other, ANSWER)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
  });

  it('opens when another whom it counts from receives it', async () => {
    const floor = await floorWith(textOf({ recipient: 'doj, congress' }), '2026-11-10T14:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await received(floor);
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/congress', { on: '2026-11-10' });
    await until(floor, '2027-01-11T14:00:00.000Z');
    await boot(floor, textOf({ recipient: 'doj, congress', version: '1.1', rules: withAnswer('{ kind: received, rule: S-1, by: [doj, congress] }') }));
    await byTwo(floor, 'pack/apply', 'pack sample');
    expect(await dutyState(floor, ANSWER)).toBeUndefined();
    await floor.send(dana, 'delivery/received', 'delivery RPT-1/congress', { on: '2027-01-05', evidence: 'receipt' });
    expect(await dutyState(floor, ANSWER)).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-05', dueDate: '2027-01-25' } });
  });

  it('opens when the delivery it counts from turns out to be another day', async () => {
    const floor = await leftOut('', sent, ON_DELIVERY, ANSWER);
    const { shown } = await corrects(floor, dana, '/report correct RPT-1 sent doj 2027-01-05 --reason "The log says so."');
    expect(shown).toContain(ON_THE_ANSWER);
    expect(await dutyState(floor, ANSWER)).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-05', dueDate: '2027-01-25' } });
  });

  it('opens when what it counts from was done on another day, or not at all', async () => {
    const floor = await leftOut(withReview, reviewed, withFollowUp(), FOLLOW_UP);
    const { shown } = await corrects(floor, robin, '/deadline correct S-5 --on 2027-01-05 --reason "It was the 5th."');
    expect(shown).toContain(`1 duty opens, which was past when its rule was added:\n• The follow-up, ${FOLLOW_UP}: due Thu 4 February 2027`);
    expect(await dutyState(floor, FOLLOW_UP)).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-05', dueDate: '2027-02-04' } });
    const other = await leftOut(withReview, reviewed, withFollowUp(), FOLLOW_UP);
    const { shown: withdrawn } = await corrects(other, robin, '/deadline correct S-5 --withdraw --reason "It was another review."');
    expect(withdrawn).toContain(`• The follow-up, ${FOLLOW_UP}: no date yet`);
    expect(await dutyState(other, FOLLOW_UP)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
  });

  it('opens when the release that met what it counts from was on another day', async () => {
    const released = async (floor: TestFloor): Promise<void> => {
      await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Review', day: '2026-11-20', duties: ['S-5/2026-general'] });
      await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The review.' });
      await floor.say(robin, '/report release RPT-1 --on 2026-11-10');
    };
    const floor = await leftOut(withReview, released, withFollowUp(), FOLLOW_UP);
    const { shown } = await corrects(floor, robin, '/report correct RPT-1 released doj 2027-01-05 --reason "The log says so."');
    expect(shown).toContain(`• The follow-up, ${FOLLOW_UP}: due Thu 4 February 2027`);
    expect(await dutyState(floor, FOLLOW_UP)).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-05' } });
  });

  it('opens when what it counts from is not met by another any more', async () => {
    const together = async (floor: TestFloor): Promise<void> => {
      await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
      await floor.say(dana, '/deadline merge S-5/2026-general into S-5/2026-special "One review covers both."');
      await confirm(floor, nora, 'duty S-5/2026-general');
      await floor.say(robin, '/deadline record S-5/2026-special --on 2026-11-10 --evidence "memo"');
    };
    const floor = await leftOut(withReview, together, withFollowUp(), FOLLOW_UP, 'S-6/2026-special');
    await corrects(floor, dana, '/deadline reopen S-5/2026-general "Two reviews after all."');
    expect(await dutyState(floor, FOLLOW_UP)).toMatchObject({ status: 'open', dates: { status: 'waiting' } });
    expect(await dutyState(floor, 'S-6/2026-special')).toBeUndefined();
  });

  it('opens when what it counts from is merged into another that somebody else received later, and both people see it before', async () => {
    const text = (version: string, rules = ''): Pack => textOf({ version, recipient: 'doj, congress', rules });
    const floor = await floorWith(text('1.0'), '2026-11-10T14:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await addElection(floor, '/election add 2026-special 2026-11-03 --kind special');
    await received(floor);
    await until(floor, '2027-01-11T14:00:00.000Z');
    await boot(floor, text('1.1', withAnswer('{ kind: received, rule: S-1, by: [doj, congress] }')));
    await byTwo(floor, 'pack/apply', 'pack sample');
    expect(await dutyState(floor, ANSWER)).toBeUndefined();
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Special', day: '2027-01-20', duties: ['S-1/2026-special'] });
    await floor.send(dana, 'report/submit', 'report RPT-2', { text: 'The report.' });
    await floor.say(dana, '/report release RPT-2 --on 2027-01-04');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-2/congress', { on: '2027-01-04' });
    await floor.send(dana, 'delivery/received', 'delivery RPT-2/congress', { on: '2027-01-05', evidence: 'receipt' });
    expect(await dutyState(floor, ANSWER)).toBeUndefined();
    expect(said(await floor.say(dana, '/deadline merge S-1/2026-general into S-1/2026-special "One report serves both."'))).toContain(ON_THE_ANSWER);
    expect((await confirm(floor, nora, 'duty S-1/2026-general')).shown).toContain(ON_THE_ANSWER);
    expect(await dutyState(floor, ANSWER)).toMatchObject({ status: 'open', dates: { countsFrom: '2027-01-05', dueDate: '2027-01-25' } });
  });

  it('opens once its pack is on again, and not while that is off', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    await byTwo(floor, 'pack/off', 'pack sample');
    expect(said(await floor.say(dana, '/election correct 2026-general --day 2026-12-15 --reason "Postponed."'))).not.toContain('opens');
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, SECOND)).toBeUndefined();
    await floor.press(dana, 'pack/on', 'pack sample');
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'open', dates: { dueDate: '2027-01-29' } });
  });

  it('once open stays, whatever is corrected later, and is not opened twice', async () => {
    const floor = await leftOut('', nothing, SECOND_IN_45, SECOND);
    for (const day of ['2026-12-15', '2026-11-03', '2026-12-22']) {
      await floor.say(dana, `/election correct 2026-general --day ${day} --reason "It was then."`);
      await confirm(floor, nora, 'election 2026-general');
    }
    expect(await historyOf(floor, SECOND)).toEqual(['duty-opened', 'duty-dated', 'duty-dated']);
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'open', dates: { dueDate: '2027-02-05' }, formerDues: ['2027-01-29', '2026-12-18'] });
  });
});

describe('what people took out', () => {
  it('stays out, whatever is corrected', async () => {
    const floor = await floorWith(textOf({ rules: withSecond }), '2026-11-10T14:00:00.000Z');
    await addElection(floor, '/election add 2026-general 2026-11-03', { 'duty-S-2': 'leave-out', reason: 'Not owed this year.' });
    await confirm(floor, nora, `duty ${SECOND}`);
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'not-applicable' });
    expect(said(await floor.say(dana, '/election correct 2026-general --day 2026-11-09 --reason "A week later."'))).not.toContain('opens');
    await confirm(floor, nora, 'election 2026-general');
    expect(await dutyState(floor, SECOND)).toMatchObject({ status: 'not-applicable' });
  });
});

import { cardOf, said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, dana, formOf, lee, openFloor, problemsOf, refusedIn, textOf } from '../floor';

const DAY = '2026-12-18';
const MOVES =
  '2 plan dates move, and no due date:\n' +
  '• DNI assessment, EO-1A/2026-general: leaves the building by Thu 17 December 2026, not Fri 18 December 2026\n' +
  '• DNI assessment for the cycle, U3371C-45/2026-general: leaves the building by Thu 17 December 2026, not Fri 18 December 2026\n' +
  'Reminders of 2 duties, requests and rounds move; when they are due or wanted does not.';

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-12-01T15:00:00.000Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-18');
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text', asked: ['fbi'], day: '2026-12-20' });
  await floor.say(dana, '/report request doj "Who wrote it" by 2026-12-20');
  await said(floor);
  return floor;
};

const closed = async (floor: TestFloor, day = DAY): Promise<string> => textOf(await floor.send(dana, 'watch/closed', undefined, { day, reason: 'Snow.' }, day));

describe('/watch closed', () => {
  it('shows every date that moves before anything is recorded, and says it on the floor once', async () => {
    const floor = await running();
    const form = formOf(await floor.say(dana, `/watch closed ${DAY} "Snow."`));
    expect(form).toMatchObject({ title: 'Offices closed', submit: 'Record', given: DAY, intro: `The offices would be closed on Fri 18 December 2026. ${MOVES}`, fields: [{ name: 'day', filled: DAY }, { name: 'until' }, { name: 'reason', filled: 'Snow.' }] });
    expect(await floor.store.reading.count({ kind: 'closure' })).toBe(0);
    expect(await closed(floor)).toBe(`Recorded: the offices are closed on Fri 18 December 2026. ${MOVES}`);
    expect(await said(floor)).toMatchObject([{ to: 'floor', text: `The offices are closed on Fri 18 December 2026, recorded by Dana Reyes of ODNI. In their words: “Snow.”\n${MOVES}` }]);
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('Due: Fri 18 December 2026, 23:59 ET\nLeaves the building by: Thu 17 December 2026\n');
  });

  it('of today, once the coordinators were called, calls nobody a second time', async () => {
    const floor = await running();
    await until(floor, '2026-12-21T23:00:00.000Z');
    expect((await said(floor)).map(({ text }) => text).filter((text) => text.includes('To the coordinator: “Who wrote it')).length).toBeGreaterThan(0);
    await closed(floor, '2026-12-21');
    await said(floor);
    await until(floor, '2026-12-22T23:00:00.000Z');
    expect((await said(floor)).map(({ text }) => text).filter((text) => text.includes('To the coordinator: “Who wrote it'))).toEqual([]);
  });

  it('points out what is wanted after the new plan date: no suspense moves with it', async () => {
    const floor = await running();
    await floor.say(dana, '/report request odni "Assessment" by 2026-12-18 12:00 --duty EO-1A');
    await floor.say(dana, '/report request odni "A draft of it" by 2026-12-10 --duty EO-1A');
    expect(formOf(await floor.say(dana, `/watch closed ${DAY} "Snow."`)).intro).toContain(
      '• DNI assessment, EO-1A/2026-general: leaves the building by Thu 17 December 2026, not Fri 18 December 2026; RPT-3 is wanted on Fri 18 December 2026, after that: agree on an earlier day\n',
    );
  });

  it('moves the reminders: the last one comes on the working day before', async () => {
    const floor = await running();
    await closed(floor);
    await until(floor, '2026-12-17T14:00:00.000Z');
    const [last] = (await said(floor)).filter(({ text, to }) => to === 'thread' && text.startsWith('DNI assessment, EO-1A/2026-general: it must leave the building today.'));
    expect(last?.text).toContain('Due Fri 18 December 2026, 23:59 ET. It must leave the building by Thu 17 December 2026.');
  });

  it('counts for what is opened later, and for its dates before it is', async () => {
    const floor = await running();
    await closed(floor);
    expect(formOf(await floor.say(dana, '/election add 2026-tx 2026-11-03 --kind special')).fields.find(({ name }) => name === 'duty-EO-1A')?.hint).toBe('Due Fri 18 December 2026, leaves the building by Thu 17 December 2026. Attorney General and DHS report, EO-1B/2026-tx counts from it: left out, that would have no start.');
    await addElection(floor, '/election add 2026-tx 2026-11-03 --kind special');
    expect(await cardOf(floor, 'duty EO-1A/2026-tx')).toContain('Leaves the building by: Thu 17 December 2026\n');
  });

  it('is taken back, and everything moves back', async () => {
    const floor = await running();
    await closed(floor);
    await said(floor);
    expect(formOf(await floor.say(dana, `/watch open ${DAY} "It melted."`)).intro).toMatch(/^The offices would be open on Fri 18 December 2026 after all\. 2 plan dates move/);
    await floor.send(dana, 'watch/open', undefined, { day: DAY, reason: 'It melted.' }, DAY);
    expect((await said(floor))[0]?.text).toMatch(/^The offices are open on Fri 18 December 2026 after all, recorded by Dana Reyes of ODNI\. In their words: “It melted\.”\n2 plan dates move/);
    expect(await cardOf(floor, 'duty EO-1A/2026-general')).toContain('Leaves the building by: Fri 18 December 2026\n');
    expect(refusedIn(await floor.say(dana, `/watch open ${DAY} "x"`))).toBe('Fri 18 December 2026 is not recorded as closed. No day to come is.');
  });

  it('is shown once more where another day is sent than was shown', async () => {
    const floor = await running();
    expect(formOf(await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-31', reason: 'Snow.' }, DAY)).given).toBe('2026-12-31');
  });

  it.each([
    ['2026-12-26', 'Sat 26 December 2026 is a Saturday: nothing would move.'],
    ['2026-12-25', 'Fri 25 December 2026 is Christmas Day, a holiday: nothing would move.'],
    ['2026-11-27', 'Fri 27 November 2026 is past, and what was said on the way to it has been said; today is Tue 1 December 2026. Record a day from today on.'],
  ])('is refused kindly: %s', async (day, says) => {
    const { say, send } = await running();
    expect(refusedIn(await say(dana, `/watch closed ${day} "x"`))).toBe(says);
    expect(problemsOf(await send(dana, 'watch/closed', undefined, { day, reason: 'x' }, day))).toEqual({ day: says });
  });

  it('is recorded once, by coordinators, and lists what is recorded', async () => {
    const floor = await running();
    expect(formOf(await floor.say(dana, '/watch closed'))).toMatchObject({ intro: 'No day to come is recorded as closed.', fields: [{ name: 'day', filled: '2026-12-02' }, { name: 'until', optional: true }, { name: 'reason' }] });
    await closed(floor);
    expect(textOf(await floor.say(dana, `/watch closed ${DAY} "Snow."`))).toBe('That day was recorded as closed at 10:00. Nothing was changed.');
    expect(formOf(await floor.say(dana, '/watch closed')).intro).toBe('Recorded as closed: Fri 18 December 2026.');
    expect(textOf(await floor.say(lee, `/watch closed ${DAY} "x"`))).toBe(
      'Recording that the offices are closed is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(formOf(await floor.say(dana, '/watch expunge closures')).fields[0]).toMatchObject({ options: [{ label: 'Dana Reyes, Tue 1 December 2026, 10:00 ET: Snow.' }] });
  });
});

describe('several days at once', () => {
  const filled = (floor: TestFloor, line: string) => floor.say(dana, line).then((answer) => Object.fromEntries(formOf(answer).fields.map((field) => [field.name, field.filled])));

  it.each([
    '2026-12-24..2026-12-28 two days', '2026-12-24 2026-12-28 two days', '2026-12-24 to 2026-12-28 "two days"', '2026-12-24…2026-12-28 two days',
  ])('are read as a span: %s', async (typed) => {
    const floor = await running();
    expect(await filled(floor, `/watch closed ${typed}`)).toEqual({ day: '2026-12-24', until: '2026-12-28', reason: 'two days' });
  });

  it.each([
    ['2026-12-24 "2026-12-25 is the day after"', { day: '2026-12-24', until: undefined, reason: '2026-12-25 is the day after' }],
    ['next week Snow.', { day: '2026-12-07', until: '2026-12-13', reason: 'Snow.' }],
    ['2026-12-24..2026-12-24 Snow.', { day: '2026-12-24', until: undefined, reason: 'Snow.' }],
  ])('are not where one day is typed, and a week is all of it: %s', async (typed, fields) => {
    const floor = await running();
    expect(await filled(floor, `/watch closed ${typed}`)).toEqual(fields);
  });

  it('are shown before they are recorded, said once, each a day of its own, and not the weekend and the holiday among them', async () => {
    const floor = await running();
    await closed(floor, '2026-12-23');
    await said(floor);
    const form = formOf(await floor.say(dana, '/watch closed 2026-12-23..2026-12-28 "An order."'));
    expect(form.intro).toMatch(/^The offices would be closed on Thu 24 December 2026 and Mon 28 December 2026\. /);
    const [, until] = form.fields;
    expect(until).toMatchObject({ name: 'until', filled: '2026-12-28' });
    const answer = await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-23', until: '2026-12-28', reason: 'An order.' }, form.given);
    expect(textOf(answer)).toMatch(/^Recorded: the offices are closed on Thu 24 December 2026 and Mon 28 December 2026\. /);
    expect((await said(floor)).map(({ text }) => text)).toEqual([expect.stringMatching(/^The offices are closed on Thu 24 December 2026 and Mon 28 December 2026, recorded by Dana Reyes of ODNI\. In their words: “An order\.”\n/)]);
    expect(formOf(await floor.say(dana, '/watch closed')).intro).toBe('Recorded as closed: Wed 23 December 2026, Thu 24 December 2026, Mon 28 December 2026.');
    expect(textOf(await floor.say(dana, '/watch closed 2026-12-23..2026-12-28 "x"'))).toBe('Those days are recorded as closed already. Nothing was changed.');
  });

  it('are taken back one by one, or together', async () => {
    const floor = await running();
    const form = formOf(await floor.say(dana, '/watch closed 2026-12-22..2026-12-24 "An order."'));
    await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-22', until: '2026-12-24', reason: 'An order.' }, form.given);
    await floor.send(dana, 'watch/open', undefined, { day: '2026-12-23', reason: 'Not that one.' }, '2026-12-23');
    const open = formOf(await floor.say(dana, '/watch open 2026-12-22..2026-12-31 "withdrawn"'));
    expect(open.intro).toMatch(/^The offices would be open on Tue 22 December 2026 and Thu 24 December 2026 after all\. /);
    const answer = await floor.send(dana, 'watch/open', undefined, { day: '2026-12-22', until: '2026-12-31', reason: 'withdrawn' }, open.given);
    expect(textOf(answer)).toMatch(/^Recorded: the offices are open on Tue 22 December 2026 and Thu 24 December 2026 after all\. /);
    expect(textOf(await floor.say(dana, '/watch open 2026-12-22..2026-12-31 "x"'))).toBe('No day from Tue 22 December 2026 to Thu 31 December 2026 is recorded as closed. No day to come is.');
  });

  it('are named by the first and the last where they are many', async () => {
    const floor = await running();
    expect(formOf(await floor.say(dana, '/watch closed 2026-12-14..2027-01-15 "Appropriations have lapsed."')).intro).toMatch(
      /^The offices would be closed on 23 working days from Mon 14 December 2026 to Fri 15 January 2027\. /,
    );
  });

  it.each([
    ['2026-12-24..2026-12-23', 'Wed 23 December 2026 is before Thu 24 December 2026. Give the first day and then the last.'],
    ['2026-12-24..2027-12-24', 'From Thu 24 December 2026 to Fri 24 December 2027 are 366 days. At most 92 are recorded at once.'],
    ['2026-12-25..2026-12-27', 'No day from Fri 25 December 2026 to Sun 27 December 2026 is a working day: nothing would move.'],
  ])('are refused kindly: %s', async (span, says) => {
    const { say, send } = await running();
    expect(refusedIn(await say(dana, `/watch closed ${span} "x"`))).toBe(says);
    const [day = '', until = ''] = span.split('..');
    expect(Object.values(problemsOf(await send(dana, 'watch/closed', undefined, { day, until, reason: 'x' }, `${day}..${until}`)))).toEqual([says]);
  });
});

describe('/watch open', () => {
  it('offers the days that are recorded, and no other', async () => {
    const floor = await running();
    expect(textOf(await floor.say(dana, '/watch open'))).toBe('No day to come is recorded as closed, so there is none to open. /watch closed 2026-12-24 "WHY" records one.');
    await closed(floor);
    const options = [{ value: DAY, label: 'Fri 18 December 2026' }];
    expect(formOf(await floor.say(dana, '/watch open'))).toMatchObject({
      intro: 'Recorded as closed: Fri 18 December 2026.',
      fields: [{ name: 'day', kind: 'choice', options }, { name: 'until', kind: 'choice', optional: true, options }, { name: 'reason' }],
    });
    expect(formOf(await floor.say(dana, '/watch open')).fields[0]).not.toHaveProperty('filled');
    expect(problemsOf(await floor.say(dana, '/watch open 2026-12-24 "x"'))).toEqual({ day: 'Thu 24 December 2026 is not recorded as closed. Fri 18 December 2026 is.' });
  });
});

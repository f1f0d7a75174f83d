import { until } from '../corrections/said';
import { addElection, buttonsOf, dana, formOf, frank, lee, openFloor, problemsOf, refusedIn, textOf, withRequest } from '../floor';

const line = '/report request doj "Materiality of the county incident" by 2026-12-01';
const asked = (id: string): string =>
  `DOJ is tasked: “Materiality of the county incident”, ${id}, by Tue 1 December 2026, 17:00 ET. DOJ takes it or gives it back with a reason. The first reminder goes out Tue 17 November 2026, 09:00 ET.`;

describe('/report request', () => {
  it('tasks an agency, by 17:00 of the floor unless a time is said', async () => {
    const { say, store } = await openFloor();
    expect(textOf(await say(dana, line))).toBe(asked('RPT-1'));
    expect((await store.reading.subject({ kind: 'request', id: 'RPT-1' }))?.standing.state).toMatchObject({ status: 'asked', tasked: true, suspense: '2026-12-01T22:00:00.000Z', duties: [] });
    expect(textOf(await say(lee, '/report request FBI “What the bureau saw” by Friday 12:30'))).toBe(
      'FBI is asked: “What the bureau saw”, RPT-2, by Fri 6 November 2026, 12:30 ET. FBI takes it or gives it back with a reason. The first reminder goes out Tue 3 November 2026, 09:00 ET.',
    );
  });

  it('asks back what is typed again within ten minutes, and asks again on purpose', async () => {
    const { say, press, clock, store } = await openFloor();
    await say(dana, line);
    clock.pass(120);
    const again = await say(dana, line);
    expect(textOf(again)).toBe('You asked this at 09:00: RPT-1. Nothing more was done.');
    expect(buttonsOf(again)).toEqual(['Ask again: report/ask-again request RPT-1']);
    expect(textOf(await press(dana, 'report/ask-again', 'request RPT-1'))).toBe(asked('RPT-2'));
    const twice = await press(dana, 'report/ask-again', 'request RPT-1');
    expect(textOf(twice)).toBe('You asked this at 09:02: RPT-2. Nothing more was done.');
    expect(await store.reading.subject({ kind: 'request', id: 'RPT-3' })).toBeUndefined();
    expect(textOf(await say(dana, line.replace('county', 'other county')))).toContain('RPT-3');
    clock.pass(601);
    expect(textOf(await say(dana, line))).toBe(asked('RPT-4'));
  });

  it('is answered the same when the same gesture is delivered again', async () => {
    const { hear, key, store } = await openFloor();
    const heard = { who: dana, key: key(), by: 'slash', noun: 'report', typed: line.slice('/report '.length) } as const;
    expect([textOf(await hear(heard)), textOf(await hear(heard))]).toEqual([asked('RPT-1'), asked('RPT-1')]);
    expect(await store.reading.subject({ kind: 'request', id: 'RPT-2' })).toBeUndefined();
  });

  it('serves a duty by its bare name and every duty of the same product', async () => {
    const { say, store, send } = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    expect(textOf(await say(dana, '/report request odni "DNI assessment" by 2026-12-10 --duty eo-1a'))).toBe(
      'ODNI is tasked: “DNI assessment”, RPT-1, by Thu 10 December 2026, 17:00 ET. It serves DNI assessment, EO-1A/2026-general and DNI assessment for the cycle, U3371C-45/2026-general. ODNI takes it or gives it back with a reason. The first reminder goes out Wed 25 November 2026, 09:00 ET.',
    );
    expect((await store.reading.subject({ kind: 'request', id: 'RPT-1' }))?.standing.state).toMatchObject({ duties: ['EO-1A/2026-general'] });
  });

  it('belongs to the incident it names, or whose channel it was typed in', async () => {
    const { say, store } = await openFloor();
    await say(lee, '/incident open Odd mail --actor unknown --target officials --severity 1');
    await say(dana, '/report request doj "One" by 2026-12-01 --incident inc-1');
    await say(dana, '/report request doj "Two" by 2026-12-01', 'incident INC-1');
    for (const id of ['RPT-1', 'RPT-2']) expect((await store.reading.subject({ kind: 'request', id }))?.standing.state).toMatchObject({ incident: 'INC-1' });
  });

  it.each([
    ['dof "x" by 2026-12-01', { agencies: 'No agency “dof” sits at this floor. Did you mean doj?' }],
    ['president "x" by 2026-12-01', { agencies: 'No agency “president” sits at this floor. Here are dhs, doj, fbi and odni.' }],
    ['doj "x" by 2026-11-31', { day: '“2026-11-31” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.' }],
    ['doj "x" by next week', { day: '“next week” is more than one day. Say which of them, like 2026-12-01, Friday or in 10 days.' }],
    ['doj "x" by next week 17:00', { day: '“next week 17:00” is more than one day. Say which of them, like 2026-12-01, Friday or in 10 days.' }],
    ['doj "x" by Dec', { day: '“Dec” is more than one day. Say which of them, like 2026-12-01, Friday or in 10 days.' }],
    ['doj "x" by whenever', { day: '“whenever” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.' }],
    ['doj "x" by 2026-12-01 --with fbi,nsq', { coordinate: 'No agency “nsq” sits at this floor. Here are dhs, doj, fbi and odni.' }],
    ['', {}],
    ['doj', {}],
  ])('opens its form with what was typed and what is wrong with it: %s', async (typed, problems) => {
    const { say, store } = await openFloor();
    const answer = await say(dana, `/report request ${typed}`);
    expect(formOf(answer)).toMatchObject({ command: 'report/request', title: 'Request a report', submit: 'Ask' });
    expect(problemsOf(answer)).toMatchObject(problems);
    expect(await store.reading.subject({ kind: 'request', id: 'RPT-1' })).toBeUndefined();
  });

  it.each([
    ['Dec 4', 'Fri 4 December 2026, 17:00 ET'],
    ['December 4 at 12:00', 'Fri 4 December 2026, 12:00 ET'],
    ['in a week', 'Mon 9 November 2026, 17:00 ET'],
    ['2 weeks from now', 'Mon 16 November 2026, 17:00 ET'],
    ['Friday next week', 'Fri 13 November 2026, 17:00 ET'],
  ])('is wanted by a day that is one: %s', async (typed, by) => {
    const { say } = await openFloor();
    expect(textOf(await say(dana, `/report request doj "x" by ${typed}`))).toContain(`by ${by}`);
  });

  it('says above the form what is wrong with something it has nothing to choose for', async () => {
    const { say } = await openFloor();
    expect(formOf(await say(dana, '/report request doj "x" by 2026-12-01 --incident INC-9 --duty EO-9A')).intro).toBe(
      'There is no duty “EO-9A”. Did you mean EO-1A? /deadline list shows those there are.\nThere is no incident “INC-9”. /incident list shows those there are.',
    );
  });

  it('says which flag it does not know', async () => {
    const { say } = await openFloor();
    expect(formOf(await say(dana, '/report request doj "x" by 2026-12-01 --dutty EO-1A')).intro).toBe('--dutty is not known here. Did you mean --duty?');
  });

  it('names the candidates when a bare rule runs for several elections', async () => {
    const { say, send } = await openFloor();
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    await addElection({ say, send }, '/election add 2028-general 2028-11-07');
    const answer = await say(dana, '/report request odni "x" by 2026-12-01 --duty EO-1A');
    expect(problemsOf(answer)).toEqual({ duties: 'EO-1A runs for EO-1A/2026-general and EO-1A/2028-general. Say which.' });
    expect(textOf(await say(dana, '/report request odni "x" by 2026-12-01 --duty EO-1A/2028-General'))).toContain('It serves DNI assessment, EO-1A/2028-general');
  });

  it('refuses a date past the plan date of its duty, and not where that is past already', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    const form = formOf(await floor.say(dana, '/report request odni "x" by 2026-12-19 --duty EO-1A'));
    expect(form.fields.flatMap(({ name, filled, problem }) => (name === 'day' ? [[filled, problem]] : []))).toEqual([
      ['2026-12-19', 'DNI assessment for the cycle, U3371C-45/2026-general, which the same report serves, must leave the building by Fri 18 December 2026, its plan date, and no suspense goes past that. Name that day or an earlier one.'],
    ]);
    expect(textOf(await floor.say(dana, '/report request odni "x" by 2026-12-18 --duty EO-1A'))).toContain('It serves DNI assessment, EO-1A/2026-general');
    await until(floor, '2026-11-10T15:00:00.000Z');
    expect(problemsOf(await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'x', day: '2026-12-19', duties: ['EO-1A/2026-general'] }))).toEqual({
      day: 'DNI assessment, EO-1A/2026-general must leave the building by Fri 18 December 2026, its plan date, and no suspense goes past that. Name that day or an earlier one.',
    });
    await until(floor, '2026-12-19T15:00:00.000Z');
    expect(textOf(await floor.say(dana, '/report request odni "What is late" by 2026-12-22 --duty EO-1A'))).toContain('It serves DNI assessment, EO-1A/2026-general');
    expect(textOf(await floor.say(dana, '/report suspense RPT-2 2026-12-23 --reason "Tuesday was too soon"'))).toContain('RPT-2 is wanted by Wed 23 December 2026');
    expect(problemsOf(await floor.send(dana, 'report/suspense', 'request RPT-1', { day: '2026-12-22', reason: 'It is late' }))).toEqual({
      day: 'Fri 18 December 2026, the plan date of a duty behind it, is past, and no suspense of RPT-1 goes past that. The suspense stands, and so does its ladder: press Acknowledge on its card and say by when it is expected.',
    });
  });

  it('is not asked again past a plan date that has moved meanwhile', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/report request odni "x" by 2026-12-18 --duty EO-1A');
    const closing = formOf(await floor.say(dana, '/watch closed 2026-12-18 "Snow."'));
    await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-18', reason: 'Snow.' }, closing.given);
    expect(problemsOf(await floor.press(dana, 'report/ask-again', 'request RPT-1'))).toEqual({
      day: 'DNI assessment for the cycle, U3371C-45/2026-general, which the same report serves, must leave the building by Thu 17 December 2026, its plan date, and no suspense goes past that. Name that day or an earlier one.',
    });
  });

  it('refuses a date in the past, in the field where a form is open', async () => {
    const { say, send } = await openFloor();
    const past = 'Sun 1 November 2026, 17:00 ET is past, so nothing was asked. Name a later day or hour, such as 2026-11-09.';
    expect(refusedIn(await say(dana, '/report request doj "x" by 2026-11-01'))).toBe(past);
    const answer = await send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'x', day: '2026-11-01' });
    expect(problemsOf(answer)).toEqual({ day: past });
  });

  it('takes its form, opened from an incident', async () => {
    const { say, press, send } = await openFloor();
    await say(lee, '/incident open Odd mail --actor unknown --target officials --severity 1');
    const form = formOf(await press(lee, 'report/request', 'incident INC-1'));
    expect(form.fields.find(({ name }) => name === 'incident')).toMatchObject({ filled: 'INC-1', options: [{ value: 'INC-1', label: '“Odd mail”, INC-1' }] });
    const fields = { agencies: ['fbi'], title: 'What the bureau saw', day: '2026-11-20', time: '12:00', incident: 'INC-1', coordinate: ['doj'] };
    expect(textOf(await send(lee, 'report/request', undefined, fields))).toContain('FBI is asked: “What the bureau saw”, RPT-1, by Fri 20 November 2026, 12:00 ET.');
  });
});

describe('a request', () => {
  it('goes to the first of two who take it at once', async () => {
    const floor = await withRequest();
    const answers = await Promise.all([floor.press(lee, 'request/take', 'request RPT-1'), floor.press(frank, 'request/take', 'request RPT-1')]);
    expect(answers.map(textOf)).toEqual([
      'RPT-1 is yours. It is wanted by Tue 1 December 2026, 17:00 ET; press Submit when it is ready.',
      'Taking a request is for the action officers, leads and releasers of DOJ; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    ]);
  });
});

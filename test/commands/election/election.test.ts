import { addElection, buttonsOf, dana, formOf, lee, openFloor, pageOf, problemsOf, refusedIn, textOf } from '../floor';

const ADDED =
  '2026-general is on the floor, with Election Day Tue 3 November 2026. 11 duties are on its board. It concludes by itself at 00:00 on Wed 4 November 2026.';

describe('/election add', () => {
  it('shows what it would open before anything starts, and what of it is late already', async () => {
    const { say, store } = await openFloor();
    const form = formOf(await say(dana, '/election add 2026-general 2026-11-03'));
    expect(form.intro).toBe(
      'It is a general election. Nothing has started yet. These 11 duties open, unless you leave one out. That is proposed, and its clock runs until a second person confirms it.',
    );
    const hintOf = (rule: string) => form.fields.find(({ name }) => name === `duty-${rule}`)?.hint;
    expect(hintOf('EO-1A')).toBe('Due Fri 18 December 2026. Attorney General and DHS report, EO-1B/2026-general counts from it: left out, that would have no start.');
    expect(hintOf('U3371C-60')).toBe('Due Sat 2 January 2027, leaves the building by Thu 31 December 2026.');
    expect(hintOf('U3371a-180')).toBe('Due Thu 7 May 2026. That is past: it is missed from the start.');
    expect([await store.reading.count({ kind: 'election' }), await store.reading.count({ kind: 'duty' })]).toEqual([0, 0]);
  });

  it('puts an election on the floor once what it opens was seen', async () => {
    const { say, send, store } = await openFloor();
    expect(textOf(await addElection({ say, send }, '/election add 2026-general 2026-11-03'))).toBe(ADDED);
    expect((await store.reading.subject({ kind: 'election', id: '2026-general' }))?.standing.state).toMatchObject({ kind: 'general', day: '2026-11-03' });
  });

  it('is answered the same when the same gesture is delivered again', async () => {
    const { hear, key, store } = await openFloor();
    const typed = { who: dana, key: key(), by: 'slash', noun: 'election', typed: 'add 2026-general 2026-11-03' } as const;
    const { given = '' } = formOf(await hear(typed));
    expect(formOf(await hear(typed)).given).toBe(given);
    const sent = { who: dana, key: key(), by: 'form', path: 'election/add', fields: { name: '2026-general', day: '2026-11-03' }, given } as const;
    expect(textOf(await hear(sent))).toBe(ADDED);
    expect(textOf(await hear(sent))).toBe(ADDED);
    expect(await store.reading.history({ kind: 'election', id: '2026-general' })).toHaveLength(1);
  });

  it('says that it is there already when it is typed again', async () => {
    const { say, send } = await openFloor();
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    expect(textOf(await say(dana, '/election add 2026-General 2026-11-03'))).toBe('2026-general is on the floor already, with Election Day Tue 3 November 2026.');
    expect(refusedIn(await say(dana, '/election add 2026-general 2026-11-10'))).toBe(
      '2026-general is on the floor already, with Election Day Tue 3 November 2026. Add this one under another name, or see /election show 2026-general.',
    );
  });

  it.each([
    ['2026-late 2026-11-04', '2026-11-04 is a Wednesday; the general election of 2026 is on Tue 3 November. Added as a special election. 2026-late is on the floor'],
    ['2027-odd 2027-11-02', '2027-11-02 is a Tuesday; no general election falls in 2027. Added as a special election. 2027-odd is on the floor'],
    ['2026-moved 2026-11-04 --kind general', '2026-11-04 is a Wednesday; the general election of 2026 is on Tue 3 November. Added as a general election. 2026-moved is on the floor'],
    ['2026-tx 2026-05-26 --kind runoff', '2026-tx is on the floor'],
    ['2026-tx 2026-05-26 --kind special', '2026-tx is on the floor'],
  ])('refuses nothing that is legal and warns of a day the law does not name: %s', async (typed, says) => {
    const floor = await openFloor();
    expect(textOf(await addElection(floor, `/election add ${typed}`)).startsWith(says)).toBe(true);
  });

  it('concludes at once what is over, and offers to confirm it', async () => {
    const { say, send } = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
    const answer = await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    expect(textOf(answer)).toBe(
      '2026-general is on the floor, with Election Day Tue 3 November 2026. 11 duties are on its board. That day is past, so it is concluded, presumed, and the clocks are running. Confirm it or record another basis.',
    );
    expect(buttonsOf(answer)).toEqual(['Confirm: election/conclude election 2026-general']);
  });

  it.each([
    ['2026-general 2026-11-31', { day: '“2026-11-31” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.' }],
    ['2026-general soon', { day: '“soon” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.' }],
    ['2026_general 2026-11-03', { name: 'A name is at most 41 small letters, digits and dashes, such as 2026-general.' }],
    [`${'g'.repeat(42)} 2026-11-03`, { name: 'A name is at most 41 small letters, digits and dashes, such as 2026-general.' }],
    ['2026-general 2026-11-03 --kind general-ish', { kind: 'A kind is one of general, special, runoff, primary.' }],
    ['', {}],
  ])('opens its form with what was typed and what is wrong with it: %s', async (typed, problems) => {
    const { say } = await openFloor();
    const answer = await say(dana, `/election add ${typed}`);
    expect(formOf(answer)).toMatchObject({ command: 'election/add', title: 'Add an election', submit: 'Add' });
    expect(problemsOf(answer)).toEqual(problems);
    const [name = '', day = ''] = typed.split(' ');
    if (day !== '') expect(formOf(answer).fields.slice(0, 2).map(({ filled }) => filled)).toEqual([name, day]);
  });

  it('takes the form, and keeps it open while something is wrong', async () => {
    const { send } = await openFloor();
    expect(problemsOf(await send(dana, 'election/add', undefined, { day: '2026-11-03' }))).toEqual({ name: 'Give it a name, such as 2026-general.' });
    const { given } = formOf(await send(dana, 'election/add', undefined, { name: '2026-general', day: '2026-11-03' }));
    expect(textOf(await send(dana, 'election/add', undefined, { name: '2026-general', day: '2026-11-03' }, given))).toBe(ADDED);
    expect(problemsOf(await send(dana, 'election/add', undefined, { name: '2026-general', day: '2026-11-10' }))).toEqual({
      name: '2026-general is on the floor already, with Election Day Tue 3 November 2026. Add this one under another name, or see /election show 2026-general.',
    });
  });

  it('is for coordinators', async () => {
    const { say } = await openFloor();
    expect(textOf(await say(lee, '/election add 2026-general 2026-11-03'))).toBe(
      'Adding an election is for coordinators; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
  });
});

describe('/election conclude', () => {
  const over = async () => {
    const floor = await openFloor({ at: '2026-11-10T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    return floor;
  };

  it('confirms, typed or pressed', async () => {
    const typed = await over();
    expect(textOf(await typed.say(dana, '/election conclude 2026-general'))).toBe('Confirmed. The clocks have been running since 3 November.');
    const pressed = await over();
    expect(textOf(await pressed.press(dana, 'election/conclude', 'election 2026-general'))).toBe('Confirmed. The clocks have been running since 3 November.');
    expect(textOf(await pressed.press(dana, 'election/conclude', 'election 2026-general'))).toBe(
      '2026-general is confirmed already: concluded on 3 November, election day.',
    );
    expect(textOf(await pressed.say(dana, '/election conclude 2026-general --basis runoff --on 2026-11-09'))).toBe(
      '2026-general is confirmed as concluded on Tue 3 November 2026 (election day), and the clocks count from that. Changing it is a correction, which two coordinators make together: /election correct 2026-general --on 2026-11-09 --basis runoff.',
    );
  });

  it('records another basis with its day, which is past', async () => {
    const { say } = await over();
    expect(problemsOf(await say(dana, '/election conclude 2026-general --basis certification'))).toEqual({
      on: 'Say on which day: --basis certification --on 2026-12-01.',
    });
    expect(problemsOf(await say(dana, '/election conclude 2026-general --basis certification --on 2026-11-24'))).toEqual({
      on: 'Tue 24 November 2026 has not come yet. Record it on that day or after.',
    });
    expect(problemsOf(await say(dana, '/election conclude 2026-general --basis certification --on 2026-11-02'))).toEqual({
      on: '2026-general cannot be over on Mon 2 November 2026: Election Day is Tue 3 November 2026.',
    });
    expect(problemsOf(await say(dana, '/election conclude 2026-general --basis certification --on 2026-11-09'))).toEqual({
      reason: 'Say why: another basis than Election Day takes two coordinators and a reason.',
    });
    expect(textOf(await say(dana, '/election conclude 2026-general --basis certification --on 2026-11-09 --reason "the last state certified"'))).toMatch(
      /^Proposed: 2026-general concluded on Mon 9 November 2026 \(certification\)\.\n1 duty moves:/,
    );
  });

  it('refuses before the day is over, and does not know what is not there', async () => {
    const { say, send } = await openFloor();
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    expect(textOf(await say(dana, '/election conclude 2026-general'))).toBe(
      '2026-general is not over: Election Day is Tue 3 November 2026. It concludes by itself at 00:00 on Wed 4 November 2026; confirm it after that.',
    );
    expect(textOf(await say(dana, '/election conclude 2026-genral'))).toBe(
      'There is no election “2026-genral”. Did you mean 2026-general? /election list shows those there are.',
    );
    expect(formOf(await say(dana, '/election conclude')).fields[0]).toMatchObject({ name: 'name', options: [{ value: '2026-general' }] });
  });
});

describe('/election list and show', () => {
  it('list what there is, and say how to begin', async () => {
    const { say, send } = await openFloor();
    expect(pageOf(await say(lee, '/election list'))).toMatchObject({ lines: [], empty: 'There is no election on the floor. Add one: /election add 2026-general 2026-11-03' });
    await addElection({ say, send }, '/election add 2026-general 2026-11-03');
    expect(pageOf(await say(lee, '/election list')).lines).toEqual([
      { text: '2026-general (general), Tue 3 November 2026: ahead', buttons: [{ command: 'election/show', label: 'Show', about: { kind: 'election', id: '2026-general' } }] },
    ]);
    expect(textOf(await say(lee, '/election show 2026-GENERAL'))).toContain('Election 2026-general\nAhead; concludes by itself at 00:00 on the day after.\nElection Day: Tue 3 November 2026\n');
  });

  it('page ten at a time', async () => {
    const floor = await openFloor();
    const { say, press } = floor;
    for (let number = 10; number < 22; number += 1) await addElection(floor, `/election add special-${String(number)} 2027-03-09`);
    const first = pageOf(await say(lee, '/election list'));
    expect(first.lines).toHaveLength(10);
    expect(first.more).toEqual({ command: 'election/list', label: 'More', value: '10' });
    const second = pageOf(await press(lee, 'election/list', undefined, first.more?.value));
    expect(second.lines.map(({ text }) => text.split(' ')[0])).toEqual(['special-20', 'special-21']);
    expect(second.more).toBeUndefined();
  });
});

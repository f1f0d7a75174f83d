import { drawCard } from '../../../src/application/cards';
import { said, until } from '../corrections/said';
import { addElection, dana, fiona, formOf, frank, lee, openFloor, pageOf, problemsOf, robin, seatNora, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';

const typed = '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07';

const wanted = async (): Promise<TestFloor> => {
  const floor = await withRequest();
  await floor.press(lee, 'request/take', 'request RPT-1');
  await floor.say(lee, typed);
  return floor;
};

const facts = async ({ store }: TestFloor) => {
  const card = await drawCard({ kind: 'request', id: 'RPT-1' }, store.reading);
  return card?.facts.filter(({ name }) => name === 'Suspense' || name.startsWith('Extension')).map(({ name, value }) => `${name}: ${value}`);
};

describe('/report extend', () => {
  it('asks whoever asked, and says that nothing stops meanwhile', async () => {
    const floor = await withRequest();
    expect(textOf(await floor.say(lee, typed))).toBe(
      'ODNI is asked for RPT-1 until Tue 8 December 2026, 17:00 ET. Until that is granted it is wanted by Tue 1 December 2026, 17:00 ET.',
    );
    expect(await facts(floor)).toEqual([
      'Suspense: Tue 1 December 2026, 17:00 ET',
      'Extension asked: until Tue 8 December 2026, 17:00 ET, expected Mon 7 December 2026: The county answers on Monday',
    ]);
    expect(pageOf(await floor.say(dana, '/watch me')).lines[0]?.buttons.map(({ label }) => label)).toEqual(['Grant', 'Grant until…', 'Deny']);
    expect(textOf(await floor.say(robin, typed))).toBe(
      'Lee Park has asked for RPT-1 until Tue 8 December 2026, 17:00 ET already, and waits for the answer. One is asked at a time: if it is wrong, press Withdraw extension on the card of RPT-1, and ask anew.',
    );
  });

  it('opens its form with what was typed and what is wrong with it', async () => {
    const floor = await withRequest();
    expect(formOf(await floor.say(lee, '/report extend RPT-1 until 2026-12-08'))).toMatchObject({
      title: 'Extend: RPT-1', about: { kind: 'request', id: 'RPT-1' },
      intro: 'Wanted by Tue 1 December 2026, 17:00 ET. Asking stops no clock: that stands until ODNI or a coordinator grants another.',
      fields: [{ name: 'day', filled: '2026-12-08' }, { name: 'time' }, { name: 'forecast' }, { name: 'reason' }],
    });
    const fields = { day: '2026-12-08', forecast: '2026-12-07', reason: 'x' };
    expect(problemsOf(await floor.send(lee, 'report/extend', 'request RPT-1', { ...fields, day: '2026-11-30' }))).toEqual({
      day: 'RPT-1 is wanted by Tue 1 December 2026, 17:00 ET, and Mon 30 November 2026, 17:00 ET is not later. Name a later day or hour.',
    });
    expect(problemsOf(await floor.send(lee, 'report/extend', 'request RPT-1', { ...fields, forecast: '2026-12-09' }))).toEqual({
      forecast: 'You expect RPT-1 on Wed 9 December 2026, after Tue 8 December 2026, 17:00 ET, which you ask for. Ask for a later date, or name an earlier day.',
    });
    expect(formOf(await floor.say(lee, '/report extend')).title).toBe('Extend: RPT-1');
    expect(textOf(await floor.say(lee, '/report extend RPT-9'))).toMatch(/RPT-9/);
    expect(textOf(await floor.press(dana, 'report/extend', 'request RPT-1'))).toMatch(/^Asking for a later suspense, or withdrawing that, is for the action officers, leads and releasers of DOJ/);
  });

  it('never goes past the plan date of a duty behind it', async () => {
    const floor = await openFloor();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/report request odni "DNI assessment" by 2026-12-10 --duty EO-1A');
    expect(formOf(await floor.press(dana, 'report/extend', 'request RPT-1')).intro).toMatch(/It cannot go past Fri 18 December 2026, the plan date of a duty behind it\.$/);
    const fields = { day: '2026-12-19', forecast: '2026-12-16', reason: 'Late input' };
    expect(problemsOf(await floor.send(dana, 'report/extend', 'request RPT-1', fields))).toEqual({
      day: 'RPT-1 must leave the building by Fri 18 December 2026, the plan date of a duty behind it, and no suspense goes past that. Name that day or an earlier one.',
    });
    expect(textOf(await floor.send(dana, 'report/extend', 'request RPT-1', { ...fields, day: '2026-12-18' }))).toMatch(/^ODNI is asked for RPT-1 until Fri 18 December 2026/);
    for (const answer of ['request/grant', 'request/grant-until', 'request/deny']) {
      expect(textOf(await floor.press(dana, answer, 'request RPT-1'))).toBe(
        'You asked for this extension of RPT-1 yourself. Whoever asked for the work answers it, or another coordinator.',
      );
    }
  });

  it('never goes further past a plan date that a closure has moved before the suspense, while that is still to come', async () => {
    const floor = await openFloor();
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.say(dana, '/report request doj "DNI assessment" by 2026-12-17 --duty EO-1A');
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(lee, '/report extend RPT-1 "Late input" until 2026-12-18 --forecast 2026-12-18');
    const closed = formOf(await floor.say(dana, '/watch closed 2026-12-17..2026-12-18 "An order"'));
    await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-17', until: '2026-12-18', reason: 'An order' }, closed.given);
    const no = 'RPT-1 is wanted by Thu 17 December 2026, 17:00 ET, which is past Wed 16 December 2026 already, the plan date of a duty behind it: it is wanted no later than that. Agree on an earlier day, which whoever asked sets: /report suspense RPT-1.';
    expect(textOf(await floor.press(dana, 'request/grant', 'request RPT-1'))).toBe(no);
    expect(problemsOf(await floor.send(dana, 'request/grant-until', 'request RPT-1', { day: '2027-02-01' }))).toEqual({ day: no });
    await floor.send(lee, 'request/withdraw-extension', 'request RPT-1', { reason: 'They are closed' });
    expect(textOf(await floor.say(lee, '/report extend RPT-1 "Late input" until 2026-12-22 --forecast 2026-12-18'))).toBe(no);
    expect(textOf(await floor.press(lee, 'report/extend', 'request RPT-1'))).toBe(no);
    await floor.say(dana, '/report suspense RPT-1 2026-12-15 --reason "The offices are closed"');
    expect((await floor.press(lee, 'report/extend', 'request RPT-1')).kind).toBe('form');
    await until(floor, '2026-12-20T15:00:00.000Z');
    expect(textOf(await floor.press(lee, 'report/extend', 'request RPT-1'))).toMatch(/^Wed 16 December 2026, the plan date of a duty behind it, is past, and no suspense of RPT-1 goes past that\./);
  });

  it('never goes past the due of a duty behind it that is counted in hours', async () => {
    const floor = await openFloor({ at: '2026-11-10T13:55:00.000Z' });
    await floor.say(dana, '/incident open "Portal of a county" --actor unknown --target election-infrastructure --severity 3');
    await floor.say(dana, '/deadline start FISMA-1H INC-1 --on 2026-11-10 --at 08:50 --for fbi');
    const past = 'Notice of an incident to CISA, FISMA-1H/INC-1: its due is Tue 10 November 2026, 09:50 ET, and no suspense goes past that. Name that hour or an earlier one.';
    expect(problemsOf(await floor.send(dana, 'report/request', undefined, { agencies: ['fbi'], title: 'Notice', day: '2026-11-10', time: '09:51', duties: ['FISMA-1H/INC-1'] }))).toEqual({ day: past });
    expect(textOf(await floor.say(dana, '/report request fbi "Notice" by 2026-11-10 09:30 --duty FISMA-1H'))).toMatch(/^FBI is tasked: “Notice”, RPT-1, by Tue 10 November 2026, 09:30 ET\./);
    expect(formOf(await floor.press(frank, 'report/extend', 'request RPT-1')).intro).toMatch(/It cannot go past Tue 10 November 2026, 09:50 ET, when the hours of a duty behind it end\.$/);
    const refused = { day: 'RPT-1 must leave the building by Tue 10 November 2026, 09:50 ET, when the hours of a duty behind it end, and no suspense goes past that. Name that hour or an earlier one.' };
    const fields = { day: '2026-11-13', forecast: '2026-11-10', reason: 'Late input' };
    expect(problemsOf(await floor.send(frank, 'report/extend', 'request RPT-1', fields))).toEqual(refused);
    expect(problemsOf(await floor.send(dana, 'report/suspense', 'request RPT-1', { day: '2026-11-13', reason: 'Mistyped' }))).toEqual(refused);
    expect(textOf(await floor.send(frank, 'report/extend', 'request RPT-1', { ...fields, day: '2026-11-10', time: '09:45' }))).toMatch(/^ODNI is asked for RPT-1 until Tue 10 November 2026, 09:45 ET/);
    expect(problemsOf(await floor.send(dana, 'request/grant-until', 'request RPT-1', { day: '2026-11-10', time: '09:51' }))).toEqual(refused);
    expect(textOf(await floor.send(dana, 'request/grant-until', 'request RPT-1', { day: '2026-11-10', time: '09:50' }))).toMatch(/^RPT-1 is now wanted by Tue 10 November 2026, 09:50 ET/);
  });

  it('is answered although it is late already, and says that the ladder goes on', async () => {
    const floor = await withRequest();
    floor.clock.pass(30 * 86_400);
    expect(textOf(await floor.say(lee, typed))).toBe(
      'ODNI is asked for RPT-1 until Tue 8 December 2026, 17:00 ET. Until that is granted it is wanted by Tue 1 December 2026, 17:00 ET. It is late already, and the ladder goes on: press Acknowledge too, with the day you expect it on.',
    );
  });
});

describe('an extension that nobody has answered for a working day', () => {
  /** The asker is no coordinator: who is called is told apart. */
  const openAt = async (at: string, by: string): Promise<TestFloor> => {
    const floor = await openFloor({ at: '2026-11-30T14:00:00.000Z' });
    await floor.say(frank, `/report request doj "Question" by ${by}`);
    await floor.press(lee, 'request/take', 'request RPT-1');
    await until(floor, at);
    await floor.say(lee, '/report extend RPT-1 "The county is slow" until 2026-12-08 --forecast 2026-12-07');
    await said(floor);
    return floor;
  };
  const told = async (floor: TestFloor) => (await said(floor)).filter(({ to }) => to === 'thread');
  const question = /To the coordinator: DOJ has asked since .* for “Question”, RPT-1 until Tue 8 December 2026, 17:00 ET, and FBI has not answered: .*\n\nThe suspense, .*, stands until somebody does\.$/;

  it('is carried to the coordinators by what says that it is late, at the same instant', async () => {
    const floor = await openAt('2026-12-02T13:30:00.000Z', '2026-12-02');
    await until(floor, '2026-12-02T22:00:00.000Z');
    const [late, ...more] = (await told(floor)).slice(-1);
    expect(more).toEqual([]);
    expect(late?.text).toMatch(/^“Question”, RPT-1 was wanted by Wed 2 December 2026, 17:00 ET and is not handed in\./);
    expect(late?.text).toMatch(question);
    expect(late?.mentions).toEqual(expect.arrayContaining([lee, dana]));
    expect(late?.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['Grant', 'Deny', 'Acknowledge']));
  });

  it('is carried by a rung at the same instant, to the coordinators too, and said once', async () => {
    const floor = await openAt('2026-12-01T18:00:00.000Z', '2026-12-01 17:00');
    await until(floor, '2026-12-02T18:00:00.000Z');
    const notices = await told(floor);
    expect(notices.map(({ text }) => question.test(text))).toEqual([false, true]);
    expect(notices.at(-1)?.text).toMatch(/^To the releaser: “Question”, RPT-1 was wanted by /);
    expect(notices.at(-1)?.mentions).toEqual(expect.arrayContaining([robin, dana]));
    await until(floor, '2026-12-04T22:00:00.000Z');
    expect((await told(floor)).map(({ text }) => question.test(text))).not.toContain(true);
  });

  it('is said alone where nothing else is', async () => {
    const floor = await openAt('2026-12-01T18:00:00.000Z', '2026-12-04');
    await until(floor, '2026-12-02T18:00:00.000Z');
    expect((await told(floor)).map(({ text }) => text).at(-1)).toMatch(/^To the coordinator: DOJ has asked since /);
  });
});

describe('an extension that is asked for', () => {
  it('is granted, twice, and the card says which it is and what the suspense was at first', async () => {
    const floor = await wanted();
    expect(textOf(await floor.press(fiona, 'request/grant', 'request RPT-1'))).toMatch(/^Granting or denying a later suspense is for coordinators, or the /);
    expect(textOf(await floor.press(dana, 'request/grant', 'request RPT-1'))).toBe(
      'RPT-1 is now wanted by Tue 8 December 2026, 17:00 ET: 1st extension, first suspense Tue 1 December 2026, 17:00 ET.',
    );
    expect(textOf(await floor.press(dana, 'request/grant', 'request RPT-1'))).toBe('Nobody asks for a later suspense of RPT-1, or it has been answered. Nothing was changed.');
    await floor.say(lee, '/report extend RPT-1 "Once more" until 2026-12-10 --forecast 2026-12-10');
    await floor.press(dana, 'request/grant', 'request RPT-1');
    expect(await facts(floor)).toEqual(['Suspense: Thu 10 December 2026, 17:00 ET (2nd extension, first suspense Tue 1 December 2026, 17:00 ET)']);
  });

  it('is granted until another hour', async () => {
    const floor = await wanted();
    expect(formOf(await floor.press(dana, 'request/grant-until', 'request RPT-1'))).toMatchObject({
      title: 'Grant: RPT-1', fields: [{ name: 'day', filled: '2026-12-08' }, { name: 'time', filled: '17:00' }],
    });
    expect(problemsOf(await floor.send(dana, 'request/grant-until', 'request RPT-1', { day: '2026-12-01' }))).toEqual({
      day: 'RPT-1 is wanted by Tue 1 December 2026, 17:00 ET, and Tue 1 December 2026, 17:00 ET is not later. Name a later day or hour.',
    });
    expect(textOf(await floor.send(dana, 'request/grant-until', 'request RPT-1', { day: '2026-12-03', time: '12:00' }))).toBe(
      'RPT-1 is now wanted by Thu 3 December 2026, 12:00 ET: 1st extension, first suspense Tue 1 December 2026, 17:00 ET.',
    );
  });

  it('is denied with a reason, and the card keeps both', async () => {
    const floor = await wanted();
    expect(formOf(await floor.press(dana, 'request/deny', 'request RPT-1'))).toMatchObject({ title: 'Deny: RPT-1', submit: 'Deny' });
    expect(problemsOf(await floor.send(dana, 'request/deny', 'request RPT-1', {}))).toEqual({ reason: 'Say why: the agency reads this.' });
    expect(textOf(await floor.send(dana, 'request/deny', 'request RPT-1', { reason: 'The President waits' }))).toBe(
      'The extension of RPT-1 is denied. It is wanted by Tue 1 December 2026, 17:00 ET, as before.',
    );
    expect(await facts(floor)).toEqual([
      'Suspense: Tue 1 December 2026, 17:00 ET',
      'Extension denied: until Tue 8 December 2026, 17:00 ET: The President waits',
    ]);
  });
});

import { addElection, buttonsOf, dana, formOf, frank, lee, nora, openFloor, problemsOf, ref, refusedIn, robin, seatNora, textOf } from '../floor';
import { cardOf, confirm, corrects, said, until } from './said';

/** ODNI's assessment, released on 6 January 2027, out to all, and received by DOJ. */
const received = async () => {
  const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
  await seatNora(floor);
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-01', duties: ['EO-1A/2026-general'] });
  await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
  await until(floor, '2027-01-06T15:00:00.000Z');
  await floor.say(dana, '/report release RPT-1');
  for (const { standing: { id } } of await floor.store.reading.list({ kind: 'delivery', parent: 'RPT-1', limit: 50 })) {
    await floor.send(dana, 'delivery/sent', `delivery ${id}`, { on: '2027-01-06' });
  }
  await until(floor, '2027-01-20T15:00:00.000Z');
  await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2027-01-08' });
  await said(floor);
  return floor;
};

const duty = async (floor: Awaited<ReturnType<typeof received>>, id: string) => (await floor.store.reading.subject(ref(`duty ${id}`)))?.standing.state;

describe('/report correct of a receipt', () => {
  const LINE = '/report correct RPT-1 received doj 2027-01-07 --reason "stamped on the 7th"';

  it('is proposed by whoever recorded it, shows the clock that moves, and is confirmed by a coordinator', async () => {
    const floor = await received();
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { dueDate: '2027-02-22' } });
    expect(textOf(await floor.say(robin, LINE))).toBe(
      [
        'Proposed: RPT-1 was received by DOJ on Thu 7 January 2027, and not on Fri 8 January 2027.',
        '1 duty moves:',
        '• Attorney General and DHS report, EO-1B/2026-general: Mon 22 February 2027 -> Sun 21 February 2027',
        'Nothing is changed yet. It needs a second person: a coordinator, or a releaser of an owner of the report, confirms it.',
      ].join('\n'),
    );
    const [notice] = await said(floor);
    expect(notice).toMatchObject({ to: 'thread', mentions: [nora, dana] });
    expect(buttonsOf({ kind: 'words', words: notice ?? { text: '', mentions: [], buttons: [] } })[0]).toBe('Confirm: delivery/confirm delivery RPT-1/doj');
    const { shown } = await confirm(floor, nora, 'delivery RPT-1/doj');
    expect(shown).toContain('Mon 22 February 2027 -> Sun 21 February 2027');
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { dueDate: '2027-02-21' }, formerDues: ['2027-02-22'] });
    expect(await cardOf(floor, 'request RPT-1')).toContain('received ~Fri 8 January 2027~ Thu 7 January 2027');
    expect(await cardOf(floor, 'request RPT-1')).toContain('Received by DOJ: ~Fri 8 January 2027~ Thu 7 January 2027, by DOJ and NSC: stamped on the 7th');
    expect((await said(floor)).some(({ text }) => text.includes('Corrected by Robin Cole of DOJ and Nora Quinn of NSC.'))).toBe(true);
  });

  it('is corrected again, and both corrections stay on the card', async () => {
    const floor = await received();
    await floor.say(robin, LINE);
    await confirm(floor, nora, 'delivery RPT-1/doj');
    await floor.say(dana, '/report correct RPT-1 received doj 2027-01-10 --reason "the stamp was the copy’s"');
    await confirm(floor, nora, 'delivery RPT-1/doj');
    expect(await cardOf(floor, 'request RPT-1')).toContain('received ~Fri 8 January 2027~ ~Thu 7 January 2027~ Sun 10 January 2027');
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ formerDues: ['2027-02-22', '2027-02-21'], dates: { dueDate: '2027-02-24' } });
  });

  it.each([
    ['received doj 2027-01-05', 'RPT-1/doj cannot have been received on Tue 5 January 2027: it went out on Wed 6 January 2027. Give that day or a later one. If it went out earlier, correct that first: /report correct RPT-1 sent doj.'],
    ['released odni 2027-02-01', 'Mon 1 February 2027 has not come yet; today is Wed 20 January 2027. Record the release on its day.'],
    ['received doj 2027-02-01', 'Mon 1 February 2027 has not come yet; today is Wed 20 January 2027. Record what has happened, on its day.'],
    ['received doj 2027-01-08', 'RPT-1/doj is recorded for that day already. Nothing was changed.'],
  ])('is answered specifically: %s', async (typed, says) => {
    const floor = await received();
    expect(refusedIn(await floor.say(dana, `/report correct RPT-1 ${typed} --reason "x"`))).toBe(says);
  });

  it('shows that it must leave the building earlier where the due stays, and calls those who owe it', async () => {
    const floor = await received();
    await floor.send(dana, 'delivery/received', 'delivery RPT-1/dhs', { on: '2027-01-15', evidence: 'receipt 9' });
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { dueDate: '2027-03-01', planBy: '2027-02-22' } });
    await said(floor);
    expect(textOf(await floor.say(robin, '/report correct RPT-1 received doj 2027-01-06 --reason "stamped on the 6th"'))).toContain(
      '1 duty moves:\n• Attorney General and DHS report, EO-1B/2026-general: stays Mon 1 March 2027, leaves the building by Fri 19 February 2027, not Mon 22 February 2027\n',
    );
    await confirm(floor, nora, 'delivery RPT-1/doj');
    expect((await said(floor)).find(({ text }) => text.includes('EO-1B/2026-general, corrected'))).toMatchObject({
      text: 'Attorney General and DHS report, EO-1B/2026-general, corrected: EO-1A received Fri 15 January 2027; first received Wed 6 January 2027, which sets the plan date. Due Mon 1 March 2027, 23:59 ET. It must leave the building by Fri 19 February 2027. It had to leave the building by Mon 22 February 2027 before. DOJ and DHS owe it to the President, State, Treasury and Defense. The roster has no action officer, lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.',
      mentions: [lee, nora, dana],
    });
  });

  it('is withdrawn where the day it went out was corrected meanwhile, which Confirm says before it asks', async () => {
    const floor = await received();
    await floor.say(robin, LINE);
    await floor.say(dana, '/report correct RPT-1 sent doj 2027-01-08 --reason "the courier left on the 8th"');
    const answer = await floor.press(nora, 'delivery/confirm', 'delivery RPT-1/doj');
    expect(textOf(answer)).toBe(
      'Since this was proposed, the day RPT-1/doj went out has been corrected to Fri 8 January 2027: it cannot have been received on Thu 7 January 2027. Withdraw it, and propose anew what is still wrong.',
    );
    expect(buttonsOf(answer)).toEqual(['Withdraw: delivery/withdraw delivery RPT-1/doj']);
    expect(textOf(await floor.press(nora, 'delivery/withdraw', 'delivery RPT-1/doj'))).toBe('Withdrawn. Nothing of RPT-1/doj was changed.');
  });

  it('is for coordinators and for whoever recorded it', async () => {
    const floor = await received();
    expect(textOf(await floor.say(lee, LINE))).toBe(
      'Correcting a receipt is for coordinators, or whoever recorded it; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
  });
});

describe('/report correct of a receipt that never was', () => {
  const LINE = '/report correct RPT-1 received doj never --reason "pressed on the wrong card"';

  it('shows the clock that stops, and once confirmed it waits for the receipt again, which can be recorded anew', async () => {
    const floor = await received();
    expect(textOf(await floor.say(robin, LINE))).toBe(
      [
        'Proposed: RPT-1 has not been received by DOJ: the receipt of Fri 8 January 2027 was recorded by mistake.',
        '1 duty moves:',
        '• Attorney General and DHS report, EO-1B/2026-general: Mon 22 February 2027 -> no date',
        'Nothing is changed yet. It needs a second person: a coordinator, or a releaser of an owner of the report, confirms it.',
      ].join('\n'),
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain('Received by DOJ never, not Fri 8 January 2027; proposed by DOJ: pressed on the wrong card');
    await said(floor);
    const { shown, answer } = await confirm(floor, nora, 'delivery RPT-1/doj');
    expect(textOf(answer)).toBe('Done: the receipt of RPT-1 by DOJ is changed, and what counts from it is counted anew. Both of your names stand in its history.');
    expect(shown).toContain('RPT-1 has not been received by DOJ: the receipt of Fri 8 January 2027 was recorded by mistake.');
    expect(shown).toContain('Mon 22 February 2027 -> no date');
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ status: 'open', dates: { status: 'waiting' }, formerDues: ['2027-02-22'] });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('DOJ: sent Wed 6 January 2027, receipt not recorded yet');
    expect(card).toContain('Received by DOJ: ~Fri 8 January 2027~ never, by DOJ and NSC: pressed on the wrong card');
    // What it was due on stays in sight where it has no date any more.
    expect(await cardOf(floor, 'duty EO-1B/2026-general')).toContain('\nDue: ~Mon 22 February 2027~ no date\n');
    expect(await cardOf(floor, 'election 2026-general')).toContain('• Attorney General and DHS report, EO-1B/2026-general: ~due 22 Feb~ waits for receipt of EO-1A');
    const texts = (await said(floor)).map(({ text }) => text);
    expect(texts.find((text) => text.includes('RPT-1: it has not'))).toBe(
      '“Assessment”, RPT-1: it has not been received by DOJ: the receipt of Fri 8 January 2027 was recorded by mistake. What counts from a receipt waits for it again. Corrected by Robin Cole of DOJ and Nora Quinn of NSC. In their words: “pressed on the wrong card”',
    );
    expect(texts.find((text) => text.startsWith('Attorney General'))).toContain('It has no date. It was due Mon 22 February 2027 before.');
    await floor.send(robin, 'delivery/received', 'delivery RPT-1/doj', { on: '2027-01-19' });
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { status: 'dated', dueDate: '2027-03-05' } });
  });

  it('is picked in the form, which then asks for no day', async () => {
    const floor = await received();
    const form = formOf(await floor.say(robin, '/report correct RPT-1'));
    const [what] = form.fields;
    expect(what && 'options' in what ? what.options.at(-1) : undefined).toEqual({ value: 'never received doj', label: 'Not received by DOJ at all' });
    expect(textOf(await floor.send(robin, 'report/correct', 'report RPT-1', { what: 'never received doj', reason: 'pressed on the wrong card' }))).toContain('-> no date');
    expect(problemsOf(await floor.send(robin, 'report/correct', 'report RPT-1', { what: 'received doj', reason: 'x' }))).toEqual({ on: 'Say on which day it really happened.' });
  });

  it('is only of one that is recorded', async () => {
    const floor = await received();
    await floor.say(robin, LINE);
    await confirm(floor, nora, 'delivery RPT-1/doj');
    expect(formOf(await floor.say(robin, LINE)).fields.find(({ name }) => name === 'what')).toMatchObject({ kind: 'choice' });
  });
});

describe('two reports for the same duty', () => {
  /** Both go out; DOJ receives the first on 11 December and the second on the 29th. */
  const twice = async () => {
    const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await seatNora(floor);
    await addElection(floor, '/election add 2026-general 2026-11-03');
    const answers: string[] = [];
    const spoken: string[] = [];
    for (const [title, id] of [['Assessment', 'RPT-1'], ['Revised', 'RPT-2']] as const) {
      await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title, day: '2026-12-10', duties: ['EO-1A/2026-general'] });
      await floor.send(dana, 'report/submit', `report ${id}`, { text: 'What was seen.' });
    }
    for (const [id, on] of [['RPT-1', '2026-12-11'], ['RPT-2', '2026-12-29']] as const) {
      await until(floor, `${on}T15:00:00.000Z`);
      await floor.say(dana, `/report release ${id}`);
      for (const { standing } of await floor.store.reading.list({ kind: 'delivery', parent: id, limit: 50 })) await floor.send(dana, 'delivery/sent', `delivery ${standing.id}`, { on });
      await said(floor);
      answers.push(textOf(await floor.send(robin, 'delivery/received', `delivery ${id}/doj`, { on })));
      spoken.push(...(await said(floor)).flatMap(({ text }) => (text.includes(': received by') ? [text] : [])));
    }
    return { ...floor, answers, spoken };
  };

  it('say of the first receipt alone that a clock runs from it', async () => {
    const floor = await twice();
    expect(floor.answers).toEqual([
      'Recorded: DOJ received RPT-1 on Fri 11 December 2026. Clocks that count from this receipt count from that day.',
      'Recorded: DOJ received RPT-2 on Tue 29 December 2026. What counts from it counts from the receipt of Fri 11 December 2026.',
    ]);
    expect(floor.spoken).toEqual([
      '“Assessment”, RPT-1: received by DOJ on Fri 11 December 2026. Clocks that count from this receipt are running.',
      '“Revised”, RPT-2: received by DOJ on Tue 29 December 2026. What counts from it counts from the receipt of Fri 11 December 2026.',
    ]);
    await floor.send(nora, 'delivery/received', 'delivery RPT-1/state', { on: '2026-12-11', evidence: 'receipt 4' });
    expect((await said(floor)).map(({ text }) => text)).toContain(
      '“Assessment”, RPT-1: received by State on Fri 11 December 2026, recorded 18 days after. Nora Quinn of NSC names what proves it: “receipt 4”',
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain('State: sent Fri 11 December 2026, received Fri 11 December 2026, says NSC: “receipt 4”');
  });

  it('each name what proves a sending, where somebody said it', async () => {
    const floor = await openFloor({ at: '2026-11-25T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-10', duties: ['EO-1A/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
    await floor.say(dana, '/report release RPT-1');
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/president', { on: '2026-11-25', evidence: 'courier slip 7' });
    expect((await said(floor)).map(({ text }) => text)).toContain(
      '“Assessment”, RPT-1: delivered to the President on Wed 25 November 2026. Nobody of the President at the table can record the receipt: a coordinator does, with evidence. Dana Reyes of ODNI names what proves it: “courier slip 7”',
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain('President: sent Wed 25 November 2026, says ODNI: “courier slip 7”, receipt not recorded yet');
  });

  it('say what counts where the receipt that is corrected does not', async () => {
    const floor = await twice();
    await until(floor, '2026-12-31T15:00:00.000Z');
    await floor.say(robin, '/report correct RPT-2 received doj 2026-12-30 --reason "the stamp"');
    await confirm(floor, nora, 'delivery RPT-2/doj');
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining('and not on Tue 29 December 2026. What counts from it counts from the receipt of Fri 11 December 2026. Corrected by'));
    await floor.say(robin, '/report correct RPT-1 received doj never --reason "wrong card"');
    await confirm(floor, nora, 'delivery RPT-1/doj');
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining('was recorded by mistake. What counts from it counts from the receipt of Wed 30 December 2026. Corrected by'));
  });

  it('tell before it is recorded that a clock runs already', async () => {
    const floor = await twice();
    await floor.say(robin, '/report correct RPT-2 received doj never --reason "wrong card"');
    await confirm(floor, nora, 'delivery RPT-2/doj');
    expect(formOf(await floor.press(robin, 'delivery/received', 'delivery RPT-2/doj')).intro).toBe(
      'RPT-2, received by DOJ. What counts from it counts from the receipt of Fri 11 December 2026 already; only an earlier day moves it.',
    );
  });

  it('start the next clock with the receipt of the first', async () => {
    const floor = await twice();
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { dueDate: '2027-01-25' } });
    expect(await duty(floor, 'EO-1B/2026-general')).not.toMatchObject({ formerDues: ['2027-01-25'] });
  });

  it('count from the other where one was never received', async () => {
    const floor = await twice();
    expect(textOf(await floor.say(robin, '/report correct RPT-2 received doj never --reason "wrong card"'))).toContain('No date of a duty moves.');
    await confirm(floor, nora, 'delivery RPT-2/doj');
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { dueDate: '2027-01-25' }, formerDues: [] });
    await floor.send(robin, 'delivery/received', 'delivery RPT-2/doj', { on: '2026-12-29' });
    expect(textOf(await floor.say(robin, '/report correct RPT-1 received doj never --reason "wrong card"'))).toContain('EO-1B/2026-general: Mon 25 January 2027 -> Fri 12 February 2027');
    await confirm(floor, nora, 'delivery RPT-1/doj');
    expect(await duty(floor, 'EO-1B/2026-general')).toMatchObject({ dates: { dueDate: '2027-02-12' }, formerDues: ['2027-01-25'] });
  });
});

describe('/report correct of a sending that never was', () => {
  const LINE = '/report correct RPT-1 sent president never --reason "the courier came back with it"';

  it('takes one person with a reason; what it met is open again, or missed, until the copy has gone out', async () => {
    const floor = await received();
    await said(floor);
    expect(textOf((await corrects(floor, dana, LINE)).answer)).toBe(
      [
        'Corrected. Not gone out to the President at all.',
        '2 duties move:',
        '• DNI assessment, EO-1A/2026-general: stays Fri 18 December 2026, not met any more, and missed',
        '• DNI assessment for the cycle, U3371C-45/2026-general: stays Fri 18 December 2026, not met any more, and missed',
      ].join('\n'),
    );
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'missed', dates: { dueDate: '2026-12-18' } });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('President: ~Wed 6 January 2027~ owed since Wed 6 January 2027');
    expect(card).toContain('Gone out to President: ~Wed 6 January 2027~ never, by ODNI: the courier came back with it');
    const texts = (await said(floor)).map(({ text }) => text);
    expect(texts).toContain(
      '“Assessment”, RPT-1: it has not gone out to the President: the delivery of Wed 6 January 2027 was recorded by mistake, and it is still owed. Corrected by Dana Reyes of ODNI. In their words: “the courier came back with it”',
    );
    expect(texts).toContain(
      'DNI assessment, EO-1A/2026-general is not met any more, for what was to meet it has not gone out after all. Its clock runs again. Due Fri 18 December 2026, 23:59 ET. It is missed. ODNI owes it to the President, State, Treasury, Defense, DOJ and DHS.',
    );
    await floor.send(dana, 'delivery/sent', 'delivery RPT-1/president', { on: '2027-01-20' });
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late', metOn: '2027-01-20' });
  });

  it('leaves a duty that was met before its election concluded to count from the day it did', async () => {
    const floor = await openFloor({ at: '2026-11-02T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-01', duties: ['EO-1A/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
    await floor.say(dana, '/report release RPT-1');
    for (const { standing: { id } } of await floor.store.reading.list({ kind: 'delivery', parent: 'RPT-1', limit: 50 })) {
      await floor.send(dana, 'delivery/sent', `delivery ${id}`, { on: '2026-11-02' });
    }
    await until(floor, '2026-11-05T15:00:00.000Z');
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met', dates: { dueDate: '2026-12-18' } });
    expect((await said(floor)).filter(({ text }) => text.includes('EO-1A/2026-general')).map(({ text }) => text)).toEqual([
      'DNI assessment, EO-1A/2026-general: met on Mon 2 November 2026.',
    ]);
    expect(textOf((await corrects(floor, dana, LINE)).answer)).toContain('• DNI assessment, EO-1A/2026-general: stays Fri 18 December 2026, not met any more');
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'open', dates: { dueDate: '2026-12-18' } });
    await until(floor, '2026-12-18T15:00:00.000Z');
    expect((await said(floor)).map(({ text }) => text)).toContainEqual(expect.stringContaining('EO-1A/2026-general: it must leave the building today.'));
  });

  it('meets nothing less where another report for the same duty is out', async () => {
    const floor = await received();
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Revised', day: '2027-02-01', duties: ['EO-1A/2026-general'] });
    await floor.send(dana, 'report/submit', 'report RPT-2', { text: 'What was seen since.' });
    await floor.say(dana, '/report release RPT-2 --on 2027-01-12');
    for (const { standing: { id } } of await floor.store.reading.list({ kind: 'delivery', parent: 'RPT-2', limit: 50 })) {
      await floor.send(dana, 'delivery/sent', `delivery ${id}`, { on: '2027-01-12' });
    }
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late', metOn: '2027-01-06' });
    expect(textOf((await corrects(floor, dana, LINE)).answer)).not.toContain('EO-1A');
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late', metOn: '2027-01-12' });
  });

  it('is not of what was received, which two people say first', async () => {
    const floor = await received();
    expect(textOf(await floor.say(dana, '/report correct RPT-1 sent doj never --reason "x"'))).toBe(
      'RPT-1/doj went out: DOJ is recorded to have received it on Fri 8 January 2027. If that is wrong as well, two people say so first: /report correct RPT-1 received doj never.',
    );
    expect(textOf(await floor.say(lee, LINE))).toBe(
      'Correcting the day it went out is for coordinators, or whoever recorded it; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
  });
});

/** Asked of DOJ with a part of FBI, put to DHS, handed in and released too early. */
const released = async () => {
  const floor = await openFloor();
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], lead: 'doj', title: 'Question', day: '2026-12-01', duties: [] });
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.', asked: ['fbi'], day: '2026-11-20' });
  await floor.say(robin, '/report release RPT-1');
  await said(floor);
  return floor;
};
const state = async (floor: Awaited<ReturnType<typeof received>>, subject: string) => (await floor.store.reading.subject(ref(subject)))?.standing.state;

describe('/report correct of a release that never was', () => {
  const LINE = '/report correct RPT-1 released doj never --reason "pressed on the wrong card"';

  it('puts everything back as it was: the answer is judged, the part is asked for again, the round goes on, nothing is owed', async () => {
    const floor = await released();
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ status: 'lapsed' });
    expect(textOf((await corrects(floor, robin, LINE)).answer)).toBe(
      'Corrected. Not released by DOJ at all.\nIt is not released any more: what was owed is called off, its answer is judged as before, parts that were not handed in are asked for again, and its round goes on.',
    );
    expect(await state(floor, 'report RPT-1')).toMatchObject({ status: 'submitted', releases: [] });
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'answered' });
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ status: 'asked', agency: 'fbi', late: false });
    expect(await state(floor, 'round RPT-1/v1')).toMatchObject({ status: 'open' });
    expect(await state(floor, 'delivery RPT-1/odni')).toMatchObject({ status: 'called-off' });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('ODNI: not owed: it is not released any more');
    expect(card).toContain('Released by DOJ: ~Mon 2 November 2026~ never, by DOJ: pressed on the wrong card');
    const notices = await said(floor);
    expect(notices.filter(({ to }) => to === frank)).toHaveLength(2);
    expect(notices.find(({ text }) => text.includes('recorded by mistake'))?.buttons.map(({ command, label }) => `${label}: ${command}`)).toEqual(['Show: report/status']);
    expect(notices.filter(({ to }) => to === 'thread').map(({ text, mentions }) => [text, mentions])).toEqual([
      ['“Question”, RPT-1 has not been released by DOJ: the release of Mon 2 November 2026 was recorded by mistake. Nothing of it goes out before DOJ releases it. A releaser presses Release on its card. Corrected by Robin Cole of DOJ. In their words: “pressed on the wrong card”', [robin, lee]],
      ['The report has not gone out after all: FBI is asked for its part again, “Question”, RPT-1.2, by Tue 1 December 2026, 17:00 ET.', [frank]],
      ['The round goes on, for nothing was released after all: version 1 of “Question”, RPT-1. Still asked: FBI, by Fri 20 November 2026, 17:00 ET.', [frank]],
    ]);
    expect(textOf(await floor.send(dana, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02' }))).toBe(
      'RPT-1 is not released any more, so nothing of it is owed to ODNI. Once it is released again, record it then.',
    );
    await floor.say(robin, '/report release RPT-1');
    expect(await state(floor, 'delivery RPT-1/odni')).toMatchObject({ status: 'owed', releasedOn: '2026-11-02' });
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ status: 'lapsed' });
  });

  it('calls whoever has it, and not everybody who works there', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "Question" by 2026-12-01');
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: robin });
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.say(robin, '/report release RPT-1');
    await said(floor);
    await corrects(floor, robin, LINE);
    expect((await said(floor)).find(({ to }) => to === 'thread')?.mentions).toEqual([robin]);
  });

  it('leaves accepted what had been accepted, and over what had been given back', async () => {
    const floor = await openFloor();
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], lead: 'doj', title: 'Question', day: '2026-12-01', duties: [] });
    await floor.send(frank, 'request/return', 'request RPT-1.2', { reason: 'not our field' });
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.press(dana, 'request/accept', 'request RPT-1');
    await floor.say(robin, '/report release RPT-1');
    await corrects(floor, robin, LINE);
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'accepted' });
    expect(await state(floor, 'request RPT-1')).not.toHaveProperty('settled');
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ status: 'lapsed', passed: [{ agency: 'fbi', as: 'returned' }] });
  });

  it('of one of two owners leaves what the other released', async () => {
    const floor = await openFloor({ at: '2027-01-08T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.send(dana, 'report/request', undefined, { agencies: ['doj'], title: 'Joint', day: '2027-02-01', duties: ['EO-1B/2026-general'] });
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await said(floor);
    await floor.say(robin, '/report release RPT-1');
    expect((await said(floor)).map(({ text, mentions, buttons }) => [text, mentions, buttons])).toContainEqual([
      'DOJ has released “Joint”, RPT-1. It goes out when DHS has released it too. The roster has no releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.',
      [dana],
      [],
    ]);
    expect(await state(floor, 'report RPT-1')).toMatchObject({ status: 'submitted', owners: ['doj', 'dhs'], releases: [{ agency: 'doj' }] });
    expect(textOf((await corrects(floor, robin, LINE)).answer)).toBe('Corrected. Not released by DOJ at all.\nIt goes out when DOJ has released it. What others released stands.');
    expect(await state(floor, 'report RPT-1')).toMatchObject({ status: 'submitted', releases: [] });
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'answered' });
  });

  it('is not said while a copy is out, nor by somebody else', async () => {
    const floor = await released();
    await floor.send(robin, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02' });
    expect(problemsOf(await floor.say(robin, LINE))).toEqual({
      what: 'RPT-1/odni went out on Mon 2 November 2026, so it was released. If that is wrong as well, say so first: /report correct RPT-1 sent odni never.',
    });
    await corrects(floor, robin, '/report correct RPT-1 sent odni never --reason "it is on my desk"');
    expect(textOf(await floor.say(frank, LINE))).toBe('Correcting the day of a release is for coordinators, or the releasers of DOJ, or whoever recorded it; you are here as action officer of FBI. Nothing was changed. Ask one of them.');
    expect(textOf((await corrects(floor, robin, LINE)).answer)).toContain('Corrected. Not released by DOJ at all.');
  });

  it('is picked in the form, which says what it comes to', async () => {
    const floor = await released();
    const form = formOf(await floor.say(robin, '/report correct RPT-1 released doj never'));
    expect(form.intro).toMatch(/^It is not released any more: what was owed is called off/);
    expect(form.intro).not.toContain('A receipt');
    const [what] = form.fields;
    expect(what).toMatchObject({ filled: 'never released doj' });
    expect(what && 'options' in what ? what.options : undefined).toContainEqual({ value: 'never released doj', label: 'Not released by DOJ at all' });
  });
});

describe('/report correct by one person', () => {
  const MOVES = [
    '2 duties move:',
    '• DNI assessment, EO-1A/2026-general: stays Fri 18 December 2026, not met any more, and missed',
    '• DNI assessment for the cycle, U3371C-45/2026-general: stays Fri 18 December 2026, not met any more, and missed',
  ].join('\n');
  const FORMER = 'Former days and dues stay on the card, struck through.';

  it('shows what moves, and changes nothing before that is sent, however whole the line was', async () => {
    const floor = await received();
    const form = formOf(await floor.say(dana, '/report correct RPT-1 sent president never --reason "the courier came back with it"'));
    expect(form.intro).toBe(`${MOVES}\nNothing is changed before you send this. ${FORMER}`);
    expect(form.fields.map(({ filled }) => filled)).toEqual(['never sent president', undefined, 'the courier came back with it']);
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late' });
  });

  it('shows it also where it was filled into a form, and again where something else would move by now', async () => {
    const floor = await received();
    const filled = { what: 'never sent president', reason: 'x' };
    expect(formOf(await floor.say(dana, '/report correct RPT-1'))).not.toHaveProperty('given');
    const first = formOf(await floor.send(dana, 'report/correct', 'report RPT-1', filled));
    expect(first.intro).toContain(MOVES);
    expect(formOf(await floor.send(dana, 'report/correct', 'report RPT-1', filled, 'what would have moved before'))).toEqual(first);
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late' });
    expect(textOf(await floor.send(dana, 'report/correct', 'report RPT-1', filled, first.given))).toBe(`Corrected. Not gone out to the President at all.\n${MOVES}`);
  });

  it('speaks of no receipt where none is recorded', async () => {
    const floor = await released();
    expect(formOf(await floor.say(dana, '/report correct RPT-1')).intro).toBe('Former days and dues stay on the card, struck through.');
  });

  it('is done at once where nothing moves', async () => {
    const floor = await received();
    expect(textOf(await floor.say(dana, '/report correct RPT-1 sent president 2027-01-07 --reason x'))).toBe('Corrected. Gone out to the President: Thu 7 January 2027, and not Wed 6 January 2027.');
  });
});

describe('/report correct of a sending and of a release', () => {
  it('takes one person with a reason; what it met was met on that day', async () => {
    const floor = await received();
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late', metOn: '2027-01-06' });
    const ids = (await floor.store.reading.list({ kind: 'delivery', parent: 'RPT-1', limit: 50 })).map(({ standing }) => standing.id.split('/')[1] ?? '');
    for (const to of ids) await corrects(floor, dana, `/report correct RPT-1 sent ${to} 2027-01-07 --reason "the courier left a day later"`).catch(() => undefined);
    expect(await duty(floor, 'EO-1A/2026-general')).toMatchObject({ status: 'met-late', metOn: '2027-01-07' });
    expect(await cardOf(floor, 'request RPT-1')).toContain('DOJ: sent ~Wed 6 January 2027~ Thu 7 January 2027, received Fri 8 January 2027');
    expect(refusedIn(await floor.say(dana, '/report correct RPT-1 sent doj 2027-01-09 --reason "x"'))).toBe(
      'RPT-1/doj cannot have gone out on Sat 9 January 2027: it was received on Fri 8 January 2027. Correct the receipt first, if that is wrong too.',
    );
    expect(refusedIn(await floor.say(dana, '/report correct RPT-1 sent doj 2027-01-05 --reason "x"'))).toBe(
      'RPT-1/doj cannot have gone out on Tue 5 January 2027: it was released on Wed 6 January 2027. Give that day or a later one. If it was released earlier, correct that first: /report correct RPT-1 released.',
    );
  });

  it('of a release moves what is owed since then, and not past what has gone out', async () => {
    const floor = await received();
    expect(textOf(await floor.say(dana, '/report correct RPT-1 released odni 2026-12-17 --reason "signed on the 17th"'))).toBe(
      'Corrected. Released by ODNI: Thu 17 December 2026, and not Wed 6 January 2027.',
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain('Released Thu 17 December 2026;');
    expect(await cardOf(floor, 'request RPT-1')).toContain('Released by ODNI: ~Wed 6 January 2027~ Thu 17 December 2026, by ODNI: signed on the 17th');
    expect((await floor.store.reading.subject(ref('delivery RPT-1/doj')))?.standing.state).toMatchObject({ releasedOn: '2026-12-17' });
    const late = await floor.say(dana, '/report correct RPT-1 released odni 2027-01-10 --reason "x"');
    expect(problemsOf(late)['on']).toMatch(/^RPT-1\/\w+ went out on Wed 6 January 2027, before that\. Correct that day first: \/report correct RPT-1 sent \w+\.$/);
  });

  it('opens its form with the days that are on record, and says when there is none', async () => {
    const floor = await received();
    const form = formOf(await floor.say(dana, '/report correct RPT-1'));
    expect(form.fields[0]).toMatchObject({ name: 'what', kind: 'choice' });
    expect(form.intro).toBe('A receipt is only proposed: a second person sees what it moves and confirms it. Former days and dues stay on the card, struck through.');
    expect(formOf(await floor.say(dana, '/report correct RPT-1 received cia 2027-01-07')).intro).toMatch(/^That is not recorded, so there is nothing to correct\. Pick what is\.\n/);
    const [what] = form.fields;
    expect(what && 'options' in what ? what.options[0] : undefined).toEqual({ value: 'released odni', label: 'Released by ODNI: Wed 6 January 2027' });
    expect(formOf(await floor.say(dana, '/report correct RPT-1 received doj 2027-01-07')).intro).toContain('Mon 22 February 2027 -> Sun 21 February 2027');
    expect(problemsOf(await floor.send(dana, 'report/correct', 'report RPT-1', { what: 'received doj', on: '2027-01-05', reason: 'x' }))).toEqual({
      on: 'RPT-1/doj cannot have been received on Tue 5 January 2027: it went out on Wed 6 January 2027. Give that day or a later one. If it went out earlier, correct that first: /report correct RPT-1 sent doj.',
    });
    expect(formOf(await floor.say(dana, '/report correct RPT-1 sent doj 2027-01-07')).intro).toBe('No date of a duty moves.\nFormer days and dues stay on the card, struck through.');
    await floor.say(dana, '/report request doj "Another" by 2027-02-01');
    expect(textOf(await floor.say(dana, '/report correct RPT-2'))).toBe('Nothing of RPT-2 is recorded with a day yet: it has not been released, sent or received.');
  });
});

describe('/report release --on', () => {
  it('records a release of before today, and says how much later that was', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "Question" by 2026-12-01');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    expect(refusedIn(await floor.say(robin, '/report release RPT-1 --on 2026-11-03'))).toBe('Tue 3 November 2026 has not come yet; today is Mon 2 November 2026. Record the release on its day.');
    expect(textOf(await floor.say(robin, '/report release RPT-1 --on 2026-10-31'))).toBe('RPT-1 is released, recorded 2 days after. It is owed to ODNI: record each on its card when it has gone out.');
  });
});

import type { PersonId } from '../../../src/core/language/actor';
import { cardOf, said, until } from '../corrections/said';
import { seatAgain } from '../people/seat';
import type { TestFloor } from '../floor';
import { buttonsOf, dana, fiona, formOf, frank, lee, openFloor, ref, robin, textOf } from '../floor';

/*
 * What is asked again, sent back, reinstated or back on the desk after its suspense, Thu 12 November at five: on Fri 20
 * November at ten.
 */

const gail = 'T1/UGAIL' as PersonId;
const ralph = 'T1/URALPH' as PersonId;
const rpt = 'request RPT-1';
const NAME = '“Materiality of the county incident”, RPT-1';
const LATE = 'It was wanted by Thu 12 November 2026, 17:00 ET and is late.';
// Whoever can bind the agency that asked is called, too, and may not press it.
const BY_FBI = 'Nobody has acknowledged it yet: FBI presses Acknowledge and says when it will be there.';
const UNHEARD = 'Nobody has acknowledged it yet: press Acknowledge and say when it will be there.';
const GIVE_BACK = 'Press Take to make it yours, or Not ours to give it back with a reason.';
const HIDDEN = '(for those it concerns: press Read)';
const FRIDAY = '2026-11-20T15:00:00.000Z';

/** DOJ and the FBI have a lead each. */
const asked = async (agencies = 'doj'): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatAgain(floor, 'fbi', 'Federal Bureau of Investigation', [[frank, 'Frank Ono', 'action-officer'], [gail, 'Gail Ito', 'lead'], [fiona, 'Fiona Hale', 'releaser']]);
  await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [ralph, 'Ralph Moss', 'lead'], [robin, 'Robin Cole', 'releaser']]);
  await floor.say(dana, `/report request ${agencies} "Materiality of the county incident" by 2026-11-12`);
  return floor;
};

const threadOf = async (floor: TestFloor) => (await said(floor)).filter(({ to }) => to === 'thread').map(({ text, mentions, buttons }) => ({ text, mentions, buttons: buttons.map(({ label }) => label) }));
const words = async (floor: TestFloor) => (await threadOf(floor)).map(({ text, mentions }) => [text, mentions]);
/** Turns to the Friday, and to what is said there. */
const onFriday = async (floor: TestFloor): Promise<void> => {
  await until(floor, FRIDAY);
  await said(floor);
};
const state = async ({ store }: TestFloor) => (await store.reading.subject(ref(rpt)))?.standing.state;

const givenBack = async (): Promise<TestFloor> => {
  const floor = await asked();
  await until(floor, '2026-11-05T15:00:00.000Z');
  await floor.send(lee, 'request/return', rpt, { reason: 'The bureau has it', suggests: 'fbi' });
  await onFriday(floor);
  return floor;
};

describe('a request that is asked of another agency after its suspense', () => {
  it('is late at once, with Acknowledge, and calls the lead with whoever works there', async () => {
    const floor = await givenBack();
    expect(formOf(await floor.press(dana, 'request/ask-another', rpt)).intro).toBe(
      'Its suspense, Thu 12 November 2026, 17:00 ET, has passed: it is late at once, and its ladder climbs from then. DOJ, which gave it back, can be asked once more.',
    );
    expect(textOf(await floor.press(dana, 'request/ask-suggested', rpt))).toBe(
      'FBI is tasked with RPT-1 instead. It was wanted by Thu 12 November 2026, 17:00 ET and is late: its ladder climbs from now.',
    );
    expect(await threadOf(floor)).toEqual([{
      text: `ODNI tasks FBI instead: ${NAME}. ${LATE} It was with DOJ for 3 days; first asked Mon 2 November 2026, it has lost 2 weeks and 4 days, and the suspense has not moved. ${GIVE_BACK} ${UNHEARD}`,
      mentions: [frank, gail],
      buttons: ['Acknowledge', 'Take', 'Seen', 'Hand over', 'Not ours'],
    }]);
    const card = await cardOf(floor, rpt);
    expect(card).toContain('nobody at FBI has taken it; late.');
    expect(card).toContain('Next: the releaser is called, or the coordinators where there is none (rung 2), Fri 20 November 2026, 14:00 ET.');
    expect(buttonsOf(await floor.say(frank, '/report status RPT-1'))).toContain(`Acknowledge: request/acknowledge ${rpt}`);
  });

  it('calls the releaser, the coordinator with whoever leads where nobody has taken it, and the releasers, from that hour', async () => {
    const floor = await givenBack();
    await floor.press(dana, 'request/ask-suggested', rpt);
    await said(floor);
    const untaken = `${NAME} was wanted by Thu 12 November 2026, 17:00 ET and is not handed in. FBI was asked and nobody has taken it.`;
    await until(floor, '2026-11-20T18:59:00.000Z');
    expect(await words(floor)).toEqual([]);
    await until(floor, '2026-11-20T19:01:00.000Z');
    expect(await words(floor)).toEqual([[`To the releaser: ${untaken} ${UNHEARD}`, [fiona]]]);
    await until(floor, '2026-11-23T15:01:00.000Z');
    expect(await words(floor)).toEqual([[
      `To the coordinator: ${untaken} Whoever leads there takes it, or hands it to somebody. ${UNHEARD} Next, Tue 24 November, 10:00 ET: the releasers of FBI and ODNI are called (rung 4).`,
      [dana, gail],
    ]]);
    await until(floor, '2026-11-24T15:01:00.000Z');
    expect(await words(floor)).toEqual([[`To the releasers of the agencies: ${untaken} ${BY_FBI}`, [dana, fiona]]]);
  });

  it('waits for the day its agency names, and calls whoever leads there where it is acknowledged and not taken', async () => {
    const floor = await givenBack();
    await floor.press(dana, 'request/ask-suggested', rpt);
    expect(textOf(await floor.send(frank, 'request/acknowledge', rpt, { forecast: '2026-11-25' }))).toContain('RPT-1');
    await said(floor);
    await until(floor, '2026-11-25T20:00:00.000Z');
    expect(await threadOf(floor)).toEqual([{
      text: `${NAME}: FBI was asked Fri 20 November 2026, 10:00 ET and nobody has taken it for a working day. ${LATE} Whoever leads there takes it, or hands it to somebody.`,
      mentions: [gail],
      buttons: ['Acknowledge', 'Take', 'Seen', 'Hand over', 'Not ours'],
    }]);
  });

  it('shows the coordinators at once that nobody of that agency is there', async () => {
    const floor = await givenBack();
    for (const who of [frank, gail, fiona]) await floor.say(who, '/watch away 2026-11-20..2026-11-22');
    await said(floor);
    await floor.press(dana, 'request/ask-suggested', rpt);
    const [text, mentions] = (await words(floor))[0] ?? [];
    expect(text).toContain('Nobody of FBI is there on Fri 20 November 2026. A coordinator finds who answers for it.');
    expect(mentions).toContain(dana);
  });
});

/** DOJ handed it in on the tenth. */
const handedIn = async (): Promise<TestFloor> => {
  const floor = await asked();
  await until(floor, '2026-11-10T15:00:00.000Z');
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
  await onFriday(floor);
  return floor;
};

describe('a request that is sent back after its suspense', () => {
  it('is late at once, with Acknowledge, and its ladder climbs from that hour', async () => {
    const floor = await handedIn();
    expect(textOf(await floor.send(dana, 'request/send-back', rpt, { reason: 'No word on the second county' }))).toBe(
      'RPT-1 is sent back to DOJ. It was wanted by Thu 12 November 2026, 17:00 ET and is late: its ladder climbs from now.',
    );
    expect(await threadOf(floor)).toEqual([{
      text: `${NAME} is sent back to DOJ: ${HIDDEN}. ${LATE} ${UNHEARD}`,
      mentions: [lee, ralph],
      buttons: ['Acknowledge', 'Submit', 'Drafting', 'Interim', 'Extend', 'Hand over', 'Not ours', 'Read'],
    }]);
    expect(await cardOf(floor, rpt)).toContain('With DOJ, sent back, late.');
    await until(floor, '2026-11-24T15:01:00.000Z');
    expect((await words(floor)).map(([text, mentions]) => [String(text).split(':')[0], mentions])).toEqual([
      ['To the releaser', [robin]], ['To the coordinator', [dana]], ['To the releasers of the agencies', [dana, robin]],
    ]);
  });

  it('calls nobody again whom its ladder had called, and shows what comes next', async () => {
    const floor = await asked();
    await until(floor, '2026-11-16T15:00:00.000Z');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
    await onFriday(floor);
    await floor.send(dana, 'request/send-back', rpt, { reason: 'No word on the second county' });
    expect(await threadOf(floor)).toEqual([{
      text: `${NAME} is sent back to DOJ: ${HIDDEN}. ${LATE} ${UNHEARD} Next, Mon 23 November, 10:00 ET: the releasers of DOJ and ODNI are called (rung 4).`,
      mentions: [lee, ralph, dana],
      buttons: ['Acknowledge', 'Hold', 'Submit', 'Drafting', 'Interim', 'Extend', 'Hand over', 'Not ours', 'Read'],
    }]);
    await until(floor, '2026-11-27T15:01:00.000Z');
    expect((await words(floor)).map(([text]) => String(text).split(':')[0])).toEqual(['To the releasers of the agencies']);
  });

  it('names the day that its agency had named, and waits for it', async () => {
    const floor = await asked();
    await until(floor, '2026-11-12T22:01:00.000Z');
    await floor.send(lee, 'request/acknowledge', rpt, { forecast: '2026-11-24' });
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
    await onFriday(floor);
    expect(textOf(await floor.send(dana, 'request/send-back', rpt, { reason: 'No word on the second county' }))).toBe(
      'RPT-1 is sent back to DOJ. It was wanted by Thu 12 November 2026, 17:00 ET and is late. It is expected on Tue 24 November 2026.',
    );
    expect(await words(floor)).toEqual([[`${NAME} is sent back to DOJ: ${HIDDEN}. ${LATE} It is expected on Tue 24 November 2026.`, [lee, ralph]]]);
  });

  it('and whose author has left is back on the desk, late', async () => {
    const floor = await handedIn();
    await seatAgain(floor, 'doj', 'Department of Justice', [[ralph, 'Ralph Moss', 'lead'], [robin, 'Robin Cole', 'releaser']]);
    await said(floor);
    await floor.send(dana, 'request/send-back', rpt, { reason: 'No word on the second county' });
    expect(await threadOf(floor)).toEqual([
      { text: `${NAME} is sent back to DOJ: ${HIDDEN}. ${LATE} ${UNHEARD}`, mentions: [ralph], buttons: ['Acknowledge', 'Take', 'Seen', 'Hand over', 'Not ours', 'Read'] },
      { text: `Whoever handed it in has left DOJ, and nobody there has ${NAME} now. ${LATE} ${UNHEARD}`, mentions: [], buttons: ['Acknowledge', 'Take', 'Seen', 'Hand over', 'Not ours'] },
    ]);
    await until(floor, '2026-11-20T19:01:00.000Z');
    expect((await words(floor)).map(([text]) => String(text).split(':')[0])).toEqual(['To the releaser']);
  });
});

describe('a request that is reinstated after its suspense', () => {
  it('calls whoever leads, too, asks for a day, and its ladder climbs from that hour', async () => {
    const floor = await asked();
    await floor.press(lee, 'request/take', rpt);
    await floor.say(dana, '/report cancel RPT-1 Asked twice');
    await onFriday(floor);
    await floor.say(dana, '/report reinstate RPT-1 It was not');
    expect(await threadOf(floor)).toEqual([{
      text: `${NAME} is wanted after all. Dana Reyes of ODNI reinstates it. In their words: “It was not” It is with DOJ again. It was wanted by Thu 12 November 2026, 17:00 ET: that has passed, and it is missed. ${UNHEARD}`,
      mentions: [lee, ralph],
      buttons: ['Acknowledge', 'Submit', 'Drafting', 'Interim', 'Extend', 'Hand over', 'Not ours'],
    }]);
    await until(floor, '2026-11-24T15:01:00.000Z');
    expect((await words(floor)).map(([text, mentions]) => [String(text).split(':')[0], mentions])).toEqual([
      ['To the releaser', [robin]], ['To the coordinator', [dana]], ['To the releasers of the agencies', [dana, robin]],
    ]);
  });

  it('and nobody had taken is said to be asked again since then', async () => {
    const floor = await asked();
    await floor.say(dana, '/report cancel RPT-1 Asked twice');
    await onFriday(floor);
    await floor.say(dana, '/report reinstate RPT-1 It was not');
    await floor.send(ralph, 'request/acknowledge', rpt, { forecast: '2026-11-25' });
    await said(floor);
    await until(floor, '2026-11-24T15:01:00.000Z');
    expect(await words(floor)).toEqual([[
      `${NAME}: DOJ has been asked again since Fri 20 November 2026, 10:00 ET and nobody has taken it for a working day. ${LATE} Whoever leads there takes it, or hands it to somebody.`, [ralph],
    ]]);
  });
});

describe('a request that comes back to the desk after its suspense', () => {
  it('is said to be late, and whoever leads hears that nobody has it for a working day; its ladder goes on', async () => {
    const floor = await asked();
    await floor.press(lee, 'request/take', rpt);
    await until(floor, '2026-11-12T22:01:00.000Z');
    await floor.send(lee, 'request/acknowledge', rpt, { forecast: '2026-11-24' });
    await onFriday(floor);
    await seatAgain(floor, 'doj', 'Department of Justice', [[ralph, 'Ralph Moss', 'lead'], [robin, 'Robin Cole', 'releaser']]);
    expect(await threadOf(floor)).toEqual([
      { text: `Lee Park has left DOJ, and nobody there has ${NAME} now. ${LATE} It is expected on Tue 24 November 2026.`, mentions: [], buttons: ['Acknowledge', 'Take', 'Seen', 'Hand over', 'Not ours'] },
    ]);
    expect(await state(floor)).not.toHaveProperty('lateFrom');
    await until(floor, '2026-11-23T15:01:00.000Z');
    expect(await words(floor)).toEqual([[
      `${NAME}: DOJ has it back on its desk since Fri 20 November 2026, 10:00 ET and nobody has taken it for a working day. ${LATE} Whoever leads there takes it, or hands it to somebody.`, [ralph],
    ]]);
  });
});

describe('whoever takes or is handed what is late', () => {
  it('is told so', async () => {
    const floor = await asked();
    await until(floor, '2026-11-13T15:00:00.000Z');
    await said(floor);
    await floor.press(lee, 'request/take', rpt);
    expect(await words(floor)).toEqual([[`DOJ has taken ${NAME}. ${LATE}`, []]]);
    await floor.send(lee, 'request/hand-over', rpt, { to: ralph });
    expect(await threadOf(floor)).toEqual([{ text: `${NAME} is handed over within DOJ. ${LATE}`, mentions: [ralph], buttons: ['Acknowledge', 'Submit', 'Drafting', 'Interim', 'Extend', 'Hand over', 'Not ours'] }]);
  });
});

import { addElection, buttonsOf, dana, fiona, formOf, frank, lee, openFloor, ref, robin, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { cardOf, said, until } from '../corrections/said';

const state = async ({ store }: TestFloor, subject: string) => (await store.reading.subject(ref(subject)))?.standing.state;
const told = async (floor: TestFloor) => (await said(floor)).filter(({ to }) => to === 'thread').map(({ text, mentions }) => [text, mentions]);

const CANCEL = '/report cancel RPT-1 Asked twice, RPT-2 is the one';
const LINE = '/report reinstate RPT-1 RPT-2 was the other question';
const REASON = 'Dana Reyes of ODNI reinstates it. In their words: “RPT-2 was the other question”';

/** Asked of DOJ, which leads, and of FBI; DOJ has handed in a version that FBI is asked about, and FBI has taken its part. */
const handedIn = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], lead: 'doj', title: 'Question', day: '2026-12-01', duties: [] });
  await floor.press(frank, 'request/take', 'request RPT-1.2');
  await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.', asked: ['fbi'], day: '2026-11-20' });
  await said(floor);
  return floor;
};

describe('/report reinstate', () => {
  it('brings back what was cancelled with its parts, its report and its round, as they were, and tells whoever goes on', async () => {
    const floor = await handedIn();
    await floor.say(dana, CANCEL);
    await said(floor);
    expect(textOf(await floor.say(dana, LINE))).toBe('RPT-1 is wanted after all. What DOJ handed in is judged as before: ODNI accepts it or sends it back. Whoever goes on with it is told.');
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'answered', answerer: { person: lee } });
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ status: 'taken', taker: { person: frank } });
    expect(await state(floor, 'report RPT-1')).toMatchObject({ status: 'submitted', current: { number: 1 }, releases: [] });
    expect(await state(floor, 'round RPT-1/v1')).toMatchObject({ status: 'open' });
    expect(await told(floor)).toEqual([
      [`“Question”, RPT-1 is wanted after all. ${REASON} What DOJ handed in is judged as before: ODNI accepts it or sends it back.`, [dana]],
      [`“Question”, RPT-1.2 is wanted after all. ${REASON} It is with FBI again, wanted by Tue 1 December 2026, 17:00 ET, as before.`, [frank]],
      ['The round goes on, for the report is wanted after all: version 1 of “Question”, RPT-1. Still asked: FBI, by Fri 20 November 2026, 17:00 ET.', [frank]],
    ]);
    expect(await cardOf(floor, 'request RPT-1')).toContain(
      'Reinstated: by ODNI, Mon 2 November 2026, 09:00 ET: RPT-2 was the other question. It had been cancelled by ODNI, Mon 2 November 2026, 09:00 ET: Asked twice, RPT-2 is the one',
    );
    expect(textOf(await floor.say(dana, LINE))).toBe('RPT-1 is not cancelled, so there is nothing to reinstate. Nothing was changed.');
    await floor.send(fiona, 'round/concur', 'round RPT-1/v1', {});
    expect(textOf(await floor.say(robin, '/report release RPT-1'))).toContain('RPT-1 is released.');
  });

  it('says at once that a round whose suspense has passed meanwhile is late, and its ladder climbs from then', async () => {
    const floor = await handedIn();
    await floor.say(dana, CANCEL);
    await until(floor, '2026-11-24T15:00:00.000Z');
    await said(floor);
    await floor.say(dana, LINE);
    const all = await said(floor);
    const round = all.filter(({ text }) => text.startsWith('The round goes on'));
    expect(round.map(({ to, mentions }) => [to, mentions])).toEqual([[frank, []], ['thread', [frank]]]);
    expect(round[1]?.text).toBe(
      'The round goes on, for the report is wanted after all: version 1 of “Question”, RPT-1. Still asked: FBI. The answers were wanted by Fri 20 November 2026, 17:00 ET and are late. This blocks nobody: DOJ may release without it.',
    );
    await until(floor, '2026-11-24T19:05:00.000Z');
    expect((await told(floor)).filter(([text]) => String(text).startsWith('To the releaser: Answers on version 1'))).toEqual([[expect.stringContaining('No answer of record from FBI.') as string, [fiona]]]);
  });

  it('rings again by the suspense it had', async () => {
    const floor = await withRequest();
    await floor.say(dana, CANCEL);
    await until(floor, '2026-11-19T15:00:00.000Z');
    await floor.say(dana, LINE);
    await said(floor);
    await until(floor, '2026-12-01T23:00:00.000Z');
    const texts = (await told(floor)).map(([text]) => String(text));
    expect(texts.filter((text) => text.includes('is wanted in 7 days'))).toHaveLength(1);
    expect(texts.at(-1)).toContain('was wanted by Tue 1 December 2026, 17:00 ET and is not handed in.');
  });

  it('says within the fourteen days that nobody is there on the day, and not before', async () => {
    const again = async (at: string) => {
      const floor = await withRequest();
      for (const who of [lee, robin]) await floor.say(who, '/watch away 2026-12-01');
      await floor.say(dana, CANCEL);
      await until(floor, at);
      await said(floor);
      await floor.say(dana, LINE);
      return (await told(floor)).find(([text]) => String(text).includes('is wanted after all'));
    };
    const nobody = 'Nobody of DOJ is there on Tue 1 December 2026. A coordinator finds who answers for it.';
    const [text, called] = (await again('2026-11-24T15:00:00.000Z')) ?? [];
    expect([String(text).endsWith(nobody), called]).toEqual([true, [lee, dana]]);
    expect(String((await again('2026-11-04T15:00:00.000Z'))?.[0])).not.toContain('Nobody of');
  });

  it('is missed at once where the suspense has passed, which the form says before', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(dana, CANCEL);
    const card = await floor.say(dana, '/report status RPT-1');
    expect(buttonsOf(card)).toContain('Reinstate: report/reinstate request RPT-1');
    expect(formOf(await floor.press(dana, 'report/reinstate', 'request RPT-1')).intro).toBe(
      'It comes back as it was when it was cancelled, Mon 2 November 2026, 09:00 ET, with what was cancelled with it. Its suspense is still Tue 1 December 2026, 17:00 ET.',
    );
    await until(floor, '2026-12-03T15:00:00.000Z');
    expect(formOf(await floor.press(dana, 'report/reinstate', 'request RPT-1')).intro).toBe(
      'It comes back as it was when it was cancelled, Mon 2 November 2026, 09:00 ET, with what was cancelled with it. Its suspense, Tue 1 December 2026, 17:00 ET, has passed: it is missed at once.',
    );
    await said(floor);
    expect(textOf(await floor.send(dana, 'report/reinstate', 'request RPT-1', { reason: 'RPT-2 was the other question' }))).toBe(
      'RPT-1 is wanted after all. It is with DOJ again. It was wanted by Tue 1 December 2026, 17:00 ET: that has passed, and it is missed. Whoever goes on with it is told.',
    );
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'taken', late: true });
    expect((await told(floor)).at(-1)?.[1]).toEqual([lee]);
    await floor.send(lee, 'request/acknowledge', 'request RPT-1', { forecast: '2026-12-07' });
    expect(await state(floor, 'request RPT-1')).toMatchObject({ forecast: { on: '2026-12-07' } });
  });

  it('leaves cancelled what was cancelled for itself, and brings a part back alone', async () => {
    const floor = await handedIn();
    await floor.say(dana, '/report cancel RPT-1.2 DOJ does it alone');
    await floor.say(dana, CANCEL);
    expect(textOf(await floor.say(dana, '/report reinstate RPT-1.2 after all'))).toBe('RPT-1.2 is a part of RPT-1, which is cancelled as well. Reinstate that one first: /report reinstate RPT-1.');
    await floor.say(dana, LINE);
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ status: 'cancelled' });
    expect(textOf(await floor.say(dana, '/report reinstate RPT-1.2 after all'))).toBe(
      'RPT-1.2 is wanted after all. It is with FBI again, wanted by Tue 1 December 2026, 17:00 ET, as before. Whoever goes on with it is told.',
    );
    await floor.say(dana, '/report cancel RPT-1.2 DOJ does it alone');
    await floor.say(robin, '/report release RPT-1');
    expect(textOf(await floor.say(dana, '/report reinstate RPT-1.2 after all'))).toBe(
      'RPT-1.2 is a part of RPT-1, which is released by now: nothing is wanted for it any more. If its part is still wanted, ask anew with /report request.',
    );
  });

  it('leaves given back what was given back, accepted what was accepted, and keeps a wish for more time', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(lee, '/report extend RPT-1 "one county is late" until 2026-12-03 --forecast 2026-12-02');
    await floor.say(dana, CANCEL);
    await floor.say(dana, LINE);
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'taken', extension: { by: { person: lee } } });
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'not ours' });
    await floor.say(dana, CANCEL);
    expect(textOf(await floor.say(dana, LINE))).toBe('RPT-1 is wanted after all. DOJ had given it back: ODNI asks another agency or drops it. Whoever goes on with it is told.');
    expect(await state(floor, 'report RPT-1')).toMatchObject({ status: 'withdrawn' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'doj' });
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.press(dana, 'request/accept', 'request RPT-1');
    await floor.say(dana, CANCEL);
    await floor.say(dana, LINE);
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'accepted' });
    expect(textOf(await floor.say(robin, '/report release RPT-1'))).toContain('RPT-1 is released.');
  });

  it('is for whoever cancelled it, or a coordinator, and of what there is', async () => {
    const floor = await withRequest();
    expect(textOf(await floor.say(dana, '/report reinstate'))).toBe('No report is cancelled, so there is none to reinstate. /report status shows those that are open.');
    expect(textOf(await floor.say(dana, '/report reinstate RPT-1'))).toBe('RPT-1 is not cancelled, so there is nothing to reinstate. Nothing was changed.');
    await floor.say(dana, CANCEL);
    expect(textOf(await floor.say(lee, LINE))).toBe('Reinstating a request is for coordinators, or whoever cancelled it; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    await floor.say(lee, '/report request fbi "Logs of the county" by 2026-12-01');
    await floor.say(lee, '/report cancel RPT-2 not needed');
    expect(textOf(await floor.say(lee, '/report reinstate RPT-2 needed after all'))).toContain('RPT-2 is wanted after all. It is asked of FBI again, wanted by Tue 1 December 2026');
  });

  it('serves its duty again', async () => {
    const floor = await openFloor({ at: '2026-11-26T15:00:00.000Z' });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-10', duties: ['EO-1A/2026-general'] });
    await floor.say(dana, CANCEL);
    await floor.say(dana, LINE);
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'What was seen.' });
    await floor.say(dana, '/report release RPT-1');
    for (const { standing: { id } } of await floor.store.reading.list({ kind: 'delivery', parent: 'RPT-1', limit: 50 })) await floor.send(dana, 'delivery/sent', `delivery ${id}`, { on: '2026-11-26' });
    expect(await state(floor, 'duty EO-1A/2026-general')).toMatchObject({ status: 'met' });
  });
});

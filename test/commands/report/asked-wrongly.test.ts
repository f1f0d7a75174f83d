import { addElection, dana, fiona, formOf, frank, lee, openFloor, problemsOf, ref, robin, textOf, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { cardOf, said, until } from '../corrections/said';

const state = async ({ store }: TestFloor, subject: string) => (await store.reading.subject(ref(subject)))?.standing.state;

/** Asked of DOJ, which leads, and of FBI. */
const asked = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.send(dana, 'report/request', undefined, { agencies: ['doj', 'fbi'], lead: 'doj', title: 'Question', day: '2026-12-01', duties: [] });
  await said(floor);
  return floor;
};

/** FBI gave its part back, and DOJ has it. */
const movedToDoj = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, '/report request odni,fbi "Question" by 2026-12-01 --lead odni');
  await floor.send(frank, 'request/return', 'request RPT-1.2', { reason: 'not ours', suggests: 'doj' });
  await floor.press(dana, 'request/ask-suggested', 'request RPT-1.2');
  await floor.press(lee, 'request/take', 'request RPT-1.2');
  await said(floor);
  return floor;
};

const told = async (floor: TestFloor) => (await said(floor)).filter(({ to }) => to === 'thread').map(({ text, mentions }) => [text, mentions]);

describe('a part that another agency has by now', () => {
  it('is corrected and cancelled for that agency, and not for the one that gave it back', async () => {
    const floor = await movedToDoj();
    await floor.say(dana, '/report suspense RPT-1 2026-12-04 --reason "the fourth was meant"');
    const corrected = 'is wanted by Fri 4 December 2026, 17:00 ET, and not by Tue 1 December 2026, 17:00 ET. Corrected by Dana Reyes of ODNI. In their words: “the fourth was meant”';
    expect(await told(floor)).toEqual([[`“Question”, RPT-1 ${corrected}`, [dana]], [`“Question”, RPT-1.2 ${corrected}`, [lee]]]);
    await floor.say(dana, '/report cancel RPT-1 "stop"');
    expect(await told(floor)).toEqual([
      ['“Question”, RPT-1 is cancelled by Dana Reyes of ODNI: nothing more is asked of ODNI. In their words: “stop”', [dana]],
      ['“Question”, RPT-1.2 is cancelled by Dana Reyes of ODNI: nothing more is asked of DOJ. In their words: “stop”', [lee]],
    ]);
  });

  it('is asked of that agency where the same is asked again', async () => {
    const floor = await movedToDoj();
    expect(textOf(await floor.press(dana, 'report/ask-again', 'request RPT-1'))).toMatch(/^ODNI \(lead\) and DOJ are tasked: “Question”, RPT-2,/);
  });
});

describe('/report suspense', () => {
  it('typed bare offers wholes, and not the parts that are wanted by their hour', async () => {
    const floor = await asked();
    await floor.say(dana, '/report request doj "Another" by 2026-12-02');
    const [field] = formOf(await floor.say(dana, '/report suspense')).fields;
    expect(field?.kind === 'choice' ? field.options.map(({ value }) => value) : field).toEqual(['RPT-1', 'RPT-2']);
  });

  it('tells whoever asked, and not the agency that gave it back', async () => {
    const floor = await asked();
    await floor.send(frank, 'request/return', 'request RPT-1.2', { reason: 'not ours' });
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'not ours' });
    await said(floor);
    await floor.say(dana, '/report suspense RPT-1 2026-12-04 --reason "the fourth was meant"');
    expect(await told(floor)).toEqual([
      ['“Question”, RPT-1 is wanted by Fri 4 December 2026, 17:00 ET, and not by Tue 1 December 2026, 17:00 ET. Corrected by Dana Reyes of ODNI. In their words: “the fourth was meant”\n\nDOJ has given it back: ODNI asks another agency or drops it.', [dana]],
    ]);
  });

  const LINE = '/report suspense RPT-1 2026-12-04 --reason "the fourth was meant"';

  it('is corrected by whoever asked, with a reason, for every part; the former one stays on the card, struck through', async () => {
    const floor = await asked();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await said(floor);
    expect(textOf(await floor.say(dana, LINE))).toBe(
      'Corrected. RPT-1 is wanted by Fri 4 December 2026, 17:00 ET, and not by Tue 1 December 2026, 17:00 ET. Whoever has it is told.',
    );
    for (const id of ['RPT-1', 'RPT-1.2']) expect(await state(floor, `request ${id}`)).toMatchObject({ suspense: '2026-12-04T22:00:00.000Z', late: false });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('~Tue 1 December 2026, 17:00 ET~ Fri 4 December 2026, 17:00 ET');
    expect(card).toContain('by ODNI: the fourth was meant');
    expect(card).not.toContain('extension');
    const notices = await said(floor);
    const words = '“Question”, RPT-1 is wanted by Fri 4 December 2026, 17:00 ET, and not by Tue 1 December 2026, 17:00 ET. Corrected by Dana Reyes of ODNI. In their words: “the fourth was meant”';
    expect(notices.map(({ to, text, mentions }) => [to, text, mentions])).toEqual([
      ['thread', words, [lee]],
      [lee, words, []],
      [frank, words.replace('RPT-1', 'RPT-1.2'), []],
      ['thread', words.replace('RPT-1', 'RPT-1.2'), [frank]],
    ]);
  });

  it('may be earlier, and rings by the new hour; a part that was extended keeps its own', async () => {
    const floor = await asked();
    await floor.press(frank, 'request/take', 'request RPT-1');
    await floor.say(frank, '/report extend RPT-1 "The lab is slow" until 2026-12-08 --forecast 2026-12-07');
    await floor.press(dana, 'request/grant', 'request RPT-1.2');
    await floor.say(dana, '/report suspense RPT-1 2026-11-20 --reason "before Thanksgiving"');
    expect(await state(floor, 'request RPT-1')).toMatchObject({ suspense: '2026-11-20T22:00:00.000Z' });
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ suspense: '2026-12-08T22:00:00.000Z' });
    await until(floor, '2026-11-20T22:00:00.000Z');
    expect(await state(floor, 'request RPT-1')).toMatchObject({ late: true });
  });

  it('puts right what was granted to one part by mistake, and the others stay as they are', async () => {
    const floor = await asked();
    await floor.press(frank, 'request/take', 'request RPT-1');
    await floor.say(frank, '/report extend RPT-1 "The lab is slow" until 2026-12-08 --forecast 2026-12-07');
    await floor.press(dana, 'request/grant', 'request RPT-1.2');
    await said(floor);
    expect(textOf(await floor.say(dana, '/report suspense RPT-1.2 2026-12-03 --reason "the third was meant"'))).toBe(
      'Corrected. RPT-1.2 is wanted by Thu 3 December 2026, 17:00 ET, and not by Tue 8 December 2026, 17:00 ET. Whoever has it is told.',
    );
    expect(await told(floor)).toEqual([
      ['“Question”, RPT-1.2 is wanted by Thu 3 December 2026, 17:00 ET, and not by Tue 8 December 2026, 17:00 ET. Corrected by Dana Reyes of ODNI. In their words: “the third was meant”', [frank]],
    ]);
    expect(await state(floor, 'request RPT-1')).toMatchObject({ suspense: '2026-12-01T22:00:00.000Z' });
    await floor.say(dana, '/report suspense RPT-1.2 2026-12-01 --reason "none was meant"');
    await floor.say(dana, '/report suspense RPT-1 2026-12-02 --reason "a day more for all"');
    expect(await state(floor, 'request RPT-1.2')).toMatchObject({ suspense: '2026-12-02T22:00:00.000Z' });
  });

  it('does not count as an extension, and an extension after it is the first', async () => {
    const floor = await asked();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.say(dana, LINE);
    await floor.say(lee, '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07');
    expect(textOf(await floor.press(dana, 'request/grant', 'request RPT-1'))).toBe(
      'RPT-1 is now wanted by Tue 8 December 2026, 17:00 ET: 1st extension, first suspense Fri 4 December 2026, 17:00 ET.',
    );
    expect(await cardOf(floor, 'request RPT-1')).toContain('~Tue 1 December 2026, 17:00 ET~ Tue 8 December 2026, 17:00 ET (1st extension, first suspense Fri 4 December 2026, 17:00 ET)');
  });

  it.each([
    ['/report suspense RPT-1.2 2026-12-04 --reason x', 'RPT-1.2 is a part, wanted by the same hour as RPT-1. Correct that one, and its parts follow: /report suspense RPT-1.'],
    ['/report suspense RPT-1 2026-12-01 --reason x', 'RPT-1 is wanted by that hour already. Nothing was changed.'],
    ['/report suspense RPT-7 2026-12-04 --reason x', 'There is no such request. /report status shows those that are open.'],
  ])('is answered specifically: %s', async (line, says) => {
    const floor = await asked();
    expect(textOf(await floor.say(dana, line))).toContain(says);
  });

  it('is not for whoever was asked, nor in the past, nor past the plan date of a duty behind it', async () => {
    const floor = await asked();
    expect(textOf(await floor.say(lee, LINE))).toBe('Correcting a suspense is for coordinators, or whoever asked; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    expect(problemsOf(await floor.send(dana, 'report/suspense', 'request RPT-1', { day: '2026-11-01', reason: 'x' }))).toEqual({
      day: 'Sun 1 November 2026, 17:00 ET is past. Name a day or hour that is still to come.',
    });
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await until(floor, '2026-11-06T15:00:00.000Z');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-01', duties: ['EO-1A/2026-general'] });
    const form = formOf(await floor.say(dana, '/report suspense RPT-2'));
    expect(form.intro).toBe('Wanted by Tue 1 December 2026, 17:00 ET. That stays on the card, struck through. It cannot go past Fri 18 December 2026, the plan date of a duty behind it.');
    expect(problemsOf(await floor.send(dana, 'report/suspense', 'request RPT-2', { day: '2026-12-21', reason: 'x' }))['day']).toContain('Fri 18 December 2026');
  });
});

describe('/report suspense of what is wanted after a plan date that has moved', () => {
  it('goes no further than that day, while it is still to come', async () => {
    const floor = await asked();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await until(floor, '2026-11-06T15:00:00.000Z');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-18', duties: ['EO-1A/2026-general'] });
    await floor.send(dana, 'watch/closed', undefined, { day: '2026-12-18', reason: 'Snow' }, '2026-12-18');
    expect(formOf(await floor.say(dana, '/report suspense RPT-2')).intro).toBe(
      'Wanted by Fri 18 December 2026, 17:00 ET. That stays on the card, struck through. It cannot go past Thu 17 December 2026, the plan date of a duty behind it.',
    );
    expect(problemsOf(await floor.send(dana, 'report/suspense', 'request RPT-2', { day: '2026-12-21', reason: 'x' }))).toEqual({
      day: 'RPT-2 must leave the building by Thu 17 December 2026, the plan date of a duty behind it, and no suspense goes past that. Name that day or an earlier one.',
    });
    expect(textOf(await floor.send(dana, 'report/suspense', 'request RPT-2', { day: '2026-12-17', reason: 'x' }))).toContain('RPT-2 is wanted by Thu 17 December 2026, 17:00 ET');
  });
});

describe('/report cancel', () => {
  const LINE = '/report cancel RPT-1 Asked twice, RPT-2 is the one';

  it('takes back what was asked, with its parts, its report and its round, and tells whoever was asked', async () => {
    const floor = await asked();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.', asked: ['fbi'], day: '2026-11-20' });
    await said(floor);
    expect(textOf(await floor.say(dana, LINE))).toBe('RPT-1 is cancelled. Whoever was asked is told.');
    for (const id of ['RPT-1', 'RPT-1.2']) expect(await state(floor, `request ${id}`)).toMatchObject({ status: 'cancelled', canceller: { person: dana } });
    expect(await state(floor, 'report RPT-1')).toMatchObject({ status: 'withdrawn' });
    expect(await state(floor, 'round RPT-1/v1')).toMatchObject({ status: 'closed', because: 'cancelled' });
    const card = await cardOf(floor, 'request RPT-1');
    expect(card).toContain('Cancelled by ODNI, Mon 2 November 2026, 09:00 ET: Asked twice, RPT-2 is the one');
    expect(card).not.toContain('Release');
    expect(card).not.toContain('handed in');
    expect(await told(floor)).toEqual([
      ['“Question”, RPT-1 is cancelled by Dana Reyes of ODNI: nothing more is asked of DOJ. In their words: “Asked twice, RPT-2 is the one”', [lee]],
      ['“Question”, RPT-1.2 is cancelled by Dana Reyes of ODNI: nothing more is asked of FBI. In their words: “Asked twice, RPT-2 is the one”', [frank]],
    ]);
    expect(textOf(await floor.press(lee, 'request/take', 'request RPT-1'))).toBe(
      'RPT-1 is cancelled: whoever asked does not want it any more. If it is wanted after all, whoever cancelled it or a coordinator says so: /report reinstate RPT-1.',
    );
    expect(textOf(await floor.say(robin, '/report release RPT-1'))).toContain('RPT-1 is withdrawn');
    expect(textOf(await floor.send(fiona, 'round/concur', 'round RPT-1/v1', {}))).toContain('the report is not wanted any more. Nothing is left to answer.');
    expect(textOf(await floor.say(dana, LINE))).toBe('RPT-1 was cancelled at 09:00. Nothing was changed.');
  });

  it('is written of a part like of a whole', async () => {
    const floor = await asked();
    await floor.say(dana, LINE);
    const events = await floor.store.reading.history(ref('request RPT-1.2'));
    expect(events.at(-1)).toMatchObject({ type: 'cancelled', body: expect.not.objectContaining({ withWhole: true }) });
  });

  it('rings no more, and is in nobody’s way', async () => {
    const floor = await withRequest();
    await floor.say(dana, LINE);
    await said(floor);
    await until(floor, '2026-12-20T15:00:00.000Z');
    expect(await said(floor)).toEqual([]);
    expect(textOf(await floor.say(lee, '/report submit RPT-1'))).toBe(
      'RPT-1 is withdrawn: DOJ gave the request back, or whoever asked has cancelled it. What was cancelled by mistake is taken back with /report reinstate RPT-1 "why"; else ask anew with /report request.',
    );
  });

  it('of a part leaves the whole', async () => {
    const floor = await asked();
    expect(textOf(await floor.say(dana, '/report cancel RPT-1.2 DOJ does it alone'))).toBe('RPT-1.2 is cancelled. Whoever was asked is told.');
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'asked' });
    expect((await said(floor))[0]).toMatchObject({ to: 'thread', mentions: [frank] });
  });

  it('is for whoever asked or a coordinator, and not of what is released; a duty behind it is named', async () => {
    const floor = await asked();
    expect(textOf(await floor.say(lee, LINE))).toBe('Cancelling a request is for coordinators, or whoever asked; you are here as action officer of DOJ. Nothing was changed. Ask one of them.');
    expect(textOf(await floor.say(lee, '/report cancel RPT-1'))).toContain('Cancelling a request is for coordinators, or whoever asked');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The answer.' });
    await floor.say(robin, '/report release RPT-1');
    expect(textOf(await floor.say(dana, LINE))).toBe('RPT-1 is released, and what is released is not cancelled. If the release was recorded by mistake, say so first: /report correct RPT-1.');
    await addElection(floor, '/election add 2026-general 2026-11-03');
    await floor.send(dana, 'report/request', undefined, { agencies: ['odni'], title: 'Assessment', day: '2026-12-01', duties: ['EO-1A/2026-general'] });
    const form = formOf(await floor.say(dana, '/report cancel RPT-2'));
    expect(form.intro).toBe('Nothing more will be asked of ODNI. What was written stays on record, and the clock of a duty behind it runs on.');
    expect(textOf(await floor.send(dana, 'report/cancel', 'request RPT-2', { reason: 'The DNI does it herself.' }))).toMatch(/^RPT-2 is cancelled\. Whoever was asked is told\. The clocks of EO-1A\/2026-general and U3371C-45\/2026-general run on; ask for them anew/);
  });

  it('was asked by an action officer, who cancels it', async () => {
    const floor = await openFloor();
    await floor.say(lee, '/report request fbi "Logs of the county" by 2026-12-01');
    expect(textOf(await floor.say(lee, '/report cancel RPT-1 not needed'))).toBe('RPT-1 is cancelled. Whoever was asked is told.');
    expect(await state(floor, 'request RPT-1')).toMatchObject({ status: 'cancelled' });
  });
});

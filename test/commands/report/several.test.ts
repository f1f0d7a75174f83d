import type { SubjectRef } from '../../../src/core/language/refs';
import { wordsWrittenOn } from '../../../src/application/queries/written';
import { drawCard } from '../../../src/application/cards';
import { dana, fiona, formOf, frank, lee, openFloor, pageOf, problemsOf, robin, sam, textOf } from '../floor';
import type { TestFloor } from '../floor';
import { homeOf } from '../../home/home';
import { said } from '../corrections/said';
import { alex, seatAgain, withAlex } from '../people/seat';

const line = '/report request doj,fbi "Materiality of the county incident" by 2026-12-01';

const several = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await floor.say(dana, line);
  return floor;
};

const whole: SubjectRef = { kind: 'request', id: 'RPT-1' };

const card = async ({ store }: TestFloor) => {
  const drawn = await drawCard(whole, store.reading);
  return {
    standing: drawn?.standing,
    asked: drawn?.sections.find(({ title }) => title === 'Who is asked')?.lines,
    buttons: drawn?.buttons.map(({ label, about }) => `${label} (${about.id})`),
  };
};

describe('/report request of several agencies', () => {
  it('asks each for its part, and the first of them leads', async () => {
    const floor = await openFloor();
    expect(textOf(await floor.say(dana, line))).toBe(
      'DOJ (lead) and FBI are tasked: “Materiality of the county incident”, RPT-1, by Tue 1 December 2026, 17:00 ET. Each takes its line or gives it back with a reason. The first reminder goes out Tue 17 November 2026, 09:00 ET.',
    );
    expect(await card(floor)).toEqual({
      standing: 'Asked since Mon 2 November 2026, 09:00 ET; nobody at DOJ has taken it. 0 of 1 part handed in.',
      asked: ['DOJ (lead): asked Mon 2 November 2026, 09:00 ET, not seen', 'FBI: asked Mon 2 November 2026, 09:00 ET, not seen'],
      buttons: ['Take (RPT-1)', 'Seen (RPT-1)', 'Hand over (RPT-1)', 'Not ours (RPT-1)'],
    });
  });

  it.each([
    ['doj,fbi "x" by 2026-12-01 --lead fbi', ['fbi', 'doj']],
    ['doj, fbi "x" by 2026-12-01 --lead FBI', ['fbi', 'doj']],
    ['doj , fbi, odni "x" by 2026-12-01', ['doj', 'fbi', 'odni']],
    ['doj,doj "x" by 2026-12-01', ['doj']],
    ['doj and fbi "x" by 2026-12-01', ['doj', 'fbi']],
    ['doj fbi "x" by 2026-12-01', ['doj', 'fbi']],
    ['doj, fbi, and odni "x" by 2026-12-01', ['doj', 'fbi', 'odni']],
    ['doj, fbi & odni “x” by 2026-12-01', ['doj', 'fbi', 'odni']],
    ['doj and fbi what they saw by 2026-12-01', ['doj', 'fbi']],
    ['doj and fbi, odni what they saw by 2026-12-01', ['doj', 'fbi', 'odni']],
    ['Department of Justice and FBI "x" by 2026-12-01', ['doj', 'fbi']],
    ['"Department of Justice" "x" by 2026-12-01', ['doj']],
    ['doj What “Ann” saw by 2026-12-01', ['doj']],
  ])('reads %s', async (typed, agencies) => {
    const floor = await openFloor();
    await floor.say(dana, `/report request ${typed}`);
    const requests = await floor.store.reading.list({ kind: 'request', limit: 9 });
    const lines = requests.map(({ standing }) => (standing.kind === 'request' && standing.state.status !== 'absent' ? standing.state : undefined));
    expect(lines.map((state) => [state?.id, state?.agency])).toEqual(agencies.map((agency, at) => [at === 0 ? 'RPT-1' : `RPT-1.${String(at + 1)}`, agency]));
  });

  it.each([
    ['doj fbi interview notes by 2026-12-01', 'fbi', { agencies: 'doj', title: 'fbi interview notes', day: '2026-12-01' }],
    ['doj and fbj interview notes by 2026-12-01', 'and fbj', { agencies: 'doj', title: 'and fbj interview notes', day: '2026-12-01' }],
  ])('opens the form where a word may be an agency or not: %s', async (typed, word, filled) => {
    const floor = await openFloor();
    const form = formOf(await floor.say(dana, `/report request ${typed}`));
    expect(form.intro).toBe(`“${word}” may be one more agency that is asked, or what is wanted begins with it: nothing is asked until you send this, and then only what stands below.`);
    expect(Object.fromEntries(form.fields.flatMap(({ name, filled: said }) => (said === undefined ? [] : [[name, said]])))).toEqual(filled);
  });

  it('keeps what stands behind the title in quotes', async () => {
    const { say } = await openFloor();
    const form = formOf(await say(dana, '/report request doj "What they saw" --with fbi, dhs by 2026-12-01'));
    expect(form.intro).toBe('“dhs” is not understood here: nothing is done until you send this, and then only what stands below.');
    expect(form.fields.map(({ filled }) => filled)).toEqual(['doj', undefined, 'What they saw', '2026-12-01', undefined, 'fbi']);
  });

  it('keeps what is no agency in front of the title in its field, and a title without an agency as the title', async () => {
    const { say } = await openFloor();
    expect(problemsOf(await say(dana, '/report request doj urgent "x" by 2026-12-01'))).toEqual({ agencies: 'No agency “urgent” sits at this floor. Here are dhs, doj, fbi and odni.' });
    expect(formOf(await say(dana, '/report request "What they saw" by 2026-12-01')).fields.find(({ name }) => name === 'title')).toMatchObject({ filled: 'What they saw' });
  });

  it('says what is wrong in the field it is wrong in', async () => {
    const { say } = await openFloor();
    expect(problemsOf(await say(dana, '/report request doj,fbi "x" by 2026-12-01 --lead odni'))).toEqual({
      lead: 'ODNI is not among those asked. Name it with them, or let DOJ or FBI lead.',
    });
    expect(problemsOf(await say(dana, '/report request doj,fbj "x" by 2026-12-01'))).toEqual({ agencies: 'No agency “fbj” sits at this floor. Did you mean fbi?' });
    expect(formOf(await say(dana, '/report request doj,fbi by 2026-12-01')).fields.find(({ name }) => name === 'agencies')).toMatchObject({ kind: 'choices', filled: 'doj fbi' });
  });

  it('asks the same several again on purpose', async () => {
    const floor = await several();
    expect(textOf(await floor.say(dana, line))).toMatch(/^You asked this at /);
    expect(textOf(await floor.press(dana, 'report/ask-again', 'request RPT-1'))).toMatch(/^DOJ \(lead\) and FBI are tasked: .*RPT-2/);
  });
});

describe('a card with several lines', () => {
  it('means with one button the line of whoever presses it', async () => {
    const floor = await several();
    const { press, send } = floor;
    expect(textOf(await press(frank, 'request/see', 'request RPT-1'))).toBe('RPT-1.2 is marked as seen. Press Take when somebody works on it.');
    expect(textOf(await press(lee, 'request/take', 'request RPT-1'))).toMatch(/^RPT-1 is yours/);
    expect(textOf(await press(frank, 'request/take', 'request RPT-1'))).toMatch(/^RPT-1\.2 is yours/);
    expect(textOf(await press(frank, 'request/draft', 'request RPT-1'))).toBe('RPT-1.2 is marked as being drafted. Press Submit when it is ready, or Interim for what there is so far.');
    expect(await card(floor)).toEqual({
      standing: 'With DOJ. 0 of 1 part handed in.',
      asked: ['DOJ (lead): taken', 'FBI: drafting since Mon 2 November 2026, 09:00 ET'],
      buttons: ['Submit (RPT-1)', 'Drafting (RPT-1)', 'Interim (RPT-1)', 'Extend (RPT-1)', 'Hand over (RPT-1)', 'Not ours (RPT-1)', 'Submit: part (RPT-1)'],
    });
    expect(formOf(await press(frank, 'request/contribute', 'request RPT-1'))).toMatchObject({
      title: 'Your part: RPT-1.2', about: { kind: 'request', id: 'RPT-1.2' },
      intro: 'The part of FBI, wanted by Tue 1 December 2026, 17:00 ET. DOJ puts the report together. ODNI accepts it or sends it back.',
    });
    expect(textOf(await send(frank, 'request/contribute', 'request RPT-1.2', { text: 'What the bureau saw.' }))).toBe('RPT-1.2 is submitted. ODNI accepts it or sends it back.');
    expect(await card(floor)).toMatchObject({
      standing: 'With DOJ. 1 of 1 part handed in.',
      asked: ['DOJ (lead): taken', 'FBI: submitted Mon 2 November 2026, 09:00 ET'],
    });
    expect((await card(floor)).buttons).toContain('Accept: FBI (RPT-1.2)');
    expect(textOf(await press(dana, 'request/accept', 'request RPT-1.2'))).toBe('RPT-1.2 is accepted.');
    expect((await card(floor)).asked).toEqual(['DOJ (lead): taken', 'FBI: accepted']);
  });

  it('sends whoever was asked for a part there, when they press the Submit of the lead', async () => {
    const floor = await several();
    await floor.press(frank, 'request/take', 'request RPT-1');
    expect(textOf(await floor.press(frank, 'report/submit', 'request RPT-1'))).toBe(
      'You were asked for a part, RPT-1.2. Press Submit: part to hand it in; the lead puts the report together.',
    );
  });

  it('sends them there by the short name of their part, too', async () => {
    const floor = await several();
    await floor.press(frank, 'request/take', 'request RPT-1');
    expect(textOf(await floor.say(frank, '/report submit rpt-1.2'))).toBe(
      'You were asked for a part, RPT-1.2. Press Submit: part to hand it in; the lead puts the report together.',
    );
    expect(textOf(await floor.say(frank, '/report submit RPT-1.7'))).toBe('There is no report “RPT-1.7”. /report status shows those there are.');
  });

  it('says what was not handed in when the report went out without it', async () => {
    const floor = await several();
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The county was not entered.' });
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect((await card(floor)).asked).toEqual(['DOJ (lead): accepted', 'FBI: not handed in; the report went out without it']);
    expect(textOf(await floor.press(frank, 'request/take', 'request RPT-1'))).toBe(
      'RPT-1.2 is over: the report went out without it. If it is still wanted, ask anew with /report request.',
    );
    expect(await floor.store.alarms.of({ of: { kind: 'request', id: 'RPT-1.2' } })).toBeUndefined();
  });
});

describe('what comes back', () => {
  it('is asked of the agency that was named with one click; the suspense stays, and the days lost are seen', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    expect(problemsOf(await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'The bureau has it', suggests: 'bureau' }))).toEqual({
      suggests: 'No agency “bureau” sits at this floor. Here are dhs, doj, fbi and odni.',
    });
    floor.clock.pass(3 * 86_400);
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'The bureau has it', suggests: 'fbi' });
    expect((await card(floor)).buttons).toEqual(['Take it after all (RPT-1)', 'Ask FBI (RPT-1)', 'Ask another agency (RPT-1)', 'Read (RPT-1)']);
    expect(pageOf(await floor.say(dana, '/watch me')).lines[0]?.buttons.map(({ label }) => label)).toEqual(['Ask FBI', 'Ask another agency']);
    expect(textOf(await floor.press(lee, 'request/ask-suggested', 'request RPT-1'))).toBe(
      'Asking another agency instead is for coordinators, or the action officers, leads and releasers of ODNI; you are here as action officer of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await floor.press(dana, 'request/ask-suggested', 'request RPT-1'))).toBe(
      'FBI is tasked with RPT-1 instead. It is still wanted by Tue 1 December 2026, 17:00 ET.',
    );
    expect(await card(floor)).toMatchObject({
      standing: 'Asked since Thu 5 November 2026, 09:00 ET; nobody at FBI has taken it.',
      asked: ['FBI: returned by DOJ after 3 days; first asked Mon 2 November 2026, 3 days lost; asked Thu 5 November 2026, 09:00 ET, not seen'],
    });
    expect(textOf(await floor.press(dana, 'request/ask-suggested', 'request RPT-1'))).toBe(
      'RPT-1 is with FBI, which has not given it back. Another agency is asked instead once it has; to ask one besides, use /report request.',
    );
    expect(textOf(await floor.send(frank, 'report/submit', 'report RPT-1', { text: 'What the bureau saw.' }))).toBe(
      'Version 1 of RPT-1 is submitted. The releaser of FBI releases it.',
    );
  });

  it('is asked once more of the agency that gave it back or declined by mistake, for the same hour', async () => {
    const floor = await several();
    await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    floor.clock.pass(86_400);
    await said(floor);
    expect(textOf(await floor.send(dana, 'request/ask-another', 'request RPT-1.2', { agency: 'fbi' }))).toBe(
      'FBI is tasked with RPT-1.2 once more. It is still wanted by Tue 1 December 2026, 17:00 ET.',
    );
    expect((await said(floor)).find(({ to }) => to === 'thread')).toMatchObject({ mentions: [frank], text: expect.stringContaining(' by Tue 1 December 2026, 17:00 ET. FBI had given it back after less than a day; first asked Mon 2 November 2026, it has lost 1 day, and the suspense has not moved. Press Take') });
    expect((await card(floor)).asked?.[1]).toBe('FBI: returned by FBI after less than a day; first asked Mon 2 November 2026, 1 day lost; asked Tue 3 November 2026, 09:00 ET, not seen');
    expect(textOf(await floor.press(frank, 'request/take', 'request RPT-1.2'))).toMatch(/^RPT-1\.2 is yours\./);
    await floor.say(frank, '/report request doj "A question" by 2026-12-01');
    await floor.send(lee, 'request/decline', 'request RPT-2', { reason: 'No hands' });
    expect(formOf(await floor.press(frank, 'request/ask-another', 'request RPT-2')).intro).toMatch(/DOJ, which declined, can be asked once more\.$/);
    expect(textOf(await floor.send(frank, 'request/ask-another', 'request RPT-2', { agency: 'doj' }))).toBe(
      'DOJ is asked for RPT-2 once more. It is still wanted by Tue 1 December 2026, 17:00 ET.',
    );
    await floor.send(lee, 'request/decline', 'request RPT-2', { reason: 'No hands' });
    expect(textOf(await floor.send(frank, 'request/ask-another', 'request RPT-2', { agency: 'odni' }))).toBe(
      'ODNI is asked for RPT-2 instead. It is still wanted by Tue 1 December 2026, 17:00 ET.',
    );
  });

  it('is asked of an agency that has no line of it yet', async () => {
    const floor = await several();
    await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    expect(formOf(await floor.press(dana, 'request/ask-another', 'request RPT-1.2'))).toMatchObject({
      title: 'Ask another: RPT-1.2', intro: 'It stays wanted by Tue 1 December 2026, 17:00 ET: the clock does not start again. FBI, which gave it back, can be asked once more.',
      fields: [{ name: 'agency', options: [{ value: 'dhs' }, { value: 'fbi' }, { value: 'odni' }] }],
    });
    expect(problemsOf(await floor.send(dana, 'request/ask-another', 'request RPT-1.2', { agency: 'doj' }))).toEqual({
      agency: 'DOJ is asked for its part of this already. Name another agency.',
    });
    expect(textOf(await floor.send(dana, 'request/ask-another', 'request RPT-1.2', { agency: 'odni' }))).toBe(
      'ODNI is tasked with RPT-1.2 instead. It is still wanted by Tue 1 December 2026, 17:00 ET.',
    );
    expect((await card(floor)).asked).toEqual([
      'DOJ (lead): asked Mon 2 November 2026, 09:00 ET, not seen',
      'ODNI: returned by FBI after less than a day; asked Mon 2 November 2026, 09:00 ET, not seen',
    ]);
  });

  it('is said to be of an agency that has no line of it, and is offered while it has none', async () => {
    const floor = await several();
    expect(formOf(await floor.press(frank, 'request/return', 'request RPT-1')).fields[1]).toMatchObject({ name: 'suggests', options: [{ value: 'dhs' }, { value: 'odni' }] });
    const refused = { suggests: 'DOJ is asked for its part of this already. Name another agency, or leave this empty.' };
    expect(problemsOf(await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not ours', suggests: 'doj' }))).toEqual(refused);
    expect(problemsOf(await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours', suggests: 'fbi' }))).toEqual({ suggests: refused.suggests.replace('DOJ', 'FBI') });
    await floor.send(frank, 'request/return', 'request RPT-1', { reason: 'Not ours', suggests: 'odni' });
    expect((await card(floor)).buttons).toContain('Ask ODNI, for FBI (RPT-1.2)');
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'odni' });
    expect((await card(floor)).buttons?.filter((label) => label.startsWith('Ask'))).toEqual(['Ask another agency, for FBI (RPT-1.2)']);
    const mine = [...(await homeOf(floor, dana)).groups.flatMap(({ lines }) => lines), ...pageOf(await floor.say(dana, '/watch me')).lines];
    expect(mine.flatMap(({ buttons }) => buttons).filter(({ label }) => label.startsWith('Ask')).map(({ label, about }) => `${label} ${about.id}`)).toEqual(['Ask another agency RPT-1.2', 'Ask another agency RPT-1.2']);
    expect(problemsOf(await floor.press(dana, 'request/ask-suggested', 'request RPT-1.2'))).toEqual({ agency: 'ODNI is asked for its part of this already. Name another agency.' });
  });

  it('is declined where it was asked, and cannot be where it was tasked', async () => {
    const floor = await openFloor();
    await floor.say(frank, '/report request doj "What the county said" by 2026-12-01');
    expect(formOf(await floor.press(lee, 'request/decline', 'request RPT-1'))).toMatchObject({ title: 'Decline: RPT-1', submit: 'Decline' });
    expect(textOf(await floor.send(lee, 'request/decline', 'request RPT-1', { reason: 'No hands' }))).toBe('RPT-1 is declined. FBI asks another agency or drops it.');
    expect((await card(floor)).buttons).toEqual(['Take it after all (RPT-1)', 'Ask another agency (RPT-1)', 'Read (RPT-1)']);
    await floor.say(dana, line);
    const refused = 'DOJ is tasked with RPT-2, not asked: it cannot be declined. If it is not theirs, press Not ours and say whose it may be; if time is the trouble, press Extend and ask for a later suspense.';
    expect(textOf(await floor.press(lee, 'request/decline', 'request RPT-2'))).toBe(refused);
    expect(textOf(await floor.send(lee, 'request/decline', 'request RPT-2', { reason: 'No hands' }))).toBe(refused);
  });

  it('is neither declined nor given back from an old button once it is over or handed in, which is said before anybody writes why', async () => {
    const floor = await openFloor();
    const pressed = async (command: string) => textOf(await floor.press(lee, command, 'request RPT-1'));
    await floor.say(dana, '/report request doj "What the county said" by 2026-12-01');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    for (const command of ['request/decline', 'request/return']) expect(await pressed(command)).toBe('RPT-1 has been handed in already.');
    await floor.say(dana, '/report cancel RPT-1 Nobody needs it');
    for (const command of ['request/decline', 'request/return']) expect(await pressed(command)).toBe('RPT-1 is cancelled: whoever asked does not want it any more. If it is wanted after all, whoever cancelled it or a coordinator says so: /report reinstate RPT-1.');
  });
});

describe('what somebody has', () => {
  it('is handed over to a colleague, who alone is called', async () => {
    const floor = await several();
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(formOf(await floor.press(lee, 'request/hand-over', 'request RPT-1'))).toMatchObject({
      title: 'Hand over: RPT-1', fields: [{ name: 'to', options: [{ value: robin, label: 'Robin Cole' }] }],
    });
    expect(textOf(await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: robin }))).toBe('RPT-1 is handed over to Robin Cole.');
    expect(textOf(await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: robin }))).toBe('RPT-1 is with them already.');
    expect(problemsOf(await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: fiona }))).toEqual({
      to: 'Fiona Hale is of FBI. RPT-1 is handed over within DOJ only; for another agency press Not ours and say whose it may be.',
    });
    expect(problemsOf(await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: 'T1/UGONE' }))).toEqual({ to: 'Say who takes it over. They must be on the roster.' });
    expect(textOf(await floor.press(sam, 'request/hand-over', 'request RPT-1'))).toMatch(/^Handing a request over is for the action officers, leads and releasers of DOJ; you are here as observer of DHS/);
  });

  it('is offered to whoever is away with a word of it, and whoever hands it over reads who covers', async () => {
    const floor = await withAlex(await several());
    await floor.press(lee, 'request/take', 'request RPT-1');
    const offered = async () => {
      const [field] = formOf(await floor.press(lee, 'request/hand-over', 'request RPT-1')).fields;
      return field?.kind === 'choice' ? field.options.map(({ label }) => label) : [];
    };
    await floor.say(alex, '/watch away 2026-11-02..2026-11-20');
    expect(await offered()).toEqual(['Alex Roe, away until Fri 20 November 2026, nobody covers', 'Robin Cole']);
    expect(textOf(await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: alex }))).toBe(
      'RPT-1 is handed over to Alex Roe, who is away until Fri 20 November 2026, and nobody covers. If it cannot wait until then, hand it over to somebody who is there.',
    );
    await floor.press(robin, 'request/hand-over', 'request RPT-1');
    await floor.send(robin, 'request/hand-over', 'request RPT-1', { to: lee });
    await floor.say(alex, '/watch back');
    await floor.say(alex, '/watch away 2026-11-02..2026-11-20 cover @UROBIN');
    expect(await offered()).toEqual(['Alex Roe, away until Fri 20 November 2026, Robin Cole covers', 'Robin Cole']);
    expect(textOf(await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: alex }))).toBe(
      'RPT-1 is handed over to Alex Roe, who is away until Fri 20 November 2026. Robin Cole covers, and is told.',
    );
  });

  it('is handed over to nobody where the agency has nobody else who could take it, and says who is seated by whom', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'dhs', 'Department of Homeland Security', [[sam, 'Sam Ortiz', 'action-officer']]);
    await floor.say(dana, '/report request dhs "What of it" by 2026-12-01');
    await floor.press(sam, 'request/take', 'request RPT-1');
    expect(textOf(await floor.press(sam, 'request/hand-over', 'request RPT-1'))).toBe(
      'Nobody else at Department of Homeland Security can take RPT-1. An operator adds somebody to the roster, with watchfloor roster apply; if it is not yours, press Not ours.',
    );
  });

  it('calls whoever it was handed over to, and not everybody who works there, until it has gone out', async () => {
    const floor = await openFloor();
    const called = async (words: string) => (await said(floor)).filter(({ text }) => text.includes(words)).map(({ to, mentions }) => [to, mentions]);
    await floor.say(dana, '/report request doj "What of it" by 2026-12-01');
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'request/hand-over', 'request RPT-1', { to: robin });
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The text.', asked: ['fbi'], day: '2026-11-20' });
    await said(floor);
    await floor.press(fiona, 'round/concur', 'round RPT-1/v1');
    expect(await called('Every agency asked has answered')).toEqual([['thread', [robin]]]);
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(await called('is released on')).toEqual([['thread', [robin]]]);
  });

  it('calls the agency where whoever has it is away and nobody covers, and its only releaser all the same', async () => {
    const floor = await openFloor();
    await floor.say(dana, '/report request doj "What of it" by 2026-12-01');
    await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The text.', asked: ['fbi'], day: '2026-11-20' });
    await floor.say(robin, '/watch away 2026-11-02..2026-11-06');
    await said(floor);
    await floor.press(fiona, 'round/concur', 'round RPT-1/v1');
    expect((await said(floor)).filter(({ to, text }) => to === 'thread' && text.includes('Every agency asked has answered')).map(({ mentions }) => mentions)).toEqual([[lee, robin]]);
  });

  it('is filed in part, with a day for the rest', async () => {
    const floor = await several();
    const fields = { text: 'Two of three counties.', restOn: '2026-12-04' };
    expect(formOf(await floor.press(frank, 'request/interim', 'request RPT-1'))).toMatchObject({ title: 'Interim: RPT-1.2', about: { id: 'RPT-1.2' } });
    expect(problemsOf(await floor.send(frank, 'request/interim', 'request RPT-1.2', { ...fields, restOn: '2026-11-01' }))).toEqual({
      restOn: 'Sun 1 November 2026 is past. Say a day for the rest from today, Mon 2 November 2026, on.',
    });
    expect(textOf(await floor.send(frank, 'request/interim', 'request RPT-1.2', fields))).toBe(
      'An interim answer to RPT-1.2 is filed; the rest is expected on Fri 4 December 2026. The suspense stands.',
    );
    expect((await card(floor)).asked).toEqual([
      'DOJ (lead): asked Mon 2 November 2026, 09:00 ET, not seen', 'FBI: taken; interim filed, the rest on Fri 4 December 2026',
    ]);
  });

  it('is written under the whole too, and its words are taken out of the card that shows them', async () => {
    const floor = await several();
    await floor.send(frank, 'request/contribute', 'request RPT-1.2', { text: 'What the bureau saw.' });
    const of = async (id: string) =>
      (await wordsWrittenOn({ kind: 'request', id }, { reading: floor.store.reading, zone: floor.zone })).map(({ words, cards }) => [words, cards.map((each) => each.id)]);
    expect(await of('RPT-1')).toContainEqual(['What the bureau saw.', ['RPT-1']]);
    expect(await of('RPT-1.2')).toContainEqual(['What the bureau saw.', ['RPT-1']]);
  });
});

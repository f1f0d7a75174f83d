import { cardOf, said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, fiona, formOf, frank, openFloor, problemsOf, refusedIn, robin, sam, textOf } from '../floor';

const duty = 'duty EO-1A/2026-general';

/** The assessment was due on 18 December, and is still open on the 21st. */
const late = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await until(floor, '2026-12-21T15:00:00.000Z');
  await said(floor);
  return floor;
};

const notice = async (floor: TestFloor) => (await said(floor)).find(({ to }) => to === 'thread');

describe('what is not late any more', () => {
  it('keeps why it was late struck through, with what was said to that, and shows neither as standing', async () => {
    const floor = await openFloor({ at: '2026-11-23T15:00:00.000Z' });
    const notice = 'duty FISMA-1H/2026-11-23';
    await floor.say(dana, '/deadline start FISMA-1H --on 2026-11-23 --at 08:40 --for fbi');
    await floor.say(frank, '/deadline late FISMA-1H late-input doj "DOJ had the logs"');
    await floor.say(robin, '/deadline statement FISMA-1H "They were sent at eight."');
    await floor.say(dana, '/deadline correct FISMA-1H --at 09:50 --reason "the log says so"');
    await floor.send(fiona, 'duty/confirm', notice, {}, formOf(await floor.press(fiona, 'duty/confirm', notice)).given);
    const card = await cardOf(floor, notice);
    expect(card).toContain('Open\n');
    expect(card).not.toContain('Late because');
    expect(card).not.toContain('Statements');
    expect(card).toMatch(/\nFormer reasons\n• ~late input \(DOJ\): “DOJ had the logs”, says FBI, Mon 23 November 2026, 10:0\d ET~\n• DOJ, Mon 23 November 2026, 10:0\d ET: They were sent at eight\.\n/);
    await until(floor, '2026-11-23T16:00:00.000Z');
    expect(await cardOf(floor, notice)).toMatch(/Late because: late input \(DOJ\): “DOJ had the logs”.*\nStatements\n• DOJ/s);
  });
});

describe('what is late', () => {
  it('is asked why on its card, until somebody says so; the date stands', async () => {
    const floor = await late();
    expect(await cardOf(floor, duty)).toContain('Late because: nobody has said yet\n');
    expect(buttonsOf(await floor.say(dana, '/deadline show EO-1A'))).toEqual([`Acknowledge: duty/acknowledge ${duty}`, `Why it is late: deadline/late ${duty}`, `Request a report: report/request ${duty}`]);
    expect(formOf(await floor.press(dana, 'deadline/late', duty))).toMatchObject({ title: 'Why it is late', intro: 'DNI assessment, EO-1A/2026-general, due Fri 18 December 2026. The reason stands on its card, and the due date stands. Nothing waits for it.' });
    expect(textOf(await floor.send(dana, 'deadline/late', duty, { code: 'coordination-not-finished', agencies: ['fbi', 'doj'], words: 'Two answers are out.' }))).toBe(
      'Recorded why EO-1A/2026-general is late. Its date stands. FBI and DOJ are told and may add statements of their own.',
    );
    expect(await notice(floor)).toMatchObject({
      text: 'DNI assessment, EO-1A/2026-general is late, says Dana Reyes of ODNI: coordination not finished (FBI and DOJ): “Two answers are out.” The due date stands. FBI and DOJ may add statements of their own.',
      mentions: [fiona, robin],
    });
    expect(await cardOf(floor, duty)).toContain('Late because: coordination not finished (FBI and DOJ): “Two answers are out.”, says ODNI, Mon 21 December 2026, 10:01 ET\n');
  });

  it('is told to an agency that the reason before it named, and this one does not', async () => {
    const floor = await late();
    await floor.say(dana, '/deadline late EO-1A coordination-not-finished fbi,doj');
    await notice(floor);
    await floor.say(dana, '/deadline late EO-1A late-input doj');
    expect(await notice(floor)).toMatchObject({
      text: 'DNI assessment, EO-1A/2026-general is late, says Dana Reyes of ODNI: late input (DOJ). The due date stands. DOJ may add a statement of its own. FBI is named no more; the former reason stays on the card, struck through.',
      mentions: [robin, fiona],
    });
  });

  it('ends what was left open like a sentence', async () => {
    const floor = await late();
    await floor.say(dana, '/deadline late EO-1A late-input fbi "The list came in August"');
    expect(await notice(floor)).toMatchObject({ text: expect.stringContaining('late input (FBI): “The list came in August”. The due date stands.') as unknown });
  });

  it('carries the statement of an agency the reason names, by that agency and no other', async () => {
    const floor = await late();
    expect(textOf(await floor.say(fiona, '/deadline statement EO-1A "x"'))).toBe(
      'Nobody has said yet why EO-1A/2026-general is late, so no agency is named. An owner or a coordinator does that first: /deadline late EO-1A/2026-general.',
    );
    await floor.say(dana, '/deadline late EO-1A coordination-not-finished fbi');
    expect(textOf(await floor.say(robin, '/deadline statement EO-1A "x"'))).toBe('The reason given for EO-1A/2026-general names FBI, and not DOJ. A statement is for the agencies it names.');
    expect(textOf(await floor.say(frank, '/deadline statement EO-1A "x"'))).toBe(
      'Adding a statement of an agency is for the leads and releasers of FBI; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    );
    expect(formOf(await floor.press(fiona, 'deadline/statement', duty)).fields).toMatchObject([{ name: 'words' }]);
    expect(textOf(await floor.say(fiona, '/deadline statement EO-1A "We answered on 14 December."'))).toBe('The statement of FBI stands on EO-1A/2026-general.');
    expect(await cardOf(floor, duty)).toContain('Statements\n• FBI, Mon 21 December 2026, 10:01 ET: We answered on 14 December.');
    expect(formOf(await floor.say(dana, '/watch expunge EO-1A')).fields[0]).toMatchObject({ options: [{ label: 'Fiona Hale, Mon 21 December 2026, 10:01 ET: We answered on 14 December.' }] });
  });

  it('keeps a statement that its agency makes again, struck through, and both can be expunged', async () => {
    const floor = await late();
    await floor.say(dana, '/deadline late EO-1A coordination-not-finished fbi,doj');
    await floor.say(fiona, '/deadline statement EO-1A "We answered on 14 December."');
    await floor.say(robin, '/deadline statement EO-1A "Ours was in time."');
    floor.clock.pass(60);
    await floor.say(fiona, '/deadline statement EO-1A "We answered on 16 December."');
    expect(await cardOf(floor, duty)).toContain([
      'Statements',
      '• DOJ, Mon 21 December 2026, 10:01 ET: Ours was in time.',
      '• ~FBI, Mon 21 December 2026, 10:01 ET: We answered on 14 December.~',
      '• FBI, Mon 21 December 2026, 10:02 ET: We answered on 16 December.',
    ].join('\n'));
    expect(formOf(await floor.say(dana, '/watch expunge EO-1A')).fields[0]).toMatchObject({ options: [{}, {}, {}] });
  });

  it('keeps a forecast that another takes the place of, each once and struck through', async () => {
    const floor = await late();
    for (const [person, forecast] of [[dana, '2026-12-28'], [dana, '2027-01-04'], [sam, '2026-12-28'], [dana, '2027-01-07']] as const) {
      await floor.send(person, 'duty/acknowledge', duty, { forecast });
    }
    expect(await cardOf(floor, duty)).toContain('Expected: ~Mon 28 December 2026~ ~Mon 4 January 2027~ Thu 7 January 2027, says ODNI\n');
  });

  it('keeps a reason that another takes the place of, struck through with what was said to it; whoever was ever named may speak', async () => {
    const floor = await late();
    await floor.say(dana, '/deadline late EO-1A coordination-not-finished doj,fbi "two"');
    await floor.say(fiona, '/deadline statement EO-1A "We answered on 14 December."');
    floor.clock.pass(60);
    await floor.say(dana, '/deadline late EO-1A other "flu"');
    const card = await cardOf(floor, duty);
    expect(card).toContain('Late because: another reason: “flu”, says ODNI');
    expect(card).toContain('Former reasons\n• ~coordination not finished (DOJ and FBI): “two”, says ODNI, Mon 21 December 2026, 10:01 ET~\n• FBI, Mon 21 December 2026, 10:01 ET: We answered on 14 December.');
    expect(card).not.toContain('Statements');
    expect(buttonsOf(await floor.say(robin, '/deadline show EO-1A'))).toContain(`Add a statement: deadline/statement ${duty}`);
    expect(textOf(await floor.send(robin, 'deadline/statement', duty, { words: 'We answered too.' }))).toBe('The statement of DOJ stands on EO-1A/2026-general.');
    floor.clock.pass(60);
    expect(textOf(await floor.say(fiona, '/deadline statement EO-1A "And on 15 December again."'))).toBe('The statement of FBI stands on EO-1A/2026-general.');
    const after = await cardOf(floor, duty);
    expect(after).toContain('• FBI, Mon 21 December 2026, 10:01 ET: We answered on 14 December.');
    expect(after).toContain('FBI, Mon 21 December 2026, 10:03 ET: And on 15 December again.');
    expect(after).toContain('DOJ, Mon 21 December 2026, 10:02 ET: We answered too.');
    expect(JSON.stringify(formOf(await floor.say(dana, '/watch expunge EO-1A')).fields[0])).toContain('two');
  });

  it('says that nobody of a named agency is told where nobody of it could be', async () => {
    const floor = await late();
    expect(textOf(await floor.say(dana, '/deadline late EO-1A late-input dhs,fbi'))).toBe(
      'Recorded why EO-1A/2026-general is late. Its date stands. FBI is told and may add a statement of its own. Nobody of DHS is told: the roster has no lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.',
    );
    expect(await notice(floor)).toMatchObject({
      text: 'DNI assessment, EO-1A/2026-general is late, says Dana Reyes of ODNI: late input (DHS and FBI). The due date stands. DHS and FBI may add statements of their own. Nobody of DHS is told: the roster has no lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.',
      mentions: [fiona],
    });
  });

  it('offers an agency that types no name only what names it', async () => {
    const floor = await late();
    expect(textOf(await floor.say(robin, '/deadline statement'))).toBe('No duty that is late names DOJ in its reason.');
    await floor.say(dana, '/deadline late EO-1A late-input fbi');
    expect(textOf(await floor.say(robin, '/deadline statement'))).toBe('No duty that is late names DOJ in its reason.');
    expect(formOf(await floor.say(fiona, '/deadline statement')).fields[0]).toMatchObject({ options: [{ value: 'EO-1A/2026-general' }] });
  });

  it('is explained by an owner or a coordinator, with a code of the list, and words where the code says nothing', async () => {
    const floor = await late();
    expect(textOf(await floor.say(robin, '/deadline late EO-1A late-input'))).toBe(
      'Saying why it is late is for coordinators, or the action officers, leads and releasers of ODNI; you are here as releaser of DOJ. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await floor.say(sam, '/deadline late EO-1A late-input'))).toContain('Nothing was changed.');
    expect(problemsOf(await floor.say(dana, '/deadline late EO-1A because'))).toEqual({
      code: 'A reason is one of late-input, coordination-not-finished, review-not-finished, releaser-away, receipt-recorded-late, system-outage, lapse-of-appropriations, other.',
    });
    expect(problemsOf(await floor.say(dana, '/deadline late EO-1A late-input fbii'))).toEqual({ agencies: 'No agency “fbii” sits at this floor. Did you mean fbi?' });
    expect(refusedIn(await floor.say(dana, '/deadline late EO-1A other'))).toBe('Say in a few words why EO-1A/2026-general is late: “other” alone tells nobody anything.');
    await floor.say(dana, '/deadline late EO-1A review-not-finished');
    expect(textOf(await floor.say(dana, '/deadline late EO-1A review-not-finished'))).toBe('That reason for EO-1A/2026-general was given at 10:01. Nothing was changed.');
    expect(textOf(await floor.say(dana, '/deadline late U3371C-60 late-input'))).toBe(
      'U3371C-60/2026-general is not late, so there is nothing to explain. A reason is asked for once its date has passed, or when it is met after it.',
    );
  });

  it('is asked for when it is met late, and does not hold up the release', async () => {
    const floor = await late();
    await floor.say(dana, '/report request odni "Threats to the election" by 2026-12-22 --duty EO-1A');
    await floor.send(dana, 'report/submit', 'report RPT-1', { text: 'The assessment.' });
    const answer = await floor.press(dana, 'report/release', 'report RPT-1');
    expect(textOf(answer)).toContain(' DNI assessment, EO-1A/2026-general and DNI assessment for the cycle, U3371C-45/2026-general are late, and nobody has said why.');
    expect(buttonsOf(answer)).toEqual(['EO-1A', 'U3371C-45'].map((rule) => `Why it is late: ${rule}/2026-general: deadline/late duty ${rule}/2026-general`));
    await floor.say(dana, '/deadline late U3371C-45 system-outage');
    await said(floor);
    for (const recipient of ['president', 'state', 'treasury', 'defense', 'doj', 'dhs', 'congress']) await floor.send(dana, 'delivery/sent', `delivery RPT-1/${recipient}`, { on: '2026-12-21' });
    const met = (await said(floor)).filter(({ text }) => text.includes(': met on'));
    expect(met.map(({ text }) => text)).toEqual([
      'DNI assessment, EO-1A/2026-general: met on Mon 21 December 2026, late. Nobody has said why it is late: an owner does, below.',
      'DNI assessment for the cycle, U3371C-45/2026-general: met on Mon 21 December 2026, late.',
    ]);
    expect(met[0]?.buttons.map(({ label }) => label)).toEqual(['Why it is late']);
  });
});

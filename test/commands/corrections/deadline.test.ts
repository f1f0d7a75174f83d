import { openRounds } from '../../../src/application/open-rounds';
import type { PersonId } from '../../../src/core/language/actor';
import { day, moment } from '../../core/spec';
import type { TestFloor } from '../floor';
import { addElection, buttonsOf, dana, fiona, formOf, frank, nora, openFloor, pageOf, problemsOf, ref, refusedIn, sam, seatNora, textOf } from '../floor';
import { cardOf, confirm, corrects, said, until } from './said';

/** A clock of days and one of hours, recorded by a releaser of who owes them, and a coordinator beside the first. */
const started = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-02T14:00:00.000Z' });
  await seatNora(floor);
  await floor.say(dana, '/incident open "Portal of a county" --actor unknown --target election-infrastructure --severity 3');
  await floor.say(fiona, '/deadline start FISMA-7D INC-1 --on 2026-11-01 --for fbi');
  await floor.say(fiona, '/deadline start FED-FWD-24 INC-1 --on 2026-11-02 --at 08:00 --for fbi');
  await said(floor);
  return floor;
};

const duty = async ({ store }: TestFloor, id: string) => (await store.reading.subject(ref(`duty ${id}`)))?.standing.state;
const history = async ({ store }: TestFloor, id: string) => (await store.reading.history({ kind: 'duty', id })).map(({ type }) => type);

describe('/deadline correct of what started a clock', () => {
  const LINE = '/deadline correct FISMA-7D/INC-1 --on 2026-10-30 --reason "stamped on the 30th"';

  it('is proposed by whoever recorded it, shows the due that moves, and is confirmed by a coordinator', async () => {
    const floor = await started();
    expect(textOf(await floor.say(fiona, LINE))).toBe(
      [
        'Proposed: Major incident report to Congress, FISMA-7D/INC-1 counts from Fri 30 October 2026, and not from Sun 1 November 2026.',
        '1 duty moves:',
        '• Major incident report to Congress, FISMA-7D/INC-1: Sun 8 November 2026 -> Fri 6 November 2026',
        'Nothing is changed yet. Its clock runs until then. It needs a second person: a coordinator, or a releaser of who owes it, confirms it.',
      ].join('\n'),
    );
    const [notice] = await said(floor);
    expect(notice).toMatchObject({ to: 'thread', mentions: [nora, dana] });
    expect(notice?.text).toBe(
      [
        'Fiona Hale of FBI proposes: Major incident report to Congress, FISMA-7D/INC-1 counts from Fri 30 October 2026, and not from Sun 1 November 2026. In their words: “stamped on the 30th”',
        '1 duty moves:',
        '• Major incident report to Congress, FISMA-7D/INC-1: Sun 8 November 2026 -> Fri 6 November 2026',
        'It takes a second person: Confirm shows it once more before it is done.',
      ].join('\n'),
    );
    expect(await cardOf(floor, 'duty FISMA-7D/INC-1')).toContain('Due: Sun 8 November 2026, 23:59 ET');
    expect(await cardOf(floor, 'duty FISMA-7D/INC-1')).toContain(
      'Major incident report to Congress, FISMA-7D/INC-1 counts from Fri 30 October 2026, and not from Sun 1 November 2026; proposed by FBI, Mon 2 November 2026, 09:00 ET: stamped on the 30th',
    );
    expect(textOf(await floor.press(fiona, 'duty/confirm', 'duty FISMA-7D/INC-1'))).toBe('It needs a second person: you proposed this at 09:00. Somebody else confirms it, or you withdraw it.');
    const { shown, answer } = await confirm(floor, nora, 'duty FISMA-7D/INC-1');
    expect(shown).toContain('Sun 8 November 2026 -> Fri 6 November 2026');
    expect(textOf(answer)).toBe('Done: FISMA-7D/INC-1 is changed, and what counts from it is counted anew. Both of your names stand in its history.');
    expect(await duty(floor, 'FISMA-7D/INC-1')).toMatchObject({ status: 'open', facts: { start: { on: '2026-10-30' } }, dates: { dueDate: '2026-11-06', planBy: '2026-11-06' }, formerDues: ['2026-11-08'] });
    const card = await cardOf(floor, 'duty FISMA-7D/INC-1');
    expect(card).toContain('Due: ~Sun 8 November 2026~ Fri 6 November 2026, 23:59 ET');
    expect(card).toContain('Counts from ~Sun 1 November 2026~ Fri 30 October 2026, by FBI and NSC, Mon 2 November 2026: stamped on the 30th');
    expect(card).not.toContain('proposed by');
    const spoken = (await said(floor)).filter(({ text }) => text.startsWith('Corrected:'));
    expect(spoken.map(({ to }) => to)).toEqual(['channel', 'thread']);
    expect(spoken[0]).toMatchObject({
      mentions: [frank],
      text: 'Corrected: Major incident report to Congress, FISMA-7D/INC-1 counts from Fri 30 October 2026, and not from Sun 1 November 2026. Due Fri 6 November 2026, 23:59 ET. It was due Sun 8 November 2026 before. FBI owes it to Congress. Corrected by Fiona Hale of FBI and Nora Quinn of NSC. In their words: “stamped on the 30th”',
    });
    await until(floor, '2026-11-06T14:30:00.000Z');
    expect((await said(floor)).map(({ text }) => text).filter((text) => text.includes('FISMA-7D'))[0]).toContain('FISMA-7D/INC-1: 3 days left. Due Fri 6 November 2026, 23:59 ET');
  });

  it('may make it late at once, and late no more', async () => {
    const floor = await started();
    await floor.say(dana, '/deadline correct FISMA-7D/INC-1 --on 2026-10-20 --reason "it was known a week before"');
    expect((await confirm(floor, fiona, 'duty FISMA-7D/INC-1')).shown).toContain('Sun 8 November 2026 -> Tue 27 October 2026, missed at once');
    expect(await duty(floor, 'FISMA-7D/INC-1')).toMatchObject({ status: 'missed' });
    await floor.say(dana, '/deadline correct FISMA-7D/INC-1 --on 2026-10-31 --reason "not that one"');
    const { shown } = await confirm(floor, nora, 'duty FISMA-7D/INC-1');
    expect(shown).toContain('Tue 27 October 2026 -> Sat 7 November 2026, not missed any more');
    expect(await duty(floor, 'FISMA-7D/INC-1')).toMatchObject({ status: 'open', formerDues: ['2026-11-08', '2026-10-27'] });
    expect(await cardOf(floor, 'duty FISMA-7D/INC-1')).toContain('Due: ~Sun 8 November 2026~ ~Tue 27 October 2026~ Sat 7 November 2026, 23:59 ET');
  });

  it('moves a clock of hours by the hour, on the day it was or another', async () => {
    const floor = await started();
    expect(textOf(await floor.say(fiona, '/deadline correct FED-FWD-24 --at 07:30 --reason "the log says 07:30"'))).toContain(
      'FED-FWD-24/INC-1: Tue 3 November 2026, 08:00 ET -> Tue 3 November 2026, 07:30 ET',
    );
    await confirm(floor, dana, 'duty FED-FWD-24/INC-1');
    expect(await cardOf(floor, 'duty FED-FWD-24/INC-1')).toContain('Due: ~Tue 3 November 2026, 08:00 ET~ Tue 3 November 2026, 07:30 ET');
    expect((await said(floor)).find(({ text }) => text.startsWith('Corrected:'))?.text).toContain('Due Tue 3 November 2026, 07:30 ET. It was due Tue 3 November 2026, 08:00 ET before.');
    // The hour that was recorded is kept where only the day is said.
    await floor.say(fiona, '/deadline correct FED-FWD-24 --on 2026-11-01 --reason "a day before"');
    await confirm(floor, dana, 'duty FED-FWD-24/INC-1');
    expect(await duty(floor, 'FED-FWD-24/INC-1')).toMatchObject({ status: 'missed', facts: { start: { on: '2026-11-01', at: '2026-11-01T12:30:00.000Z' } } });
  });

  it('counts anew what is met, also where it was met while the correction waited', async () => {
    const floor = await started();
    await floor.say(fiona, '/deadline correct FISMA-7D/INC-1 --on 2026-10-20 --reason "a week before"');
    await floor.desk.handIn({ by: { kind: 'clock' }, order: ({ at }) => ({ to: 'duty', id: 'FISMA-7D/INC-1', order: { type: 'meet-duty', by: { kind: 'policy', policy: 'a report is released' }, at, on: day('2026-11-02') } }) });
    expect(await duty(floor, 'FISMA-7D/INC-1')).toMatchObject({ status: 'met', proposal: { change: { kind: 'start' } } });
    expect((await confirm(floor, dana, 'duty FISMA-7D/INC-1')).shown).toContain('1 duty moves, which is met:\n• Major incident report to Congress, FISMA-7D/INC-1, met: Sun 8 November 2026 -> Tue 27 October 2026, late by it');
    expect(await duty(floor, 'FISMA-7D/INC-1')).toMatchObject({ status: 'met-late', metOn: '2026-11-02' });
    expect(await history(floor, 'FISMA-7D/INC-1')).toEqual(['duty-opened', 'change-proposed', 'duty-met', 'start-corrected']);
  });

  it.each([
    ['FISMA-7D/INC-1 --on 2026-11-05', 'Thu 5 November 2026 has not come yet; today is Mon 2 November 2026. A clock counts from what has happened.'],
    ['FED-FWD-24/INC-1 --at 11:00', 'Mon 2 November 2026, 11:00 ET has not come yet; it is Mon 2 November 2026, 09:00 ET. A clock counts from what has happened.'],
    ['FISMA-7D/INC-1 --on 2026-11-01', 'What started FISMA-7D/INC-1 is recorded for that day and hour already. Nothing was changed.'],
    ['EO-1A --on 2026-11-01', 'DNI assessment, EO-1A/2026-general, was not started by a fact that somebody recorded: it counts from its election. What is wrong there is corrected with /election correct 2026-general.'],
    ['EO-1B --on 2026-11-01', 'Attorney General and DHS report, EO-1B/2026-general, was not started by a fact that somebody recorded: it counts from a receipt. That is corrected with its report: /report correct RPT-31 received doj 2027-01-07.'],
    ['FISMA-7 --on 2026-11-01', 'There is no duty “FISMA-7”. /deadline list shows those there are.'],
  ])('is answered specifically: %s', async (typed, says) => {
    const floor = await started();
    await addElection(floor, '/election add 2026-general 2026-11-03');
    expect(refusedIn(await floor.say(dana, `/deadline correct ${typed} --reason "x"`))).toBe(says);
  });

  it('is not taken back: what no fact started is closed', async () => {
    const floor = await started();
    expect(formOf(await floor.say(fiona, '/deadline correct FISMA-7D/INC-1 --withdraw --reason "another incident"')).intro).toContain(
      'A clock that nothing started is not corrected but closed, which takes two people: /deadline close, with the reason.',
    );
    expect(textOf(await floor.say(fiona, '/deadline correct FISMA-7D/INC-1 --act published --on 2026-11-01 --reason "x"'))).toBe(
      'Major incident report to Congress, FISMA-7D/INC-1, asks for no such act. It is met when its report has gone out to everybody it is owed to.',
    );
  });

  it('says of what is closed that it is reopened first', async () => {
    const floor = await started();
    await floor.say(dana, '/deadline close FISMA-7D/INC-1 "It was no major incident."');
    await confirm(floor, fiona, 'duty FISMA-7D/INC-1');
    expect(textOf(await floor.say(dana, LINE))).toBe('FISMA-7D/INC-1 is closed as not applicable. Reopen it first, with the reason: /deadline reopen FISMA-7D/INC-1.');
  });

  it('is for coordinators and whoever recorded it, and for nobody who comes second to another proposal', async () => {
    const floor = await started();
    const refused = 'Correcting the fact that started a clock is for coordinators, or whoever recorded it; you are here as';
    for (const who of [frank, sam] as readonly PersonId[]) expect(textOf(await floor.say(who, LINE))).toContain(refused);
    await floor.say(fiona, LINE);
    expect(textOf(await floor.say(dana, LINE.replace('10-30', '10-29')))).toContain('Fiona Hale proposed a change of FISMA-7D/INC-1');
    expect(textOf(await floor.press(frank, 'duty/confirm', 'duty FISMA-7D/INC-1'))).toContain('Confirming the correction of a fact that started a clock is for coordinators, or the releasers of FBI');
    expect(textOf(await floor.press(fiona, 'duty/withdraw', 'duty FISMA-7D/INC-1'))).toBe('Withdrawn. Nothing of FISMA-7D/INC-1 was changed.');
    expect(await duty(floor, 'FISMA-7D/INC-1')).toMatchObject({ facts: { start: { on: '2026-11-01' } }, formerDues: [] });
  });

  it('is a form with what was recorded in it, typed bare, by a button of the card, or where something is missing', async () => {
    const floor = await started();
    const [field] = formOf(await floor.say(dana, '/deadline correct')).fields;
    expect(field && 'options' in field ? field.options.map(({ value }) => value) : []).toEqual(['FED-FWD-24/INC-1', 'FISMA-7D/INC-1']);
    const form = formOf(await floor.press(dana, 'deadline/correct', 'duty FED-FWD-24/INC-1'));
    expect(form.intro).toBe('Report forwarded to CISA, FED-FWD-24/INC-1: it counts from Mon 2 November 2026, 08:00 ET. What it counts from is only proposed: nothing is changed before a second person confirms it. What was recorded stays on its card, struck through.');
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['on', '2026-11-02'], ['at', '08:00'], ['reason', undefined]]);
    const typed = formOf(await floor.say(dana, '/deadline correct FISMA-7D/INC-1 --on 2026-10-30'));
    expect(typed.intro).toContain('Sun 8 November 2026 -> Fri 6 November 2026\nWhat it counts from is only proposed');
    expect(problemsOf(await floor.send(dana, 'deadline/correct', 'duty FED-FWD-24/INC-1', { on: '2026-11-09', at: '08:00', reason: 'x' }))).toEqual({
      on: 'Mon 9 November 2026 has not come yet; today is Mon 2 November 2026. A clock counts from what has happened.',
    });
    expect(textOf(await floor.send(dana, 'deadline/correct', 'duty FED-FWD-24/INC-1', { on: '2026-11-02', at: '07:00', reason: 'the log' }))).toContain('Proposed:');
    expect(buttonsOf(await floor.say(dana, '/deadline show FISMA-7D/INC-1'))).toContain('Correct: deadline/correct duty FISMA-7D/INC-1');
  });

  it('asks which is meant where a rule runs several times, and keeps what was typed', async () => {
    const floor = await started();
    await floor.say(dana, '/deadline start FISMA-7D INC-1 --on 2026-11-02 --for doj');
    expect(pageOf(await floor.say(dana, '/deadline correct FISMA-7D')).title).toBe('FISMA-7D runs 2 times. Which one?');
    const form = formOf(await floor.say(dana, '/deadline correct FISMA-7D --on 2026-10-30 --reason "stamped"'));
    expect(form.fields.map(({ name, filled }) => [name, filled])).toEqual([['name', 'FISMA-7D'], ['on', '2026-10-30'], ['at', undefined], ['reason', 'stamped']]);
    expect(textOf(await floor.send(dana, 'deadline/correct', undefined, { name: 'FISMA-7D/INC-1-doj', on: '2026-10-30', reason: 'stamped' }))).toContain('Proposed: Major incident report to Congress, FISMA-7D/INC-1-doj counts from Fri 30 October 2026');
  });

  it('leaves a day it does not count from any more to another fact', async () => {
    const floor = await started();
    await floor.say(dana, '/deadline start IEEPA-204B --on 2026-11-01');
    await floor.say(dana, '/deadline correct IEEPA-204B --on 2026-10-31 --reason "a day before"');
    expect(textOf(await floor.say(dana, '/deadline start IEEPA-204B --on 2026-11-01'))).toContain('IEEPA-204B/2026-11-01 runs already');
    await confirm(floor, nora, 'duty IEEPA-204B/2026-11-01');
    expect(textOf(await floor.say(dana, '/deadline start IEEPA-204B --on 2026-11-01'))).toContain('Started: Report on the use of IEEPA powers, IEEPA-204B/2026-11-01-president.');
  });
});

/** The emergency is continued: published on the 8th, sent on the 9th, and so met on the 9th. */
const continued = async (more: readonly string[] = ['transmitted --on 2026-09-09 --evidence "letter of 9 September"']): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-05-01T14:00:00.000Z' });
  await openRounds({ desk: floor.desk, reading: floor.store.reading, packs: async () => floor.house.packs, clock: floor.clock });
  floor.clock.turnTo(moment('2026-09-09T14:00:00.000Z'));
  for (const act of ['published --on 2026-09-08 --evidence "Federal Register of 8 September"', ...more]) await floor.say(dana, `/deadline record NEA-202D --act ${act}`);
  await said(floor);
  return floor;
};

describe('/deadline correct of an act', () => {
  const NEA = 'NEA-202D/2026';

  it('moves the day a duty was met on, and keeps the former on the card', async () => {
    const floor = await continued();
    expect(textOf((await corrects(floor, dana, '/deadline correct NEA-202D --act transmitted --on 2026-09-07 --reason "the receipt says the 7th"')).answer)).toBe(
      'Corrected: Continuation of the emergency, NEA-202D/2026, transmitted to the Congress on Mon 7 September 2026. It was met on Tue 8 September 2026.',
    );
    expect(await duty(floor, NEA)).toMatchObject({ status: 'met', metOn: '2026-09-08' });
    const card = await cardOf(floor, `duty ${NEA}`);
    expect(card).toContain(':white_check_mark: transmitted to the Congress: ~Wed 9 September 2026~ Mon 7 September 2026, says ODNI: letter of 9 September');
    expect(card).toContain('transmitted to the Congress: ~Wed 9 September 2026~ Mon 7 September 2026, by ODNI: the receipt says the 7th');
    expect((await said(floor)).map(({ text }) => text)).toEqual([
      'Continuation of the emergency, NEA-202D/2026: transmitted to the Congress on Mon 7 September 2026, and not on Wed 9 September 2026, says Dana Reyes of ODNI. In their words: “the receipt says the 7th”',
      'Continuation of the emergency, NEA-202D/2026: it was met on Tue 8 September 2026, and not on Wed 9 September 2026.',
    ]);
  });

  it('opens again what it met, where it was not done at all, and says so', async () => {
    const floor = await continued();
    expect(textOf((await corrects(floor, dana, '/deadline correct NEA-202D --act transmitted --withdraw --reason "it never left"')).answer)).toBe(
      'Corrected: Continuation of the emergency, NEA-202D/2026, “transmitted to the Congress” is taken back, and stays on its card, struck through. It is not met: missing is transmitted to the Congress.',
    );
    expect(await duty(floor, NEA)).toMatchObject({ status: 'open', acts: [{ act: 'published in the Federal Register' }] });
    expect((await said(floor)).map(({ text }) => text)).toEqual([
      'Continuation of the emergency, NEA-202D/2026: “transmitted to the Congress”, recorded for Wed 9 September 2026, was not done, says Dana Reyes of ODNI. In their words: “it never left”',
      'Continuation of the emergency, NEA-202D/2026 is not met any more, for an act is missing: transmitted to the Congress. Its clock runs again. Due Sat 12 September 2026, 23:59 ET. It must leave the building by Fri 11 September 2026. The President owes it to the public and Congress.',
    ]);
    const card = await cardOf(floor, `duty ${NEA}`);
    expect(card).toContain(':white_large_square: transmitted to the Congress: ~Wed 9 September 2026~ not recorded yet');
    expect(card).toContain('transmitted to the Congress: ~Wed 9 September 2026~ not done, by ODNI: it never left');
    await until(floor, '2026-09-11T14:30:00.000Z');
    expect((await said(floor)).map(({ text }) => text).some((text) => text.includes('it must leave the building today'))).toBe(true);
    expect(textOf(await floor.say(dana, '/deadline record NEA-202D --act transmitted --on 2026-09-11 --evidence "letter of 11 September"'))).toContain('It is met.');
    expect(await history(floor, NEA)).toEqual(['duty-opened', 'act-recorded', 'act-recorded', 'duty-met', 'act-corrected', 'meeting-withdrawn', 'moment-came', 'moment-came', 'act-recorded', 'duty-met']);
  });

  it('is missed at once where its due is past by then', async () => {
    const floor = await continued();
    floor.clock.turnTo(moment('2026-09-15T14:00:00.000Z'));
    await corrects(floor, dana, '/deadline correct NEA-202D --act transmitted --withdraw --reason "it never left"');
    expect(await duty(floor, NEA)).toMatchObject({ status: 'missed' });
    const spoken = (await said(floor)).find(({ text }) => text.includes('not met any more'));
    expect(spoken?.text).toContain('It is missed.');
    expect(spoken?.buttons.map(({ label }) => label)).toEqual(['Record an act', 'Acknowledge']);
  });

  it('counts by the days that were closed while it was met', async () => {
    const floor = await continued();
    await floor.send(dana, 'watch/closed', undefined, { day: '2026-09-11', reason: 'An executive order' }, '2026-09-11');
    expect(await duty(floor, NEA)).toMatchObject({ dates: { planBy: '2026-09-11' } });
    await corrects(floor, dana, '/deadline correct NEA-202D --act transmitted --withdraw --reason "it never left"');
    expect(await duty(floor, NEA)).toMatchObject({ status: 'open', closures: ['2026-09-11'], dates: { planBy: '2026-09-10', dueDate: '2026-09-12' } });
  });

  it('may be proved by something else on the same day', async () => {
    const floor = await continued([]);
    expect(textOf(await floor.say(dana, '/deadline correct NEA-202D --evidence "91 FR 1234" --reason "the page"'))).toBe(
      'Corrected: Continuation of the emergency, NEA-202D/2026, published in the Federal Register on Tue 8 September 2026. It is not met: missing is transmitted to the Congress.',
    );
    const card = await cardOf(floor, `duty ${NEA}`);
    expect(card).toContain(':white_check_mark: published in the Federal Register: Tue 8 September 2026, says ODNI: 91 FR 1234');
    expect(card).toContain('published in the Federal Register: Tue 8 September 2026 proved by something else than “Federal Register of 8 September”, by ODNI: the page');
  });

  it.each([
    ['--act published --on 2026-09-10', 'Thu 10 September 2026 has not come yet; today is Wed 9 September 2026. A duty is met on the day its report went out.'],
    ['--act published --on 2026-06-01', 'Mon 1 June 2026 is outside the window of Continuation of the emergency, NEA-202D/2026: it opens Sun 14 June 2026 and closes Sat 12 September 2026. Too early is as void as too late, so nothing was changed. If it was done then, it is taken back: /deadline correct NEA-202D/2026 --act "published in the Federal Register" --withdraw --reason WORDS'],
    ['--act published --on 2026-09-08', 'That act of NEA-202D/2026 is recorded for that day already. Nothing was changed.'],
    ['--act transmitted --on 2026-09-08', 'Continuation of the emergency, NEA-202D/2026: “transmitted” is not recorded, so there is nothing of it to correct. Recorded is: published in the Federal Register.'],
  ])('is answered specifically: %s', async (typed, says) => {
    const floor = await continued([]);
    expect(refusedIn(await floor.say(dana, `/deadline correct NEA-202D ${typed} --reason "x"`))).toBe(says);
  });

  it('says where no act is recorded, and that what is recorded is not overwritten', async () => {
    const floor = await continued([]);
    expect(refusedIn(await floor.say(dana, '/deadline record NEA-202D --act published --on 2026-09-07 --evidence x'))).toBe(
      'NEA-202D/2026: “published in the Federal Register” is recorded for Tue 8 September 2026. What is on record is corrected with a reason, not overwritten: /deadline correct NEA-202D/2026 --act "published in the Federal Register" --on 2026-09-07 --reason WORDS',
    );
    await corrects(floor, dana, '/deadline correct NEA-202D --withdraw --reason "not yet"');
    expect(textOf(await floor.say(dana, '/deadline correct NEA-202D'))).toBe('No act of Continuation of the emergency, NEA-202D/2026, is recorded, so there is none to correct. /deadline record NEA-202D/2026 records one.');
  });

  it('is where recording leads once everything is recorded, also when the duty is met', async () => {
    const floor = await continued();
    const answer = await floor.say(dana, '/deadline record NEA-202D --act transmitted --on 2026-09-08 --evidence "the receipt"');
    expect(textOf(answer)).toBe(
      'NEA-202D/2026: “transmitted to the Congress” is recorded for Wed 9 September 2026. What is on record is corrected with a reason, not overwritten: /deadline correct NEA-202D/2026 --act "transmitted to the Congress" --on 2026-09-08 --reason WORDS',
    );
    expect(buttonsOf(answer)).toEqual([`Correct: deadline/correct duty ${NEA}`]);
    expect(textOf(await floor.say(dana, '/deadline record NEA-202D --act transmitted --on 2026-09-09 --evidence "the receipt"'))).toBe('That act of NEA-202D/2026 was recorded for that day at 10:00.');
    const bare = await floor.say(dana, '/deadline record NEA-202D');
    expect(textOf(bare)).toBe(
      'Every act of Continuation of the emergency, NEA-202D/2026, is recorded: transmitted to the Congress on Wed 9 September 2026; published in the Federal Register on Tue 8 September 2026. What is wrong of it is corrected with a reason: /deadline correct NEA-202D/2026',
    );
    expect(buttonsOf(bare)).toEqual([`Correct: deadline/correct duty ${NEA}`]);
    expect(await duty(floor, NEA)).toMatchObject({ status: 'met', metOn: '2026-09-09' });
    await corrects(floor, dana, '/deadline correct NEA-202D/2026 --act "transmitted to the Congress" --on 2026-09-08 --reason "the receipt"');
    expect(await duty(floor, NEA)).toMatchObject({ status: 'met', metOn: '2026-09-08' });
  });

  it('keeps what was filled in where an act is recorded already', async () => {
    const floor = await continued([]);
    expect(problemsOf(await floor.send(dana, 'deadline/record', `duty ${NEA}`, { act: 'published in the Federal Register', on: '2026-09-07', evidence: 'x' })).act).toContain('is recorded for Tue 8 September 2026.');
  });

  it('is not of what was set aside, which says how it is put back', async () => {
    const floor = await continued([]);
    await floor.say(dana, `/deadline close ${NEA} "it lapsed"`);
    await seatNora(floor);
    await floor.send(nora, 'duty/confirm', `duty ${NEA}`, {}, formOf(await floor.press(nora, 'duty/confirm', `duty ${NEA}`)).given);
    expect(textOf(await floor.say(dana, '/deadline record NEA-202D --act transmitted --on 2026-09-08 --evidence "x"'))).toBe(
      'NEA-202D/2026 is closed as not applicable, or merged into another, so nothing is recorded for it. /deadline reopen NEA-202D/2026 puts it back, and its clock runs again.',
    );
  });

  it('is for coordinators, the owner and whoever recorded it', async () => {
    const floor = await continued();
    expect(textOf(await floor.say(fiona, '/deadline correct NEA-202D --act transmitted --withdraw --reason "x"'))).toBe(
      'Correcting an act that the law asks for is for coordinators, or the releasers of the President, or whoever recorded it; you are here as releaser of FBI. Nothing was changed. Ask one of them.',
    );
  });

  it('is a form that shows what it comes to before it is done', async () => {
    const floor = await continued();
    const form = formOf(await floor.press(dana, 'deadline/correct', `duty ${NEA}`));
    expect(form.fields.map(({ name }) => name)).toEqual(['what', 'on', 'evidence', 'undone', 'reason']);
    expect(form.intro).toBe('Continuation of the emergency, NEA-202D/2026. An act is corrected at once. What was recorded stays on its card, struck through.');
    expect(formOf(await floor.say(dana, '/deadline correct NEA-202D --act transmitted --withdraw')).intro).toContain(
      'It would not be met any more, for an act is missing then: transmitted to the Congress. Its clock would run again.',
    );
    expect(formOf(await floor.say(dana, '/deadline correct NEA-202D --act transmitted --on 2026-09-07')).intro).toContain('It would have been met on Tue 8 September 2026, and not on Wed 9 September 2026.');
    expect(problemsOf(await floor.send(dana, 'deadline/correct', `duty ${NEA}`, { what: 'transmitted to the Congress', reason: 'x' }))).toEqual({ on: 'Say on which day it really happened.' });
    const filled = { what: 'transmitted to the Congress', undone: 'yes', reason: 'x' };
    const shown = formOf(await floor.send(dana, 'deadline/correct', `duty ${NEA}`, filled));
    expect(shown.intro).toBe(
      'Continuation of the emergency, NEA-202D/2026. It would not be met any more, for an act is missing then: transmitted to the Congress. Its clock would run again.\nNothing is changed before you send this. What was recorded stays on its card, struck through.',
    );
    expect(await duty(floor, NEA)).toMatchObject({ status: 'met' });
    expect(textOf(await floor.send(dana, 'deadline/correct', `duty ${NEA}`, filled, shown.given))).toContain('is taken back');
    expect(buttonsOf(await floor.say(dana, `/deadline show ${NEA}`))).toContain(`Correct: deadline/correct duty ${NEA}`);
  });
});

import type { Form } from '../../src/application/answer';
import { addElection, dana, fiona, formOf, openFloor, pageOf, problemsOf, ref, robin, textOf } from './floor';
import type { TestFloor } from './floor';

const running = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-11-10T14:00:00.000Z' });
  await addElection(floor, '/election add 2026-general 2026-11-03');
  await floor.say(dana, '/report request doj "Question" by 2026-12-01');
  await floor.send(robin, 'report/submit', 'report RPT-1', { text: 'The text.' });
  return floor;
};
const notUnderstood = (words: string) => `“${words}” is not understood here: nothing is done until you send this, and then only what stands below.`;

describe('what is typed behind a name and read by nothing', () => {
  it.each([
    ['/report release RPT-1 not before Monday', 'not before Monday', { id: 'RPT-1', on: '2026-11-10' }],
    ['/report release RPT-1 on 2026-11-09', 'on 2026-11-09', { id: 'RPT-1', on: '2026-11-09' }],
    ['/report release RPT-1 2026-11-09', '2026-11-09', { id: 'RPT-1', on: '2026-11-09' }],
    // A mention comes as an id, which nobody reads.
    ['/report release RPT-1 @U07AD8A212 does it', '@name does it', { id: 'RPT-1' }],
  ])('is said above the form, and nothing is done: %s', async (line, words, filled) => {
    const floor = await running();
    const form = formOf(await floor.say(robin, line));
    expect(form.intro?.split('\n')[0]).toBe(notUnderstood(words));
    expect(Object.fromEntries(form.fields.map((field) => [field.name, field.filled]))).toMatchObject(filled);
    expect((await floor.store.reading.subject(ref('report RPT-1')))?.standing.state.status).toBe('submitted');
  });

  it.each([
    ['/election conclude 2026-general certification 2026-11-09', 'certification 2026-11-09', { basis: 'certification', on: '2026-11-09' }],
    ['/election conclude 2026-general not yet, runoff on 8 December', 'not yet, runoff on 8 December', {}],
  ])('confirms no election: %s', async (line, words, filled) => {
    const floor = await running();
    const form = formOf(await floor.say(dana, line));
    expect(form.intro?.split('\n')[0]).toBe(notUnderstood(words));
    expect(Object.fromEntries(form.fields.map((field) => [field.name, field.filled]))).toMatchObject(filled);
    const state = (await floor.store.reading.subject(ref('election 2026-general')))?.standing.state;
    expect(state).toMatchObject({ status: 'concluded', confirmed: false });
    expect(state).not.toHaveProperty('proposal');
  });

  it('fills in the day of an election that is corrected, and asks what is missing', async () => {
    const floor = await running();
    const form = formOf(await floor.say(dana, '/election correct 2026-general 2026-11-04'));
    expect(form.fields.find(({ name }) => name === 'day')?.filled).toBe('2026-11-04');
  });
});

describe('what is typed behind what is read', () => {
  const passedOver = (words: string) => `“${words}” is not understood here and was passed over.`;

  it.each([
    ['/deadline show EO-1A please', 'please', /^DNI assessment/],
    ['/election show 2026-general by agency', 'by agency', /^Election 2026-general/],
    ['/incident show INC-1 now please', 'now please', /^“Portal of a county”/],
    ['/report status RPT-1 "where is it"', 'where is it', /^“Question”/],
    ['/report read RPT-1 please', 'please', /^“Question”/],
    ['/watch status please', 'please', /^As of /],
    ['/watch status @U07AD8A212', '@name', /^As of /],
  ])('is said in front of it: %s', async (line, words, says) => {
    const floor = await running();
    await floor.say(dana, '/incident open Portal of a county --actor unknown --target election-infrastructure --severity 3');
    const [first, ...rest] = textOf(await floor.say(dana, line)).split('\n');
    expect(first).toBe(passedOver(words));
    expect(rest.join('\n')).toMatch(says);
  });

  it.each([
    ['/watch me please', 'please'],
    ['/election list please', 'please'],
    ['/watch help report request please', 'please'],
    ['/deadline show EO-1A please', 'please'],
  ])('is said above a list: %s', async (line, words) => {
    const floor = await running();
    await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff');
    const { lines: [first, ...rest] } = pageOf(await floor.say(dana, line));
    expect(first).toEqual({ text: passedOver(words), buttons: [] });
    expect(rest.length).toBeGreaterThan(0);
  });

  it('is said also where the list is empty', async () => {
    const floor = await openFloor();
    expect(pageOf(await floor.say(dana, '/election list please'))).toMatchObject({ lines: [], empty: `${passedOver('please')} There is no election on the floor. Add one: /election add 2026-general 2026-11-03` });
  });

  it('is nothing where only the name is typed, or a list goes on', async () => {
    const floor = await running();
    expect(textOf(await floor.say(dana, '/deadline show EO-1A'))).toMatch(/^DNI assessment/);
    expect(pageOf(await floor.press(dana, 'election/list', undefined, '0 please')).lines[0]?.text).toMatch(/^2026-general/);
  });
});

/** An incident whose clock runs, and a report that is released: what can be corrected. */
const recorded = async (): Promise<TestFloor> => {
  const floor = await running();
  await floor.say(robin, '/report release RPT-1');
  await floor.say(dana, '/incident open Portal of a county --actor unknown --target election-infrastructure --severity 3');
  await floor.say(dana, '/incident open Only for some --actor unknown --target other --severity 1 --named @ULEE');
  await floor.say(dana, '/report request doj "Another question" by 2026-12-01');
  await addElection(floor, '/election add 2026-ga-runoff 2026-12-08 --kind runoff');
  await floor.say(fiona, '/deadline start FISMA-7D INC-1 --on 2026-11-06 --for fbi');
  return floor;
};
const filledOf = (form: Form) => Object.fromEntries(form.fields.flatMap(({ name, filled }) => (filled === undefined ? [] : [[name, filled]])));

describe('what is typed behind the name of what is corrected or started', () => {
  it.each([
    [fiona, '/deadline correct FISMA-7D/INC-1 --on 2026-11-05 --reason "stamped" unless counsel objects', 'unless counsel objects', { on: '2026-11-05', reason: 'stamped' }],
    [fiona, '/deadline correct FISMA-7D/INC-1 2026-11-05', '2026-11-05', { on: '2026-11-05' }],
    [fiona, '/deadline start FED-FWD-24 INC-1 --on 2026-11-09 --at 08:00 --for fbi not before noon', 'not before noon', { rule: 'FED-FWD-24', incident: 'INC-1', on: '2026-11-09', at: '08:00', agency: 'fbi' }],
    [fiona, '/deadline start FED-FWD-24 INC-1 on Monday --for fbi', 'on Monday', { incident: 'INC-1', on: '2026-11-16' }],
    [fiona, '/deadline start FISMA-7D 2026-11-09 --for fbi', '2026-11-09', { on: '2026-11-09', agency: 'fbi' }],
    [robin, '/report correct RPT-1 released doj --on 2026-11-09 --reason "stamped" but ask Lee', 'but ask Lee', { what: 'released doj', on: '2026-11-09', reason: 'stamped' }],
    [robin, '/report correct RPT-1 released --reason "stamped"', 'released', { reason: 'stamped' }],
    [dana, '/incident people INC-2 not Lee --add @UROBIN --reason "they know the sender"', 'not Lee', { add: 'T1/UROBIN' }],
    [dana, '/deadline merge EO-1A/2026-general perhaps into EO-1A/2026-ga-runoff "one covers both"', 'perhaps', { reason: 'one covers both' }],
    [dana, '/incident correct INC-1 severity 4 --reason "confirmed"', 'severity 4', { reason: 'confirmed' }],
    [dana, '/incident correct INC-1 --severity 4 --reason "confirmed" if FBI agrees', 'if FBI agrees', { severity: '4', reason: 'confirmed' }],
  ])('is said above the form, and nothing is done: %s %s', async (who, line, words, filled) => {
    const floor = await recorded();
    const form = formOf(await floor.say(who, line));
    expect(form.intro?.split('\n')[0]).toBe(notUnderstood(words));
    expect(filledOf(form)).toMatchObject(filled);
  });

  it('is no word of a day that never was', async () => {
    const floor = await recorded();
    const form = formOf(await floor.say(robin, '/report correct RPT-1 released doj never mind --reason "stamped"'));
    expect(problemsOf({ kind: 'form', form })).toEqual({ on: '“never mind” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.' });
  });
});

describe('a flag that is typed twice', () => {
  it('means both where both can be meant, and is said where only one can', async () => {
    const floor = await recorded();
    expect(textOf(await floor.say(dana, '/incident people INC-2 --add @UROBIN --add @UFRANK --reason "they know the sender"'))).toMatch(/^Added to INC-2: Robin Cole of DOJ and Frank Ono of FBI\./);
    await floor.say(dana, '/report request doj "x" by 2026-12-01 --with fbi --with odni');
    expect((await floor.store.reading.subject(ref('request RPT-3')))?.standing.state).toMatchObject({ coordinate: ['fbi', 'odni'] });
    expect(problemsOf(await floor.say(dana, '/incident correct INC-1 --on 2026-11-08 --on 2026-11-09 --reason "x"'))).toEqual({
      on: '“2026-11-08, 2026-11-09” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.',
    });
  });
});

describe('what is typed in quotes behind the name', () => {
  it('asks what was wrong of an incident where it says only why', async () => {
    const floor = await recorded();
    expect(formOf(await floor.say(dana, '/incident correct INC-1 "confirmed in two states"')).intro?.split('\n')[0]).toBe(
      'Say what was recorded wrongly: who it may come from, what it is directed against, its severity, or the day it happened or was over.',
    );
  });

  it.each([
    [dana, '/incident correct INC-1 "confirmed in two states" --severity 4', 'Corrected INC-1: severity 4 Severe, and not 3 High. What it was before stays on its card.'],
    [robin, '/report correct RPT-1 released doj 2026-11-09 "stamped on the 9th"', 'Corrected. Released by DOJ: Mon 9 November 2026, and not Tue 10 November 2026.'],
    [dana, '/report suspense RPT-2 2026-12-04 "the fourth was meant"', /^Corrected\. RPT-2 is wanted by Fri 4 December 2026/],
    [dana, '/incident people INC-2 --add @UROBIN "they know the sender"', /Robin Cole/],
    [fiona, '/deadline correct FISMA-7D/INC-1 --on 2026-11-05 "stamped on the 5th"', /^Proposed: .* counts from Thu 5 November 2026/],
  ])('is the reason where no flag says it: %s %s', async (who, line, says) => {
    const floor = await recorded();
    expect(textOf(await floor.say(who, line))).toEqual(typeof says === 'string' ? says : expect.stringMatching(says));
  });

  it.each([
    [dana, '/incident correct INC-1 "confirmed in two states"', { reason: 'confirmed in two states' }],
    [robin, '/report correct RPT-1 "stamped on the 9th"', { reason: 'stamped on the 9th' }],
    [dana, '/election correct 2026-general "the notice says so"', { reason: 'the notice says so' }],
    [dana, '/election conclude 2026-general certification "the board met"', { basis: 'certification', reason: 'the board met' }],
    [dana, '/incident people INC-2 "they know the sender"', { reason: 'they know the sender' }],
    [dana, '/report suspense RPT-2 "the fourth was meant"', { reason: 'the fourth was meant' }],
    [dana, '/watch expunge INC-1 "names a private person"', { reason: 'names a private person' }],
    [dana, '/watch expunge INC-1 names a private person', { reason: 'names a private person' }],
  ])('stands in the form that asks for the rest: %s %s', async (who, line, filled) => {
    const floor = await recorded();
    expect(filledOf(formOf(await floor.say(who, line)))).toMatchObject(filled);
  });

  it.each([
    ['/report submit RPT-2 "What was seen."', 'What was seen.'],
    ['/report submit RPT-2 What was “really” seen.', 'What was “really” seen.'],
  ])('is the text of a report, which nobody hands in before they see the form: %s', async (line, text) => {
    const floor = await running();
    await floor.say(dana, '/report request doj "Another question" by 2026-12-01');
    const form = formOf(await floor.say(robin, line));
    expect(filledOf(form)).toMatchObject({ text });
    expect((await floor.store.reading.subject(ref('report RPT-2')))?.standing.state).toMatchObject({ versions: [] });
  });
});

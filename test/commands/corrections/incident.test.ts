import { drawCard } from '../../../src/application/cards';
import { dana, fiona, formOf, frank, lee, openFloor, problemsOf, refusedIn, textOf } from '../floor';
import { cardOf, said } from './said';

const opened = async () => {
  const floor = await openFloor();
  await floor.say(frank, '/incident open Spear-phishing --actor russia --target election-infrastructure --severity 3');
  await floor.say(lee, '/incident note INC-1 Two counties report it');
  await said(floor);
  return floor;
};

describe('/incident correct', () => {
  it('is by whoever opened it, or a coordinator, with a reason; what it was stays on the card', async () => {
    const floor = await opened();
    expect(textOf(await floor.say(frank, '/incident correct INC-1 --severity 4 --reason "confirmed in two states"'))).toBe(
      'Corrected INC-1: severity 4 Severe, and not 3 High. What it was before stays on its card.',
    );
    expect((await said(floor))[0]?.text).toBe(
      '“Spear-phishing”, INC-1: severity 4 Severe, and not 3 High. Corrected by Frank Ono of FBI. In their words: “confirmed in two states”',
    );
    await floor.say(dana, '/incident correct INC-1 --actor iran --target voters --reason "wrong from the start"');
    const card = await cardOf(floor, 'incident INC-1');
    expect(card).toContain('Severity: 4 Severe');
    expect(card).toContain('severity 4 Severe, and not 3 High; by FBI, Mon 2 November 2026, 09:0');
    expect(card).toContain('actor Iran, and not Russia; target voters, and not election infrastructure; by ODNI');
    expect(textOf(await floor.say(fiona, '/incident correct INC-1 --severity 1 --reason "x"'))).toBe(
      'Correcting an incident is for coordinators, or whoever recorded it; you are here as releaser of FBI. Nothing was changed. Ask one of them.',
    );
    expect(textOf(await floor.say(frank, '/incident correct INC-1 --severity 4 --reason "x"'))).toBe('INC-1 says so already. Nothing was changed.');
  });

  it('opens its form with what stands now', async () => {
    const floor = await opened();
    expect(formOf(await floor.say(frank, '/incident correct INC-1')).fields.map(({ filled }) => filled)).toEqual(['russia', 'election-infrastructure', '3', '2026-11-02', undefined]);
    expect(problemsOf(await floor.send(frank, 'incident/correct', 'incident INC-1', { severity: '4' }))).toEqual({ reason: 'Say what was wrong: it stands on the card.' });
  });
});

describe('the days of an incident', () => {
  const open = '/incident open Spear-phishing --actor russia --target election-infrastructure --severity 3';

  it('are those it happened and was over, where they are not the days that was recorded', async () => {
    const floor = await openFloor();
    const happened = 'It happened on Fri 30 October 2026, recorded 3 days after.';
    expect(textOf(await floor.say(frank, `${open} --on 2026-10-30`))).toBe(
      `“Spear-phishing”, INC-1 is open: election infrastructure, Russia, severity 3 High. ${happened} Ask an agency about it: /report request doj "What is wanted" by Friday --incident INC-1`,
    );
    expect((await said(floor))[0]?.text).toBe(
      `FBI opens “Spear-phishing”, INC-1: activity against election infrastructure, actor Russia, severity 3 High. ${happened} Add what you know as a note, or request a report on it.`,
    );
    expect(await cardOf(floor, 'incident INC-1')).toContain('Happened: Fri 30 October 2026, recorded 3 days after');
    expect(textOf(await floor.say(dana, '/incident close INC-1 It was a "test" of the county --on 2026-10-31'))).toBe(
      'INC-1 is closed: it was over on Sat 31 October 2026, recorded 2 days after. Reports requested on it go on.',
    );
    expect((await said(floor))[0]?.text).toBe(
      '“Spear-phishing”, INC-1 is closed: It was a "test" of the county. It was over on Sat 31 October 2026, recorded 2 days after. Reports requested on it go on.',
    );
    const card = await cardOf(floor, 'incident INC-1');
    expect(card).toContain('Over: Sat 31 October 2026, recorded 2 days after');
    await floor.say(frank, open.replace('Spear-phishing', 'Wires'));
    await floor.say(dana, '/incident close INC-2 The bank erred.');
    expect((await said(floor)).map(({ text }) => text)).toContain('“Wires”, INC-2 is closed: The bank erred. Reports requested on it go on.');
    expect(card).toContain('Closed Mon 2 November 2026, 09:00 ET: It was a "test" of the county');
    await floor.say(dana, '/incident reopen INC-1 It was none');
    expect(await cardOf(floor, 'incident INC-1')).toContain('Was closed by ODNI, Mon 2 November 2026, 09:00 ET, as over on Sat 31 October 2026: It was a "test" of the county.');
  });

  it('are not said where they are the day of today', async () => {
    const floor = await openFloor();
    await floor.say(frank, `${open} --on today`);
    await floor.say(dana, '/incident close INC-1 --on 2026-11-02 A test');
    expect(await cardOf(floor, 'incident INC-1')).not.toMatch(/Happened|Over:/);
  });

  it('are corrected with a reason; the day before stays on the card', async () => {
    const floor = await opened();
    expect(textOf(await floor.say(frank, '/incident correct INC-1 --on 2026-10-30 --reason "the logs say so"'))).toBe(
      'Corrected INC-1: happened on Fri 30 October 2026, and not on Mon 2 November 2026. What it was before stays on its card.',
    );
    await floor.say(dana, '/incident close INC-1 A test');
    await said(floor);
    expect(textOf(await floor.say(frank, '/incident correct INC-1 --closed 2026-10-31 --reason "it was quiet from then on"'))).toBe(
      'Corrected INC-1: over on Sat 31 October 2026, and not on Mon 2 November 2026. What it was before stays on its card.',
    );
    expect((await said(floor))[0]?.text).toBe(
      '“Spear-phishing”, INC-1: over on Sat 31 October 2026, and not on Mon 2 November 2026. Corrected by Frank Ono of FBI. In their words: “it was quiet from then on”',
    );
    const card = await cardOf(floor, 'incident INC-1');
    expect(card).toContain('happened on Fri 30 October 2026, and not on Mon 2 November 2026; by FBI');
    expect(card).toContain('Happened: Fri 30 October 2026, recorded 3 days after');
    expect(card).toContain('Over: Sat 31 October 2026, recorded 2 days after');
    expect(formOf(await floor.say(frank, '/incident correct INC-1')).fields.map(({ name, filled }) => [name, filled]).slice(3, 5)).toEqual([['on', '2026-10-30'], ['closed', '2026-10-31']]);
  });

  it('that cannot be are said above their field, and nothing typed is lost', async () => {
    const floor = await opened();
    expect(problemsOf(await floor.send(frank, 'incident/open', undefined, { title: 'Odd mail', actor: 'unknown', target: 'voters', severity: '1', on: '2026-11-03' }))).toEqual({
      on: 'Tue 3 November 2026 has not come yet; today is Mon 2 November 2026. An incident is something that has happened: say on which day, or leave the day out.',
    });
    expect(problemsOf(await floor.send(dana, 'incident/close', 'incident INC-1', { reason: 'A test', on: '2026-11-03' }))).toEqual({
      on: 'Tue 3 November 2026 has not come yet; today is Mon 2 November 2026. Say on which day it was over, or leave the day out.',
    });
    const before = 'INC-1 cannot be over on Fri 30 October 2026: it happened on Mon 2 November 2026. If that day is wrong, correct it first: /incident correct INC-1 --on DAY --reason "why".';
    expect(problemsOf(await floor.send(dana, 'incident/close', 'incident INC-1', { reason: 'A test', on: '2026-10-30' }))).toEqual({ on: before });
    expect(refusedIn(await floor.say(dana, '/incident close INC-1 --on 2026-10-30 A test'))).toBe(before);
    expect(refusedIn(await floor.say(frank, '/incident correct INC-1 --closed 2026-10-30 --reason "x"'))).toBe(
      'INC-1 is open, so there is no day it was closed to correct. /incident close INC-1 --on DAY "why" closes it for an earlier day.',
    );
    const slip = formOf(await floor.say(dana, '/incident close INC-1 A test --onn 2026-10-30'));
    expect([slip.intro, slip.fields[0]?.filled]).toEqual(['--onn is not known here. Did you mean --on?', 'A test --onn 2026-10-30']);
    expect(problemsOf(await floor.say(dana, '/incident close INC-1 --on someday A test'))).toEqual({ on: '“someday” is no date of the calendar. Write it like 2026-12-01, Friday or in 10 days.' });
  });
});

describe('/incident note', () => {
  it('of an earlier day says so, and never of a day to come', async () => {
    const floor = await opened();
    await floor.say(frank, '/incident note INC-1 --on 2026-10-20 The sender was seen before');
    expect((await said(floor))[0]?.text).toBe('FBI notes on “Spear-phishing”, INC-1, of Tue 20 October 2026: The sender was seen before');
    expect(refusedIn(await floor.say(frank, '/incident note INC-1 --on 2026-12-24 Not yet'))).toBe('Thu 24 December 2026 has not come yet; today is Mon 2 November 2026. A note is about what has happened.');
  });

  it('in place of a wrong one strikes that through, and both stay', async () => {
    const floor = await opened();
    await floor.say(lee, '/incident note INC-1 --corrects 1 Three counties, not two');
    const card = await cardOf(floor, 'incident INC-1');
    expect(card).toContain('1. DOJ, Mon 2 November 2026, 09:00 ET: ~Two counties report it~');
    expect(card).toContain(', in place of note 1: Three counties, not two');
    expect(refusedIn(await floor.say(lee, '/incident note INC-1 --corrects 9 What'))).toBe('INC-1 has notes 1 to 2; there is no note 9 to put right.');
  });
});

describe('/incident reopen', () => {
  const closedOnce = async () => {
    const floor = await opened();
    await floor.say(dana, '/incident close INC-1 "It was a test of the county itself"');
    await said(floor);
    return floor;
  };

  it('opens again what a coordinator closed by mistake; the closing stays on the card, and it can be closed again', async () => {
    const floor = await closedOnce();
    expect(textOf(await floor.say(frank, '/incident reopen INC-1 "more came in"'))).toBe(
      'Opening an incident again is for coordinators; you are here as action officer of FBI. Nothing was changed. Ask one of them.',
    );
    floor.clock.pass(60);
    expect(textOf(await floor.say(dana, '/incident reopen INC-1 "Two more counties report the same sender"'))).toBe(
      'INC-1 is open again. That it was closed stays on its card, with your reason.',
    );
    const told = await said(floor);
    expect(told.map(({ text }) => text)).toEqual(Array.from({ length: 2 }, () =>
      '“Spear-phishing”, INC-1 is open again, by Dana Reyes of ODNI. It was closed by ODNI, Mon 2 November 2026, 09:00 ET: It was a test of the county itself. In their words: “Two more counties report the same sender”',
    ));
    const card = await cardOf(floor, 'incident INC-1');
    expect(card).toContain('Open since Mon 2 November 2026, 09:00 ET, by FBI.');
    expect(card).toContain('Was closed by ODNI, Mon 2 November 2026, 09:00 ET: It was a test of the county itself. Opened again by ODNI, Mon 2 November 2026, 09:01 ET: Two more counties report the same sender');
    expect(textOf(await floor.say(lee, '/incident note INC-1 A third county'))).toBe('Noted on INC-1. It stands on its card and in its thread.');
    expect(textOf(await floor.say(dana, '/incident reopen INC-1 Again'))).toBe('INC-1 is open, and was opened again at 09:01. Nothing was changed.');
    expect(textOf(await floor.say(dana, '/incident close INC-1 It was one sender'))).toBe('INC-1 is closed. Reports requested on it go on.');
    expect(await cardOf(floor, 'incident INC-1')).toContain('Closed Mon 2 November 2026, 09:01 ET: It was one sender');
  });

  it('asks which of the closed ones, and why; its card has the button', async () => {
    const floor = await closedOnce();
    await floor.say(frank, '/incident open Letters --actor unknown --target other --severity 1');
    expect(formOf(await floor.say(dana, '/incident reopen'))).toMatchObject({ title: 'Reopen INC-1', submit: 'Open it again', about: { kind: 'incident', id: 'INC-1' } });
    const about = { kind: 'incident', id: 'INC-1' } as const;
    expect((await drawCard(about, floor.store.reading))?.buttons).toEqual([{ command: 'incident/reopen', label: 'Reopen', about }]);
    expect(formOf(await floor.press(dana, 'incident/reopen', 'incident INC-1')).fields).toMatchObject([{ name: 'reason', kind: 'paragraph' }]);
    expect(problemsOf(await floor.send(dana, 'incident/reopen', 'incident INC-1', { reason: ' ' }))).toEqual({ reason: 'Say why it is opened again: it stands on the card.' });
    expect(textOf(await floor.say(dana, '/incident reopen INC-2 Why'))).toBe('INC-2 is open. Nothing was changed.');
    expect(textOf(await floor.say(dana, '/incident reopen INC-9 Why'))).toBe('There is no incident “INC-9”. /incident list shows those there are.');
    await floor.send(dana, 'incident/reopen', 'incident INC-1', { reason: 'A mistake' });
    expect(textOf(await floor.say(dana, '/incident reopen'))).toBe('No incident here is closed. /incident list shows those that are open.');
  });
});

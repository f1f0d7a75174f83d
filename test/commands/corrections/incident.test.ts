import { drawCard } from '../../../src/application/cards';
import { dana, fiona, formOf, frank, lee, openFloor, problemsOf, textOf } from '../floor';
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
    expect(formOf(await floor.say(frank, '/incident correct INC-1')).fields.map(({ filled }) => filled)).toEqual(['russia', 'election-infrastructure', '3', undefined]);
    expect(problemsOf(await floor.send(frank, 'incident/correct', 'incident INC-1', { severity: '4' }))).toEqual({ reason: 'Say what was wrong: it stands on the card.' });
  });
});

describe('/incident note', () => {
  it('of an earlier day says so, and never of a day to come', async () => {
    const floor = await opened();
    await floor.say(frank, '/incident note INC-1 --on 2026-10-20 The sender was seen before');
    expect((await said(floor))[0]?.text).toBe('FBI notes on “Spear-phishing”, INC-1, of Tue 20 October 2026: The sender was seen before');
    expect(textOf(await floor.say(frank, '/incident note INC-1 --on 2026-12-24 Not yet'))).toBe('Thu 24 December 2026 has not come yet; today is Mon 2 November 2026. A note is about what has happened.');
  });

  it('in place of a wrong one strikes that through, and both stay', async () => {
    const floor = await opened();
    await floor.say(lee, '/incident note INC-1 --corrects 1 Three counties, not two');
    const card = await cardOf(floor, 'incident INC-1');
    expect(card).toContain('1. DOJ, Mon 2 November 2026, 09:00 ET: ~Two counties report it~');
    expect(card).toContain(', in place of note 1: Three counties, not two');
    expect(textOf(await floor.say(lee, '/incident note INC-1 --corrects 9 What'))).toBe('INC-1 has notes 1 to 2; there is no note 9 to put right.');
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

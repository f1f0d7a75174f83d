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

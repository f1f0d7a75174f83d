import { openRounds } from '../../../src/application/open-rounds';
import { packsInForce } from '../../../src/application/packs-in-force';
import { moment } from '../../core/spec';
import { cardOf, said as delivered, until } from '../corrections/said';
import { dana, formOf, openFloor, problemsOf, refusedIn, robin, textOf as said } from '../floor';
import type { TestFloor } from '../floor';

const round = ({ desk, store, clock, house }: TestFloor): Promise<void> =>
  openRounds({ desk, reading: store.reading, packs: packsInForce(house.packs, store.reading), clock });
const recurring = async (floor: TestFloor): Promise<readonly string[]> =>
  (await floor.store.reading.list({ kind: 'duty', limit: 100 })).map(({ standing }) => standing.id);

describe('what comes round by itself', () => {
  it('has its next round open, once, and the one after it when the due is past', async () => {
    const floor = await openFloor({ at: '2026-06-01T14:00:00.000Z' });
    await round(floor);
    await round(floor);
    expect(await recurring(floor)).toEqual(['NEA-401C/2026-03', 'IEEPA-204C/2026-09', 'NEA-202D/2026', 'OFAC-603-ANN/2026']);
    floor.clock.turnTo(moment('2026-09-13T14:00:00.000Z'));
    await round(floor);
    expect(await recurring(floor)).toEqual([
      'NEA-401C/2026-03', 'IEEPA-204C/2026-09', 'NEA-202D/2026', 'OFAC-603-ANN/2026', 'NEA-401C/2026-09', 'IEEPA-204C/2027-03', 'NEA-202D/2027',
    ]);
  });

  it('says in words on which day of the year it does', async () => {
    const floor = await openFloor({ at: '2026-06-01T14:00:00.000Z' });
    await round(floor);
    expect(await cardOf(floor, 'duty OFAC-603-ANN/2026')).toContain('\nCounts from: every year on 30 September\n');
    expect(await cardOf(floor, 'duty IEEPA-204C/2026-09')).toContain('\nCounts from: every half-year, this time on Sat 12 September 2026\n');
  });

  it('reminds before the last safe day, and is late like everything else', async () => {
    const floor = await openFloor({ at: '2026-08-27T14:00:00.000Z' });
    await round(floor);
    await until(floor, '2026-09-14T20:00:00.000Z');
    const told = (await delivered(floor)).map(({ text }) => text);
    expect(told).toContain('Continuation of the emergency, NEA-202D/2026: 14 days left. Due Sat 12 September 2026, 23:59 ET. It must leave the building by Fri 11 September 2026. The President owes it to the public and Congress. Nobody of the President is at the table. A coordinator finds who answers for it.');
    expect(told).toContain('Continuation of the emergency, NEA-202D/2026: it must leave the building today. Due Sat 12 September 2026, 23:59 ET. It must leave the building by Fri 11 September 2026. The President owes it to the public and Congress. Nobody of the President is at the table. A coordinator finds who answers for it.');
  });
});

describe('/deadline record', () => {
  const open = async (at = '2026-09-09T14:00:00.000Z'): Promise<TestFloor> => {
    const floor = await openFloor({ at: '2026-06-01T14:00:00.000Z' });
    await round(floor);
    floor.clock.turnTo(moment(at));
    return floor;
  };

  it('meets the continuation of the emergency with both acts, and with neither alone', async () => {
    const floor = await open();
    expect(said(await floor.say(dana, '/deadline record NEA-202D --act published --on 2026-09-08 --evidence "Federal Register of 8 September"'))).toBe(
      'Recorded: Continuation of the emergency, NEA-202D/2026, published in the Federal Register on Tue 8 September 2026. Still missing: transmitted to the Congress. It is not met before that.',
    );
    expect(await cardOf(floor, 'duty NEA-202D/2026')).toContain(
      [
        'What the law asks for',
        '• :white_check_mark: published in the Federal Register: Tue 8 September 2026, says ODNI: Federal Register of 8 September',
        '• :white_large_square: transmitted to the Congress: not recorded yet',
      ].join('\n'),
    );
    expect(said(await floor.say(dana, '/deadline record NEA-202D --act transmitted --on 2026-09-09 --evidence "letter of 9 September"'))).toBe(
      'Recorded: Continuation of the emergency, NEA-202D/2026, transmitted to the Congress on Wed 9 September 2026. It is met.',
    );
    expect(await cardOf(floor, 'duty NEA-202D/2026')).toContain('\nMet, Wed 9 September 2026\n');
    expect(said(await floor.say(dana, '/deadline record NEA-202D --act published --on 2026-09-07 --evidence x'))).toBe(
      'NEA-202D/2026: “published in the Federal Register” is recorded for Tue 8 September 2026. What is on record is corrected with a reason, not overwritten: /deadline correct NEA-202D/2026 --act "published in the Federal Register" --on 2026-09-07 --reason WORDS',
    );
    expect((await delivered(floor)).map(({ text }) => text)).toEqual(expect.arrayContaining([
      'Continuation of the emergency, NEA-202D/2026: published in the Federal Register on Tue 8 September 2026, says ODNI: Federal Register of 8 September. Still missing: transmitted to the Congress, not later than Fri 11 September 2026.',
      'Continuation of the emergency, NEA-202D/2026: met on Wed 9 September 2026.',
    ]));
  });

  it('refuses a notice outside its window: too early is as void as too late', async () => {
    const floor = await open('2026-06-20T14:00:00.000Z');
    const early = 'Sat 13 June 2026 is outside the window of Continuation of the emergency, NEA-202D/2026: it opens Sun 14 June 2026 and closes Sat 12 September 2026. Too early is as void as too late, so nothing was recorded. What is done again on or after Sun 14 June 2026 counts.';
    expect(refusedIn(await floor.say(dana, '/deadline record NEA-202D --act published --on 2026-06-13 --evidence x'))).toBe(early);
    const form = formOf(await floor.press(dana, 'deadline/record', 'duty NEA-202D/2026'));
    expect(form.intro).toBe('Continuation of the emergency, NEA-202D/2026. It counts from Sun 14 June 2026 to Sat 12 September 2026; too early is as void as too late.');
    expect(problemsOf(await floor.send(dana, 'deadline/record', 'duty NEA-202D/2026', { act: 'published in the Federal Register', on: '2026-06-13', evidence: 'x' }))).toEqual({ on: early });
    expect(said(await floor.say(dana, '/deadline record NEA-202D --act published --on 2026-06-14 --evidence x'))).toMatch(/^Recorded/);
    floor.clock.turnTo(moment('2026-09-14T14:00:00.000Z'));
    expect(refusedIn(await floor.say(dana, '/deadline record NEA-202D --act transmitted --on 2026-09-13 --evidence x'))).toMatch(
      /Too early is as void as too late, so nothing was recorded\. Tell counsel: what that means for what the law keeps in force is theirs to say\.$/,
    );
  });

  it('opens no form before the window: whatever day is given is refused', async () => {
    const floor = await open('2026-06-01T14:00:00.000Z');
    expect(said(await floor.press(dana, 'deadline/record', 'duty NEA-202D/2026'))).toBe(
      'The window of Continuation of the emergency, NEA-202D/2026, opens Sun 14 June 2026 and closes Sat 12 September 2026. Too early is as void as too late: what is done before Sun 14 June 2026 does not count, so nothing can be recorded yet.',
    );
    floor.clock.turnTo(moment('2026-09-14T14:00:00.000Z'));
    expect((await floor.press(dana, 'deadline/record', 'duty NEA-202D/2026')).kind).toBe('form');
  });

  it('records a day once, does not overwrite it with another, and records none to come', async () => {
    const floor = await open();
    const record = (on: string) => floor.say(dana, `/deadline record NEA-202D --act published --on ${on} --evidence x`);
    await record('2026-09-07');
    expect(said(await record('2026-09-07'))).toBe('That act of NEA-202D/2026 was recorded for that day at 10:00.');
    expect(refusedIn(await record('2026-09-08'))).toBe(
      'NEA-202D/2026: “published in the Federal Register” is recorded for Mon 7 September 2026. What is on record is corrected with a reason, not overwritten: /deadline correct NEA-202D/2026 --act "published in the Federal Register" --on 2026-09-08 --reason WORDS',
    );
    expect(refusedIn(await record('2026-09-10'))).toBe('Thu 10 September 2026 has not come yet; today is Wed 9 September 2026. A duty is met on the day its report went out.');
  });

  it('asks for nothing where the law asks for no act, and is for coordinators and the owner', async () => {
    const floor = await open();
    expect(said(await floor.say(dana, '/deadline record NEA-401C'))).toMatch(/asks for no act of its own/);
    expect(said(await floor.say(robin, '/deadline record NEA-202D'))).toMatch(/^Recording an act that the law asks for is for coordinators/);
  });
});

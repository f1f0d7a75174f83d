import { cardAt } from '../../../src/application/cards/at';
import { cardInWords } from '../../../src/application/shown';
import type { PersonId } from '../../../src/core/language/actor';
import type { Place } from '../../../src/core/language/places';
import { agency, day } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, fiona, frank, lee, nora, openFloor, ref, sam, seatNora, textOf } from '../floor';

/*
 * Who gave back what was requested of them, and reads nothing more of it once another agency is asked. Where it is about
 * an incident for named people, here for fiona, that is its title, too.
 */

/** Who only looks on at the tests' floor can answer for DHS here. */
const seatSam = ({ desk: { handIn } }: TestFloor): Promise<unknown> =>
  handIn({
    by: { kind: 'operator', name: 'test' },
    order: ({ at }) => ({
      to: 'agency', id: 'dhs',
      order: { type: 'seat-agency', by: { kind: 'operator', name: 'test' }, at, id: agency('dhs'), name: 'Department of Homeland Security', people: [{ person: sam, name: 'Sam Ortiz', roles: ['action-officer'] }] },
    }),
  });

const opened = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatNora(floor);
  await seatSam(floor);
  await floor.say(dana, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFIONA');
  return floor;
};

const shownAt = async ({ store }: TestFloor, at: Place): Promise<string> => {
  const drawn = await cardAt(ref('request RPT-1'), at, store.reading, { today: day('2026-11-02') });
  return drawn ? `${cardInWords(drawn.card)}\n${drawn.card.buttons.map(({ label }) => `[${label}]`).join('')}` : 'nothing';
};
const alone = (person: PersonId): Place => ({ at: 'person', person });
const desk = (id: string): Place => ({ at: 'agency', agency: agency(id) });

const cardsOf = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.at.at === 'person' ? [`${each.at.person}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();

const givenBackTo = async (floor: TestFloor, line = 'RPT-1', by = lee, to = 'fbi'): Promise<void> => {
  await floor.send(by, 'request/return', `request ${line}`, { reason: 'Not ours' });
  await floor.send(dana, 'request/ask-another', `request ${line}`, { agency: to });
};

const parted = (by: string): string =>
  [
    'RPT-1',
    `Given back by ${by}, Mon 2 November 2026, 09:00 ET, and asked of another agency: it is not theirs any more.`,
    'Only for: those for whom INC-1 is, the coordinators and the agencies it concerns',
    `Nothing more of it is shown here, and nothing is asked of ${by}.`,
    '',
  ].join('\n');

describe('a request about an incident for named people that was given back', () => {
  it('leaves a card without its title with whoever had it, once another agency is asked', async () => {
    const floor = await opened();
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01 --incident INC-1');
    await delivered(floor);
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours', suggests: 'fbi' });
    expect(await cardsOf(floor)).toEqual([lee]);
    expect(await shownAt(floor, alone(lee))).toMatch(/^“Who sent it”, RPT-1\nGiven back by DOJ\./);
    await floor.press(dana, 'request/ask-suggested', 'request RPT-1');
    expect(await cardsOf(floor)).toEqual([frank, `${lee}, if there`].toSorted());
    expect([await shownAt(floor, alone(lee)), await shownAt(floor, desk('doj'))]).toEqual([parted('DOJ'), parted('DOJ')]);
    await floor.send(frank, 'report/submit', 'report RPT-1', { text: 'It was them.' });
    expect(await cardsOf(floor)).toContain(`${lee}, if there`);
    expect(await shownAt(floor, alone(lee))).toBe(parted('DOJ'));
    expect(await shownAt(floor, alone(frank))).toContain('“Who sent it”, RPT-1');
    for (const line of ['/report status RPT-1', '/report read RPT-1']) expect(textOf(await floor.say(lee, line))).toBe('There is no request “RPT-1”. /report status shows those there are.');
  });

  it('is shown nowhere else to whoever may not see it', async () => {
    const floor = await opened();
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01 --incident INC-1');
    for (const at of [{ at: 'floor' }, desk('dhs'), desk('nsc'), { at: 'audit' }] as const) expect(await shownAt(floor, at)).toBe('nothing');
  });

  it('has its title again where it is asked once more of whoever gave it back', async () => {
    const floor = await opened();
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01 --incident INC-1');
    await givenBackTo(floor);
    await givenBackTo(floor, 'RPT-1', frank, 'doj');
    await delivered(floor);
    expect(await shownAt(floor, alone(lee))).toContain('“Who sent it”, RPT-1');
    expect(await shownAt(floor, alone(frank))).toBe(parted('FBI'));
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await cardsOf(floor)).toEqual([`${frank}, if there`, lee].toSorted());
  });

  it('is still seen by those of that agency who are named, where they ask, but not on the card of its desk', async () => {
    const floor = await opened();
    await floor.say(dana, '/incident people INC-1 --add @ULEE --reason x');
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01 --incident INC-1');
    await givenBackTo(floor);
    expect(textOf(await floor.say(lee, '/report status RPT-1'))).toContain('“Who sent it”, RPT-1');
    expect(await shownAt(floor, alone(lee))).toBe(parted('DOJ'));
    await floor.say(dana, '/incident people INC-1 --remove @ULEE --reason x');
    expect(await shownAt(floor, alone(lee))).toBe(parted('DOJ'));
    for (const who of [fiona, nora]) expect(textOf(await floor.say(who, '/report status RPT-1'))).toContain('“Who sent it”, RPT-1');
  });
});

describe('a request like any other that was given back', () => {
  it('is read by whoever gave it back until another agency is asked, and no word of it after that', async () => {
    const floor = await opened();
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01');
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours', suggests: 'fbi' });
    expect(textOf(await floor.say(lee, '/report read RPT-1'))).toContain('Not ours');
    await floor.press(dana, 'request/ask-suggested', 'request RPT-1');
    await floor.send(frank, 'report/submit', 'report RPT-1', { text: 'It was them.' });
    expect(textOf(await floor.say(frank, '/report read RPT-1'))).toContain('It was them.');
    expect(textOf(await floor.say(lee, '/report read RPT-1'))).toMatch(/^What was written for RPT-1 is read by ODNI and FBI, whom it concerns, and by the coordinators\./);
    expect(await shownAt(floor, alone(lee))).toMatch(/^“Who sent it”, RPT-1\nHanded in, /);
    expect(textOf(await floor.say(lee, '/report status RPT-1'))).not.toContain('It was them.');
  });
});

describe('a part that was given back', () => {
  const asked = async (about: string): Promise<TestFloor> => {
    const floor = await opened();
    await floor.say(dana, `/report request doj,fbi,odni "Who sent it" by 2026-12-01 --lead odni${about}`);
    return floor;
  };
  const about = ' --incident INC-1';

  it.each([['about an incident for named people', about], ['like any other', '']])('lets its agency read nothing more of the whole once another is asked: %s', async (_, to) => {
    const floor = await asked(to);
    await floor.send(frank, 'request/contribute', 'request RPT-1.3', { text: 'From the FBI.' });
    await floor.send(lee, 'request/return', 'request RPT-1.2', { reason: 'Not ours' });
    expect(textOf(await floor.say(lee, '/report read RPT-1'))).toContain('From the FBI.');
    await floor.send(dana, 'request/ask-another', 'request RPT-1.2', { agency: 'nsc' });
    const read = async (who: PersonId) => textOf(await floor.say(who, '/report read RPT-1'));
    expect(await read(lee)).toMatch(to === '' ? /^What was written for RPT-1 is read by ODNI, FBI and NSC, whom it concerns/ : /^There is no request “RPT-1”/);
    expect(await read(frank)).toContain('From the FBI.');
    expect(await shownAt(floor, alone(lee))).not.toContain('From the FBI.');
    expect(textOf(await floor.say(lee, '/report read RPT-1.2'))).not.toContain('From the FBI.');
  });

  it('leaves a card without the title, and gets it back where it is asked again', async () => {
    const floor = await asked(about);
    await givenBackTo(floor, 'RPT-1.2', lee, 'dhs');
    await delivered(floor);
    expect(await shownAt(floor, alone(lee))).toBe(parted('DOJ'));
    await floor.press(frank, 'request/take', 'request RPT-1');
    expect(await cardsOf(floor)).toEqual(expect.arrayContaining([`${lee}, if there`, frank]));
    await givenBackTo(floor, 'RPT-1.2', sam, 'doj');
    expect(await shownAt(floor, alone(lee))).toContain('“Who sent it”, RPT-1');
    expect(textOf(await floor.say(lee, '/report status RPT-1.2'))).toContain('RPT-1.2');
    expect(await cardsOf(floor)).toEqual(expect.arrayContaining([lee, `${sam}, if there`]));
    expect(await shownAt(floor, alone(sam))).toBe(parted('DHS'));
  });

  it('that leads is given back like the rest: its agency reads nothing more of the parts', async () => {
    const floor = await opened();
    await floor.say(dana, `/report request doj,fbi "Who sent it" by 2026-12-01${about}`);
    await givenBackTo(floor, 'RPT-1', lee, 'nsc');
    expect(await shownAt(floor, alone(lee))).toBe(parted('DOJ'));
    expect(textOf(await floor.say(lee, '/report status RPT-1.2'))).toBe('There is no request “RPT-1.2”. /report status shows those there are.');
  });
});

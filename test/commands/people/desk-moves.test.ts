import { cardAt } from '../../../src/application/cards/at';
import { cardInWords } from '../../../src/application/shown';
import type { PersonId, Role } from '../../../src/core/language/actor';
import type { Place } from '../../../src/core/language/places';
import { agency, day } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, lee, openFloor, ref, robin } from '../floor';
import { alex, seatAgain } from './seat';

/*
 * An agency's desk is its channel, or the conversations of its people where it has none. The roster may give it one, take
 * it away or name another; what is open goes with it at once, and what lay on the old desk says so.
 */

type Seat = readonly [PersonId, string, ...Role[]];
const officers: readonly Seat[] = [[lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']];
const justice = (floor: TestFloor, channel?: string, seats = officers) => seatAgain(floor, 'doj', 'Department of Justice', seats, channel);
const withoutLee = officers.filter(([person]) => person !== lee);
const inChannel: Place = { at: 'agency', agency: agency('doj') };

const asked = async (channel?: string): Promise<TestFloor> => {
  const floor = await openFloor();
  await justice(floor, channel);
  await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01');
  await floor.say(dana, '/report request doj,fbi "Two of us" by 2026-12-01 --lead fbi');
  await floor.say(dana, '/report request doj "Given up" by 2026-12-01');
  await floor.say(dana, '/report cancel RPT-3 Nobody needs it');
  await delivered(floor);
  return floor;
};

const cardsSince = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'card' ? [`${each.of.id} at ${each.at.at === 'person' ? each.at.person : each.at.at}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();

const drawn = async ({ store }: TestFloor, at: Place, id = 'RPT-1') => {
  const shown = await cardAt(ref(`request ${id}`), at, store.reading, { today: day('2026-11-02') });
  return shown && { words: cardInWords(shown.card), buttons: shown.card.buttons.map(({ label }) => label), ...(shown.ifThere && { ifThere: true }) };
};

describe('the desk of an agency', () => {
  it('that has no channel any more has what is open with its people at once, and its channel says so', async () => {
    const floor = await asked('C1');
    expect(await drawn(floor, inChannel)).toMatchObject({ buttons: ['Take', 'Seen', 'Hand over', 'Not ours'] });
    await justice(floor);
    expect(await cardsSince(floor)).toEqual([
      ...['RPT-1', 'RPT-2', 'RPT-3'].map((id) => `${id} at agency, if there`),
      ...['RPT-1', 'RPT-2'].flatMap((id) => [alex, lee].map((person) => `${id} at ${person}`)),
      ...[alex, lee].map((person) => `RPT-3 at ${person}, if there`),
    ].toSorted());
    expect(await drawn(floor, inChannel)).toEqual({
      words: 'RPT-1\nDOJ has no channel on the roster any more.\nWhat is open of DOJ lies with each of its people who work on it, in their own conversation with Watchfloor. Nothing more of it is shown here. /report status RPT-1 shows where it stands, to whoever may see it.',
      buttons: [],
      ifThere: true,
    });
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await cardsSince(floor)).toEqual(['RPT-1 at floor', `RPT-1 at ${alex}`, `RPT-1 at ${lee}`].toSorted());
  });

  it('that is given a channel has what is open there at once', async () => {
    const floor = await asked();
    await justice(floor, 'C1');
    expect(await cardsSince(floor)).toEqual([
      'RPT-1 at agency', 'RPT-2 at agency', 'RPT-3 at agency, if there', ...['RPT-1', 'RPT-2', 'RPT-3'].flatMap((id) => [alex, lee].map((person) => `${id} at ${person}, if there`)),
    ].toSorted());
    expect(await drawn(floor, inChannel)).toMatchObject({ buttons: ['Take', 'Seen', 'Hand over', 'Not ours'] });
    await floor.press(lee, 'request/take', 'request RPT-1');
    expect(await drawn(floor, { at: 'person', person: lee })).toEqual({
      words: 'RPT-1\nDOJ has its cards in its channel now.\nNothing more of it is shown here. /report status RPT-1 shows where it stands, to whoever may see it.', buttons: [], ifThere: true,
    });
  });

  it('that is in another channel has everything drawn that lay in the old one, and goes on with what is open', async () => {
    const floor = await asked('C1');
    await justice(floor, 'C2');
    expect(await cardsSince(floor)).toEqual(['RPT-1 at agency', 'RPT-2 at agency', 'RPT-3 at agency, if there']);
  });

  it('goes on with nothing that it gave back, but says so on the card it kept', async () => {
    const floor = await asked('C1');
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'fbi' });
    await delivered(floor);
    await justice(floor);
    expect((await cardsSince(floor)).filter((card) => card.startsWith('RPT-1'))).toEqual([`RPT-1 at agency, if there`, ...[alex, lee].map((person) => `RPT-1 at ${person}, if there`)].toSorted());
  });

  it('that has its channel back has everything drawn there that lay in it', async () => {
    const floor = await asked('C1');
    await justice(floor);
    await delivered(floor);
    expect((await drawn(floor, inChannel, 'RPT-3'))?.words).toContain('DOJ has no channel on the roster any more.');
    await justice(floor, 'C1');
    expect((await cardsSince(floor)).filter((card) => card.includes('agency'))).toEqual(['RPT-1 at agency', 'RPT-2 at agency', 'RPT-3 at agency, if there']);
    expect((await drawn(floor, inChannel, 'RPT-3'))?.words).toContain('“Given up”');
  });

  it('tells whoever left it while it had none, and comes back when it has one, where its cards are', async () => {
    const floor = await asked();
    await justice(floor, undefined, withoutLee);
    await delivered(floor);
    expect((await drawn(floor, { at: 'person', person: lee }))?.words).toContain('It is not on your desk any more.');
    await justice(floor, 'C1');
    expect((await cardsSince(floor)).filter((card) => card.includes(lee))).toEqual(['RPT-1', 'RPT-2', 'RPT-3'].map((id) => `${id} at ${lee}, if there`));
    expect((await drawn(floor, { at: 'person', person: lee }))?.words).toContain('DOJ has its cards in its channel now.');
  });

  it('tells whoever leaves it while it has one that they are of it no more', async () => {
    const floor = await asked();
    await justice(floor, 'C1');
    await delivered(floor);
    await justice(floor, 'C1', withoutLee);
    expect(await cardsSince(floor)).toEqual(['RPT-1', 'RPT-2', 'RPT-3'].map((id) => `${id} at ${lee}, if there`));
    expect((await drawn(floor, { at: 'person', person: lee }))?.words).toContain('It is not on your desk any more.');
  });
});

import { cardAt } from '../../../src/application/cards/at';
import { deliverOutbox } from '../../../src/application/deliver';
import { cardInWords } from '../../../src/application/shown';
import type { PersonId, Role } from '../../../src/core/language/actor';
import type { Chat, Message } from '../../../src/ports/chat';
import { agency, day, moment } from '../../core/spec';
import { delivered } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, frank, lee, openFloor, ref, robin } from '../floor';
import { alex, ringUntil, seatAgain } from './seat';

/*
 * An agency without a channel of its own gets its cards in the conversations of its desk. Whoever is of that desk no more
 * has them drawn once more, and then they lie there as they are.
 */

type Seat = readonly [PersonId, string, ...Role[]];
const officers: readonly Seat[] = [[lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']];
const justice = (floor: TestFloor, people: readonly Seat[]) => seatAgain(floor, 'doj', 'Department of Justice', people);

const asked = async (line = '/report request doj "Who sent it" by 2026-12-01'): Promise<TestFloor> => {
  const floor = await openFloor();
  await justice(floor, officers);
  await floor.say(dana, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFRANK');
  await floor.say(dana, line);
  await delivered(floor);
  return floor;
};
const confined = '/report request doj "Who sent it" by 2026-12-01 --incident INC-1';

const cardsSince = async (floor: TestFloor): Promise<readonly string[]> =>
  (await delivered(floor)).flatMap((each) => (each.kind === 'card' ? [`${each.of.id} at ${each.at.at === 'person' ? each.at.person : each.at.at}${each.ifThere ? ', if there' : ''}`] : [])).toSorted();

const drawnFor = async ({ store }: TestFloor, person: PersonId, id = 'RPT-1', today = '2026-11-02'): Promise<string> => {
  const drawn = await cardAt(ref(`request ${id}`), { at: 'person', person }, store.reading, { today: day(today) });
  return drawn ? `${cardInWords(drawn.card)}\n${drawn.card.buttons.map(({ label }) => `[${label}]`).join('')}` : 'nothing';
};
const left = (id = 'RPT-1'): string => `${id}\nIt is not on your desk any more.\nNothing more of it is shown here. /report status ${id} shows where it stands, to whoever may see it.\n`;
const full = /^“Who sent it”, RPT-1\n[\s\S]*\[Take\]/;

/** What is handed to Slack for somebody alone; what is only drawn anew is posted nowhere. */
const cardsGiven = async (floor: TestFloor) => {
  const posted: Message[] = [];
  const chat: Chat = { deliver: async (_, message) => (posted.push(message), { outcome: 'delivered' }), find: async () => ({ found: false }), audit: async () => 0 };
  for (let round = 0; round < 10; round += 1) {
    await deliverOutbox({ ...floor, chat });
    floor.clock.pass(2);
  }
  return posted.flatMap((each) => (each.kind === 'card' && each.at.at === 'person' ? [{ to: each.at.person, ifThere: each.ifThere, buttons: each.card.buttons.length }] : []));
};

describe('whoever is of a desk no more', () => {
  it('has them drawn so when the delegation by which they were has ended, or is over', async () => {
    const olga = 'T1/UOLGA' as PersonId;
    const lent = async (): Promise<TestFloor> => {
      const floor = await openFloor();
      await justice(floor, [[olga, 'Olga Ruiz', 'observer'], [robin, 'Robin Cole', 'releaser']]);
      await floor.say(robin, '/watch delegate @UOLGA until 2026-11-06');
      await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01');
      expect(await cardsSince(floor)).toEqual([`RPT-1 at ${olga}`, `RPT-1 at ${robin}`, 'RPT-1 at floor']);
      return floor;
    };
    const [ended, over] = [await lent(), await lent()];
    await ended.say(robin, '/watch revoke @UOLGA');
    await ringUntil(over, '2026-11-07T05:00:00.000Z');
    for (const floor of [ended, over]) expect(await cardsSince(floor)).toContain(`RPT-1 at ${olga}, if there`);
    expect(await drawnFor(over, olga, 'RPT-1', '2026-11-07')).toBe(left());
  });

  it('has the cards of what is open there drawn once more, without buttons, when they left the roster', async () => {
    const floor = await asked();
    expect(await drawnFor(floor, lee)).toMatch(full);
    await justice(floor, officers.slice(1));
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${lee}, if there`]);
    expect(await drawnFor(floor, lee)).toBe(left());
    await floor.press(alex, 'request/take', 'request RPT-1');
    expect(await cardsSince(floor)).toEqual([`RPT-1 at floor`, `RPT-1 at ${alex}`].toSorted());
  });

  it('is told no word of what is about an incident for named people', async () => {
    const floor = await asked(confined);
    await justice(floor, officers.slice(1));
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${lee}, if there`]);
    expect(await drawnFor(floor, lee)).toBe([
      'RPT-1', 'It is not on your desk any more.', 'Only for: those for whom INC-1 is, the coordinators and the agencies it concerns', 'Nothing more of it is shown here. /report status RPT-1 shows where it stands, to whoever may see it.', '',
    ].join('\n'));
  });

  it('has them drawn so where their role is another, or their agency, and reads where they stand', async () => {
    const floor = await asked();
    await justice(floor, [[lee, 'Lee Park', 'observer'], ...officers.slice(1)]);
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${lee}, if there`]);
    expect(await drawnFor(floor, lee)).toBe(left());
    await justice(floor, officers.slice(1));
    await seatAgain(floor, 'fbi', 'Federal Bureau of Investigation', [[frank, 'Frank Ono', 'action-officer', 'releaser'], [lee, 'Lee Park', 'action-officer']]);
    expect(await drawnFor(floor, lee)).toBe(left());
  });

  it('is shown nothing that may be otherwise later: the card is true once it is over, too, and has no words to take out', async () => {
    const floor = await asked();
    await justice(floor, officers.slice(1));
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${lee}, if there`]);
    const before = await drawnFor(floor, lee);
    await floor.say(dana, '/report cancel RPT-1 Nobody needs it');
    expect(await cardsSince(floor)).toEqual([`RPT-1 at floor`, `RPT-1 at ${alex}`].toSorted());
    expect(await drawnFor(floor, lee)).toBe(before);
    expect(before).not.toContain('Who sent it');
  });

  it('has them as they stand when they come back', async () => {
    const floor = await asked();
    await justice(floor, officers.slice(1));
    await delivered(floor);
    await justice(floor, officers);
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${lee}, if there`]);
    expect(await drawnFor(floor, lee)).toMatch(full);
  });

  it('keeps them while they are away, and loses those that lie in their agency\'s channel from now on', async () => {
    const floor = await asked();
    await floor.say(lee, '/watch away 2026-11-02..2026-11-06 cover @UALEX');
    expect(await drawnFor(floor, lee)).toMatch(full);
    await delivered(floor);
    const by = { kind: 'operator', name: 'test' } as const;
    const people = officers.map(([person, name, ...roles]) => ({ person, name, roles }));
    await floor.desk.handIn({ by, order: ({ at }) => ({ to: 'agency', id: 'doj', order: { type: 'seat-agency', by, at, id: agency('doj'), name: 'Justice', channel: 'C1', people } }) });
    expect(await cardsSince(floor)).toEqual(['RPT-1 at agency', `RPT-1 at ${alex}, if there`, `RPT-1 at ${lee}, if there`].toSorted());
    for (const person of [lee, alex]) expect(await drawnFor(floor, person)).toBe(left().replace('It is not on your desk any more.', 'DOJ has its cards in its channel now.'));
  });

  it('has those of what is over drawn, too, where it was wanted within sixty days before or is later; none of what only another agency had', async () => {
    const floor = await asked();
    await floor.say(dana, '/report request doj,fbi "Two of us" by 2026-12-01 --lead fbi');
    await floor.say(dana, '/report request doj "Given up" by 2026-12-01');
    await floor.say(dana, '/report request fbi "Not theirs" by 2026-12-01');
    await floor.say(dana, '/report cancel RPT-3 Nobody needs it');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'The text.' });
    await delivered(floor);
    await justice(floor, officers.slice(1));
    expect(await cardsSince(floor)).toEqual(['RPT-1', 'RPT-2', 'RPT-3'].map((id) => `${id} at ${lee}, if there`));
    expect(await drawnFor(floor, lee, 'RPT-3')).toBe(left('RPT-3'));
    floor.clock.turnTo(moment('2027-01-30T21:00:00.000Z'));
    await justice(floor, officers);
    expect(await cardsSince(floor)).toEqual(['RPT-1', 'RPT-2', 'RPT-3'].map((id) => `${id} at ${lee}, if there`));
    floor.clock.turnTo(moment('2027-01-30T23:00:00.000Z'));
    await justice(floor, officers.slice(1));
    expect(await cardsSince(floor)).toEqual(['RPT-1', 'RPT-2'].map((id) => `${id} at ${lee}, if there`));
  });

  it('has those drawn, too, that their agency gave back and another has now', async () => {
    const floor = await asked();
    await floor.send(lee, 'request/return', 'request RPT-1', { reason: 'Not ours' });
    await floor.send(dana, 'request/ask-another', 'request RPT-1', { agency: 'fbi' });
    await delivered(floor);
    await justice(floor, officers.slice(1));
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${lee}, if there`]);
    expect(await drawnFor(floor, lee)).toBe(left());
  });

  it('has none drawn where only somebody else comes or goes, and a lead only where leads were the desk', async () => {
    const floor = await asked();
    await justice(floor, [...officers, ['T1/USUE' as PersonId, 'Sue Im', 'observer']]);
    expect(await cardsSince(floor)).toEqual([]);
    await justice(floor, [[lee, 'Lee Park', 'lead'], [robin, 'Robin Cole', 'releaser']]);
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${alex}, if there`, `RPT-1 at ${lee}, if there`].toSorted());
    expect(await drawnFor(floor, lee)).toMatch(full);
    await justice(floor, [[lee, 'Lee Park', 'lead'], [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    expect(await cardsSince(floor)).toEqual([`RPT-1 at ${alex}, if there`, `RPT-1 at ${lee}, if there`].toSorted());
    expect(await drawnFor(floor, lee)).toBe(left());
  });

  it('has them drawn once more where whoever they covered for does other work, and they cover no more', async () => {
    const floor = await asked();
    const people = (leeIs: Role): readonly Seat[] => [[lee, 'Lee Park', leeIs], [alex, 'Alex Roe', 'lead'], [robin, 'Robin Cole', 'releaser']];
    await justice(floor, people('action-officer'));
    await floor.say(lee, '/watch away 2026-11-02..2026-11-06 cover @UROBIN');
    expect(await drawnFor(floor, robin)).toMatch(full);
    await delivered(floor);
    await justice(floor, people('coordinator'));
    expect(await cardsSince(floor)).toContain(`RPT-1 at ${robin}, if there`);
    expect(await drawnFor(floor, robin)).toBe(left());
  });

  it('has them so as well while they are away themselves, and does not have them whole again', async () => {
    const floor = await asked();
    await floor.say(lee, '/watch away 2026-11-04 until 2026-11-05 --cover @UROBIN');
    floor.clock.turnTo(moment('2026-11-04T15:00:00.000Z'));
    await floor.say(dana, '/report request doj "And why" by 2026-12-01');
    expect(await cardsSince(floor)).toContain(`RPT-2 at ${robin}`);
    await floor.say(robin, '/watch away 2026-11-09 until 2026-11-10');
    await ringUntil(floor, '2026-11-09T15:00:00.000Z');
    await delivered(floor);
    expect(await drawnFor(floor, robin, 'RPT-2', '2026-11-09')).toBe(left('RPT-2'));
    await floor.press(lee, 'request/take', 'request RPT-2');
    expect(await cardsSince(floor)).toContain(`RPT-2 at ${robin}, if there`);
  });

  it('gets no card that was promised them and had not come when they left', async () => {
    const floor = await openFloor();
    await justice(floor, officers);
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01');
    await justice(floor, officers.slice(1));
    const cards = await cardsGiven(floor);
    expect(cards.filter(({ to }) => to === alex)).toEqual([{ to: alex, ifThere: undefined, buttons: 4 }]);
    expect(cards.filter(({ to }) => to === lee)).toEqual([{ to: lee, ifThere: true, buttons: 0 }, { to: lee, ifThere: true, buttons: 0 }]);
  });

  it('is given no card that was promised them while they stood in, whatever else of it waits to be drawn', async () => {
    const floor = await openFloor();
    await justice(floor, officers);
    await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01');
    await delivered(floor);
    await justice(floor, [[robin, 'Robin Cole', 'releaser']]);
    await floor.press(robin, 'request/see', 'request RPT-1');
    await justice(floor, officers);
    expect((await cardsGiven(floor)).filter(({ to }) => to === robin)).toEqual([
      { to: robin, ifThere: true, buttons: 0 }, { to: robin, ifThere: true, buttons: 0 },
    ]);
  });
});

import { tellMornings } from '../../../src/application/mornings';
import { openRounds } from '../../../src/application/open-rounds';
import type { PersonId } from '../../../src/core/language/actor';
import { homeOf } from '../../home/home';
import { cardOf, confirm, said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, formOf, lee, nora, openFloor, pageOf, seatNora, textOf } from '../floor';

/** The continuation of the emergency, owed by a President whom nobody here sits for; its window closes on 12 September. */
const owedByNobody = async (): Promise<TestFloor> => {
  const floor = await openFloor({ at: '2026-08-20T14:00:00.000Z' });
  await seatNora(floor);
  await openRounds({ desk: floor.desk, reading: floor.store.reading, packs: async () => floor.house.packs, clock: floor.clock });
  await said(floor);
  return floor;
};

const NEA = 'Continuation of the emergency, NEA-202D/2026';
const NOBODY = 'Nobody of the President is at the table. A coordinator finds who answers for it.';
const CLOSED = 'Its window has closed, and what is done now is void. Record what was done in time. If nothing was, tell counsel: what that means for what the law keeps in force is theirs to say.';
const ASKED = `${CLOSED} Nobody has acknowledged it yet: press Acknowledge and say when that will be settled.`;

const threads = async (floor: TestFloor, at: string) => {
  await until(floor, at);
  return (await said(floor)).filter(({ to, text }) => to === 'thread' && text.includes(NEA)).slice(-1);
};

const owed = async (floor: TestFloor, who: PersonId) => (await homeOf(floor, who)).groups[0]?.lines.find(({ text }) => text.startsWith(NEA));

describe('a duty whose owner has nobody at the table', () => {
  it.each([
    ['2026-08-28T14:00:00.000Z', '14 days left.'],
    ['2026-09-04T14:00:00.000Z', '7 days left.'],
    ['2026-09-08T14:00:00.000Z', '3 days left.'],
    ['2026-09-10T14:00:00.000Z', '1 day left.'],
    ['2026-09-11T14:00:00.000Z', 'it must leave the building today.'],
  ])('calls the coordinators at its reminder of %s', async (at, left) => {
    const [reminder] = await threads(await owedByNobody(), at);
    expect(reminder?.text).toContain(
      `${NEA}: ${left} Due Sat 12 September 2026, 23:59 ET. It must leave the building by Fri 11 September 2026. The President owes it to the public and Congress. ${NOBODY}`,
    );
    expect(reminder?.mentions).toEqual([nora, dana]);
  });

  it('stands on the Home of the coordinators, in their /watch me and in their morning message', async () => {
    const floor = await owedByNobody();
    await until(floor, '2026-09-04T14:00:00.000Z');
    const line = `${NEA}: due Sat 12 September 2026, 23:59 ET, owed by the President. ${NOBODY}`;
    for (const who of [dana, nora]) {
      expect(await owed(floor, who)).toMatchObject({ text: line, buttons: [{ command: 'deadline/show' }] });
      expect(pageOf(await floor.say(who, '/watch me')).lines.map(({ text }) => text)).toContain(line);
    }
    expect((await homeOf(floor, lee)).groups[0]?.lines).toEqual([]);
    await said(floor);
    await tellMornings({ ...floor, told: new Set() });
    const messages = (await said(floor)).filter(({ text }) => text.startsWith('Due from you'));
    expect(messages.map(({ to }) => to)).toEqual([nora, dana]);
    expect(messages.every(({ text }) => text.includes(line))).toBe(true);
  });

  it('calls the coordinators when it runs again', async () => {
    const floor = await owedByNobody();
    await floor.say(dana, '/deadline close NEA-202D/2026 "It was ended."');
    await confirm(floor, nora, 'duty NEA-202D/2026');
    await said(floor);
    await floor.say(dana, '/deadline reopen NEA-202D/2026 "It was not."');
    const [again] = (await said(floor)).filter(({ to, text }) => to === 'thread' && text.includes('its clock runs'));
    expect(again?.text).toContain(`The President owes it to the public and Congress. ${NOBODY}`);
    expect(again?.mentions).toEqual([nora, dana]);
  });

  it('climbs to the coordinators, and asks when what follows is settled, not when what is void will be there', async () => {
    const floor = await owedByNobody();
    const [late] = await threads(floor, '2026-09-13T04:00:00.000Z');
    expect(late?.text).toContain(`${NEA} was due Sat 12 September 2026, 23:59 ET and is still open. ${ASKED} The President owes it to the public and Congress. ${NOBODY}`);
    expect(late).toMatchObject({ mentions: [nora, dana], buttons: [{ command: 'deadline/record', label: 'Record an act' }, { command: 'duty/acknowledge', label: 'Acknowledge' }] });
    const [second] = await threads(floor, '2026-09-14T17:00:00.000Z');
    expect(second?.text).toMatch(/^To the coordinator: Continuation of the emergency/);
    expect(second?.mentions).toEqual([nora, dana]);
    const [third] = await threads(floor, '2026-09-14T21:00:00.000Z');
    expect(third?.text).toMatch(/^To the coordinator: Continuation of the emergency/);
    expect(third?.text).toContain(`${NOBODY} Next, Tue 15 September, 17:00 ET: the coordinators are called again (rung 4).`);
    const [fourth] = await threads(floor, '2026-09-15T21:00:00.000Z');
    expect(fourth?.text).toMatch(/^To the coordinator: Continuation of the emergency/);
    expect(fourth?.mentions).toEqual([nora, dana]);
    expect(await owed(floor, nora)).toMatchObject({
      text: `${NEA}: due Sat 12 September 2026, 23:59 ET, missed and still open, owed by the President. ${ASKED} ${NOBODY}`,
      buttons: [{ command: 'deadline/record' }, { command: 'duty/acknowledge' }, { command: 'deadline/show' }],
    });
  });

  it('is quiet once somebody has acknowledged that its window has closed, until the day they gave', async () => {
    const floor = await owedByNobody();
    await threads(floor, '2026-09-13T04:00:00.000Z');
    const about = 'duty NEA-202D/2026';
    expect(formOf(await floor.press(dana, 'duty/acknowledge', about))).toMatchObject({
      intro: `${NEA}. You have seen that its window has closed. The due date stands; until the day you give nobody is called about it again.`,
      fields: [{ label: 'What follows will be settled on' }],
    });
    expect(textOf(await floor.send(dana, 'duty/acknowledge', about, { forecast: '2026-09-18' }))).toBe(
      `Acknowledged: what follows from ${NEA} is to be settled on Fri 18 September 2026. The due date stands.`,
    );
    expect((await said(floor)).find(({ to }) => to === 'thread')?.text).toBe(
      `${NEA}: ODNI has seen that its window has closed. What follows from it is to be settled on Fri 18 September 2026. The due date stands.`,
    );
    const card = await cardOf(floor, about);
    expect(card).toContain('To be settled: Fri 18 September 2026, says ODNI');
    expect(await threads(floor, '2026-09-18T21:00:00.000Z')).toEqual([]);
    expect(await owed(floor, nora)).toMatchObject({ text: expect.stringContaining(`${CLOSED} That is to be settled on Fri 18 September 2026. ${NOBODY}`) as string });
    const [again] = await threads(floor, '2026-09-28T21:00:00.000Z');
    expect(again?.text).toContain(`${CLOSED} That was to be settled on Fri 18 September 2026: press Acknowledge and say when it will be now.`);
  });

  it('calls the owner who is there, and the coordinators for the one who has an observer only', async () => {
    const floor = await openFloor({ at: '2026-11-05T15:00:00.000Z' });
    await floor.say(dana, '/deadline start FISMA-7D --on 2026-11-01 --for dhs');
    const [started] = (await said(floor)).filter(({ to }) => to === 'thread');
    expect(started?.text).toContain('DHS owes it to Congress. The roster has no action officer, lead or releaser of DHS. A coordinator has an operator add one, with watchfloor roster apply.');
    expect(started?.mentions).toEqual([dana]);
  });
});

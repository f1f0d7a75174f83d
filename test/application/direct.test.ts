import { addSeconds } from '../../src/core/calendar';
import type { PromiseRow } from '../../src/ports/outbox';
import { moment } from '../core/spec';
import { openHouse } from './house';
import type { TestFloor } from '../commands/floor';
import { dana, frank, lee, openFloor, ref, robin, withRequest } from '../commands/floor';
import { ring } from '../../src/application/ring';

const evening = '2026-11-02T23:30:00.000Z';

/** Everything the outbox gives out within an hour of the machine's clock, in order. */
const delivered = async ({ store, machine, clock }: Pick<TestFloor, 'store' | 'machine' | 'clock'>, hours = 0) => {
  const rows: Omit<PromiseRow, 'quietUntil'>[] = [];
  clock.pass(hours * 3600);
  for (let round = 0; round < 200; round += 1) {
    const now = machine.now();
    const claimed = await store.outbox.claim(now, addSeconds(now, 30), 50, clock.now());
    if (claimed.length === 0) return rows;
    for (const row of claimed) {
      rows.push(row);
      await store.outbox.kept(row.id, now, now, []);
    }
  }
  throw new Error('The outbox did not run dry.');
};

const direct = (rows: readonly Omit<PromiseRow, 'quietUntil'>[]) =>
  rows.flatMap(({ lane, promise }) =>
    promise.kind === 'notice' && promise.at.at === 'person' ? [{ to: promise.at.person, lane, ...promise }] : [],
  );

/** Whose cards were drawn in their own conversation. */
const desks = (rows: readonly Omit<PromiseRow, 'quietUntil'>[]) =>
  rows.flatMap(({ lane, promise }) => (promise.kind === 'card' && promise.at.at === 'person' ? [{ to: promise.at.person, lane, of: promise.of.id }] : []));

/** Lets the days pass and rings the request, then says to whom it came directly. */
const rungAt = async (floor: TestFloor, days: number) => {
  floor.clock.pass(days * 86400);
  await ring({ of: ref('request RPT-1'), version: 1, at: floor.clock.now() }, floor.desk);
  return direct(await delivered(floor));
};

describe('a direct message', () => {
  it('brings a new ask to each action officer as its card, beside the thread that calls them', async () => {
    const floor = await withRequest();
    const rows = await delivered(floor);
    const said = rows.find(({ promise }) => promise.kind === 'notice' && promise.at.at === 'thread')?.promise;
    expect(said).toMatchObject({ mentions: [lee] });
    expect(desks(rows)).toEqual([{ to: lee, lane: `person ${lee}`, of: 'RPT-1' }]);
    expect(direct(rows)).toEqual([]);
  });

  it('draws that card anew by day and by night when something is pressed, and makes no sound', async () => {
    const floor = await withRequest();
    await delivered(floor);
    floor.clock.turnTo(moment('2026-11-03T01:00:00.000Z'));
    await floor.press(lee, 'request/take', 'request RPT-1');
    const rows = await delivered(floor);
    expect(desks(rows)).toEqual([{ to: lee, lane: `person ${lee}`, of: 'RPT-1' }]);
    expect(direct(rows)).toEqual([]);
  });

  it('draws the card anew on every desk when something happens to the report, its answers or its delivery', async () => {
    const floor = await withRequest();
    await delivered(floor);
    const drawn = async () => desks(await delivered(floor)).map(({ to }) => to);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x', asked: ['fbi'], day: '2026-11-20' });
    expect(await drawn()).toEqual([lee]);
    await floor.press(frank, 'round/concur', 'round RPT-1/v1');
    expect(await drawn()).toEqual([lee]);
    await floor.press(robin, 'report/release', 'report RPT-1');
    expect(await drawn()).toEqual([lee]);
    await floor.send(lee, 'delivery/sent', 'delivery RPT-1/odni', { on: '2026-11-02' });
    expect(await drawn()).toEqual([lee]);
  });

  it('brings what is sent back to whoever has it, and waits out their night', async () => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await delivered(floor);
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'No word on the second county' });
    expect(direct(await delivered(floor)).map(({ to, text, buttons }) => [to, text, buttons.map(({ label }) => label)])).toEqual([
      [lee, '“Materiality of the county incident”, RPT-1 is sent back to DOJ: No word on the second county. It is still wanted by Tue 1 December 2026, 17:00 ET.', ['Submit', 'Drafting', 'Interim', 'Extend', 'Hand over', 'Not ours']],
    ]);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'y' });
    await delivered(floor);
    floor.clock.turnTo(moment('2026-11-03T01:00:00.000Z'));
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'Still no word' });
    expect(direct(await delivered(floor))).toEqual([]);
    expect(direct(await delivered(floor, 13)).map(({ to }) => to)).toEqual([lee]);
  });

  it('brings a round to everybody asked', async () => {
    const floor = await withRequest();
    await delivered(floor);
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x', asked: ['fbi', 'odni'], day: '2026-11-20' });
    expect(direct(await delivered(floor)).map(({ to }) => to)).toEqual(['T1/UFRANK', dana]);
  });

  it('does not come with a plain reminder, comes when it is missed and with each rung', async () => {
    const floor = await withRequest();
    await delivered(floor);
    expect(await rungAt(floor, 22)).toEqual([]);
    expect(await rungAt(floor, 7)).toEqual([]);
    expect((await rungAt(floor, 8 / 24)).map(({ to }) => to)).toEqual([lee]);
    expect((await rungAt(floor, 20 / 24)).map(({ to }) => to)).toEqual([robin]);
    expect((await rungAt(floor, 4 / 24)).map(({ to }) => to)).toEqual([dana]);
  });

  it('never says a second time what is only still open', async () => {
    const floor = await withRequest();
    await delivered(floor);
    expect(await rungAt(floor, 35)).toHaveLength(2);
    expect(await rungAt(floor, 14)).toEqual([]);
  });

  it('waits for the next working morning when it is asked in quiet hours, and holds up nothing louder', async () => {
    const floor = await openFloor({ at: evening });
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    const rows = await delivered(floor);
    expect(rows.map(({ promise }) => [promise.kind, promise.at.at])).toEqual([['card', 'floor'], ['notice', 'thread']]);
    expect(desks(await delivered(floor, 14))).toEqual([]);
    expect(desks(await delivered(floor, 1))).toEqual([{ to: lee, lane: `person ${lee}, after quiet hours`, of: 'RPT-1' }]);
  });

  it("waits by the house's clock, and comes when that is turned past the night", async () => {
    const floor = await openFloor({ at: evening });
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    expect(desks(await delivered(floor))).toEqual([]);
    floor.clock.turnTo(moment('2026-11-03T13:59:59.000Z'));
    expect(desks(await delivered(floor))).toEqual([]);
    floor.clock.turnTo(moment('2026-11-03T14:00:00.000Z'));
    expect(desks(await delivered(floor)).map(({ to }) => to)).toEqual([lee]);
  });

  it('waits while the clock was turned into a night, whatever the machine says', async () => {
    const floor = await openFloor({ at: '2026-11-02T14:00:00.000Z' });
    floor.clock.turnBy(9.5 * 3600);
    await floor.say(dana, '/report request doj "Materiality of the county incident" by 2026-12-01');
    expect(desks(await delivered(floor, 14))).toEqual([]);
    expect(desks(await delivered(floor, 0.5))).toHaveLength(1);
  });

  it('calls nobody where nobody is seated', async () => {
    const house = openHouse();
    expect(direct(await delivered(house))).toEqual([]);
  });
});

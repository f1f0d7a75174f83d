import { drawHome } from '../../src/adapters/slack/draw-home';
import type { Home } from '../../src/application/home';
import { homesOf } from '../../src/application/home';
import { ring } from '../../src/application/ring';
import type { PersonId } from '../../src/core/language/actor';
import { refusalOfView } from '../../sandbox/slack/rules/view';
import { moment } from '../core/spec';
import type { TestFloor } from '../commands/floor';
import { dana, frank, lee, nobody, openFloor, ref, robin, withRequest } from '../commands/floor';

const homeOf = async (floor: TestFloor, who: PersonId, offset = 0): Promise<Home> => {
  const [home] = await homesOf([{ who, offset }], { reading: floor.store.reading, clock: floor.clock, zone: floor.zone });
  if (!home) throw new Error('Nobody drew it.');
  return home;
};
const written = ({ groups }: Home) => groups.map(({ title, lines, empty }) => [title, ...(lines.length === 0 ? [empty] : lines.map(({ text }) => text))]);

describe("somebody's Home", () => {
  it('shows what they owe, what waits for them and what they asked, with the buttons of each', async () => {
    const floor = await withRequest();
    await floor.say(lee, '/report request fbi "What the bureau saw" by 2026-11-25');
    const home = await homeOf(floor, lee);
    expect(home.says).toEqual(['You are here as action officer of DOJ. As of Mon 2 November 2026, 09:00 ET.']);
    expect(written(home)).toEqual([
      ['You owe', '“Materiality of the county incident”, RPT-1: by Tue 1 December 2026, 17:00 ET, asked of DOJ.'],
      ['Waits for you', 'Nothing waits for you.'],
      ['You asked', '“What the bureau saw”, RPT-2: by Wed 25 November 2026, 17:00 ET, asked of FBI.'],
    ]);
    expect(home.groups[0]?.lines[0]?.buttons.map(({ label }) => label)).toEqual(['Take', 'Seen', 'Hand over', 'Not ours']);
    await floor.send(frank, 'report/submit', 'report RPT-2', { text: 'x' });
    expect(written(await homeOf(floor, lee))[1]).toEqual(['Waits for you', '“What the bureau saw”, RPT-2: by Wed 25 November 2026, 17:00 ET, handed in by FBI, with DOJ.']);
  });

  it('shows a late request to whoever a rung has called', async () => {
    const floor = await withRequest();
    floor.clock.turnTo(moment('2026-12-02T22:00:00.000Z'));
    await ring({ of: ref('request RPT-1'), version: 1, at: floor.clock.now() }, floor.desk);
    expect((await homeOf(floor, dana)).groups[0]?.lines[0]?.buttons.map(({ label }) => label)).toEqual(['Acknowledge', 'Show']);
    expect(written(await homeOf(floor, robin))[0]?.[1]).toContain('Nobody has acknowledged it yet');
  });

  it('tells somebody who is not on the roster whom to ask, and shows them nothing', async () => {
    const floor = await withRequest();
    expect(await homeOf(floor, nobody)).toEqual({
      title: 'Your watch', groups: [], offset: 0, of: 0,
      says: ["You are not on this floor's roster yet. Ask a coordinator to add you: Dana Reyes of ODNI. Your id is T9/UNOBODY."],
    });
  });

  it('says to whoever is away who covers', async () => {
    const floor = await withRequest();
    await floor.say(lee, '/watch away 2026-11-02..2026-11-06 cover @UROBIN');
    expect((await homeOf(floor, lee)).says[1]).toBe('You are away until Fri 6 November 2026. Robin Cole covers, and what calls you stands on their Home. /watch back ends it.');
    expect(written(await homeOf(floor, robin))[0]?.[1]).toContain('RPT-1');
  });

  it('goes over pages, each of which Slack takes', async () => {
    const floor = await openFloor();
    for (let nth = 1; nth <= 60; nth += 1) await floor.say(dana, `/report request doj "Wanted ${String(nth)}" by 2026-12-01`);
    for (let nth = 1; nth <= 30; nth += 1) await floor.press(lee, 'request/take', `request RPT-${String(nth)}`);
    const seen: string[] = [];
    for (const offset of [0, 25, 50]) {
      const home = await homeOf(floor, lee, offset);
      seen.push(...home.groups.flatMap(({ lines }) => lines.map(({ text }) => text)));
      const view = drawHome(home, { text: 'RPT-1 is yours. '.repeat(300), mentions: [], buttons: [] });
      expect(refusalOfView(view, 'home')).toBeUndefined();
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(JSON.stringify(view.blocks)).toContain(`Page ${String(offset / 25 + 1)} of 3.`);
    }
    expect(new Set(seen).size).toBe(60);
    expect((await homeOf(floor, lee, 75)).offset).toBe(0);
  });
});

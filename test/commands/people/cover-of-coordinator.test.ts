import type { PersonId } from '../../../src/core/language/actor';
import type { TestFloor } from '../floor';
import { dana, lee, nora, openFloor, pageOf, seatNora, textOf } from '../floor';
import { homeOf } from '../../home/home';
import { ringUntil, saidSince, seatAgain } from './seat';

const pat = 'T1/UPAT' as PersonId;

/** Dana, coordinator and releaser of ODNI, is away, and Pat, an action officer there, covers. */
const covered = async (): Promise<TestFloor> => {
  const floor = await openFloor();
  await seatNora(floor);
  await seatAgain(floor, 'odni', 'Office of the Director of National Intelligence', [[dana, 'Dana Reyes', 'coordinator', 'releaser'], [pat, 'Pat Low', 'action-officer']]);
  await floor.say(dana, '/watch away 2026-11-02..2026-11-30 cover @UPAT');
  await saidSince(floor);
  return floor;
};

const toldTo = async (floor: TestFloor, person: PersonId): Promise<readonly string[]> =>
  (await saidSince(floor)).flatMap(({ where, to, text }) => (where === person || to.includes(person) ? [text] : []));

describe('whoever covers for a coordinator and is none', () => {
  it('is called for the work of their agency, and not for what a coordinator does', async () => {
    const floor = await covered();
    await floor.say(nora, '/report request odni "What was seen" by 2026-11-12');
    expect(await toldTo(floor, pat)).toEqual([expect.stringContaining('“What was seen”, RPT-1')]);
    await floor.say(nora, '/report request doj "Who sent it" by 2026-11-03');
    await floor.press(lee, 'request/take', 'request RPT-2');
    await saidSince(floor);
    await ringUntil(floor, '2026-11-05T15:00:00.000Z');
    const rung = (await saidSince(floor)).filter(({ where, text }) => where === 'thread of RPT-2' && text.startsWith('To the coordinator'));
    expect(rung.map(({ to }) => to)).toEqual([[nora]]);
    expect((await homeOf(floor, pat)).groups.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')).not.toContain('RPT-2');
    expect((await homeOf(floor, nora)).groups.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')).toContain('RPT-2');
  });

  it('is not said to cover what they may not see: whoever is away is called all the same', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'odni', 'Office of the Director of National Intelligence', [[dana, 'Dana Reyes', 'coordinator', 'releaser'], [pat, 'Pat Low', 'action-officer']]);
    await floor.say(dana, '/incident open Topsecretname --actor iran --target voters --severity 2 --named @ULEE');
    await floor.say(dana, '/incident open Scans --actor iran --target voters --severity 2 --named @ULEE');
    await floor.say(lee, '/report request fbi "Hushhush" by 2026-11-03 --incident INC-1');
    await floor.say(lee, '/report request fbi "Known to all" by 2026-11-03');
    await floor.say(dana, '/watch away 2026-11-02..2026-11-30 cover @UPAT');
    await saidSince(floor);
    await ringUntil(floor, '2026-11-05T15:00:00.000Z');
    const rungs = (await saidSince(floor)).filter(({ text }) => text.startsWith('To the coordinator'));
    const about = (id: string) => rungs.filter(({ text }) => text.includes(id)).map(({ where, to, text }) => [where, to, text.slice(text.indexOf('Dana Reyes is away'))]);
    const kept = 'Dana Reyes is away until Mon 30 November 2026. Pat Low covers, and may not see this: Dana Reyes is called all the same.';
    expect(about('RPT-1').toSorted()).toEqual([[dana, [], kept], ['thread of RPT-1', [dana], kept]]);
    const covered = 'Dana Reyes is away until Mon 30 November 2026; Pat Low covers.';
    expect(about('RPT-2').toSorted()).toEqual([[pat, [], covered], ['thread of RPT-2', [pat], covered]]);
    expect((await homeOf(floor, dana)).says).toContain('You are away until Mon 30 November 2026. Pat Low covers: what calls you stands on their Home, as far as they may see it. /watch back ends it.');
  });

  it('sees nothing of what is about an incident for named people, on no Home, in no message', async () => {
    const floor = await covered();
    await floor.say(nora, '/incident open Topsecretname --actor iran --target voters --severity 2 --named @UNORA');
    await floor.say(nora, '/report request doj "Hushhush" by 2026-11-03 --incident INC-1');
    await ringUntil(floor, '2026-11-10T15:00:00.000Z');
    expect((await toldTo(floor, pat)).join('\n')).not.toMatch(/Hushhush|Topsecretname|RPT-1|INC-1/);
    expect((await homeOf(floor, pat)).groups.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')).not.toMatch(/Hushhush|Topsecretname|RPT-1|INC-1/);
    expect(textOf(await floor.say(pat, '/report status RPT-1'))).toContain('There is no request “RPT-1”');
    expect(pageOf(await floor.say(pat, '/report status')).lines).toEqual([]);
  });
});

import { dana, lee, openFloor, robin } from '../floor';
import { delivered } from '../corrections/said';
import type { PersonId, Role } from '../../../src/core/language/actor';
import { alex, saidSince, seatAgain } from './seat';

/*
 * The desk of an agency with a channel of its own is that channel: there it is told what it inherited.
 */

const justice = (floor: Awaited<ReturnType<typeof openFloor>>, leeIs: readonly (readonly [PersonId, string, ...Role[]])[]) =>
  seatAgain(floor, 'doj', 'Department of Justice', [...leeIs, [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']], 'C1');

const taken = async () => {
  const floor = await openFloor();
  await justice(floor, [[lee, 'Lee Park', 'action-officer']]);
  await floor.say(dana, '/incident open Scans of county portals --actor iran --target voters --severity 2 --named @UFRANK');
  await floor.say(dana, '/report request doj "Who sent it" by 2026-12-01');
  await floor.say(dana, '/report request doj "Which portals" by 2026-12-04 --incident INC-1');
  for (const id of ['RPT-1', 'RPT-2']) await floor.press(lee, 'request/take', `request ${id}`);
  return floor;
};
const what = 'What they had taken is asked of DOJ again, and nobody has it: “Who sent it”, RPT-1 and “Which portals”, RPT-2. The suspenses stand. Press Take on what is yours.';
const inherited = async (floor: Awaited<ReturnType<typeof openFloor>>) => (await saidSince(floor)).filter(({ text }) => text.includes('What they had taken'));

describe('an agency with a channel of its own', () => {
  it('is told there what somebody left who left, once, and whoever works there is called; the cards of all of it lie there', async () => {
    const floor = await taken();
    expect((await delivered(floor)).flatMap((each) => (each.kind === 'card' && each.at.at === 'agency' ? [each.of.id] : []))).toEqual(expect.arrayContaining(['RPT-1', 'RPT-2']));
    await justice(floor, []);
    expect(await inherited(floor)).toEqual([{ where: 'agency', to: [alex], text: `Lee Park has left DOJ. ${what}`, buttons: ['Take RPT-1', 'Take RPT-2'] }]);
  });

  it('is told there, too, of what somebody had who stays and does other work', async () => {
    const floor = await taken();
    await saidSince(floor);
    await justice(floor, [[lee, 'Lee Park', 'observer']]);
    expect(await inherited(floor)).toEqual([{ where: 'agency', to: [alex], text: `Lee Park does other work at DOJ now. ${what}`, buttons: ['Take RPT-1', 'Take RPT-2'] }]);
  });
});

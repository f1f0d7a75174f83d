import type { PersonId } from '../../../src/core/language/actor';
import { agency, moment, zone } from '../../core/spec';
import { said, until } from '../corrections/said';
import type { TestFloor } from '../floor';
import { dana, lee, openFloor, robin } from '../floor';

/** DOJ, whose action officer is where these say. */
const withLeeIn = async (where: string, at: string): Promise<TestFloor> => {
  const floor = await openFloor({ at });
  const by = { kind: 'operator', name: 'test' } as const;
  await floor.desk.handIn({ by, order: (pen) => ({ to: 'agency', id: 'doj', order: { type: 'seat-agency', by, at: pen.at, id: agency('doj'), name: 'DOJ', people: [{ person: lee, name: 'Lee Park', roles: ['action-officer'], zone: zone(where) }, { person: robin, name: 'Robin Cole', roles: ['releaser'] }] } }) });
  return floor;
};

/** What the floor's threads said since: whom they call, and the last line. */
const threads = async (floor: TestFloor): Promise<readonly { readonly calls: readonly PersonId[]; readonly ends: string }[]> =>
  (await said(floor)).filter(({ to }) => to === 'thread').map(({ mentions, text }) => ({ calls: mentions, ends: text.split('\n').at(-1) ?? '' }));

describe('a thread of the floor', () => {
  it('names whoever is in their night, and says when they are told', async () => {
    const floor = await withLeeIn('America/Los_Angeles', '2026-11-02T14:00:00.000Z');
    await floor.say(dana, '/report request doj "What of it" by 2026-12-01');
    expect(await threads(floor)).toEqual([{ calls: [], ends: 'It is night or a day off for Lee Park of DOJ, who is told Mon 2 November 2026, 09:00 PT.' }]);
  });

  it('leaves a reminder of their morning to their morning message, and does not say it twice', async () => {
    const floor = await withLeeIn('America/Los_Angeles', '2026-11-02T18:00:00.000Z');
    await floor.say(dana, '/report request doj "What of it" by 2026-12-01');
    expect(await threads(floor)).toEqual([{ calls: [lee], ends: expect.stringContaining('DOJ: “What of it”, RPT-1, by Tue 1 December 2026, 17:00 ET.') as string }]);
    await until(floor, '2026-11-17T14:30:00.000Z');
    expect((await threads(floor)).at(-1)).toEqual({ calls: [], ends: 'It is night or a day off for Lee Park of DOJ, who is told Tue 17 November 2026, 09:00 PT.' });
    floor.clock.turnTo(moment('2026-11-17T17:00:00.000Z'));
    expect((await said(floor)).filter(({ to }) => to === lee)).toEqual([]);
  });

  it('calls them all the same where it is wanted before their morning comes', async () => {
    const floor = await withLeeIn('Asia/Tokyo', '2026-11-03T14:30:00.000Z');
    await floor.say(dana, '/report request doj "What of it" by 2026-11-03 18:00');
    expect((await threads(floor)).map(({ calls }) => calls)).toEqual([[lee]]);
  });

  it('tells what may wait to each alone in the morning, and the coordinator that it waits', async () => {
    const floor = await withLeeIn('Asia/Tokyo', '2026-11-02T05:00:00.000Z');
    await floor.say(dana, '/report request doj "What of it" by 2026-12-01');
    await floor.press(lee, 'request/take', 'request RPT-1');
    await floor.send(lee, 'report/submit', 'report RPT-1', { text: 'x' });
    await said(floor);
    floor.clock.turnTo(moment('2026-11-02T15:00:00.000Z'));
    await floor.send(dana, 'request/send-back', 'request RPT-1', { reason: 'More of it' });
    expect((await threads(floor)).at(-1)).toEqual({ calls: [], ends: 'It is night or a day off for Lee Park of DOJ, who is told Tue 3 November 2026, 09:00 Asia/Tokyo.' });
    floor.clock.turnTo(moment('2026-11-03T00:00:00.000Z'));
    expect((await said(floor)).map(({ to, text }) => [to, text])).toEqual([
      [lee, '“What of it”, RPT-1 is sent back to DOJ: More of it. It is still wanted by Tue 1 December 2026, 17:00 ET.'],
    ]);
  });
});

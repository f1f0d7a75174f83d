import { openFloor, lee, robin } from '../floor';
import type { PersonId } from '../../../src/core/language/actor';
import { alex, saidSince, seatAgain, withAlex } from './seat';

const rex = 'T1/UREX' as PersonId;
const told = async (floor: Awaited<ReturnType<typeof openFloor>>) => (await saidSince(floor)).filter(({ text }) => text.includes('binds DOJ')).map(({ where, text }) => [where, text]);

describe('a delegate who is away on days of the delegation', () => {
  it('is told of to whoever delegated, where nobody binds the agency on those days', async () => {
    const floor = await withAlex(await openFloor());
    await floor.say(robin, '/watch away 2026-11-02..2026-11-20 cover @UALEX');
    await floor.say(robin, '/watch delegate @ULEE until 2026-11-20');
    await saidSince(floor);
    await floor.say(lee, '/watch away 2026-11-10..2026-11-25 cover @UALEX');
    expect(await told(floor)).toEqual([[
      robin,
      'Lee Park, who binds DOJ in the place of Robin Cole from Mon 2 November 2026 to Fri 20 November 2026, is away from Tue 10 November 2026 to Fri 20 November 2026, and cannot bind it then. Alex Roe, who covers, does not bind DOJ. Nobody who could is there from Tue 10 November 2026 to Fri 20 November 2026: no release, answer of record or receipt of DOJ is possible. To lend the authority to another, type /watch delegate.',
    ]]);
    await floor.say(lee, '/watch away 2026-11-30');
    expect(await told(floor)).toEqual([]);
  });

  it('is told of to the releasers who are there, and on which days none of them is', async () => {
    const floor = await openFloor();
    await seatAgain(floor, 'doj', 'Department of Justice', [[lee, 'Lee Park', 'action-officer'], [alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser'], [rex, 'Rex Hall', 'releaser']]);
    await floor.say(robin, '/watch away 2026-11-02..2026-11-20 cover @ULEE with authority');
    await saidSince(floor);
    await floor.say(lee, '/watch away 2026-11-10 cover @UALEX');
    const delegated = 'Lee Park, who binds DOJ in the place of Robin Cole from Mon 2 November 2026 to Fri 20 November 2026, is away';
    const there = `${delegated} on Tue 10 November 2026, and cannot bind it then. Alex Roe, who covers, does not bind DOJ. Another who binds DOJ is there then.`;
    expect(await told(floor)).toEqual([[robin, there], [rex, there]]);
    await floor.say(rex, '/watch away 2026-11-13');
    await floor.say(robin, '/watch away 2026-11-12..2026-11-13 for @ULEE cover @UALEX');
    const some = `${delegated} from Thu 12 November 2026 to Fri 13 November 2026, and cannot bind it then. Alex Roe, who covers, does not bind DOJ. Nobody who could is there on Fri 13 November 2026: no release, answer of record or receipt of DOJ is possible. To lend the authority to another, type /watch delegate.`;
    expect(await told(floor)).toEqual([[robin, some], [rex, some]]);
  });
});

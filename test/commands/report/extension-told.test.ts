import { dana, lee, robin, withRequest } from '../floor';
import type { TestFloor } from '../floor';
import { alex, saidSince, seatAgain, withAlex } from '../people/seat';

/*
 * Who hears that a later suspense is wanted, granted or denied: whoever can act on it, and whoever asked.
 */

const wanting = async (floor: TestFloor, who = lee): Promise<TestFloor> => {
  await floor.say(who, '/report extend RPT-1 "The county answers on Monday" until 2026-12-08 --forecast 2026-12-07');
  await saidSince(floor);
  return floor;
};

/** Whom the thread calls, and who is told directly. */
const told = async (floor: TestFloor) => {
  const said = (await saidSince(floor)).filter(({ text }) => text.includes('RPT-1'));
  return { called: said.filter(({ where }) => where.startsWith('thread')).map(({ to }) => to), directly: said.map(({ where }) => where).filter((where) => where.startsWith('T1/')).toSorted() };
};

describe('the answer to an extension', () => {
  it.each(['grant', 'deny'])('reaches the agency where nobody has taken the request: %s', async (verb) => {
    const floor = await wanting(await withRequest());
    await (verb === 'grant' ? floor.press(dana, 'request/grant', 'request RPT-1') : floor.send(dana, 'request/deny', 'request RPT-1', { reason: 'The President waits' }));
    expect(await told(floor)).toEqual({ called: [[lee]], directly: [lee] });
  });

  it.each(['grant', 'deny'])('reaches whoever asked for the time, beside whoever has it: %s', async (verb) => {
    const floor = await withRequest();
    await floor.press(lee, 'request/take', 'request RPT-1');
    await wanting(floor, robin);
    await (verb === 'grant' ? floor.press(dana, 'request/grant', 'request RPT-1') : floor.send(dana, 'request/deny', 'request RPT-1', { reason: 'The President waits' }));
    expect(await told(floor)).toEqual({ called: [[lee, robin]], directly: [lee, robin] });
  });

  it('reaches the others of the agency where whoever has it is away and nobody covers, or has left', async () => {
    const away = await withAlex(await withRequest());
    await away.press(lee, 'request/take', 'request RPT-1');
    await wanting(away);
    await away.say(lee, '/watch away 2026-11-02..2026-11-06');
    await saidSince(away);
    await away.press(dana, 'request/grant', 'request RPT-1');
    expect((await told(away)).called).toEqual([[alex]]);
    const left = await withAlex(await withRequest());
    await left.press(lee, 'request/take', 'request RPT-1');
    await wanting(left);
    await seatAgain(left, 'doj', 'Department of Justice', [[alex, 'Alex Roe', 'action-officer'], [robin, 'Robin Cole', 'releaser']]);
    await saidSince(left);
    await left.press(dana, 'request/grant', 'request RPT-1');
    expect(await told(left)).toEqual({ called: [[alex]], directly: [alex] });
  });
});

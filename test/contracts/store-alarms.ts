import { answer, ask, at, carryOut, now, put, request, take } from './floor';
import type { Sentence } from './sentence';

const horizon = at('30T00:00:00');

export const alarmsContract = (sentence: Sentence): void => {
  sentence('are one for each open dated clock: its next moment, under the version that set it', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const first = { of: request('RPT-1'), version: 1, at: at('03T22:00:00') };
    expect(await store.alarms.of({ of: request('RPT-1') })).toEqual(first);
    expect(await store.alarms.overdue(horizon, 10)).toEqual([first]);
    expect(await store.alarms.of({ of: request('RPT-2') })).toBeUndefined();
  });

  sentence('are replaced with the change, and go when nothing is waited for', async (store) => {
    await carryOut(store, ask('RPT-1'));
    await carryOut(store, take('RPT-1'));
    expect(await store.alarms.overdue(horizon, 10)).toMatchObject([{ version: 2 }]);
    await carryOut(store, answer('RPT-1'));
    expect(await store.alarms.of({ of: request('RPT-1') })).toBeUndefined();
    expect(await store.alarms.overdue(horizon, 10)).toEqual([]);
  });

  sentence('that were set and given up in one commit never were', async (store) => {
    await store.commit(async (transaction) => {
      await put(transaction, ask('RPT-1'));
      await transaction.load([request('RPT-1')]);
      await put(transaction, answer('RPT-1'));
    });
    expect(await store.alarms.overdue(horizon, 10)).toEqual([]);
  });

  sentence('come soonest first, no more than asked for, none that is not due', async (store) => {
    await carryOut(store, ask('RPT-1', 'fbi', at('27T22:00:00')));
    await carryOut(store, ask('RPT-2', 'fbi', at('24T22:00:00')));
    await carryOut(store, ask('RPT-3', 'fbi', at('20T22:00:00')));
    for (const id of ['RPT-1', 'RPT-2', 'RPT-3']) await carryOut(store, take(id));
    const overdue = await store.alarms.overdue(horizon, 10);
    expect(overdue.map(({ of }) => of.id)).toEqual(['RPT-3', 'RPT-2', 'RPT-1']);
    expect(await store.alarms.overdue(horizon, 2)).toEqual(overdue.slice(0, 2));
    expect(await store.alarms.overdue(overdue[1]!.at, 10)).toEqual(overdue.slice(0, 2));
    expect(await store.alarms.overdue(now, 10)).toEqual([]);
  });

  sentence('are unarmed until they are noted under the marker of today', async (store) => {
    await carryOut(store, ask('RPT-1'));
    await carryOut(store, ask('RPT-2'));
    const [first, second] = await store.alarms.unarmed(horizon, 'marker-1', 10);
    await store.alarms.noteArmed([first!], 'marker-1');
    expect(await store.alarms.unarmed(horizon, 'marker-1', 10)).toEqual([second]);
    expect(await store.alarms.unarmed(horizon, 'marker-2', 10)).toEqual([first, second]);
    expect(await store.alarms.unarmed(horizon, 'marker-2', 1)).toEqual([first]);
    expect(await store.alarms.unarmed(now, 'marker-2', 10)).toEqual([]);
    await store.alarms.noteArmed([], 'marker-2');
  });

  sentence('that were moved are other alarms, and unarmed', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const old = await store.alarms.unarmed(horizon, 'marker-1', 10);
    await store.alarms.noteArmed(old, 'marker-1');
    await carryOut(store, take('RPT-1'));
    const moved = await store.alarms.unarmed(horizon, 'marker-1', 10);
    expect(moved).toMatchObject([{ of: request('RPT-1'), version: 2 }]);
    await store.alarms.noteArmed(old, 'marker-1');
    expect(await store.alarms.unarmed(horizon, 'marker-1', 10)).toEqual(moved);
  });
};

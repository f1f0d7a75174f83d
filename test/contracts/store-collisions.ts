import type { Transaction } from '../../src/ports/store';
import {
  addElection,
  ask,
  card,
  carryOut,
  confirmElection,
  election,
  gesture,
  idsOf,
  at,
  now,
  put,
  request,
  take,
} from './floor';
import type { Sentence } from './sentence';

export const collisionsContract = (sentence: Sentence): void => {
  sentence('on one subject come one after the other, and the second sees what the first did', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const both = await Promise.all([carryOut(store, take('RPT-1', 'U2')), carryOut(store, take('RPT-1', 'U3'))]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
    expect(await store.reading.history(request('RPT-1'))).toHaveLength(2);
  });

  sentence('are run again on a version that is not the newest, until they have seen the newest', async (store) => {
    await carryOut(store, ask('RPT-1'));
    let runs = 0;
    await store.commit(async (transaction) => {
      runs += 1;
      const handled = await put(
        runs === 1 ? blindfolded(transaction) : transaction,
        runs === 1 ? ask('RPT-1') : take('RPT-1'),
      );
      expect(handled.outcome).toBe('done');
    });
    expect(runs).toBe(2);
    expect((await store.reading.history(request('RPT-1'))).map(({ type }) => type)).toEqual(['asked', 'taken']);
  });

  sentence('for ever are given up, with nothing kept', async (store) => {
    await carryOut(store, ask('RPT-1'));
    const work = store.commit((transaction) => put(blindfolded(transaction), ask('RPT-1')));
    await expect(work).rejects.toThrow('given up');
    expect((await store.reading.subject(request('RPT-1')))?.version).toBe(1);
  });

  sentence('in making the same subject make it once', async (store) => {
    const both = await Promise.all([1, 2, 3].map(() => carryOut(store, addElection('2026-general'))));
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['done', 'nothing-to-do', 'nothing-to-do']);
    expect((await store.reading.list({ kind: 'duty', limit: 10 })).length).toBe(2);
  });

  sentence('in one gesture: the later finds the row of the earlier', async (store) => {
    const click = (id: string) =>
      store.commit(async (transaction) => {
        const row = await transaction.gesture('click-1');
        if (row) return row.touched[0]!.id;
        await put(transaction, ask(id));
        await transaction.rememberGesture(gesture('click-1', { touched: [request(id)] }));
        return id;
      });
    const [first, second] = await Promise.all([click('RPT-1'), click('RPT-2')]);
    expect(first).toBe(second);
    expect(await store.reading.list({ kind: 'request', limit: 10 })).toHaveLength(1);
  });

  sentence('in a number get one each', async (store) => {
    const numbers = await Promise.all(
      Array.from({ length: 10 }, () => store.commit((transaction) => transaction.nextNumber('RPT'))),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  sentence('in several subjects, each in its own order, all end', async (store) => {
    const names = ['e1', 'e2', 'e3', 'e4'];
    for (const name of names) await carryOut(store, addElection(name));
    const all = await Promise.all(
      [names, [...names].reverse()].map((order) =>
        store.commit(async (transaction) => {
          await transaction.load(order.map(election));
          for (const name of order) await put(transaction, confirmElection(name));
        }),
      ),
    );
    expect(all).toHaveLength(2);
    for (const name of names) expect((await store.reading.subject(election(name)))?.version).toBe(3);
  });

  sentence('in promising one card promise it once', async (store) => {
    await Promise.all(
      ['RPT-1', 'RPT-2', 'RPT-3'].map((id) =>
        store.commit(async (transaction) => {
          await put(transaction, ask(id));
          await transaction.promise([card('floor', 'board'), card('floor', `card of ${id}`)]);
        }),
      ),
    );
    expect(await store.outbox.waiting()).toBe(4);
  });

  sentence('in claiming never get the same row', async (store) => {
    const lanes = Array.from({ length: 20 }, (_, lane) => `lane-${lane}`);
    await store.commit((transaction) => transaction.promise(lanes.map((lane) => card(lane, lane))));
    const claims = await Promise.all([1, 2, 3, 4].map(() => store.outbox.claim(now, at('03T12:00:30'), 10, now)));
    const ids = claims.flatMap(idsOf);
    expect(new Set(ids).size).toBe(ids.length);
    const rest = await store.outbox.claim(now, at('03T12:00:30'), 20, now);
    expect(ids.length + rest.length).toBe(20);
  });
};

/** A transaction that does not see what is there: what a commit sees that was overtaken after it looked. */
const blindfolded = (transaction: Transaction): Transaction => ({ ...transaction, load: async () => [] });

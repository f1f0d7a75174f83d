import type { Asked, Desk } from '../../src/application/desk';
import { firstBroken } from '../../src/application/ledger';
import { digest } from '../../src/adapters/system/digest';
import type { ForeignActor } from '../../src/core/incident';
import type { Person } from '../../src/core/language/actor';
import { broken } from '../../src/core/language/never';
import type { Store, Transaction } from '../../src/ports/store';
import { agency, day, moment, person, zone } from '../core/spec';
import { memoryStore } from '../fakes/memory-store';
import { openHouse } from './house';

const coordinator = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');

const asking = (key: string, intention?: string): Asked => ({
  by: coordinator,
  gesture: { key, ...(intention !== undefined && { intention }) },
  order: async ({ at, nextNumber, words }) => {
    const id = `RPT-${String(await nextNumber('RPT'))}`;
    return {
      to: 'request', id,
      order: {
        type: 'ask', by: coordinator, at, id, title: words(`What ${key} asks`), agency: agency('doj'), duties: [],
        suspense: moment('2026-12-01T22:00:00.000Z'), zone: zone(),
      },
    };
  },
});

const opening = (key: string, by: Person = officer): Asked => ({
  by,
  gesture: { key },
  order: async ({ at, nextNumber, words }) => {
    const id = `INC-${String(await nextNumber('INC'))}`;
    return {
      to: 'incident', id,
      order: { type: 'open-incident', by, at, id, title: words(`What ${key} saw`), actor: 'russia' as ForeignActor, target: 'election-infrastructure', severity: 3, zone: zone() },
    };
  },
});

const adding = (key: string, by: Person): Asked => ({
  by,
  gesture: { key },
  order: ({ at }) => ({
    to: 'election', id: '2026-general',
    order: { type: 'add-election', by, at, name: '2026-general', day: day('2026-11-03'), kind: 'general', zone: zone() },
  }),
});

const mistaken = (key: string): Asked => ({ by: coordinator, gesture: { key }, order: () => broken('A promise of ours is broken.') });

/** A house that counts its commits, whose commits fail as `fails` says. */
const counting = (fails: (nth: number, before: boolean) => boolean = () => false) => {
  let commits = 0;
  const truth = memoryStore();
  const commit: Store['commit'] = async <Result>(work: (transaction: Transaction) => Promise<Result>) => {
    commits += 1;
    const nth = commits;
    if (fails(nth, true)) throw new Error('the line was cut before');
    const result = await truth.commit(work);
    if (fails(nth, false)) throw new Error('the line was cut after');
    return result;
  };
  const house = openHouse({ store: { ...truth, commit } });
  return { ...house, commits: () => commits };
};

const handAllIn = (house: { readonly desk: Desk }, orders: readonly Asked[]) => Promise.all(orders.map(house.desk.handIn));

describe('orders that are handed in at one time', () => {
  it('share a commit, and each has its own outcome, its own number and its own key', async () => {
    const house = counting();
    const orders = [asking('a'), opening('b'), adding('c', officer), asking('d'), opening('e')];
    expect(await handAllIn(house, orders)).toMatchObject([
      { outcome: 'done', about: { id: 'RPT-1' } },
      { outcome: 'done', about: { id: 'INC-1' } },
      { outcome: 'refused', refusal: { code: 'not-permitted', deed: 'add-election' } },
      { outcome: 'done', about: { id: 'RPT-2' } },
      { outcome: 'done', about: { id: 'INC-2' } },
    ]);
    expect(house.commits()).toBe(1);
    expect(await handAllIn(house, orders)).toMatchObject([
      { outcome: 'repeated', row: { key: 'a', touched: [{ id: 'RPT-1' }, { kind: 'report' }] } },
      { outcome: 'repeated', row: { key: 'b', touched: [{ id: 'INC-1' }] } },
      { outcome: 'refused' },
      { outcome: 'repeated', row: { key: 'd', touched: [{ id: 'RPT-2' }, { kind: 'report' }] } },
      { outcome: 'repeated', row: { key: 'e', touched: [{ id: 'INC-2' }] } },
    ]);
    for (const id of ['RPT-1', 'RPT-2']) expect(firstBroken(await house.store.reading.history({ kind: 'request', id }), digest)).toBeUndefined();
  });

  it('that open what the law asks for have the packs read once for all of them', async () => {
    const truth = memoryStore();
    let read = 0;
    const commit: Store['commit'] = (work) =>
      truth.commit((transaction) => work({ ...transaction, packs: () => { read += 1; return transaction.packs(); } }));
    const { desk } = openHouse({ store: { ...truth, commit } });
    const election = (name: string): Asked => ({
      by: coordinator,
      gesture: { key: name },
      order: ({ at }) => ({ to: 'election', id: name, order: { type: 'add-election', by: coordinator, at, name, day: day('2026-11-03'), kind: 'special', zone: zone() } }),
    });
    await Promise.all(['a-special', 'b-special', 'c-special'].map((name) => desk.handIn(election(name))));
    expect(read).toBe(1);
    expect(await truth.reading.list({ kind: 'duty', limit: 100 })).not.toEqual([]);
  });

  it('keep the words of each, and none of what was refused', async () => {
    const house = counting();
    const [, refused] = await handAllIn(house, [asking('a'), opening('b', person('dhs', 'observer')), asking('c')]);
    expect(refused).toMatchObject({ outcome: 'refused' });
    const titles = await Promise.all(['RPT-1', 'RPT-2'].map(async (id) => {
      const state = (await house.store.reading.subject({ kind: 'request', id }))?.standing.state;
      const title = state && 'title' in state && typeof state.title !== 'string' ? state.title.text : broken('A request has a title.');
      return (await house.store.reading.texts([title])).get(title);
    }));
    expect(titles).toEqual(['What a asks', 'What c asks']);
  });

  it('that are one gesture delivered twice are done once, and the same typed twice is asked back', async () => {
    const house = counting();
    expect(await handAllIn(house, [asking('a', 'materiality'), asking('a', 'materiality'), asking('b', 'materiality'), asking('c')])).toMatchObject([
      { outcome: 'done', about: { id: 'RPT-1' } },
      { outcome: 'repeated', row: { touched: [{ id: 'RPT-1' }, { kind: 'report' }] } },
      { outcome: 'asked-before', row: { key: 'a', touched: [{ id: 'RPT-1' }, { kind: 'report' }] } },
      { outcome: 'done', about: { id: 'RPT-2' } },
    ]);
  });

  it('that ask for the same do it when the first of them was refused', async () => {
    const house = counting();
    const [first, second] = await handAllIn(house, [adding('a', officer), adding('a', coordinator)]);
    expect([first?.outcome, second?.outcome]).toEqual(['refused', 'done']);
  });

  it('are each decided on what the one before left', async () => {
    const house = counting();
    const answered = await handAllIn(house, [adding('a', coordinator), adding('b', coordinator)]);
    expect(answered.map(({ outcome }) => outcome)).toEqual(['done', 'nothing-to-do']);
    expect(await house.store.reading.history({ kind: 'election', id: '2026-general' })).toHaveLength(1);
  });

  it('are each tried alone when one of them breaks the commit, which breaks for nobody else', async () => {
    const house = counting();
    const results = await Promise.allSettled([asking('a'), mistaken('b'), opening('c')].map(house.desk.handIn));
    expect(results).toMatchObject([
      { status: 'fulfilled', value: { outcome: 'done', about: { id: 'RPT-1' } } },
      { status: 'rejected', reason: { message: 'A promise of ours is broken.' } },
      { status: 'fulfilled', value: { outcome: 'done', about: { id: 'INC-1' } } },
    ]);
    expect(house.said).toEqual(['Orders that came together could not be kept together; each is handed in alone.']);
  });

  it('are each tried alone when their commit fails, and one that fails again fails by itself', async () => {
    const house = counting((nth, before) => before && (nth === 1 || nth === 3));
    const results = await Promise.allSettled([asking('a'), asking('b'), opening('c')].map(house.desk.handIn));
    expect(results).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected' }, { status: 'fulfilled' }]);
    expect(await house.desk.handIn(asking('b'))).toMatchObject({ outcome: 'done', about: { id: 'RPT-2' } });
  });

  it('are not done twice when their commit was kept and nobody heard of it', async () => {
    const house = counting((nth, before) => !before && nth === 1);
    expect(await handAllIn(house, [asking('a'), opening('b')])).toMatchObject([
      { outcome: 'repeated', row: { touched: [{ id: 'RPT-1' }, { kind: 'report' }] } },
      { outcome: 'repeated', row: { touched: [{ id: 'INC-1' }] } },
    ]);
    expect(await house.store.reading.subject({ kind: 'request', id: 'RPT-2' })).toBeUndefined();
  });
});

describe('an order that is handed in alone', () => {
  it('is tried once, and does not wait for those that come while it is committed', async () => {
    const house = counting();
    const first = house.desk.handIn(asking('a'));
    await Promise.resolve();
    const later = [asking('b'), asking('c')].map(house.desk.handIn);
    expect(await first).toMatchObject({ outcome: 'done', about: { id: 'RPT-1' } });
    expect(await Promise.all(later)).toMatchObject([{ about: { id: 'RPT-2' } }, { about: { id: 'RPT-3' } }]);
    expect(house.commits()).toBe(2);
  });
});

import { at, card, idsOf, notice, now, promise } from './floor';
import type { Sentence } from './sentence';

const lease = at('03T12:00:30');
const later = (seconds: string) => at(`03T12:${seconds}`);

export const outboxContract = (sentence: Sentence): void => {
  sentence('hands out the oldest of each lane, and no other while that is on its way', async (store) => {
    const [a1, b1, a2] = [notice('a'), notice('b'), notice('a')];
    await promise(store, a1, b1);
    await promise(store, a2);
    const claimed = await store.outbox.claim(now, lease, 10, now);
    expect(idsOf(claimed)).toEqual([a1.id, b1.id]);
    expect(claimed[0]).toEqual({ ...a1, attempts: 1, unsure: false });
    expect(await store.outbox.claim(now, lease, 10, now)).toEqual([]);
    expect(await store.outbox.waiting()).toBe(3);
  });

  sentence('keeps to the order of one commit, in a lane and between lanes', async (store) => {
    const rows = [card('b', 'z'), notice('a'), card('b', 'a'), notice('b'), notice('a')];
    await promise(store, ...rows);
    const first = await store.outbox.claim(now, lease, 10, now);
    expect(idsOf(first)).toEqual([rows[0]!.id, rows[1]!.id]);
    for (const { id } of first) await store.outbox.kept(id, now, now, []);
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([rows[2]!.id, rows[4]!.id]);
  });

  sentence('hands out no more than it is asked for, the oldest first', async (store) => {
    const rows = [notice('c'), notice('a'), notice('b')];
    await promise(store, ...rows);
    expect(idsOf(await store.outbox.claim(now, lease, 2, now))).toEqual(idsOf(rows.slice(0, 2)));
    expect(idsOf(await store.outbox.claim(now, lease, 2, now))).toEqual(idsOf(rows.slice(2)));
  });

  sentence('goes on with a lane when its pace allows it', async (store) => {
    const [first, second] = [notice('a'), notice('a')];
    await promise(store, first, second);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(first.id, now, later('00:01'), []);
    expect(await store.outbox.claim(now, lease, 10, now)).toEqual([]);
    expect(idsOf(await store.outbox.claim(later('00:01'), lease, 10, later('00:01')))).toEqual([second.id]);
    expect(await store.outbox.waiting()).toBe(1);
  });

  sentence('lets whoever is at it go on with it, and nobody who was there before', async (store) => {
    const first = notice('a');
    await promise(store, first);
    await store.outbox.claim(now, later('00:30'), 10, now);
    expect(await store.outbox.hold(first.id, 1, later('00:50'))).toBe(true);
    expect(await store.outbox.claim(later('00:40'), later('01:10'), 10, later('00:40'))).toEqual([]);
    const [again] = await store.outbox.claim(later('00:50'), later('01:20'), 10, later('00:50'));
    expect(again).toMatchObject({ id: first.id, attempts: 2, unsure: true });
    expect(await store.outbox.hold(first.id, 1, later('09:00'))).toBe(false);
    await store.outbox.kept(first.id, later('00:51'), later('00:51'), []);
    expect([await store.outbox.hold(first.id, 2, later('09:00')), await store.outbox.hold('nobody', 1, later('09:00'))]).toEqual([false, false]);
  });

  sentence('leaves a lane alone until its first row may be tried again, and counts the attempts', async (store) => {
    const [first, second, other] = [notice('a'), notice('a'), notice('b')];
    await promise(store, first, second, other);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.later(first.id, later('05:00'), false, 'ratelimited');
    await store.outbox.kept(other.id, now, now, []);
    expect(await store.outbox.claim(later('04:59'), later('05:30'), 10, later('04:59'))).toEqual([]);
    const [again] = await store.outbox.claim(later('05:00'), later('05:30'), 10, later('05:00'));
    expect(again).toMatchObject({ id: first.id, attempts: 2, unsure: false });
  });

  sentence('leaves somebody in peace until an hour of the house, and no other lane with it', async (store) => {
    const { quietUntil, ...held } = { ...notice('a'), quietUntil: later('05:00') };
    const [behind, other] = [notice('a'), notice('b')];
    await promise(store, { ...held, quietUntil }, behind, other);
    expect(idsOf(await store.outbox.claim(now, lease, 10, later('04:59')))).toEqual([other.id]);
    expect([await store.outbox.waiting(), await store.outbox.quiet(later('04:59'))]).toEqual([3, 1]);
    expect(await store.outbox.claim(now, lease, 10, quietUntil)).toEqual([{ ...held, quietUntil, attempts: 1, unsure: false }]);
    expect([await store.outbox.waiting(), await store.outbox.quiet(quietUntil)]).toEqual([3, 0]);
  });

  sentence('says since when the oldest could have been posted, whose quiet hours are over or who has none', async (store) => {
    const [held, first, second] = [{ ...notice('a'), quietUntil: later('05:00') }, notice('b'), notice('c')];
    expect(await store.outbox.since(now)).toBeUndefined();
    await promise(store, held);
    expect(await store.outbox.since(later('04:59'))).toBeUndefined();
    expect(await store.outbox.since(later('06:00'))).toBe(later('05:00'));
    await promise(store, { ...first, madeAt: later('02:00') }, { ...second, madeAt: later('03:00') });
    expect(await store.outbox.since(later('04:59'))).toBe(later('02:00'));
    await store.outbox.claim(later('04:00'), later('04:30'), 10, later('04:00'));
    await store.outbox.kept(first.id, later('04:00'), later('04:00'), []);
    await store.outbox.refused(second.id, 'is_archived', later('04:00'));
    expect(await store.outbox.since(later('04:59'))).toBeUndefined();
  });

  sentence("tells the night by the house's clock, and its pace and leases by the machine's", async (store) => {
    const [held, behind] = [{ ...notice('a'), quietUntil: later('05:00') }, notice('a')];
    const days = at('09T12:00:00');
    await promise(store, held, behind);
    expect(await store.outbox.claim(days, at('09T12:00:30'), 10, now)).toEqual([]);
    expect(idsOf(await store.outbox.claim(now, lease, 10, days))).toEqual([held.id]);
    expect(await store.outbox.claim(now, lease, 10, days)).toEqual([]);
    await store.outbox.later(held.id, later('00:20'), false, 'ratelimited');
    expect(await store.outbox.claim(later('00:19'), lease, 10, days)).toEqual([]);
    expect(idsOf(await store.outbox.claim(later('00:20'), lease, 10, days))).toEqual([held.id]);
    await store.outbox.kept(held.id, later('00:20'), later('00:21'), []);
    expect(await store.outbox.claim(later('00:20'), lease, 10, days)).toEqual([]);
    expect(idsOf(await store.outbox.claim(later('00:21'), lease, 10, days))).toEqual([behind.id]);
  });

  sentence('remembers that a delivery may have arrived', async (store) => {
    const row = notice('a');
    await promise(store, row);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.later(row.id, later('00:15'), true, 'time-out');
    expect(await store.outbox.claim(later('00:15'), later('00:45'), 10, later('00:15'))).toMatchObject([{ id: row.id, unsure: true }]);
    await store.outbox.later(row.id, later('00:20'), false, 'it was not there, and now there is no time');
    expect(await store.outbox.claim(later('00:20'), later('00:50'), 10, later('00:20'))).toMatchObject([
      { id: row.id, unsure: false, attempts: 3 },
    ]);
  });

  sentence('hands out again, as unsure, what a crash left on its way', async (store) => {
    const [row, next] = [notice('a'), notice('a')];
    await promise(store, row, next);
    await store.outbox.claim(now, lease, 10, now);
    expect(await store.outbox.claim(later('00:29'), later('00:59'), 10, later('00:29'))).toEqual([]);
    expect(await store.outbox.claim(later('00:30'), later('01:00'), 10, later('00:30'))).toMatchObject([
      { id: row.id, unsure: true, attempts: 2 },
    ]);
    await store.outbox.kept(row.id, later('00:31'), later('00:31'), []);
    expect(idsOf(await store.outbox.claim(later('00:31'), later('01:01'), 10, later('00:31')))).toEqual([next.id]);
  });

  sentence('goes on without what was refused', async (store) => {
    const [row, next] = [notice('a'), notice('a')];
    await promise(store, row, next);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.refused(row.id, 'channel_not_found', now);
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([next.id]);
    expect(await store.outbox.waiting()).toBe(1);
  });

  sentence('hears it twice that a row was kept, and nothing changes', async (store) => {
    const [first, second] = [notice('a'), notice('a')];
    await promise(store, first, second);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(first.id, now, now, []);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(first.id, now, now, []);
    await store.outbox.later(first.id, now, true, 'a straggler');
    await store.outbox.refused('unknown', 'no such row', now);
    expect(await store.outbox.claim(now, lease, 10, now)).toEqual([]);
    expect(await store.outbox.waiting()).toBe(1);
  });

  sentence('promises a card once while it waits under its key', async (store) => {
    const [first, second, other] = [card('a', 'board'), card('a', 'board'), card('a', 'RPT-1')];
    await promise(store, first);
    await promise(store, second, other);
    expect(await store.outbox.waiting()).toBe(2);
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([first.id]);
    await store.outbox.kept(first.id, now, now, []);
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([other.id]);
  });

  sentence('promises a card anew once its drawing may have begun', async (store) => {
    const [first, second] = [card('a', 'board'), card('a', 'board')];
    await promise(store, first);
    await store.outbox.claim(now, lease, 10, now);
    await promise(store, second);
    expect(await store.outbox.waiting()).toBe(2);
    await store.outbox.later(first.id, later('00:15'), true, 'time-out');
    expect(await store.outbox.waiting()).toBe(2);
  });

  sentence(
    'folds a card that was put off into the one promised meanwhile, in the place of the older',
    async (store) => {
      const [first, between, second] = [card('a', 'board'), notice('a'), card('a', 'board')];
      await promise(store, first, between);
      await store.outbox.claim(now, lease, 10, now);
      await promise(store, second);
      await store.outbox.later(first.id, later('00:15'), false, 'ratelimited');
      expect(await store.outbox.waiting()).toBe(2);
      expect(await store.outbox.claim(later('00:14'), later('00:44'), 10, later('00:14'))).toEqual([]);
      expect(idsOf(await store.outbox.claim(later('00:15'), later('00:45'), 10, later('00:15')))).toEqual([first.id]);
    },
  );

  sentence('never forgets what is still owed', async (store) => {
    const [kept, refused, owed] = [notice('a'), notice('b'), notice('c')];
    await promise(store, kept, refused, owed);
    await store.outbox.claim(now, lease, 2, now);
    await store.outbox.kept(kept.id, now, now, []);
    await store.outbox.refused(refused.id, 'is_archived', now);
    await store.forget(at('30T00:00:00'));
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([owed.id]);
    await promise(store, kept);
    expect(await store.outbox.waiting()).toBe(2);
  });

  sentence('writes down where what was delivered lies, with the delivery', async (store) => {
    const [row, again] = [notice('a'), notice('a')];
    await promise(store, row, again);
    await store.outbox.claim(now, lease, 1, now);
    await store.outbox.kept(row.id, now, now, [{ place: 'card of request RPT-1', address: 'T1/C1/1.1' }]);
    await store.outbox.kept(row.id, now, now, [{ place: 'card of request RPT-1', address: 'T1/C1/9.9' }]);
    expect(await store.addresses.of('card of request RPT-1')).toBe('T1/C1/1.1');
    expect(await store.addresses.placeAt('T1/C1/1.1')).toBe('card of request RPT-1');
  });

  sentence('gives back the making of a channel and a pin as they were promised', async (store) => {
    const at = { at: 'channel', of: { kind: 'incident', id: 'INC-14' } } as const;
    const channel = notice('channel of incident INC-14', {
      promise: { kind: 'channel', at, of: at.of, name: 'inc-0014-county-clerks', people: ['T0HOME/U1' as never] },
    });
    const pin = notice('another', { promise: { kind: 'pin', at, of: at.of } });
    await promise(store, channel, pin);
    expect((await store.outbox.claim(now, lease, 2, now)).map((row) => row.promise)).toEqual([channel.promise, pin.promise]);
  });

  sentence('gives a promise back as it was made', async (store) => {
    const row = notice('person T0HOME/U1', {
      promise: {
        kind: 'notice',
        at: { at: 'thread', of: { kind: 'duty', id: 'EO-1A/2026-general' } },
        text: 'Due "today" \\ <escaped> 🗳️',
        mentions: ['T0HOME/U1' as never],
        buttons: [
          { command: 'request/take', label: 'Take it', about: { kind: 'request', id: 'RPT-1' }, weight: 'primary' },
        ],
      },
    });
    await promise(store, row);
    expect(await store.outbox.claim(now, lease, 1, now)).toEqual([{ ...row, attempts: 1, unsure: false }]);
  });
};

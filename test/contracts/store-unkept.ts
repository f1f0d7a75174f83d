import { at, card, idsOf, notice, now, promise } from './floor';
import type { Sentence } from './sentence';

const lease = at('03T12:00:30');
const later = (seconds: string) => at(`03T12:${seconds}`);

export const unkeptContract = (sentence: Sentence): void => {
  sentence('stays on record with its reason, the newest first, and what is told of it is promised with it', async (store) => {
    const [first, second, told, again] = [notice('a'), notice('b'), notice('floor'), notice('floor')];
    await promise(store, first, second);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.refused(first.id, 'is_archived', now, [told]);
    await store.outbox.refused(second.id, 'msg_too_long', later('00:01'));
    await store.outbox.refused(first.id, 'is_archived', later('00:02'), [again]);
    expect(await store.outbox.unkept(10)).toEqual([
      { ...second, why: 'msg_too_long', refusedAt: later('00:01') },
      { ...first, why: 'is_archived', refusedAt: now },
    ]);
    expect(await store.outbox.unkept(1)).toHaveLength(1);
    expect(idsOf(await store.outbox.claim(later('00:03'), later('00:33'), 10, later('00:03')))).toEqual([told.id]);
    expect(await store.outbox.waiting()).toBe(1);
  });

  sentence('is told apart from what was tried and waits, which says why until it is kept or refused, the oldest first', async (store) => {
    const [first, second, third] = [notice('a'), notice('b'), notice('c')];
    await promise(store, first, second, third);
    expect(await store.outbox.heldUp(10)).toEqual([]);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.later(second.id, later('00:30'), false, 'is_archived');
    await store.outbox.later(first.id, later('00:30'), true, 'line_cut');
    await store.outbox.refused(third.id, 'msg_too_long', now);
    expect(await store.outbox.heldUp(10)).toEqual([{ promise: first.promise, why: 'line_cut' }, { promise: second.promise, why: 'is_archived' }]);
    expect(await store.outbox.heldUp(1)).toHaveLength(1);
    await store.outbox.claim(later('00:31'), later('00:59'), 10, later('00:31'));
    await store.outbox.kept(first.id, later('00:32'), later('00:32'), []);
    expect(await store.outbox.heldUp(10)).toEqual([{ promise: second.promise, why: 'is_archived' }]);
  });

  sentence('is owed again in its old place when it is handed in again, once', async (store) => {
    const [first, second, third] = [notice('a'), notice('a'), notice('a')];
    await promise(store, first, second);
    await promise(store, third);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.refused(first.id, 'is_archived', now);
    expect(await store.outbox.handInAgain(first.id)).toBe(true);
    expect([await store.outbox.handInAgain(first.id), await store.outbox.handInAgain('unknown'), await store.outbox.handInAgain(third.id)]).toEqual([false, false, false]);
    expect(await store.outbox.unkept(10)).toEqual([]);
    expect(await store.outbox.claim(now, lease, 10, now)).toEqual([{ ...first, attempts: 1, unsure: false }]);
    await store.outbox.kept(first.id, now, now, []);
    expect(idsOf(await store.outbox.claim(now, lease, 10, now))).toEqual([second.id]);
  });

  sentence('is one card, where the same card waits already', async (store) => {
    const [first, newer] = [card('a', 'board'), card('a', 'board')];
    await promise(store, first);
    await store.outbox.claim(now, lease, 10, now);
    await promise(store, newer);
    await store.outbox.refused(first.id, 'invalid_blocks', now);
    expect(await store.outbox.handInAgain(first.id)).toBe(true);
    expect([await store.outbox.waiting(), await store.outbox.unkept(10)]).toEqual([1, []]);
  });

  sentence('stands no more once the card was drawn there by a later promise', async (store) => {
    const [first, newer] = [card('a', 'board'), card('a', 'board')];
    await promise(store, first);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.refused(first.id, 'invalid_blocks', now);
    await promise(store, newer);
    expect(idsOf(await store.outbox.unkept(10))).toEqual([first.id]);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(newer.id, now, now, []);
    expect(await store.outbox.unkept(10)).toEqual([]);
  });

  sentence('is forgotten in its time', async (store) => {
    const row = notice('a');
    await promise(store, row);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.refused(row.id, 'is_archived', now);
    await store.forget(at('30T00:00:00'));
    expect(await store.outbox.unkept(10)).toEqual([]);
    expect(await store.outbox.handInAgain(row.id)).toBe(false);
  });
};

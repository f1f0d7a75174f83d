import { at, now, notice, promise } from './floor';
import type { Sentence } from './sentence';

const lease = at('03T12:00:30');
const time = (text: string) => at(`03T12:${text}`);

/** What the outbox promises of deliveries that may have arrived twice. */
export const auditsContract = (sentence: Sentence): void => {
  sentence('remembers which kept promises have to be looked at again, and when', async ({ outbox, ...store }) => {
    const [late, soon, never] = [notice('a'), notice('b'), notice('c')];
    await promise({ outbox, ...store }, late, soon, never);
    await outbox.claim(now, lease, 10, now);
    await outbox.kept(late.id, now, now, [], undefined, time('02:01'));
    await outbox.kept(soon.id, now, now, [], undefined, time('02:00'));
    await outbox.kept(never.id, now, now, []);
    expect(await outbox.waiting()).toBe(0);
    expect(await outbox.audits(time('01:59'), 10)).toEqual([]);
    expect(await outbox.audits(time('02:01'), 1)).toEqual([{ id: soon.id, promise: soon.promise }]);
    expect((await outbox.audits(time('02:01'), 10)).map(({ id }) => id)).toEqual([soon.id, late.id]);
  });

  sentence('looks again once, or later if it could not', async ({ outbox, ...store }) => {
    const row = notice('a');
    await promise({ outbox, ...store }, row);
    await outbox.claim(now, lease, 10, now);
    await outbox.kept(row.id, now, now, [], undefined, time('02:00'));
    await outbox.kept(row.id, now, now, [], undefined, time('09:00'));
    await outbox.audited(row.id, time('03:00'));
    expect(await outbox.audits(time('02:59'), 10)).toEqual([]);
    expect(await outbox.audits(time('03:00'), 10)).toHaveLength(1);
    await outbox.audited(row.id);
    await outbox.audited('unknown');
    expect(await outbox.audits(at('30T00:00:00'), 10)).toEqual([]);
  });

  sentence('looks no more at what was let go of', async (store) => {
    const row = notice('a');
    await promise(store, row);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(row.id, now, now, [], undefined, time('02:00'));
    await store.forget(at('30T00:00:00'));
    expect(await store.outbox.audits(at('30T00:00:00'), 10)).toEqual([]);
  });
};

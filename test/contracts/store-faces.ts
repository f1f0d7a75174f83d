import { at, card, notice, now, promise } from './floor';
import type { Sentence } from './sentence';

const lease = at('03T12:00:30');
const board = 'election 2026-general at floor';

export const facesContract = (sentence: Sentence): void => {
  sentence('are kept with the delivery that showed them, by time and digest', async (store) => {
    const [first, second, words] = [card('a', 'board'), card('b', 'board'), notice('c')];
    await promise(store, first, second, words);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(second.id, at('03T12:00:05'), now, [], { place: board, digest: 'later' });
    await store.outbox.kept(first.id, at('03T12:00:04'), now, [], { place: board, digest: 'sooner' });
    await store.outbox.kept(words.id, at('03T12:00:06'), now, []);
    expect(await store.outbox.faces(board)).toEqual([
      { place: board, digest: 'sooner', at: at('03T12:00:04'), delivery: first.id },
      { place: board, digest: 'later', at: at('03T12:00:05'), delivery: second.id },
    ]);
    expect(await store.outbox.faces('election 2028-general at floor')).toEqual([]);
  });

  sentence('are not kept of what was settled before, and never forgotten', async (store) => {
    const row = card('a', 'board');
    await promise(store, row);
    await store.outbox.claim(now, lease, 10, now);
    await store.outbox.kept(row.id, now, now, [], { place: board, digest: 'shown' });
    await store.outbox.kept(row.id, now, now, [], { place: board, digest: 'heard twice' });
    await store.outbox.kept('unknown', now, now, [], { place: board, digest: 'never promised' });
    await store.forget(at('30T00:00:00'));
    expect((await store.outbox.faces(board)).map(({ digest }) => digest)).toEqual(['shown']);
  });
};

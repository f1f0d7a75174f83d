import type { TextId } from '../../src/core/language/words';
import type { Store } from '../../src/ports/store';
import { addSeconds } from '../../src/core/calendar';
import { notice, now, promise, text } from './floor';
import type { Sentence } from './sentence';

const id = 't1' as TextId;
const quoting = (lane: string, said: string, quotes: readonly TextId[] = [id]) =>
  notice(lane, { promise: { kind: 'notice', at: { at: 'floor' }, text: said, mentions: [], buttons: [], quotes } });

const claim = (store: Store) => store.outbox.claim(now, addSeconds(now, 30), 10, now);
const expunge = (store: Store) => store.commit((transaction) => transaction.expungeTexts([id]));
const keep = (store: Store) => store.commit((transaction) => transaction.keepTexts([text('t1', 'County clerks'), text('t2', 'Scans')]));

export const expungeContract = (sentence: Sentence): void => {
  sentence('takes the words out for good and leaves all others', async (store) => {
    await keep(store);
    expect(await expunge(store)).toEqual([]);
    expect(await store.reading.texts([id, 't2' as TextId])).toEqual(new Map([['t2', 'Scans']]));
    expect(await expunge(store)).toEqual([]);
  });

  sentence('is seen by what the same commit reads after it, and not at all if the commit fails', async (store) => {
    await keep(store);
    const work = store.commit(async (transaction) => {
      await transaction.expungeTexts([id]);
      expect((await transaction.texts([id])).size).toBe(0);
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    expect((await store.reading.texts([id])).size).toBe(1);
  });

  sentence('changes a notice that waits, and only one that quotes them', async (store) => {
    await keep(store);
    await promise(store, quoting('a', 'FBI notes: County clerks'), quoting('b', 'County clerks', ['t2' as TextId]), notice('c'));
    expect(await expunge(store)).toEqual([]);
    const texts = (await claim(store)).map(({ promise: each }) => (each.kind === 'notice' ? each.text : ''));
    expect(texts).toEqual(['FBI notes: (these words were expunged)', 'County clerks', 'Taken by FBI.']);
  });

  sentence('gives back what has gone out or may have, as it reads now', async (store) => {
    await keep(store);
    const [gone, unsure] = [quoting('a', 'FBI notes: County clerks'), quoting('b', 'It began with County cl…')];
    await promise(store, gone, unsure);
    await claim(store);
    await store.outbox.kept(gone.id, now, now, []);
    const given = await expunge(store);
    expect(given.map(({ id: of, lane, promise: { text: said } }) => [of, lane, said]).toSorted()).toEqual(
      [
        [gone.id, 'a', 'FBI notes: (these words were expunged)'],
        [unsure.id, 'b', '(this message quoted words that were expunged)'],
      ].toSorted(),
    );
  });
};

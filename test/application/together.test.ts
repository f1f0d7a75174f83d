import { together } from '../../src/application/together';

const settled = (many: readonly unknown[]): readonly PromiseSettledResult<undefined>[] =>
  many.map(() => ({ status: 'fulfilled', value: undefined }));

/** Notes each batch, and holds it until it is let go. */
const heldBatches = (most: number) => {
  const batches: (readonly string[])[] = [];
  const gates: (() => void)[] = [];
  const ask = together<string, undefined>(most, async (many) => {
    batches.push(many);
    await new Promise<void>((open) => gates.push(open));
    return settled(many);
  });
  return { batches, ask, letGo: () => gates.shift()?.() };
};

describe('what is asked one at a time and carried out together', () => {
  it('is carried out in the same turn when nothing is under way, and nobody waits for company', async () => {
    const { batches, ask, letGo } = heldBatches(10);
    const first = ask('a');
    await Promise.resolve();
    expect(batches).toEqual([['a']]);
    letGo();
    await first;
  });

  it('makes up the next batch while one is under way, in its order and at most so many', async () => {
    const { batches, ask, letGo } = heldBatches(2);
    const first = ask('a');
    await Promise.resolve();
    const all = [first, ...['b', 'c', 'd'].map(ask)];
    for (let open = 0; open < all.length; open += 1) {
      letGo();
      await new Promise(setImmediate);
    }
    await Promise.all(all);
    expect(batches).toEqual([['a'], ['b', 'c'], ['d']]);
  });

  it('answers each for its own, well or badly', async () => {
    const ask = together<string, undefined>(10, async (many) =>
      many.map((one) => (one === 'bad' ? { status: 'rejected', reason: new Error(one) } : { status: 'fulfilled', value: undefined })),
    );
    const first = ask('good');
    const [second, third] = [ask('bad'), ask('good')];
    await expect(first).resolves.toBeUndefined();
    await expect(second).rejects.toThrow('bad');
    await expect(third).resolves.toBeUndefined();
  });

  it('fails each of a batch that could not be carried out at all, and goes on with the next', async () => {
    let times = 0;
    const ask = together<string, undefined>(10, async (many) => {
      times += 1;
      if (times === 1) throw new Error('away');
      return settled(many);
    });
    await expect(ask('a')).rejects.toThrow('away');
    await expect(ask('b')).resolves.toBeUndefined();
  });
});

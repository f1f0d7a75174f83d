import { askedTogether, lookedUpTogether, together } from '../../src/application/together';

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

describe('what is looked up one by one', () => {
  it('is asked for in one question by all who ask at one time, each name once, and answered for each', async () => {
    const asked: (readonly string[])[] = [];
    const find = lookedUpTogether(String, async (names: readonly string[]) => {
      asked.push(names);
      return new Map(names.filter((name) => name !== 'nobody').map((name) => [name, name.toUpperCase()]));
    });
    const first = find('a');
    await Promise.resolve();
    const rest = ['b', 'nobody', 'b', 'c'].map(find);
    expect([await first, ...(await Promise.all(rest))]).toEqual(['A', 'B', undefined, 'B', 'C']);
    expect(asked).toEqual([['a'], ['b', 'nobody', 'c']]);
  });

  it('is asked for anew each time: what was found once is not what is there now', async () => {
    let now = 'before';
    const find = lookedUpTogether(String, async () => new Map([['a', now]]));
    expect(await find('a')).toBe('before');
    now = 'after';
    expect(await find('a')).toBe('after');
  });
});

describe('what several ask at one time', () => {
  const held = () => {
    const asked: string[] = [];
    const gates: ((found: string) => void)[] = [];
    const ask = askedTogether(String, (name: string) => {
      asked.push(name);
      return new Promise<string>((open) => gates.push(open));
    });
    return { asked, ask, answer: (found: string) => gates.shift()?.(found) };
  };

  it('is asked once, and once more for those who come while it is asked', async () => {
    const { asked, ask, answer } = held();
    const first = ['a', 'a'].map(ask);
    await new Promise(setImmediate);
    const later = ['a', 'a', 'a'].map(ask);
    expect(asked).toEqual(['a']);
    answer('before');
    expect(await Promise.all(first)).toEqual(['before', 'before']);
    await new Promise(setImmediate);
    expect(asked).toEqual(['a', 'a']);
    answer('after');
    expect(await Promise.all(later)).toEqual(['after', 'after', 'after']);
  });

  it('waits for nobody who asks something else', async () => {
    const { asked, ask, answer } = held();
    const [a, b] = [ask('a'), ask('b')];
    await new Promise(setImmediate);
    expect(asked).toEqual(['a', 'b']);
    answer('of a');
    answer('of b');
    expect([await a, await b]).toEqual(['of a', 'of b']);
  });

  it('fails all who asked, and is asked anew by the next', async () => {
    let times = 0;
    const ask = askedTogether(String, async (name: string) => {
      times += 1;
      if (times === 1) throw new Error('away');
      return name;
    });
    const [first, second] = [ask('a'), ask('a')];
    await expect(first).rejects.toThrow('away');
    await expect(second).rejects.toThrow('away');
    expect(await ask('a')).toBe('a');
    expect(times).toBe(2);
  });
});

/**
 * Carries out what is asked one at a time in batches: what is asked in one turn, and what comes while a batch is under
 * way, goes together, in the order it came and at most so many at once. Each who asks is answered for his own; nobody
 * waits for company.
 */
export const together = <One, Result>(
  most: number,
  carryOut: (many: readonly One[]) => Promise<readonly PromiseSettledResult<Result>[]>,
): ((one: One) => Promise<Result>) => {
  type Waiting = { readonly one: One; readonly done: (result: Result) => void; readonly failed: (mistake: unknown) => void };
  const waiting: Waiting[] = [];
  let busy = false;

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      const results = await carryOut(batch.map(({ one }) => one)).catch((mistake: unknown) =>
        batch.map((): PromiseSettledResult<Result> => ({ status: 'rejected', reason: mistake })),
      );
      batch.forEach(({ done, failed }, index) => {
        const result = results[index];
        if (result?.status === 'fulfilled') done(result.value);
        else failed(result?.reason ?? new Error('Something was carried out with others and not answered.'));
      });
    }
    busy = false;
  };

  return (one) =>
    new Promise((done, failed) => {
      waiting.push({ one, done, failed });
      if (busy) return;
      busy = true;
      queueMicrotask(() => void work());
    });
};

/** Enough for everybody who asks in one turn, few enough for one statement. */
const MOST_LOOKED_UP = 200;

/** Finds one by its name, and in one question all that are asked for at one time; what is not found is undefined. */
export const lookedUpTogether = <Name, Found>(
  spelled: (name: Name) => string,
  lookUp: (names: readonly Name[]) => Promise<ReadonlyMap<string, Found>>,
): ((name: Name) => Promise<Found | undefined>) =>
  together(MOST_LOOKED_UP, async (names) => {
    const found = await lookUp([...new Map(names.map((name) => [spelled(name), name])).values()]);
    return names.map((name) => ({ status: 'fulfilled', value: found.get(spelled(name)) }));
  });

/**
 * Asks once for all who ask the same at one time. Whoever comes while it is being asked waits for the next asking, which
 * sees what happened before they came; who asks something else waits for nobody.
 */
export const askedTogether = <Asked, Found>(spelled: (asked: Asked) => string, ask: (asked: Asked) => Promise<Found>): ((asked: Asked) => Promise<Found>) => {
  const [running, next]: readonly [Map<string, Promise<Found>>, Map<string, Promise<Found>>] = [new Map(), new Map()];
  const begin = async (asked: Asked, name: string): Promise<Found> => {
    await running.get(name)?.catch(() => undefined);
    const mine = next.get(name);
    next.delete(name);
    if (mine) running.set(name, mine);
    try {
      return await ask(asked);
    } finally {
      if (running.get(name) === mine) running.delete(name);
    }
  };
  return (asked) => {
    const name = spelled(asked);
    const awaited = next.get(name) ?? begin(asked, name);
    if (!next.has(name)) next.set(name, awaited);
    return awaited;
  };
};

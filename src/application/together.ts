/**
 * Carries out what is asked one at a time in batches: what comes while a batch is under way makes up the next, in the
 * order it came and at most so many at once. Each who asks is answered for his own; nobody waits for company.
 */
export const together = <One>(
  most: number,
  carryOut: (many: readonly One[]) => Promise<readonly PromiseSettledResult<void>[]>,
): ((one: One) => Promise<void>) => {
  type Waiting = { readonly one: One; readonly done: () => void; readonly failed: (mistake: unknown) => void };
  const waiting: Waiting[] = [];
  let busy = false;

  const work = async (): Promise<void> => {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      const results = await carryOut(batch.map(({ one }) => one)).catch((mistake: unknown) =>
        batch.map((): PromiseSettledResult<void> => ({ status: 'rejected', reason: mistake })),
      );
      batch.forEach(({ done, failed }, index) => {
        const result = results[index];
        if (result?.status === 'rejected') failed(result.reason);
        else done();
      });
    }
    busy = false;
  };

  return (one) =>
    new Promise((done, failed) => {
      waiting.push({ one, done, failed });
      if (!busy) void work();
    });
};

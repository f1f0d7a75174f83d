import type { Transaction } from '../ports/store';

/**
 * The numbers of short names for the orders of one commit. What is asked for in one turn is taken in the order of the
 * series, because a series is locked until the commit: two commits never wait for each other.
 */
export const numbering = (transaction: Pick<Transaction, 'nextNumber'>): ((series: string) => Promise<number>) => {
  type Wanted = { readonly series: string; readonly give: (number: Promise<number>) => void };
  let wanted: readonly Wanted[] = [];

  const take = (): void => {
    const all = wanted.toSorted((a, b) => (a.series < b.series ? -1 : a.series > b.series ? 1 : 0));
    wanted = [];
    for (const { series, give } of all) give(transaction.nextNumber(series));
  };

  return (series) =>
    new Promise((give) => {
      if (wanted.length === 0) queueMicrotask(take);
      wanted = [...wanted, { series, give }];
    });
};

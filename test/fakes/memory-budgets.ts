import { addSeconds } from '../../src/core/calendar';
import type { Moment } from '../../src/core/language/time';
import type { Budgets } from '../../src/ports/budgets';

type Budget = { readonly calls: readonly Moment[]; readonly closedUntil?: Moment };

export const memoryBudgets = (): Budgets => {
  const budgets = new Map<string, Budget>();
  return {
    take: async (method, perMinute, now) => {
      const { calls, closedUntil } = budgets.get(method) ?? { calls: [] };
      const counted = calls.filter((call) => call > addSeconds(now, -60));
      const oldest = counted.toSorted().at(-perMinute);
      const next = counted.length >= perMinute && oldest ? addSeconds(oldest, 60) : now;
      const freeFrom = closedUntil && closedUntil > next ? closedUntil : next;
      if (freeFrom > now) return { freeFrom };
      budgets.set(method, { calls: [...counted, now], ...(closedUntil && { closedUntil }) });
      return 'taken';
    },
    close: async (method, until) => {
      const { calls, closedUntil } = budgets.get(method) ?? { calls: [] };
      budgets.set(method, { calls, closedUntil: closedUntil && closedUntil > until ? closedUntil : until });
    },
  };
};

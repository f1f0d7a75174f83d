import { z } from 'zod';
import type { Budgets } from '../../ports/budgets';
import type { Query } from './connection';
import { spelledMoment } from './connection';
import { moment } from './shapes/language';

const lastMinute = `$3::timestamptz - interval '1 minute'`;

/**
 * The row is counted and written in one statement, so that two processes never take the same call. Where none was left,
 * there is one again when the oldest that counts is a minute old, or when the chat opens the method again.
 */
const take = {
  name: 'take from budget',
  text: `with taken as (
      insert into watchfloor.budgets as budget (method, calls) values ($1, array[$3::timestamptz])
      on conflict (method) do update
      set calls = array(select call from unnest(budget.calls) call where call > ${lastMinute}) || $3::timestamptz
      where (budget.closed_until is null or budget.closed_until <= $3)
        and (select count(*) from unnest(budget.calls) call where call > ${lastMinute}) < $2
      returning 1
    ),
    left_over as (
      select greatest($3, closed_until, (
          select call + interval '1 minute' from unnest(calls) call where call > ${lastMinute}
          order by call desc offset $2 - 1 limit 1)) as free_from
      from watchfloor.budgets where method = $1
    )
    select exists (select from taken) as taken, (select ${spelledMoment('free_from')} from left_over) as free_from`,
};

const close = {
  name: 'close budget',
  text: `insert into watchfloor.budgets as budget (method, closed_until) values ($1, $2)
    on conflict (method) do update set closed_until = greatest(budget.closed_until, excluded.closed_until)`,
};

const takenRow = z.object({ taken: z.boolean(), free_from: moment.nullable() });

/** What is left of each method, for every process that works on this floor. */
export const budgetsThrough = (query: Query): Budgets => ({
  take: async (method, perMinute, now) => {
    const [row] = await query(take, [method, perMinute, now]);
    const { taken, free_from } = takenRow.parse(row);
    return taken ? 'taken' : { freeFrom: free_from ?? now };
  },
  close: async (method, until) => {
    await query(close, [method, until]);
  },
});

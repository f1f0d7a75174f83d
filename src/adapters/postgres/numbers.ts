import { together } from '../../application/together';
import type { Query } from './connection';
import { readNumber } from './rows';

const counted = {
  name: 'next numbers',
  text: `insert into watchfloor.counters as counter (series, last) values ($1, $2)
    on conflict (series) do update set last = counter.last + $2 returning last`,
};

/** Enough for every order of a commit. */
const MOST_NUMBERS = 200;

/** The next number of a series. Those asked for at one time are taken at once, series by series in the order they were asked for. */
export const numbersOf = (query: Query): ((series: string) => Promise<number>) =>
  together(MOST_NUMBERS, async (asked) => {
    const wanted = new Map<string, number>();
    for (const series of asked) wanted.set(series, (wanted.get(series) ?? 0) + 1);
    const taken = [...wanted].map(async ([series, many]) => [series, readNumber(await query(counted, [series, many])) - many] as const);
    const given = new Map(await Promise.all(taken));
    return asked.map((series) => {
      const value = (given.get(series) ?? 0) + 1;
      given.set(series, value);
      return { status: 'fulfilled', value };
    });
  });

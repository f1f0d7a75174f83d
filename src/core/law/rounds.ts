import { dayAt, yearOf } from '../calendar';
import type { Day } from '../language/time';
import type { Facts } from './facts';
import type { Trigger } from './rule';

/** One time a recurring rule comes round. `name` is what stands after the slash of its duty: `2026`, or `2026-03`. */
export type Round = { readonly name: string; readonly on: Day; readonly facts: Pick<Facts, 'year' | 'occurs'> };

type Recurring = Extract<Trigger, { kind: 'recurring' }>;

/** The times a rule comes round in a year, the earlier first. */
export const roundsIn = ({ every, on }: Recurring, year: number): readonly Round[] => {
  const day = dayInYear(on, year);
  if (every === 'year') return [{ name: String(year), on: day, facts: { year } }];
  return [day, sixMonthsOff(on, year)].sort().map((occurs) => ({ name: occurs.slice(0, MONTH), on: occurs, facts: { occurs } }));
};

/** Every time it comes round from the year before a day to the second after it: wide enough for any limit of days. */
export const roundsAround = (trigger: Recurring, today: Day): readonly Round[] =>
  [-1, 0, 1, 2].flatMap((years) => roundsIn(trigger, yearOf(today) + years));

/** `09-12` in 2026 is 2026-09-12. */
export const dayInYear = (monthDay: string, year: number): Day => {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return dayAt(year, month, day);
};

const sixMonthsOff = (monthDay: string, year: number): Day => {
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  return dayAt(year, month > HALF ? month - HALF : month + HALF, day);
};

const HALF = 6;
/** As long as `2026-03`. */
const MONTH = 7;

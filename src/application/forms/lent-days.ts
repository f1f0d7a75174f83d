import type { Floor } from '../floor';
import type { AbsentDays } from './absent-days';
import { absentDays } from './absent-days';
import { dayField } from './dates';

/** What was typed of the days of a delegation: behind whom it is for, behind `from`, and behind `until` or `to`. */
type Typed = { readonly behind: string; readonly from: string | undefined; readonly until: string | undefined };

/**
 * The first and the last day of a delegation. Both may stand together behind any of its words, as with an absence. One day
 * alone behind a name may be the first or the last: it is taken for the last, and the empty first is asked for.
 */
export const lentDays = ({ behind, from, until }: Typed, floor: Floor): AbsentDays => {
  for (const text of [behind, from, until]) {
    const days = absentDays(text ?? '', floor);
    if (days.until !== undefined && days.until !== days.from) return days;
  }
  const [first, last] = [dayField(from, floor), dayField(until, floor)];
  const { from: found, until: day, left } = absentDays(behind, floor);
  const days = { ...(first !== undefined && { from: first }), ...(last !== undefined && { until: last }), ...(left !== undefined && { left }) };
  // What is no day was not meant for one.
  if (day === undefined) return { ...days, ...(found !== undefined && { left: found }) };
  if (first !== undefined && last !== undefined) return { ...days, left: behind };
  return last === undefined ? { ...days, from: first ?? '', until: day } : { ...days, from: day };
};

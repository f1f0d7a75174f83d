import type { Day } from '../language/time';
import { addDays, dayAt, weekdayOf, yearOf } from './day';

const TUESDAY = 2;

/**
 * Election Day of a year: the Tuesday next after the first Monday in November of every even year (2 USC 7), so the
 * 2nd to the 8th and never the 1st. None in an odd year.
 */
export const electionDay = (year: number): Day | undefined => {
  if (year % 2 !== 0) return undefined;
  const second = dayAt(year, 11, 2);
  return addDays(second, (TUESDAY - weekdayOf(second) + 7) % 7);
};

/** The day the Federal election cycle a day falls in ends: the first such Election Day on or after it (50 USC 3371(c)(4)). */
export const cycleEnd = (day: Day): Day => {
  const candidates = [0, 1, 2].map((years) => electionDay(yearOf(day) + years));
  return candidates.find((end) => end !== undefined && end >= day) ?? day;
};

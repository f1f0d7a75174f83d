import type { Day, Moment, Zone } from '../language/time';
import { never } from '../language/never';
import { addDays, addYears, isWeekend } from './day';
import { isHoliday } from './holidays';
import { addSeconds, dayOf, endOfDay } from './moment';
import { addBusinessDays, federal } from './working-days';

export type Direction = 'after' | 'before';

/** What moves a due that falls on a day off. Nothing does, unless the rule itself says `frcp-6a`. */
export type Roll = 'none' | 'frcp-6a';

/** A limit counted in days: the trigger day is excluded, the last day included. */
export type DayLimit =
  | { readonly unit: 'calendar-days'; readonly count: number; readonly direction: Direction; readonly roll: Roll }
  /** Days on which federal offices work: no weekends, no observed holidays of 5 USC 6103. */
  | { readonly unit: 'business-days'; readonly count: number; readonly direction: Direction }
  /** The same day of another year. */
  | { readonly unit: 'years'; readonly count: number; readonly direction: Direction; readonly roll: Roll }
  /** Only within these days before the trigger day; too early is as void as too late. */
  | { readonly unit: 'window'; readonly daysBefore: number };

/** `due` is the last second of `dueDate` in the zone, or the very instant for hours. `opens` is a window's first day. */
export type Due = { readonly dueDate: Day; readonly due: Moment; readonly opens?: Day };

/** When a limit counted in days from a day ends. */
export const dueOf = (limit: DayLimit, from: Day, zone: Zone): Due => {
  switch (limit.unit) {
    case 'calendar-days':
      return ending(rolled(addDays(from, signed(limit)), limit), zone);
    case 'business-days':
      return ending(addBusinessDays(from, signed(limit), federal), zone);
    case 'years':
      return ending(rolled(addYears(from, signed(limit)), limit), zone);
    case 'window':
      return { ...ending(from, zone), opens: addDays(from, -limit.daysBefore) };
    default:
      return never(limit);
  }
};

/** When continuous hours from an instant end. Clocks going back or forward change the wall, not the count. */
export const dueAfterHours = (from: Moment, hours: number, zone: Zone): Due => {
  const due = addSeconds(from, hours * 3600);
  return { due, dueDate: dayOf(due, zone) };
};

const ending = (dueDate: Day, zone: Zone): Due => ({ dueDate, due: endOfDay(dueDate, zone) });

const signed = (limit: { readonly count: number; readonly direction: Direction }): number =>
  limit.direction === 'before' ? -limit.count : limit.count;

/** Rule 6(a)(1)(C): the period runs on to the next day that is no Saturday, Sunday or legal holiday; backward, back. */
const rolled = (day: Day, limit: { readonly direction: Direction; readonly roll: Roll }): Day => {
  if (limit.roll === 'none') return day;
  const step = limit.direction === 'before' ? -1 : 1;
  let reached = day;
  while (isWeekend(reached) || isLegalHoliday(reached)) reached = addDays(reached, step);
  return reached;
};

const isLegalHoliday = (day: Day): boolean => isHoliday(day, 'us', 'legal');

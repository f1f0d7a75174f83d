import { addDays, dayOf, isDay, weekdayOf } from '../../core/calendar';
import type { Day } from '../../core/language/time';
import type { Floor } from '../floor';
import { daysTyped } from '../grammar/clauses';
import { dayField } from './dates';

/** The first and the last day as typed or read, and the words behind them that nothing reads. */
export type AbsentDays = { readonly from?: string; readonly until?: string; readonly left?: string };

/**
 * `2026-12-21..2027-01-03`, `Friday`, `next week because of a funeral`: as many words as are days, the rest is left. What is no
 * day at all stays as it was typed, in the first field alone.
 */
export const absentDays = (typed: string, floor: Floor): AbsentDays => {
  const words = typed.replace(/^(?:from|on)\s+/i, '').split(/\s+/).filter((word) => word !== '');
  for (let count = words.length; count > 0; count -= 1) {
    const days = spanIn(words.slice(0, count).join(' ').replace(/[,;:.]+$/, ''), floor);
    const left = words.slice(count).join(' ');
    if (days) return { ...days, ...(left !== '' && { left }) };
  }
  const { from, until } = daysTyped(typed);
  return { ...(from !== '' && { from }), ...(until !== '' && until !== from && { until }) };
};

type Span = { readonly from: Day; readonly until: Day };

const spanIn = (text: string, floor: Floor): Span | undefined => {
  const week = weekIn(text, floor);
  if (week) return week;
  const { from, until } = daysTyped(text);
  const [first, last] = [dayIn(from, floor), dayIn(until, floor)];
  if (!first || !last) return undefined;
  // `Friday to Monday`: the one after it.
  return { from: first, until: last < first && /^[a-z]+day$/i.test(until) ? addDays(last, 7) : last };
};

/** A week is all of it, up to its Sunday; of the one that runs, what is left. */
const weekIn = (text: string, floor: Floor): Span | undefined => {
  const today = dayOf(floor.clock.now(), floor.zone);
  const [, which, of] = /^(?:all\s+|the\s+|whole\s+)*(?:(this|next|coming)\s+week|week\s+of\s+(.+))$/i.exec(text) ?? [];
  if (which?.toLowerCase() === 'this') return { from: today, until: sundayOf(today) };
  if (which !== undefined) return { from: addDays(sundayOf(today), 1), until: addDays(sundayOf(today), 7) };
  const day = of === undefined ? undefined : dayIn(of, floor);
  return day && { from: addDays(sundayOf(day), -6), until: sundayOf(day) };
};

const sundayOf = (day: Day): Day => addDays(day, 7 - weekdayOf(day));

const dayIn = (text: string, floor: Floor): Day | undefined => {
  const read = dayField(text, floor);
  return read !== undefined && isDay(read) ? read : undefined;
};

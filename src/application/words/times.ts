import { dayOf, ofTwo, wallTime, yearOf } from '../../core/calendar';
import type { Day, Moment, Zone } from '../../core/language/time';
import { dayInWords, zoneInWords } from './dates';

/** `3 November`; with its year where that is another one. */
export const plainDay = (day: Day, today: Day): string => {
  const [, date = '', month = '', year = ''] = dayInWords(day).split(' ');
  return yearOf(day) === yearOf(today) ? `${date} ${month}` : `${date} ${month} ${year}`;
};

/** `at 14:02`, for what happened today; `on 1 December at 14:02` for what did not. */
export const timeInWords = (at: Moment, now: Moment, zone: Zone): string => {
  const [day, today] = [dayOf(at, zone), dayOf(now, zone)];
  return day === today ? `at ${wallTime(at, zone)}` : `on ${plainDay(day, today)} at ${wallTime(at, zone)}`;
};

/** `Wednesday`. */
export const weekdayInWords = (day: Day): string => weekdays[dayInWords(day).slice(0, 3)] ?? '';

const weekdays: Readonly<Record<string, string>> = {
  Mon: 'Monday', Tue: 'Tuesday', Wed: 'Wednesday', Thu: 'Thursday', Fri: 'Friday', Sat: 'Saturday', Sun: 'Sunday',
};

/** `Tue 3 November`, where the year has just been said. */
export const weekdayAndDay = (day: Day): string => dayInWords(day).split(' ').slice(0, 3).join(' ');

/** `Fri 4 December, 17:00 ET`, for what is near enough that its year is plain. */
export const plainMoment = (moment: Moment, zone: Zone): string =>
  `${weekdayAndDay(dayOf(moment, zone))}, ${wallTime(moment, zone)} ${zoneInWords(zone)}${ofTwo(moment, zone)}`;

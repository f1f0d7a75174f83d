import { dayOf, ofTwo, remembered, wallTime, weekdayOf } from '../../core/calendar';
import type { Day, Moment, Zone } from '../../core/language/time';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** How people of that zone call it; other zones go by their name. */
const zoneWords: Readonly<Record<string, string>> = {
  'America/New_York': 'ET',
  'America/Chicago': 'CT',
  'America/Denver': 'MT',
  'America/Los_Angeles': 'PT',
};

/** `Fri 18 December 2026`: written out, so that nobody's client translates a legal date into another zone. */
export const dayInWords = (day: Day): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${weekdays[weekdayOf(day) - 1] ?? ''} ${dayOfYearInWords(`${month}-${date}`)} ${year}`;
};

/** `30 September`, of what comes every year: `09-30`. */
export const dayOfYearInWords = (monthDay: string): string => {
  const [month = '', date = ''] = monthDay.split('-');
  return `${String(Number(date))} ${months[Number(month) - 1] ?? ''}`;
};

/** `18 Dec`, where the year is plain from the rest. */
export const shortDay = (day: Day): string => {
  const [, month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${(months[Number(month) - 1] ?? '').slice(0, 3)}`;
};

/** `Fri 18 December 2026, 23:59 ET`. */
export const momentInWords = remembered((moment: Moment, zone: Zone): string =>
  `${dayInWords(dayOf(moment, zone))}, ${wallTime(moment, zone)} ${zoneInWords(zone)}${ofTwo(moment, zone)}`,
);

export const zoneInWords = (zone: Zone): string => zoneWords[zone] ?? zone;

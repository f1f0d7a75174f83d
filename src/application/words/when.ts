import type { When } from '../../core/calendar';
import { ofTwo, wallTime } from '../../core/calendar';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { Dates } from '../../core/law';
import { dayInWords, momentInWords, zoneInWords } from './dates';

/** `Mon 14 December 2026, 15:00 ET`; where nobody gave the hour, when that was recorded; the day alone where neither is known. */
export const whenInWords = ({ on, hour }: When, zone: Zone): string => {
  if (!hour) return dayInWords(on);
  return hour.said ? momentInWords(hour.at, zone) : `${dayInWords(on)}, recorded at ${clockInWords(hour.at, zone)}`;
};

/** The same of what somebody recorded with its hour, or without. */
export const recordedWhen = (on: Day, hour: Moment | undefined, zone: Zone): string => (hour === undefined ? dayInWords(on) : momentInWords(hour, zone));

/** The day it is due on; of a limit in hours its hour, too: `Wed 11 November 2026, 09:30 ET`. */
export const dueWhenInWords = ({ dueDate, due, from }: Extract<Dates, { status: 'dated' }>, zone: Zone): string => recordedWhen(dueDate, from && due, zone);

/** `15:00 ET`, the time on the wall. */
export const clockInWords = (at: Moment, zone: Zone): string => `${wallTime(at, zone)} ${zoneInWords(zone)}${ofTwo(at, zone)}`;

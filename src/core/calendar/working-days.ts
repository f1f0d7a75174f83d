import type { Day } from '../language/time';
import { addDays, isWeekend } from './day';
import type { HolidayPlace, HolidayPurpose } from './holidays';
import { isHoliday } from './holidays';
import { remembered } from './remembered';

/**
 * Which days are days off. Closures are days a coordinator recorded (a snow day, an order for 24 December): they move
 * plan dates and reminders, and never a due date, so no limit is ever computed with them.
 */
export type WorkingCalendar = {
  readonly place: HolidayPlace;
  readonly purpose: HolidayPurpose;
  readonly closures: readonly Day[];
};

/** Federal offices anywhere, no closures. What business days of the law count by. */
export const federal: WorkingCalendar = { place: 'us', purpose: 'working', closures: [] };

/** The same, with the days that somebody recorded as closed. */
export const federalBut = (closures: readonly Day[] = []): WorkingCalendar => (closures.length === 0 ? federal : { ...federal, closures });

export const isWorkingDay = (day: Day, calendar: WorkingCalendar): boolean =>
  !isWeekend(day) &&
  !isHoliday(day, calendar.place, calendar.purpose) &&
  !calendar.closures.includes(day);

export const workingDayOnOrBefore = (day: Day, calendar: WorkingCalendar): Day => toWorkingDay(day, -1, calendar);

export const workingDayOnOrAfter = (day: Day, calendar: WorkingCalendar): Day => toWorkingDay(day, 1, calendar);

/** The first day is excluded, the last included; a negative count goes backward, 0 stays. */
export const addBusinessDays = (day: Day, count: number, { place, purpose, closures }: WorkingCalendar): Day =>
  counted(day, String(count), place, purpose, ...closures);

const counted = remembered((day: Day, count: string, place: HolidayPlace, purpose: HolidayPurpose, ...closures: readonly Day[]): Day => {
  const step = Math.sign(Number(count));
  let reached = day;
  for (let left = Math.abs(Number(count)); left > 0; left -= 1) {
    reached = toWorkingDay(addDays(reached, step), step, { place, purpose, closures });
  }
  return reached;
});

/** The plan date: the last working day on or before the due, the day it must leave the building. */
export const planDay = workingDayOnOrBefore;

const toWorkingDay = (day: Day, step: number, calendar: WorkingCalendar): Day => {
  let reached = day;
  while (!isWorkingDay(reached, calendar)) reached = addDays(reached, step);
  return reached;
};

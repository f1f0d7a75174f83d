import type { Day, Moment, Zone } from '../language/time';
import { addDays } from './day';
import { addSeconds, atTime, dayOf, secondsBetween } from './moment';
import type { WorkingCalendar } from './working-days';
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from './working-days';

/** A working day is 09:00 to 17:00 on the wall. */
export const MORNING = '09:00';
export const EVENING = '17:00';
export const HOURS_IN_A_WORKING_DAY = 8;

/** Time outside working hours does not count. What is used up exactly at 17:00 ends there, not next morning. */
export const addWorkingHours = (from: Moment, hours: number, zone: Zone, calendar: WorkingCalendar): Moment => {
  let left = hours * 3600;
  let day = workingDayOnOrAfter(dayOf(from, zone), calendar);
  for (;;) {
    const morning = atTime(day, MORNING, zone);
    const start = from > morning ? from : morning;
    const open = secondsBetween(start, atTime(day, EVENING, zone));
    if (open > 0 && left <= open) return addSeconds(start, left);
    left -= Math.max(open, 0);
    day = workingDayOnOrAfter(addDays(day, 1), calendar);
  }
};

/** Whether people are asked to work at that instant. */
export const isWorkingTime = (moment: Moment, zone: Zone, calendar: WorkingCalendar): boolean => {
  const day = dayOf(moment, zone);
  return isWorkingDay(day, calendar) && moment >= atTime(day, MORNING, zone) && moment < atTime(day, EVENING, zone);
};

/** 18:00 to 08:00 and days off are quiet: a message waits for the next working morning unless it may break in. */
export const isQuiet = (moment: Moment, zone: Zone, calendar: WorkingCalendar): boolean => {
  const day = dayOf(moment, zone);
  return !isWorkingDay(day, calendar) || moment < atTime(day, '08:00', zone) || moment >= atTime(day, '18:00', zone);
};

/** 09:00 on the first working day whose morning is still to come. */
export const nextMorning = (after: Moment, zone: Zone, calendar: WorkingCalendar): Moment => {
  const today = workingDayOnOrAfter(dayOf(after, zone), calendar);
  const morning = atTime(today, MORNING, zone);
  return morning > after ? morning : atTime(workingDayOnOrAfter(addDays(today, 1), calendar), MORNING, zone);
};

/** 09:00 on a day, or on the working day before it when it is a day off. */
export const morningOnOrBefore = (day: Day, zone: Zone, calendar: WorkingCalendar): Moment =>
  atTime(workingDayOnOrBefore(day, calendar), MORNING, zone);

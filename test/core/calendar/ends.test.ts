/** The first and the last years of the calendar, apart from the rest: here a step too far falls off the paper. */
import {
  cycleEnd,
  dayOf,
  electionDay,
  endOfDay,
  federal,
  holidaysIn,
  isDay,
  isMoment,
  isWorkingDay,
  planDay,
  startOfDay,
  weekdayOf,
} from '../../../src/core/calendar';
import { day, newYork, zones } from './seeded';
import { pageOf, slowElectionDay, slowHolidaysIn } from './slow-reference';

/** The last day the door lets in, whatever the door says. */
const lastYear = Array.from({ length: 400 }, (_, n) => 1900 + n).findLast((year) => isDay(`${year}-12-31`)) ?? 0;
const firstDay = day('1900-01-01');
const lastDay = day(`${lastYear}-12-31`);

describe('the ends of the calendar', () => {
  test('are the first day of 1900 and the last of 2200', () => {
    expect([isDay('1899-12-31'), isDay('1900-01-01'), isDay('2200-12-31'), isDay('2201-01-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each([2199, 2200])('%i has holidays and elections like every year', (year) => {
    const listed = holidaysIn(year, 'us', 'working').map((holiday) => holiday.day);
    expect(listed).toEqual(slowHolidaysIn(year, federal));
    expect(electionDay(year)).toBe(slowElectionDay(year));
  });

  test('have weekdays, and the offices are open or shut on them', () => {
    for (const on of [firstDay, lastDay]) {
      expect(weekdayOf(on)).toBe(pageOf(on).weekday);
      expect(typeof isWorkingDay(on, federal)).toBe('boolean');
    }
    expect(planDay(lastDay, federal) <= lastDay).toBe(true);
  });

  test('begin and end in every zone, as every day the door lets in does', () => {
    for (const where of zones) {
      for (const on of [firstDay, lastDay]) {
        expect(dayOf(startOfDay(on, where), where)).toBe(on);
        expect(dayOf(endOfDay(on, where), where)).toBe(on);
        expect(isMoment(startOfDay(on, where))).toBe(true);
        expect(isMoment(endOfDay(on, where))).toBe(true);
      }
    }
    expect(endOfDay(lastDay, newYork) > startOfDay(lastDay, newYork)).toBe(true);
  });

  test('have a cycle that ends on the last Election Day, for an election on that day', () => {
    const last = electionDay(lastYear % 2 === 0 ? lastYear : lastYear - 1);
    expect(last !== undefined && cycleEnd(last)).toBe(last);
  });
});

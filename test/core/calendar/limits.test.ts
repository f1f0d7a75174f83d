import { addDays, addYears, dueAfterHours, dueOf, endOfDay, federal } from '../../../src/core/calendar';
import type { DayLimit, Direction, Roll } from '../../../src/core/calendar';
import type { Day } from '../../../src/core/language/time';
import { anyCalendarDay, anyMoment, anyZone, day, fc, newYork } from './seeded';
import { slowAtTime, slowDayOf, wall } from './slow-clock';
import { slowAddBusinessDays, slowAddDays, slowAddYears, slowWorkingDay } from './slow-reference';

const courts = { place: 'us', purpose: 'legal', closures: [] } as const;

const anyDirection = fc.constantFrom<Direction>('after', 'before');
const anyRoll = fc.constantFrom<Roll>('none', 'frcp-6a');

const days = (count: number, direction: Direction = 'after', roll: Roll = 'none'): DayLimit => ({
  unit: 'calendar-days',
  count,
  direction,
  roll,
});

const rolled = (last: Day, direction: Direction, roll: Roll): Day =>
  roll === 'none' ? last : slowWorkingDay(last, direction === 'after' ? 1 : -1, courts);

describe('a limit in calendar days', () => {
  test('leaves out the day it starts on, includes the last, and ends with it in the zone of the rule', () => {
    fc.assert(
      fc.property(anyCalendarDay, fc.nat(200), anyDirection, anyZone, (from, count, direction, where) => {
        const dueDate = slowAddDays(from, direction === 'after' ? count : -count);
        const due = slowAtTime(dueDate, '23:59:59', where);
        expect(dueOf(days(count, direction), from, where)).toEqual({ dueDate, due });
      }),
    );
  });

  test('rolls only where the rule says so, and then off Saturdays, Sundays and legal holidays, on in its direction', () => {
    fc.assert(
      fc.property(anyCalendarDay, fc.nat(200), anyDirection, anyRoll, (from, count, direction, roll) => {
        const last = slowAddDays(from, direction === 'after' ? count : -count);
        expect(dueOf(days(count, direction, roll), from, newYork).dueDate).toBe(rolled(last, direction, roll));
      }),
      { numRuns: 300 },
    );
  });

  test('that starts later never ends earlier', () => {
    fc.assert(
      fc.property(
        anyCalendarDay,
        fc.nat(90),
        fc.nat(30),
        anyDirection,
        anyRoll,
        (from, count, later, direction, roll) => {
          const limit = days(count, direction, roll);
          const first = dueOf(limit, from, newYork);
          const second = dueOf(limit, addDays(from, later), newYork);
          expect(second.due >= first.due && second.dueDate >= first.dueDate).toBe(true);
        },
      ),
    );
  });

  test.each<[string, string, number, Direction, string]>([
    ['off a Sunday to Monday', '2021-01-07', 45, 'after', '2021-02-22'],
    ['off a Saturday, Sunday and holiday to Tuesday', '2027-02-06', 7, 'after', '2027-02-16'],
    ['not off a Friday that only the offices keep', '2026-07-02', 1, 'after', '2026-07-03'],
    ['off the Saturday holiday itself to Monday', '2026-07-02', 2, 'after', '2026-07-06'],
    ['off a Sunday holiday and its Monday', '2027-07-01', 3, 'after', '2027-07-06'],
    ['not off the last day of 2032, which only the offices keep', '2032-12-30', 1, 'after', '2032-12-31'],
    ['off Christmas Day', '2026-12-24', 1, 'after', '2026-12-28'],
    ['not off Inauguration Day', '2033-01-19', 1, 'after', '2033-01-20'],
    ['backward off a Sunday to Friday', '2026-12-21', 1, 'before', '2026-12-18'],
    ['backward off a Monday holiday to Friday', '2027-01-19', 1, 'before', '2027-01-15'],
    ['backward off New Year to the old year', '2027-01-02', 1, 'before', '2026-12-31'],
  ])('of a court rolls %s', (_, from, count, direction, to) => {
    expect(dueOf(days(count, direction, 'frcp-6a'), day(from), newYork).dueDate).toBe(to);
  });
});

describe('a limit in business days', () => {
  test('counts the days federal offices work, either way', () => {
    fc.assert(
      fc.property(
        anyCalendarDay,
        fc.integer({ min: 1, max: 60 }),
        anyDirection,
        anyZone,
        (from, count, direction, where) => {
          const dueDate = slowAddBusinessDays(from, direction === 'after' ? count : -count, federal);
          const limit = { unit: 'business-days', count, direction } as const;
          expect(dueOf(limit, from, where)).toEqual({ dueDate, due: slowAtTime(dueDate, '23:59:59', where) });
        },
      ),
    );
  });
});

describe('a limit in years', () => {
  test('ends on the same day of that year, and rolls only if the rule says so', () => {
    fc.assert(
      fc.property(
        anyCalendarDay,
        fc.integer({ min: 1, max: 2 }),
        anyDirection,
        anyRoll,
        (from, count, direction, roll) => {
          const last = slowAddYears(from, direction === 'after' ? count : -count);
          const dueDate = rolled(last, direction, roll);
          const limit = { unit: 'years', count, direction, roll } as const;
          expect(dueOf(limit, from, newYork)).toEqual({ dueDate, due: endOfDay(dueDate, newYork) });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('from a 29 February ends on the 28th', () => {
    const limit = { unit: 'years', count: 1, direction: 'before', roll: 'none' } as const;
    expect(dueOf(limit, day('2028-02-29'), newYork).dueDate).toBe('2027-02-28');
    expect(addYears(day('2028-02-29'), 1)).toBe('2029-02-28');
  });
});

describe('a window', () => {
  test('opens its days before, and closes at the end of the day it leads to', () => {
    fc.assert(
      fc.property(anyCalendarDay, fc.integer({ min: 1, max: 400 }), anyZone, (on, daysBefore, where) => {
        expect(dueOf({ unit: 'window', daysBefore }, on, where)).toEqual({
          dueDate: on,
          due: slowAtTime(on, '23:59:59', where),
          opens: slowAddDays(on, -daysBefore),
        });
      }),
    );
  });
});

describe('a limit in hours', () => {
  test('runs without a pause, nights, weekends and changed clocks included', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 400 }), anyZone, (from, hours, where) => {
        const { due, dueDate } = dueAfterHours(from, hours, where);
        expect(Date.parse(due) - Date.parse(from)).toBe(hours * 3_600_000);
        expect(dueDate).toBe(slowDayOf(due, where));
      }),
    );
  });

  test.each([
    ['over the night the clocks go back', '2026-10-31', '20:00', 24, '2026-11-01 19:00:00'],
    ['over the night they go forward', '2026-03-07', '20:00', 24, '2026-03-08 21:00:00'],
    ['within the hour that is shown twice', '2026-11-01', '01:30', 1, '2026-11-01 01:30:00'],
    ['over an ordinary midnight', '2026-12-18', '23:59:59', 1, '2026-12-19 00:59:59'],
  ])('%s', (_, on, time, hours, shown) => {
    const { due, dueDate } = dueAfterHours(slowAtTime(day(on), time, newYork), hours, newYork);
    expect([wall(Date.parse(due), newYork), dueDate]).toEqual([shown, shown.slice(0, 10)]);
  });
});

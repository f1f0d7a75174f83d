import { addWorkingHours, atTime, dayOf, federal, isWorkingDay } from '../../../src/core/calendar';
import { anyMoment, anyZone, day, fc, moment, newYork, zone } from './seeded';
import { slowAddWorkingHours, wall } from './slow-clock';

const anyHours = fc.integer({ min: 1, max: 24 });

/** From a local day and time in New York, and read back the same way. */
const inNewYork = (on: string, time: string, hours: number): string =>
  wall(Date.parse(addWorkingHours(atTime(day(on), time, newYork), hours, newYork, federal)), newYork);

describe('working hours', () => {
  test('end where somebody watching the clock minute by minute stops counting', () => {
    fc.assert(
      fc.property(anyMoment, anyHours, anyZone, (from, hours, where) => {
        expect(addWorkingHours(from, hours, where, federal)).toBe(slowAddWorkingHours(from, hours, where, federal));
      }),
      { numRuns: 50 },
    );
  });

  test('are counted right on every side of the nights the clocks change', () => {
    const aroundTheChange = fc
      .tuple(
        fc.constantFrom('2026-03-06', '2026-10-30', '2026-03-27', '2026-10-23'),
        fc.integer({ min: 0, max: 4 * 24 * 60 }),
      )
      .map(([on, minutes]) => moment(new Date(Date.parse(on) + minutes * 60_000).toISOString()));
    const where = fc.constantFrom(newYork, zone('America/Los_Angeles'), zone('Europe/London'));
    fc.assert(
      fc.property(aroundTheChange, anyHours, where, (from, hours, here) => {
        expect(addWorkingHours(from, hours, here, federal)).toBe(slowAddWorkingHours(from, hours, here, federal));
      }),
      { numRuns: 40 },
    );
  });

  test('stop for a closure as for a holiday', () => {
    const closed = { ...federal, closures: [day('2026-12-24'), day('2026-12-28')] };
    const inChristmasWeek = fc
      .integer({ min: 0, max: 8 * 24 * 60 })
      .map((minutes) => moment(new Date(Date.parse('2026-12-22') + minutes * 60_000).toISOString()));
    fc.assert(
      fc.property(inChristmasWeek, anyHours, (from, hours) => {
        expect(addWorkingHours(from, hours, newYork, closed)).toBe(slowAddWorkingHours(from, hours, newYork, closed));
      }),
      { numRuns: 40 },
    );
  });

  test('always end on a working day, after nine and not after five', () => {
    fc.assert(
      fc.property(anyMoment, anyHours, anyZone, (from, hours, where) => {
        const end = addWorkingHours(from, hours, where, federal);
        const time = wall(Date.parse(end), where).slice(11);
        expect(isWorkingDay(dayOf(end, where), federal)).toBe(true);
        expect(time > '09:00:00' && time <= '17:00:00').toBe(true);
        expect(end > from).toBe(true);
      }),
    );
  });

  test('add up: four and then four more are eight', () => {
    fc.assert(
      fc.property(anyMoment, anyHours, anyHours, anyZone, (from, first, second, where) => {
        const inTwoSteps = addWorkingHours(addWorkingHours(from, first, where, federal), second, where, federal);
        expect(inTwoSteps).toBe(addWorkingHours(from, first + second, where, federal));
      }),
    );
  });

  test('are the same for everything that happened while nobody was there', () => {
    const friday = addWorkingHours(atTime(day('2026-12-18'), '17:00', newYork), 4, newYork, federal);
    const sunday = addWorkingHours(atTime(day('2026-12-20'), '23:59:59', newYork), 4, newYork, federal);
    expect([friday, sunday]).toEqual(['2026-12-21T18:00:00.000Z', '2026-12-21T18:00:00.000Z']);
  });

  test.each([
    ['in the middle of a day', '2026-12-15', '10:20', 4, '2026-12-15 14:20:00'],
    ['exactly at five, which stays that five', '2026-12-15', '13:00', 4, '2026-12-15 17:00:00'],
    ['a second past one', '2026-12-15', '13:00:01', 4, '2026-12-16 09:00:01'],
    ['from exactly nine, a whole day', '2026-12-15', '09:00', 8, '2026-12-15 17:00:00'],
    ['from exactly five', '2026-12-15', '17:00', 8, '2026-12-16 17:00:00'],
    ['from the small hours', '2026-12-15', '03:00', 1, '2026-12-15 10:00:00'],
    ['from a missed due at the last second of a Friday', '2026-12-18', '23:59:59', 4, '2026-12-21 13:00:00'],
    ['over Christmas and a weekend', '2026-12-24', '15:00', 4, '2026-12-28 11:00:00'],
    ['over the weekend the clocks go back', '2026-10-30', '16:00', 4, '2026-11-02 12:00:00'],
    ['over the weekend the clocks go forward', '2026-03-06', '16:00', 4, '2026-03-09 12:00:00'],
    ['over ten working days and a year’s end', '2026-12-21', '12:00', 80, '2027-01-06 12:00:00'],
  ])('%s', (_, on, time, hours, end) => {
    expect(inNewYork(on, time, hours)).toBe(end);
  });

  test('can be half ones', () => {
    expect(inNewYork('2026-12-15', '16:45', 0.5)).toBe('2026-12-16 09:15:00');
  });
});

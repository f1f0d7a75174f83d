import {
  addDays,
  addSeconds,
  atTime,
  dayOf,
  endOfDay,
  isMoment,
  ofTwo,
  startOfDay,
  written,
} from '../../../src/core/calendar';
import type { Day, Zone } from '../../../src/core/language/time';
import { anyDayOfOurs, anyMoment, anyZone, day, fc, moment, newYork, zone } from './seeded';
import { slowAtTime, slowDayOf, slowWritten } from './slow-clock';
import { pagesOf } from './slow-reference';

const two = (n: number): string => String(n).padStart(2, '0');

const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m, s]) => `${two(h)}:${two(m)}:${two(s)}`);

const hoursIn = (on: Day, where: Zone): number =>
  (Date.parse(startOfDay(addDays(on, 1), where)) - Date.parse(startOfDay(on, where))) / 3_600_000;

/** Every day of some years, not a sample: a mistake on a night the clocks change is a mistake on two days of 365. */
const changesOf = (year: number, where: string): string[] =>
  pagesOf(year)
    .filter((page) => hoursIn(page.day, zone(where)) !== 24)
    .map((page) => `${page.day} ${hoursIn(page.day, zone(where))} h`);

describe('the clock on the wall', () => {
  test('shows a time at the instant another clock maker would name', () => {
    fc.assert(
      fc.property(anyDayOfOurs, anyTime, anyZone, (on, time, where) => {
        expect(atTime(on, time, where)).toBe(slowAtTime(on, time, where));
      }),
    );
  });

  test('is right at every half hour of the nights it changes, both ways', () => {
    for (const on of ['2026-03-08', '2026-11-01', '2026-03-29', '2026-10-25', '2032-03-14', '2032-11-07'].map(day)) {
      for (const where of ['America/New_York', 'America/Los_Angeles', 'Europe/London'].map(zone)) {
        for (let half = 0; half < 8; half += 1) {
          const time = `${two(Math.floor(half / 2))}:${half % 2 === 0 ? '00' : '30'}`;
          expect([on, time, where, atTime(on, time, where)]).toEqual([on, time, where, slowAtTime(on, time, where)]);
        }
      }
    }
  });

  test.each([
    ['a time in the hour that is skipped goes forward', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['the last second before the skip stands', '2026-03-08', '01:59:59', '2026-03-08T06:59:59.000Z'],
    ['a time shown twice is the first of the two', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['after the second hour it is winter', '2026-11-01', '02:00', '2026-11-01T07:00:00.000Z'],
  ])('%s', (_, on, time, instant) => {
    expect(atTime(day(on), time, newYork)).toBe(instant);
  });

  test.each([
    ['2026-11-01T05:30:00.000Z', ' (before the clocks go back)'],
    ['2026-11-01T06:30:00.000Z', ' (after the clocks went back)'],
    ['2026-11-01T04:59:59.000Z', ''],
    ['2026-11-01T07:00:00.000Z', ''],
    ['2026-03-08T07:30:00.000Z', ''],
  ])('says which of two hours of one name is meant: %s', (instant, says) => {
    expect(ofTwo(moment(instant), newYork)).toBe(says);
  });

  test('reads the day off any moment as another clock maker would', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (at, where) => {
        expect(dayOf(at, where)).toBe(slowDayOf(at, where));
      }),
    );
  });

  test('gives a day back from any of its times, skipped ones too, for no zone of ours skips midnight', () => {
    fc.assert(
      fc.property(anyDayOfOurs, anyTime, anyZone, (on, time, where) => {
        expect(dayOf(atTime(on, time, where), where)).toBe(on);
      }),
    );
  });

  test('starts a day at one o’clock where midnight itself is skipped', () => {
    const saoPaulo = zone('America/Sao_Paulo');
    expect(startOfDay(day('2018-11-04'), saoPaulo)).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(startOfDay(day('2018-11-04'), saoPaulo), saoPaulo)).toBe('2018-11-04');
    expect(dayOf(endOfDay(day('2018-11-03'), saoPaulo), saoPaulo)).toBe('2018-11-03');
  });
});

describe('the length of a day', () => {
  test('ends one second before the next begins, in every zone', () => {
    fc.assert(
      fc.property(anyDayOfOurs, anyZone, (on, where) => {
        expect(endOfDay(on, where)).toBe(slowAtTime(on, '23:59:59', where));
        expect(addSeconds(endOfDay(on, where), 1)).toBe(startOfDay(addDays(on, 1), where));
      }),
    );
  });

  test.each([
    ['America/New_York', 2026, ['2026-03-08 23 h', '2026-11-01 25 h']],
    ['America/New_York', 2032, ['2032-03-14 23 h', '2032-11-07 25 h']],
    ['America/Los_Angeles', 2028, ['2028-03-12 23 h', '2028-11-05 25 h']],
    ['Europe/London', 2026, ['2026-03-29 23 h', '2026-10-25 25 h']],
    ['Pacific/Honolulu', 2026, []],
    ['Pacific/Guam', 2026, []],
    ['Asia/Kolkata', 2026, []],
    ['UTC', 2026, []],
  ])('in %s the days of %i that are not 24 hours long are %j', (where, year, changes) => {
    expect(changesOf(year, where)).toEqual(changes);
  });

  test('still changes the clocks a lifetime from now', () => {
    expect(changesOf(2100, 'America/New_York')).toEqual(['2100-03-14 23 h', '2100-11-07 25 h']);
  });
});

describe('moments', () => {
  test('move by seconds that all have the same length', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -40_000_000, max: 40_000_000 }), (at, n) => {
        const moved = addSeconds(at, n);
        expect(moved).toBe(new Date(Date.parse(at) + n * 1000).toISOString());
        expect(isMoment(moved)).toBe(true);
        expect(moved < at).toBe(n < 0);
      }),
    );
  });

  test('keep their milliseconds when they move', () => {
    expect(addSeconds(moment('2026-12-31T23:59:59.007Z'), 1)).toBe('2027-01-01T00:00:00.007Z');
  });

  test('are written with the offset and the name of the zone', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (at, where) => {
        expect(written(at, where)).toBe(slowWritten(at, where));
      }),
    );
    expect(written(endOfDay(day('2026-12-18'), newYork), newYork)).toBe('2026-12-18T23:59:59-05:00[America/New_York]');
    expect(written(moment('2026-07-01T04:00:00.000Z'), zone('Asia/Kolkata'))).toBe(
      '2026-07-01T09:30:00+05:30[Asia/Kolkata]',
    );
  });

  test('are never written as the next day because of a fraction of a second', () => {
    expect(written(moment('2026-12-19T04:59:59.999Z'), newYork)).toBe('2026-12-18T23:59:59-05:00[America/New_York]');
  });
});

import {
  addSeconds,
  addWorkingHours,
  atTime,
  federal,
  HOURS_IN_A_WORKING_DAY,
  isQuiet,
  isWorkingTime,
  morningOnOrBefore,
  nextMorning,
  readInstant,
  secondsBetween,
  wallTime,
} from '../../../src/core/calendar';
import type { Day, Moment } from '../../../src/core/language/time';
import { anyDayOfOurs, anyMoment, anyZone, day, fc, newYork } from './seeded';
import { momentAt, slowAtTime, wall } from './slow-clock';
import { slowAddDays, slowIsWorkingDay, slowWorkingDay } from './slow-reference';

const seen = (at: Moment, where = newYork): { on: Day; time: string } => {
  const [on = '', time = ''] = wall(Date.parse(at), where).split(' ');
  return { on: day(on), time };
};

/** Moments on the edges of the working day and of the quiet hours, where a second decides. */
const anyEdge = fc
  .record({
    on: anyDayOfOurs,
    time: fc.constantFrom('00:00', '08:00', '09:00', '17:00', '18:00'),
    off: fc.integer({ min: -1, max: 1 }),
    where: anyZone,
  })
  .map(({ on, time, off, where }) => ({ at: momentAt(Date.parse(slowAtTime(on, time, where)) + off * 1000), where }));

describe('the hours of a day', () => {
  test('are for working from nine until just before five, on working days', () => {
    fc.assert(
      fc.property(anyEdge, ({ at, where }) => {
        const { on, time } = seen(at, where);
        const expected = slowIsWorkingDay(on, federal) && time >= '09:00:00' && time < '17:00:00';
        expect(isWorkingTime(at, where, federal)).toBe(expected);
      }),
    );
  });

  test('are quiet from six in the evening until just before eight, and all of a day off', () => {
    fc.assert(
      fc.property(anyEdge, ({ at, where }) => {
        const { on, time } = seen(at, where);
        const expected = !slowIsWorkingDay(on, federal) || time < '08:00:00' || time >= '18:00:00';
        expect(isQuiet(at, where, federal)).toBe(expected);
      }),
    );
  });

  test('make a whole working day from nine to five', () => {
    const nine = atTime(day('2026-12-15'), '09:00', newYork);
    const end = addWorkingHours(nine, HOURS_IN_A_WORKING_DAY, newYork, federal);
    expect([end, secondsBetween(nine, end)]).toEqual(['2026-12-15T22:00:00.000Z', HOURS_IN_A_WORKING_DAY * 3600]);
  });

  test('are never quiet while people work', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (at, where) => {
        expect(isQuiet(at, where, federal) && isWorkingTime(at, where, federal)).toBe(false);
      }),
    );
  });
});

describe('a morning', () => {
  test('that comes next is nine o’clock of the first working day whose nine is still to come', () => {
    fc.assert(
      fc.property(anyEdge, ({ at, where }) => {
        const { on, time } = seen(at, where);
        const first = slowWorkingDay(time < '09:00:00' ? on : slowAddDays(on, 1), 1, federal);
        expect(nextMorning(at, where, federal)).toBe(slowAtTime(first, '09:00', where));
      }),
    );
  });

  test('on a day off is that of the working day before', () => {
    fc.assert(
      fc.property(anyDayOfOurs, anyZone, (on, where) => {
        const morning = slowAtTime(slowWorkingDay(on, -1, federal), '09:00', where);
        expect(morningOnOrBefore(on, where, federal)).toBe(morning);
      }),
    );
  });

  test.each([
    ['a Friday at nine', '2026-12-18', '09:00', '2026-12-21 09:00:00'],
    ['a Friday at one second to nine', '2026-12-18', '08:59:59', '2026-12-18 09:00:00'],
    ['the evening before Thanksgiving', '2026-11-25', '18:00', '2026-11-27 09:00:00'],
    ['the evening before the clocks go back', '2026-10-30', '20:00', '2026-11-02 09:00:00'],
  ])('after %s is the next one people work', (_, on, time, next) => {
    expect(wall(Date.parse(nextMorning(atTime(day(on), time, newYork), newYork, federal)), newYork)).toBe(next);
  });
});

describe('reading and telling the time', () => {
  test('tells the hour and the minute on the wall, never rounding up', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (at, where) => {
        expect(wallTime(at, where)).toBe(seen(at, where).time.slice(0, 5));
      }),
    );
  });

  test('measures in seconds what it moves by', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -40_000_000, max: 40_000_000 }), (at, n) => {
        expect(secondsBetween(at, addSeconds(at, n))).toBe(n);
      }),
    );
  });

  test.each([
    ['2026-10-31T20:00-04:00', '2026-11-01T00:00:00.000Z'],
    ['2026-12-18T23:59:59Z', '2026-12-18T23:59:59.000Z'],
    ['2026-12-18T23:59:59-05:00[America/New_York]', '2026-12-19T04:59:59.000Z'],
  ])('reads the instant %s', (text, at) => {
    expect(readInstant(text)).toBe(at);
  });

  test.each(['', '2026-12-18', '2026-12-18T23:59:59', '2026-02-30T00:00Z', '2026-12-18T25:00Z', 'tomorrow'])(
    'reads no instant in %j, which leaves open when that was',
    (text) => {
      expect(readInstant(text)).toBeUndefined();
    },
  );
});

import { addDays, addYears, daysBetween, isDay, isMoment, isZone, weekdayOf, yearOf } from '../../../src/core/calendar';
import { anyDay, day, fc, zones } from './seeded';
import { isOnTheStrip, pageOf, pagesOf, slowAddDays, slowAddYears, slowDaysBetween } from './slow-reference';

const two = (n: number): string => String(n).padStart(2, '0');

describe('the door for days', () => {
  test('lets in a day if and only if it is on the wall calendar', () => {
    const anyDate = fc.tuple(
      fc.integer({ min: 1890, max: 2198 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(anyDate, ([year, month, date]) => {
        const text = `${year}-${two(month)}-${two(date)}`;
        expect([text, isDay(text)]).toEqual([text, isOnTheStrip(text)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('knows every 29 February there is, and no other', () => {
    for (let year = 1900; year <= 2198; year += 1) {
      const leapDay = `${year}-02-29`;
      expect([leapDay, isDay(leapDay)]).toEqual([leapDay, pagesOf(year).length === 366]);
    }
  });

  test.each([
    '',
    'tomorrow',
    '2026-1-1',
    '26-12-18',
    '20261218',
    '2026-12',
    ' 2026-12-18',
    '2026-12-18 ',
    '2026-12-18\n',
    '2026-12-18T00:00',
    '2026-12-18[u-ca=hebrew]',
    '2026/12/18',
    '+002026-12-18',
    '-002026-12-18',
    '2026\u221212\u221218',
    '\u0662\u0660\u0662\u0666-12-18',
    '1899-12-31',
    '2201-01-01',
  ])('turns away %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('the door for moments and zones', () => {
  test.each(['2026-12-19T04:59:59.000Z', '2024-02-29T00:00:00.000Z', '2026-12-31T23:59:59.999Z'])(
    'lets in the moment %s',
    (text) => {
      expect(isMoment(text)).toBe(true);
    },
  );

  test.each([
    '2026-12-19',
    '2026-12-19T04:59:59Z',
    '2026-12-19T04:59:59.00Z',
    '2026-12-19T04:59:59.000000Z',
    '2026-12-19T04:59:59,000Z',
    '2026-12-19T04:59:59.000',
    '2026-12-19T04:59:59.000+00:00',
    '2026-12-19T04:59:59.000-05:00',
    '2026-12-19 04:59:59.000Z',
    '2026-12-19t04:59:59.000z',
    '2026-12-19T04:59:60.000Z',
    '2026-12-19T04:60:00.000Z',
    '2026-12-19T24:00:00.000Z',
    '2026-12-19T29:00:00.000Z',
    '2026-02-30T04:59:59.000Z',
    '2025-02-29T04:59:59.000Z',
    '2026-12-19T04:59:59.000Z[UTC]',
    '2026-12-19T04:59:59.000Z\n',
    '+002026-12-19T04:59:59.000Z',
  ])('turns away %j as a moment, so that moments sort as they happen', (text) => {
    expect(isMoment(text)).toBe(false);
  });

  test.each(zones)('lets in the zone %s', (text) => {
    expect(isZone(text)).toBe(true);
  });

  test.each(['', 'Mars/Olympus', 'New York', '+05:00', '-0500', 'America/New_York ', '2026-12-18[UTC]'])(
    'turns away %j as a zone, because it names no place whose clocks we know',
    (text) => {
      expect(isZone(text)).toBe(false);
    },
  );
});

describe('counting days', () => {
  test('goes forward and back as the wall calendar is leafed through', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -700, max: 700 }), (from, n) => {
        expect(addDays(from, n)).toBe(slowAddDays(from, n));
        expect(addDays(addDays(from, n), -n)).toBe(from);
      }),
    );
  });

  test('tells how many leaves lie between two days, less than none when the second comes first', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(slowDaysBetween(from, to));
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  test('knows the weekday and the year of a day', () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect([weekdayOf(any), yearOf(any)]).toEqual([pageOf(any).weekday, pageOf(any).year]);
      }),
    );
    expect(weekdayOf(day('2026-12-18'))).toBe(5);
    expect(weekdayOf(day('2026-12-20'))).toBe(7);
  });

  test('comes back to the same date in another year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2, max: 2 }), (from, n) => {
        expect(addYears(from, n)).toBe(slowAddYears(from, n));
      }),
    );
  });

  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['1996-02-29', 4, '2000-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
  ])('%s and %i years is %s', (from, n, to) => {
    expect(addYears(day(from), n)).toBe(to);
  });
});

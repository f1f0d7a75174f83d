/** Dates worked out by hand in the law file, section 11 and the table of 7.3. Nothing here is computed twice. */
import {
  addBusinessDays,
  addDays,
  addYears,
  atTime,
  cycleEnd,
  dueAfterHours,
  dueOf,
  electionDay,
  endOfDay,
  federal,
  holidaysIn,
  isWorkingDay,
  planDay,
  weekdayOf,
  written,
} from '../../../src/core/calendar';
import type { WorkingCalendar } from '../../../src/core/calendar';
import type { Day } from '../../../src/core/language/time';
import { day, newYork } from './seeded';

const washington: WorkingCalendar = { place: 'us-dc', purpose: 'working', closures: [] };
const weekday = (on: Day): string => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(on) - 1] ?? '?';
const said = (on: Day): string => `${weekday(on)} ${on}`;
const after = (count: number, from: Day) =>
  dueOf({ unit: 'calendar-days', count, direction: 'after', roll: 'none' }, from, newYork);
const before = (count: number, from: Day) =>
  dueOf({ unit: 'calendar-days', count, direction: 'before', roll: 'none' }, from, newYork);

describe('the golden dates', () => {
  test('1: Election Day', () => {
    expect([2026, 2032, 2028, 2027].map(electionDay)).toEqual(['2026-11-03', '2032-11-02', '2028-11-07', undefined]);
  });

  test.each([
    ['2018-11-06', '2018-12-21'],
    ['2020-11-03', '2020-12-18'],
    ['2022-11-08', '2022-12-23'],
  ])('2: the assessment after %s was owed on %s, as practice had it', (election, due) => {
    expect(after(45, day(election)).dueDate).toBe(due);
  });

  test.each([
    ['2026-11-03', 'Sat 2027-01-02', 'Thu 2026-12-31'],
    ['2032-11-02', 'Sat 2033-01-01', 'Thu 2032-12-30'],
    ['2020-11-03', 'Sat 2021-01-02', 'Thu 2020-12-31'],
    ['2028-11-07', 'Sat 2029-01-06', 'Fri 2029-01-05'],
  ])('3: the findings after %s are public by %s and leave the building by %s', (election, due, plan) => {
    const { dueDate } = after(60, day(election));
    expect([said(dueDate), said(planDay(dueDate, federal))]).toEqual([due, plan]);
  });

  test('4: forty-five days from a receipt on 7 January 2021 end on a Sunday, planned for the Friday', () => {
    const { dueDate, due } = after(45, day('2021-01-07'));
    expect([said(dueDate), said(planDay(dueDate, federal))]).toEqual(['Sun 2021-02-21', 'Fri 2021-02-19']);
    expect(due).toBe('2021-02-22T04:59:59.000Z');
  });

  test('5: the notice of continuation of 2026 has a window of ninety days', () => {
    const { opens, dueDate } = dueOf({ unit: 'window', daysBefore: 90 }, day('2026-09-12'), newYork);
    expect([opens, said(dueDate), said(planDay(dueDate, federal))]).toEqual([
      '2026-06-14',
      'Sat 2026-09-12',
      'Fri 2026-09-11',
    ]);
    expect(opens !== undefined && day('2026-06-13') < opens).toBe(true);
  });

  test('6: ten business days from Monday, 21 December 2026', () => {
    expect(said(addBusinessDays(day('2026-12-21'), 10, federal))).toBe('Wed 2027-01-06');
    expect(dueOf({ unit: 'business-days', count: 10, direction: 'after' }, day('2026-12-21'), newYork).dueDate).toBe(
      '2027-01-06',
    );
  });

  test('7: seventy-two hours over the night the clocks go back', () => {
    const { due, dueDate } = dueAfterHours(atTime(day('2026-10-31'), '20:00', newYork), 72, newYork);
    expect(written(due, newYork)).toBe('2026-11-03T19:00:00-05:00[America/New_York]');
    expect(dueDate).toBe('2026-11-03');
  });

  test('8: backward from Election Day', () => {
    expect(said(before(180, day('2026-11-03')).dueDate)).toBe('Thu 2026-05-07');
    expect(said(before(90, day('2026-11-03')).dueDate)).toBe('Wed 2026-08-05');
    const limit = { unit: 'years', count: 1, direction: 'before', roll: 'none' } as const;
    const { dueDate } = dueOf(limit, day('2028-11-07'), newYork);
    expect([said(dueDate), said(planDay(dueDate, federal))]).toEqual(['Sun 2027-11-07', 'Fri 2027-11-05']);
  });

  test('9: a runoff of 8 December 2026 has its own clock, and belongs to the cycle of 2028', () => {
    expect(after(45, day('2026-12-08')).dueDate).toBe('2027-01-22');
    expect(cycleEnd(day('2026-12-08'))).toBe('2028-11-07');
  });

  test('10: Inauguration Day on a Saturday moves nothing, on a Thursday it closes Washington alone', () => {
    for (const calendar of [federal, washington]) {
      expect(said(day('2029-01-20'))).toBe('Sat 2029-01-20');
      expect(isWorkingDay(day('2029-01-19'), calendar)).toBe(true);
      expect(isWorkingDay(day('2029-01-22'), calendar)).toBe(true);
    }
    expect(isWorkingDay(day('2033-01-20'), federal)).toBe(true);
    expect(isWorkingDay(day('2033-01-20'), washington)).toBe(false);
  });

  test('the due of an assessment is the last second of its day in New York', () => {
    expect(written(endOfDay(day('2026-12-18'), newYork), newYork)).toBe('2026-12-18T23:59:59-05:00[America/New_York]');
  });
});

/** Election Day, a year before, -180, -90, +45, +60, and +45 from a receipt on the 45th day. */
const table = `
Tue 2018-11-06 | –              | –              | –              | Fri 2018-12-21 | –              | Mon 2019-02-04
Tue 2020-11-03 | –              | –              | –              | Fri 2020-12-18 | Sat 2021-01-02 | Mon 2021-02-01
Tue 2022-11-08 | –              | –              | –              | Fri 2022-12-23 | Sat 2023-01-07 | Mon 2023-02-06
Tue 2024-11-05 | –              | –              | –              | Fri 2024-12-20 | Sat 2025-01-04 | Mon 2025-02-03
Tue 2026-11-03 | Mon 2025-11-03 | Thu 2026-05-07 | Wed 2026-08-05 | Fri 2026-12-18 | Sat 2027-01-02 | Mon 2027-02-01
Tue 2028-11-07 | Sun 2027-11-07 | Thu 2028-05-11 | Wed 2028-08-09 | Fri 2028-12-22 | Sat 2029-01-06 | Mon 2029-02-05
Tue 2030-11-05 | Mon 2029-11-05 | Thu 2030-05-09 | Wed 2030-08-07 | Fri 2030-12-20 | Sat 2031-01-04 | Mon 2031-02-03
Tue 2032-11-02 | Sun 2031-11-02 | Thu 2032-05-06 | Wed 2032-08-04 | Fri 2032-12-17 | Sat 2033-01-01 | Mon 2033-01-31`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the table of general elections', () => {
  test.each(rows)('%s', (election, ...row) => {
    const on = electionDay(Number(election.slice(4, 8)));
    if (on === undefined) throw new Error(`no Election Day on ${election}`);
    const first = after(45, on).dueDate;
    const computed = [addYears(on, -1), before(180, on).dueDate, before(90, on).dueDate, first, after(60, on).dueDate];
    expect(said(on)).toBe(election);
    for (const [n, cell] of row.entries()) {
      const ours = [...computed, after(45, first).dueDate][n];
      if (cell !== '–') expect(ours === undefined ? 'nothing' : said(ours)).toBe(cell);
    }
  });

  test('keeps its weekdays for as long as there are Tuesdays', () => {
    for (let year = 2018; year <= 2190; year += 2) {
      const on = electionDay(year);
      if (on === undefined) throw new Error(`no Election Day in ${year}`);
      const spans = [45, 60, 90, -180, -90].map((n) => weekday(addDays(on, n)));
      expect([year, ...spans]).toEqual([year, 'Fri', 'Sat', 'Mon', 'Thu', 'Wed']);
    }
  });
});

/** As the Office of Personnel Management publishes them; one kept in the old year stands in the old year. */
const kept = `
2018: 01-01 01-15 02-19 05-28 07-04 09-03 10-08 11-12 11-22 12-25
2019: 01-01 01-21 02-18 05-27 07-04 09-02 10-14 11-11 11-28 12-25
2020: 01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25
2021: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
2022: 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26
2023: 01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25
2024: 01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
2025: 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25
2026: 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25
2027: 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
2028: 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25
2029: 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25
2030: 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25
2031: 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25
2032: 01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31
2033: 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26`;

describe('the holidays federal offices keep', () => {
  test.each(kept.trim().split('\n'))('%s', (line) => {
    const [year = '', days = ''] = line.split(': ');
    const listed = holidaysIn(Number(year), 'us', 'working').map((holiday) => holiday.day.slice(5));
    expect(listed.join(' ')).toBe(days);
  });
});

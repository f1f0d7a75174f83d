import { holidaysIn, weekdayOf } from '../../../src/core/calendar';
import type { WorkingCalendar } from '../../../src/core/calendar';
import type { Day } from '../../../src/core/language/time';
import { day } from './seeded';
import { pageOf, slowHolidaysIn } from './slow-reference';

const offices: WorkingCalendar = { place: 'us', purpose: 'working', closures: [] };
const courts: WorkingCalendar = { place: 'us', purpose: 'legal', closures: [] };
const washington: WorkingCalendar = { place: 'us-dc', purpose: 'working', closures: [] };
const washingtonCourts: WorkingCalendar = { place: 'us-dc', purpose: 'legal', closures: [] };

/** The last years of the calendar are in `ends.test.ts`. */
const promised = Array.from({ length: 2198 - 1990 + 1 }, (_, n) => 1990 + n);

const daysOf = (year: number, { place, purpose }: WorkingCalendar): Day[] =>
  holidaysIn(year, place, purpose).map((holiday) => holiday.day);

const onWeekdays = (days: readonly Day[]): Day[] => [...new Set(days)].filter((each) => weekdayOf(each) <= 5);

describe('the holidays of the offices', () => {
  test('are, in every year, the days somebody leafing through the year would find', () => {
    for (const year of promised) expect([year, daysOf(year, offices)]).toEqual([year, slowHolidaysIn(year, offices)]);
  });

  test('never fall on a weekend', () => {
    for (const year of promised) {
      expect([year, daysOf(year, offices).filter((each) => weekdayOf(each) > 5)]).toEqual([year, []]);
    }
  });

  test('are ten before Juneteenth and eleven since, but for New Year’s days kept in the year before', () => {
    for (const year of promised) {
      const keptEarly = (of: number): number => (weekdayOf(day(`${of}-01-01`)) === 6 ? 1 : 0);
      expect([year, daysOf(year, offices).length]).toEqual([
        year,
        (year < 2021 ? 10 : 11) - keptEarly(year) + keptEarly(year + 1),
      ]);
    }
  });

  test.each([
    ['a Saturday’s is kept on Friday', 2026, '2026-07-03'],
    ['a Sunday’s is kept on Monday', 2027, '2027-07-05'],
    ['New Year’s Day on a Saturday is kept in the old year', 2021, '2021-12-31'],
    ['and so is that of 2033', 2032, '2032-12-31'],
    ['Christmas on a Saturday is kept on Christmas Eve', 2032, '2032-12-24'],
    ['Memorial Day is the last Monday, the fifth if there is one', 2032, '2032-05-31'],
    ['Thanksgiving is the fourth Thursday, not the last', 2023, '2023-11-23'],
  ])('%s', (_, year, kept) => {
    expect(daysOf(year, offices)).toContain(kept);
  });

  test('have no Juneteenth before 2021', () => {
    for (const year of promised.filter((each) => each < 2021)) {
      expect(daysOf(year, offices).filter((each) => pageOf(each).month === 6)).toEqual([]);
    }
    expect(daysOf(2021, offices)).toContain('2021-06-18');
  });
});

describe('the legal holidays of the courts', () => {
  test('are, in every year, the days the statute names and the Monday after a Sunday', () => {
    for (const year of promised) expect([year, daysOf(year, courts)]).toEqual([year, slowHolidaysIn(year, courts)]);
  });

  test('leave the Friday before a Saturday alone', () => {
    expect(daysOf(2026, courts)).not.toContain('2026-07-03');
    expect(daysOf(2026, courts)).toContain('2026-07-04');
    expect(daysOf(2021, courts)).not.toContain('2021-12-31');
  });

  test('have the Sunday and the Monday both', () => {
    expect(daysOf(2027, courts)).toEqual(expect.arrayContaining(['2027-07-04', '2027-07-05']));
    expect(daysOf(2033, courts)).toEqual(expect.arrayContaining(['2033-12-25', '2033-12-26']));
  });
});

describe('Inauguration Day', () => {
  test.each([
    ['offices', washington],
    ['courts', washingtonCourts],
  ])('changes nothing but the weekdays of January for the %s of Washington, in every year', (_, calendar) => {
    for (const year of promised) {
      const expected = onWeekdays(slowHolidaysIn(year, calendar));
      expect([year, onWeekdays(daysOf(year, calendar))]).toEqual([year, expected]);
    }
  });

  test('is kept in Washington every fourth year, and nowhere else ever', () => {
    const kept = promised
      .filter((year) => year < 2040)
      .flatMap((year) => {
        const elsewhere = new Set(daysOf(year, offices));
        return onWeekdays(daysOf(year, washington)).filter((each) => !elsewhere.has(each));
      });
    expect(kept).toEqual([
      '1993-01-20',
      // 1997 and 2025: the third Monday, already Martin Luther King Day
      '2005-01-20',
      '2009-01-20',
      // 2001 and 2029: a Saturday; 2013: a Sunday, kept on Martin Luther King Day
      '2017-01-20',
      '2021-01-20',
      '2033-01-20',
      '2037-01-20',
    ]);
  });

  test('does not close Washington on the Friday before a Saturday', () => {
    expect(daysOf(2029, washington)).not.toContain('2029-01-19');
    expect(daysOf(2001, washington)).not.toContain('2001-01-19');
  });
});

describe('a list of holidays', () => {
  test('is in order, names every day, says nothing twice and has no day of another year', () => {
    for (const calendar of [offices, courts, washington, washingtonCourts]) {
      for (const year of promised) {
        const list = holidaysIn(year, calendar.place, calendar.purpose);
        const days = list.map((holiday) => holiday.day);
        expect([year, days]).toEqual([year, [...days].sort()]);
        expect([year, days.filter((each) => pageOf(each).year !== year)]).toEqual([year, []]);
        expect([year, new Set(list.map(({ day: on, name }) => `${on} ${name}`)).size]).toEqual([year, list.length]);
        expect([year, list.filter(({ name }) => name.trim() === '')]).toEqual([year, []]);
      }
    }
  });
});

import { addDays, cycleEnd, electionDay, weekdayOf } from '../../../src/core/calendar';
import { anyCalendarDay, day, fc } from './seeded';
import { pageOf, slowCycleEnd, slowElectionDay } from './slow-reference';

describe('Election Day', () => {
  test('is the Tuesday next after the first Monday in November, in even years only', () => {
    for (let year = 1990; year <= 2198; year += 1) {
      expect([year, electionDay(year)]).toEqual([year, slowElectionDay(year)]);
    }
  });

  test('is never before the 2nd of November nor after the 8th, and both happen', () => {
    const dates = new Set<number>();
    for (let year = 1990; year <= 2198; year += 2) {
      const on = electionDay(year);
      if (on === undefined) throw new Error(`${year} has no Election Day`);
      expect([pageOf(on).month, weekdayOf(on)]).toEqual([11, 2]);
      dates.add(pageOf(on).date);
    }
    expect([...dates].sort()).toEqual([2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('the Federal election cycle', () => {
  test('ends on the next regularly scheduled general Election Day', () => {
    fc.assert(
      fc.property(anyCalendarDay, (from) => {
        const end = cycleEnd(from);
        expect(end).toBe(slowCycleEnd(from));
        expect(end >= from).toBe(true);
        expect(cycleEnd(end)).toBe(end);
        expect(cycleEnd(addDays(end, 1)) > end).toBe(true);
      }),
    );
  });

  test.each([
    ['2026-11-02', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['2026-11-04', '2028-11-07'],
    ['2026-12-08', '2028-11-07'],
    ['2027-11-02', '2028-11-07'],
    ['2028-01-01', '2028-11-07'],
    ['2032-11-02', '2032-11-02'],
    ['2032-11-03', '2034-11-07'],
  ])('for an election on %s ends on %s', (from, end) => {
    expect(cycleEnd(day(from))).toBe(end);
  });
});

import {
  addBusinessDays,
  addDays,
  federal,
  isWorkingDay,
  planDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../src/core/calendar';
import type { WorkingCalendar } from '../../../src/core/calendar';
import { anyCalendarDay, day, fc } from './seeded';
import { slowAddBusinessDays, slowIsWorkingDay, slowWorkingDay } from './slow-reference';

/** A calendar with closures near the days the test looks at, or they would never be met. */
const anyCase = anyCalendarDay.chain((near) =>
  fc.record({
    near: fc.constant(near),
    calendar: fc.record<WorkingCalendar>({
      place: fc.constantFrom('us', 'us-dc'),
      purpose: fc.constantFrom('working', 'legal'),
      closures: fc.array(
        fc.integer({ min: -12, max: 12 }).map((n) => addDays(near, n)),
        { maxLength: 6 },
      ),
    }),
  }),
);

/** The last days of December and the first of January, where holidays crowd and years change. */
const anyNewYear = fc
  .tuple(fc.integer({ min: 1993, max: 2195 }), fc.integer({ min: -12, max: 24 }))
  .map(([year, n]) => addDays(day(`${year}-01-01`), n));

const washington: WorkingCalendar = { ...federal, place: 'us-dc' };

describe('a working day', () => {
  test('is one on which somebody with a wall calendar would find the offices open', () => {
    fc.assert(
      fc.property(anyCase, ({ near, calendar }) => {
        const around = Array.from({ length: 25 }, (_, n) => addDays(near, n - 12));
        const open = around.filter((on) => isWorkingDay(on, calendar));
        expect(open).toEqual(around.filter((on) => slowIsWorkingDay(on, calendar)));
      }),
    );
  });

  test('is told rightly around every New Year', () => {
    fc.assert(
      fc.property(anyNewYear, (on) => {
        const both = [federal, washington];
        expect(both.map((calendar) => isWorkingDay(on, calendar))).toEqual(
          both.map((calendar) => slowIsWorkingDay(on, calendar)),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('can be closed by a coordinator, and only there', () => {
    const closed = { ...federal, closures: [day('2026-12-24')] };
    expect(isWorkingDay(day('2026-12-24'), federal)).toBe(true);
    expect(isWorkingDay(day('2026-12-24'), closed)).toBe(false);
    expect(planDay(day('2026-12-27'), federal)).toBe('2026-12-24');
    expect(planDay(day('2026-12-27'), closed)).toBe('2026-12-23');
  });

  test('is a Friday before a Saturday’s holiday for the courts, and not for the offices', () => {
    expect(isWorkingDay(day('2026-07-03'), federal)).toBe(false);
    expect(isWorkingDay(day('2026-07-03'), { ...federal, purpose: 'legal' })).toBe(true);
    expect(isWorkingDay(day('2026-07-04'), { ...federal, purpose: 'legal' })).toBe(false);
  });
});

describe('the nearest working day', () => {
  test('before is the plan date, after is the next opening, and the day itself if it is one', () => {
    fc.assert(
      fc.property(anyCase, ({ near, calendar }) => {
        expect(workingDayOnOrBefore(near, calendar)).toBe(slowWorkingDay(near, -1, calendar));
        expect(workingDayOnOrAfter(near, calendar)).toBe(slowWorkingDay(near, 1, calendar));
        expect(planDay(near, calendar)).toBe(workingDayOnOrBefore(near, calendar));
      }),
    );
  });

  test('never moves a plan date past its due, nor out of order', () => {
    fc.assert(
      fc.property(anyCase, ({ near, calendar }) => {
        const planned = planDay(near, calendar);
        expect(planned <= near).toBe(true);
        expect(planDay(planned, calendar)).toBe(planned);
        expect(planDay(addDays(near, 1), calendar) >= planned).toBe(true);
      }),
    );
  });
});

describe('business days', () => {
  const anyCount = fc.integer({ min: -120, max: 120 });

  test('are crossed off one by one, forward and back', () => {
    fc.assert(
      fc.property(anyCase, anyCount, ({ near, calendar }, n) => {
        expect(addBusinessDays(near, n, calendar)).toBe(slowAddBusinessDays(near, n, calendar));
      }),
      { numRuns: 80 },
    );
  });

  test('leave the day alone when there are none to count, even a Sunday', () => {
    fc.assert(
      fc.property(anyCase, ({ near, calendar }) => {
        expect(addBusinessDays(near, 0, calendar)).toBe(near);
      }),
    );
  });

  test('forward and then as many back return to a working day', () => {
    fc.assert(
      fc.property(anyCase, anyCount, ({ near, calendar }, n) => {
        const from = workingDayOnOrAfter(near, calendar);
        expect(addBusinessDays(addBusinessDays(from, n, calendar), -n, calendar)).toBe(from);
      }),
      { numRuns: 40 },
    );
  });

  test('end on a working day, with as many working days on the way as were asked for', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 40 }), ({ near, calendar }, n) => {
        const end = addBusinessDays(near, n, calendar);
        let met = 0;
        for (let on = addDays(near, 1); on <= end; on = addDays(on, 1)) met += isWorkingDay(on, calendar) ? 1 : 0;
        expect([met, isWorkingDay(end, calendar)]).toEqual([n, true]);
      }),
    );
  });

  test.each([
    ['a Friday', '2026-12-18', 1, '2026-12-21'],
    ['a Saturday, like the Friday before it', '2026-12-19', 1, '2026-12-21'],
    ['the day before Thanksgiving', '2026-11-25', 1, '2026-11-27'],
    ['Christmas itself', '2026-12-25', 1, '2026-12-28'],
    ['ten over Christmas and New Year', '2026-12-21', 10, '2027-01-06'],
    ['ten where New Year is kept in the old year', '2032-12-20', 10, '2033-01-05'],
    ['back from a Monday', '2026-12-21', -1, '2026-12-18'],
    ['back from a Sunday', '2026-12-20', -1, '2026-12-18'],
    ['back over New Year and Christmas', '2027-01-06', -10, '2026-12-21'],
  ])('from %s: %s and %i is %s', (_, from, n, to) => {
    expect(addBusinessDays(day(from), n, federal)).toBe(to);
  });
});

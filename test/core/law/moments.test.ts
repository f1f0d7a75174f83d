import fc from 'fast-check';
import { addDays, atTime, endOfDay, federal, isDay, isWorkingDay, isZone, dayOf, wallTime, written } from '../../../src/core/calendar';
import type { ClockFace } from '../../../src/core/law';
import { holdOf, momentsOf, nextMoment } from '../../../src/core/law';

const day = (text: string) => {
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text;
};
const washington = 'America/New_York';
if (!isZone(washington)) throw new Error('no zone');
const zone = washington;

const face = (about: Partial<ClockFace>): ClockFace => ({ zone, calendar: federal, ladderEnds: 'rung-4', ...about });
const lines = (clock: ClockFace) => momentsOf(clock).map(({ kind, at }) => `${kind} ${written(at, zone).slice(0, 19)}`);

describe('the moments of the DNI assessment of 2026', () => {
  it('remind before the plan date and climb from the due', () => {
    expect(lines(face({ planBy: day('2026-12-18'), due: endOfDay(day('2026-12-18'), zone) }))).toEqual([
      'remind-14 2026-12-04T09:00:00',
      'remind-7 2026-12-11T09:00:00',
      'remind-3 2026-12-15T09:00:00',
      'remind-1 2026-12-17T09:00:00',
      'remind-0 2026-12-18T09:00:00',
      'late 2026-12-18T23:59:59',
      'rung-2 2026-12-21T13:00:00',
      'rung-3 2026-12-21T17:00:00',
      'rung-4 2026-12-22T17:00:00',
    ]);
  });
});

describe('a publication duty whose due is a Saturday after a holiday', () => {
  it('reminds before Thursday and climbs from Saturday night', () => {
    expect(lines(face({ planBy: day('2026-12-31'), due: endOfDay(day('2027-01-02'), zone) }))).toEqual([
      'remind-14 2026-12-17T09:00:00',
      'remind-7 2026-12-24T09:00:00',
      'remind-3 2026-12-28T09:00:00',
      'remind-1 2026-12-30T09:00:00',
      'remind-0 2026-12-31T09:00:00',
      'late 2027-01-02T23:59:59',
      'rung-2 2027-01-04T13:00:00',
      'rung-3 2027-01-04T17:00:00',
      'rung-4 2027-01-05T17:00:00',
    ]);
  });
});

describe('a clock with a suspense', () => {
  const suspense = atTime(day('2026-12-01'), '17:00', zone);

  it('reminds before the suspense, on the working day before where the day is off', () => {
    expect(lines(face({ suspense }))).toEqual([
      'remind-14 2026-11-17T09:00:00',
      'remind-7 2026-11-24T09:00:00',
      'remind-3 2026-11-27T09:00:00',
      'remind-1 2026-11-30T09:00:00',
      'remind-0 2026-12-01T09:00:00',
      'late 2026-12-01T17:00:00',
      'rung-2 2026-12-02T13:00:00',
      'rung-3 2026-12-02T17:00:00',
      'rung-4 2026-12-03T17:00:00',
    ]);
  });

  it('starts the ladder anew when the due is missed too, and leaves out what the first would still say', () => {
    const due = endOfDay(day('2026-12-02'), zone);
    expect(momentsOf(face({ suspense, due, planBy: day('2026-12-02') })).slice(-7).map(({ kind, of }) => `${kind} of ${of}`)).toEqual([
      'late of suspense', 'rung-2 of suspense', 'rung-3 of suspense',
      'late of due', 'rung-2 of due', 'rung-3 of due', 'rung-4 of due',
    ]);
  });

  it('says nothing on the day itself when the suspense is before nine', () => {
    const early = atTime(day('2026-12-01'), '08:00', zone);
    expect(momentsOf(face({ suspense: early })).map(({ kind }) => kind)).not.toContain('remind-0');
  });
});

describe('a clock of hours', () => {
  it('reminds by parts of the whole and climbs by the minute', () => {
    const hoursFrom = atTime(day('2026-10-31'), '20:00', zone);
    const due = atTime(day('2026-11-03'), '19:00', zone);
    expect(lines(face({ hoursFrom, due }))).toEqual([
      'remind-half 2026-11-02T07:00:00',
      'remind-three-quarters 2026-11-03T01:00:00',
      'remind-nine-tenths 2026-11-03T11:48:00',
      'late 2026-11-03T19:00:00',
      'rung-2 2026-11-03T19:15:00',
      'rung-3 2026-11-03T19:30:00',
      'rung-4 2026-11-03T20:00:00',
    ]);
  });
});

describe('a rule that is not law', () => {
  it('ends its ladder at the coordinator', () => {
    const kinds = momentsOf(face({ planBy: day('2026-12-03'), due: endOfDay(day('2026-12-03'), zone), ladderEnds: 'rung-3' }));
    expect(kinds.at(-1)?.kind).toBe('rung-3');
  });
});

describe('the moments of any clock', () => {
  const anyFace = fc
    .record({ start: fc.integer({ min: 0, max: 60_000 }), slack: fc.integer({ min: 0, max: 10 }), suspended: fc.boolean(), held: fc.boolean() })
    .map(({ start, slack, suspended, held }) => {
      const planBy = addDays(day('2020-01-01'), start % 20_000);
      const due = endOfDay(addDays(planBy, slack), zone);
      const clock = face({ planBy, due, ...(suspended && { suspense: atTime(addDays(planBy, -slack), '17:00', zone) }) });
      const rung3 = momentsOf(clock).findLast(({ kind }) => kind === 'rung-3')?.at ?? due;
      const hold = holdOf({ id: 'any', face: clock, saidUpTo: rung3 }, rung3);
      return held && 'until' in hold ? { ...clock, held: hold } : clock;
    });

  it('are in order, remind only at nine on working days, and climb only in working hours after the first rung', () => {
    fc.assert(
      fc.property(anyFace, (clock) => {
        const moments = momentsOf(clock);
        expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).sort());
        for (const { kind, at } of moments) {
          if (kind === 'late') continue;
          expect(isWorkingDay(dayOf(at, zone), federal)).toBe(true);
          if (kind.startsWith('remind')) expect(wallTime(at, zone)).toBe('09:00');
          else expect(wallTime(at, zone) > '09:00' && wallTime(at, zone) <= '17:00').toBe(true);
        }
      }),
      { seed: 2026, numRuns: 300 },
    );
  });

  it('come one after another by asking for the next', () => {
    fc.assert(
      fc.property(anyFace, (clock) => {
        const moments = momentsOf(clock);
        const reached: string[] = [];
        let next = nextMoment(clock, atTime(day('1999-01-01'), '00:00', zone));
        for (; next.kind !== 'still-late'; next = nextMoment(clock, next.at)) reached.push(next.at);
        expect(reached).toEqual([...new Set(moments.map(({ at }) => at))]);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });
});

describe('a clock whose lateness somebody has acknowledged', () => {
  const suspense = atTime(day('2026-12-01'), '17:00', zone);
  const expected = face({ suspense, expectedOn: day('2026-12-04') });
  const walk = (clock: ClockFace, from: string, steps: number): readonly string[] => {
    const said: string[] = [];
    let next = nextMoment(clock, atTime(day(from), '17:00', zone));
    for (let step = 0; step < steps; step += 1, next = nextMoment(clock, next.at)) said.push(`${next.kind} ${written(next.at, zone).slice(0, 16)}`);
    return said;
  };

  it('does not climb until the working morning after the day they named, then says so once a week', () => {
    expect(walk(expected, '2026-12-01', 3)).toEqual(['still-late 2026-12-07T09:00', 'still-late 2026-12-14T09:00', 'still-late 2026-12-21T09:00']);
  });

  it('goes on climbing where the named day comes before the next rung', () => {
    expect(walk(face({ suspense, expectedOn: day('2026-12-01') }), '2026-12-01', 4)).toEqual([
      'still-late 2026-12-02T09:00', 'rung-2 2026-12-02T13:00', 'rung-3 2026-12-02T17:00', 'rung-4 2026-12-03T17:00',
    ]);
  });

  it('still says a missed due while it waits', () => {
    const due = endOfDay(day('2026-12-02'), zone);
    expect(walk(face({ suspense, due, planBy: day('2026-12-02'), expectedOn: day('2026-12-04') }), '2026-12-01', 2)).toEqual([
      'late 2026-12-02T23:59', 'still-late 2026-12-07T09:00',
    ]);
  });
});

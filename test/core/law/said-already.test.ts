import fc from 'fast-check';
import { addDays, addSeconds, atTime, dayOf, federal, federalBut } from '../../../src/core/calendar';
import type { Day, Moment } from '../../../src/core/language/time';
import type { CallMade, ClockFace } from '../../../src/core/law';
import { closedAnew, holdOf, momentThatCame } from '../../../src/core/law';
import { day, zone as zoneOf } from '../spec';

const zone = zoneOf();
const at = (text: string, time = '17:00'): Moment => atTime(day(text), time, zone);

/** A clock, by the days it knows to be closed, and what was said by it. */
type Clock = { readonly face: ClockFace; readonly closures: readonly Day[]; readonly saidUpTo: Moment; readonly saidAlready?: readonly CallMade[] };
const faceOf = ({ face, closures, saidAlready }: Clock): ClockFace => ({ ...face, calendar: federalBut(closures), ...(saidAlready && { saidAlready }) });
const clockOf = (about: Partial<ClockFace>, saidUpTo: Moment): Clock => ({ face: { zone, calendar: federal, ladderEnds: 'rung-4', ...about }, closures: [], saidUpTo });
const closed = (clock: Clock, ...closures: readonly Day[]): Clock => closedAnew(clock, { ...clock, closures }, faceOf);

/** It rings from hour to hour; what came, with its hour. */
const rung = (clock: Clock, hours: number, from: Moment): { readonly clock: Clock; readonly came: readonly string[] } => {
  const came: string[] = [];
  let now = clock;
  for (let hour = 1; hour <= hours; hour += 1) {
    const next = momentThatCame(faceOf(now), now.saidUpTo, addSeconds(from, hour * 3600));
    if (next) came.push(next.kind);
    if (next) now = { ...now, saidUpTo: next.scheduled };
  }
  return { clock: now, came };
};

describe('a day that is recorded as closed once its rungs have come', () => {
  const suspense = at('2026-11-06', '09:00');
  const friday = rung(clockOf({ suspense }, suspense), 9, suspense);

  it('has none of them come again, and counts what is still to come by it', () => {
    expect(friday.came).toEqual(['rung-2', 'rung-3']);
    const { clock, came } = rung(closed(friday.clock, day('2026-11-06')), 24 * 7, at('2026-11-06', '18:00'));
    expect(came).toEqual(['rung-4']);
    expect(momentThatCame(faceOf(closed(friday.clock, day('2026-11-06'))), at('2026-11-09'), at('2026-11-10', '18:00'))).toMatchObject({ kind: 'rung-4', scheduled: at('2026-11-10'), earlier: 0 });
    expect(clock.saidAlready).toEqual([{ kind: 'rung-2', of: 'suspense', at: at('2026-11-09', '13:00') }, { kind: 'rung-3', of: 'suspense', at: at('2026-11-09') }]);
  });

  it('has none come again when it was open after all, nor when it is closed once more', () => {
    const open = closed(closed(friday.clock, day('2026-11-06')));
    expect(rung(open, 24, at('2026-11-06', '18:00')).came).toEqual([]);
    expect(rung(closed(open, day('2026-11-06'), day('2026-11-09')), 24 * 4, at('2026-11-06', '18:00')).came).toEqual([]);
  });

  it('leaves the coordinators their hold of what they were called about, and none of what has been called', () => {
    const held = (clock: Clock) => holdOf({ id: 'RPT-1', face: faceOf(clock), saidUpTo: clock.saidUpTo }, at('2026-11-06', '18:00'));
    expect(held(closed(friday.clock, day('2026-11-06')))).toEqual({ of: 'suspense', until: at('2026-11-12') });
    const whole = rung(friday.clock, 24 * 3 + 15, at('2026-11-06', '18:00'));
    expect(whole.came).toEqual(['rung-4']);
    const after = closed(whole.clock, day('2026-11-09'));
    expect(holdOf({ id: 'RPT-1', face: faceOf(after), saidUpTo: after.saidUpTo }, at('2026-11-10', '08:00'))).toMatchObject({ code: 'rung-4-past', rung4: at('2026-11-09') });
  });

  it('calls nobody twice for what nobody has taken, or answered', () => {
    const asked = at('2026-11-05', '09:00');
    const due = { suspense: at('2026-12-01'), untakenFrom: asked, extensionFrom: asked };
    const { clock, came } = rung(clockOf(due, asked), 9, asked);
    expect(came).toEqual(['untaken']);
    expect(rung(closed(clock, day('2026-11-05')), 24 * 5, at('2026-11-05', '18:00')).came).toEqual([]);
  });

  it('says a reminder anew that speaks of another day', () => {
    const open = clockOf({ planBy: day('2026-11-05'), due: at('2026-11-06') }, at('2026-11-05', '10:00'));
    const moved = closedAnew(open, { ...open, face: { ...open.face, planBy: day('2026-11-06') } }, faceOf);
    expect(rung(moved, 24, at('2026-11-05', '10:00')).came).toEqual(['remind-0']);
  });

  it('has nobody called twice, whatever is closed and whenever', () => {
    const days = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), days, (start, closures) => {
        const from = atTime(addDays(day('2026-01-01'), start), '11:00', zone);
        let now = clockOf({ suspense: from }, from);
        const calls: string[] = [];
        closures.forEach((each, nth) => {
          const then = addSeconds(from, nth * 22 * 3600);
          const { clock, came } = rung(now, 22, then);
          calls.push(...came);
          now = closed(clock, ...each.map((ahead) => addDays(dayOf(from, zone), ahead)));
        });
        calls.push(...rung(now, 24 * 21, addSeconds(from, closures.length * 22 * 3600)).came);
        // A day that is open after all may have two rungs come at once, and the louder is said.
        for (const kind of ['rung-2', 'rung-3']) expect(calls.filter((each) => each === kind).length).toBeLessThanOrEqual(1);
        expect(calls.filter((each) => each === 'rung-4')).toEqual(['rung-4']);
      }),
      { seed: 2026, numRuns: 150 },
    );
  });
});

import type { ClosureEvent, ClosureOrder } from '../../../src/core/closure';
import { CLOSURES, closure } from '../../../src/core/closure';
import { day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(closure);
const coordinator = person('odni', 'coordinator');
const at = moment('2026-12-01T15:00:00.000Z');
const moves = { plans: [], others: 0 };
const held = { id: CLOSURES, zone: zone(), by: coordinator, at, reason: words('order'), moves };
const record = (on: string, by = coordinator): ClosureOrder => ({ ...held, type: 'record-closure', day: day(on), by });
const takeBack = (on: string): ClosureOrder => ({ ...held, type: 'take-back-closure', day: day(on) });
const recorded = (on: string): ClosureEvent => ({ ...held, type: 'closure-recorded', day: day(on) });
const takenBack: ClosureEvent = { ...held, type: 'closure-taken-back', day: day('2026-12-24') };

describe('a day on which the offices are closed', () => {
  it('is recorded by one coordinator, from today on, and kept in the order of the days', () => {
    given().when(record('2026-12-24')).then(recorded('2026-12-24'));
    given().when(record('2026-12-01')).then(recorded('2026-12-01'));
    given().when(record('2026-12-24', person('doj', 'releaser'))).thenRefusedAs('not-permitted');
    expect(given(recorded('2026-12-24'), recorded('2026-12-02')).state).toMatchObject({ status: 'kept', closures: [{ day: '2026-12-02' }, { day: '2026-12-24' }] });
  });

  it('is not past, no weekend and no holiday, and recorded once', () => {
    given().when(record('2026-11-30')).thenRefused({ code: 'closure-in-the-past', day: day('2026-11-30'), today: day('2026-12-01') });
    given().when(record('2026-12-26')).thenRefused({ code: 'closed-anyway', day: day('2026-12-26') });
    given().when(record('2026-12-25')).thenRefused({ code: 'closed-anyway', day: day('2026-12-25'), name: 'Christmas Day' });
    given().when(record('2027-12-24')).thenRefused({ code: 'closed-anyway', day: day('2027-12-24'), name: 'Christmas Day' });
    given(recorded('2026-12-24')).when(record('2026-12-24')).thenNothing('closed-already', at);
  });

  it('is taken back where it is recorded and not past', () => {
    given(recorded('2026-12-24')).when(takeBack('2026-12-24')).then(takenBack);
    expect(given(recorded('2026-12-24'), takenBack).state).toMatchObject({ closures: [] });
    given(recorded('2026-12-24')).when(takeBack('2026-12-23')).thenRefused({ code: 'not-closed', day: day('2026-12-23'), closed: [day('2026-12-24')] });
    given(recorded('2026-12-24')).when({ ...takeBack('2026-12-24'), at: moment('2026-12-28T15:00:00.000Z') }).thenRefused({ code: 'closure-in-the-past', day: day('2026-12-24'), today: day('2026-12-28') });
  });

  it('may be one of several that are recorded together, and each is taken back for itself', () => {
    const span = { ...record('2026-12-24'), until: day('2026-12-29') };
    const several: ClosureEvent = { ...recorded('2026-12-24'), further: [day('2026-12-28'), day('2026-12-29')] };
    given().when(span).then(several);
    given(recorded('2026-12-24')).when(span).then({ ...recorded('2026-12-28'), further: [day('2026-12-29')] });
    given(several).when(span).thenNothing('all-closed-already', at);
    expect(given(several, takenBack).state).toMatchObject({ closures: [{ day: '2026-12-28' }, { day: '2026-12-29' }] });
    given(several, takenBack).when({ ...takeBack('2026-12-24'), until: day('2026-12-31') }).then({ ...takenBack, day: day('2026-12-28'), further: [day('2026-12-29')] });
    given().when({ ...takeBack('2026-12-24'), until: day('2026-12-31') }).thenRefused({ code: 'not-closed', day: day('2026-12-24'), until: day('2026-12-31'), closed: [] });
    given().when({ ...record('2026-12-25'), until: day('2026-12-27') }).thenRefused({ code: 'closed-anyway', day: day('2026-12-25'), until: day('2026-12-27') });
    given().when({ ...record('2026-12-24'), until: day('2026-12-23') }).thenRefused({ code: 'no-span-of-days', day: day('2026-12-24'), until: day('2026-12-23'), days: 0, most: 92 });
    given().when({ ...record('2026-12-24'), until: day('2027-03-26') }).thenRefused({ code: 'no-span-of-days', day: day('2026-12-24'), until: day('2027-03-26'), days: 93, most: 92 });
  });
});

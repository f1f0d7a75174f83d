import { addSeconds, atTime, endOfDay, federal, isDay, isZone, written } from '../../../src/core/calendar';
import type { Moment } from '../../../src/core/language/time';
import type { ClockFace, Hold } from '../../../src/core/law';
import { holdOf, liftOf, momentThatCame, momentsOf, nextMoment } from '../../../src/core/law';
import { person, words } from '../spec';

const day = (text: string) => {
  if (!isDay(text)) throw new Error(`not a day: ${text}`);
  return text;
};
const zoneName = 'America/New_York';
if (!isZone(zoneName)) throw new Error('no zone');
const zone = zoneName;
const at = (text: string, time = '17:00') => atTime(day(text), time, zone);
const suspense = at('2026-12-01');
const face = (about: Partial<ClockFace> = {}): ClockFace => ({ suspense, zone, calendar: federal, ladderEnds: 'rung-4', ...about });
const hourly = { hoursFrom: at('2026-10-31', '20:00'), due: at('2026-11-03', '19:00') };
const hold = (until: string, of: Hold['of'] = 'suspense'): Hold => ({
  of, until: at(until), by: person('odni', 'coordinator'), at: at('2026-12-02', '17:30'), reason: words('t9'),
});
const ladder = (clock: ClockFace | undefined, about: { readonly hold?: Hold; readonly said?: string } = {}) => ({
  id: 'RPT-31', face: clock, saidUpTo: at(about.said ?? '2026-12-02'), ...(about.hold && { hold: about.hold }),
});
const rungs = (clock: ClockFace) => momentsOf(clock).filter(({ kind }) => !kind.startsWith('remind')).map(({ kind, at: hour }) => `${kind} ${written(hour, zone).slice(0, 16)}`);

describe('a ladder that a coordinator holds', () => {
  it('has its rung 4 one working day later, and every other moment where it was', () => {
    expect(holdOf(ladder(face()), at('2026-12-02'))).toEqual({ of: 'suspense', until: at('2026-12-04') });
    expect(rungs(face({ held: { of: 'suspense', until: at('2026-12-04') } }))).toEqual([
      'late 2026-12-01T17:00', 'rung-2 2026-12-02T13:00', 'rung-3 2026-12-02T17:00', 'rung-4 2026-12-04T17:00',
    ]);
  });

  it('waits over a weekend and a holiday', () => {
    const christmas = face({ suspense: at('2026-12-22') });
    expect(holdOf(ladder(christmas, { said: '2026-12-23' }), at('2026-12-23'))).toEqual({ of: 'suspense', until: at('2026-12-28') });
  });

  it('is put off by half an hour where its limit is in hours', () => {
    const clock = face(hourly);
    expect(holdOf({ ...ladder(clock), saidUpTo: at('2026-11-03', '19:30') }, at('2026-11-03', '19:31'))).toEqual({ of: 'due', until: at('2026-11-03', '20:30') });
  });

  it('rings nothing at the hour it was, and the rung at the hour it is held until', () => {
    const held = face({ held: { of: 'suspense', until: at('2026-12-04') } });
    expect(nextMoment(held, at('2026-12-02'))).toMatchObject({ kind: 'rung-4', at: at('2026-12-04') });
    expect(momentThatCame(held, at('2026-12-02'), at('2026-12-03'))).toBeUndefined();
    expect(momentThatCame(held, at('2026-12-02'), at('2026-12-04'))).toMatchObject({ kind: 'rung-4', scheduled: at('2026-12-04'), earlier: 0 });
  });

  it('gives way to a day that somebody names, before the hold ends or after', () => {
    const held = { of: 'suspense', until: at('2026-12-04') } as const;
    const sooner = face({ held, expectedOn: day('2026-12-03') });
    const first = nextMoment(sooner, at('2026-12-02'));
    expect([first, nextMoment(sooner, first.at)]).toMatchObject([{ kind: 'still-late', at: at('2026-12-04', '09:00') }, { kind: 'rung-4', at: at('2026-12-04') }]);
    const later = face({ held, expectedOn: day('2026-12-08') });
    const then = nextMoment(later, at('2026-12-02'));
    expect([then, nextMoment(later, then.at)]).toMatchObject([{ kind: 'still-late', at: at('2026-12-09', '09:00') }, { kind: 'still-late', at: at('2026-12-16', '09:00') }]);
  });

  it('of a suspense says nothing of the ladder of the due', () => {
    const both = face({ held: { of: 'suspense', until: at('2026-12-04') }, due: endOfDay(day('2026-12-04'), zone), planBy: day('2026-12-04') });
    expect(rungs(both).filter((rung) => rung.startsWith('rung-4'))).toEqual(['rung-4 2026-12-04T17:00', 'rung-4 2026-12-08T17:00']);
    expect(holdOf({ ...ladder(both, { hold: hold('2026-12-04') }), saidUpTo: at('2026-12-07') }, at('2026-12-07'))).toEqual({ of: 'due', until: at('2026-12-09') });
  });
});

describe('a ladder cannot be held', () => {
  const refused = (clock: ClockFace | undefined, when = at('2026-12-02'), about = {}) => holdOf(ladder(clock, about), when);

  it('where nothing climbs', () => {
    expect(refused(undefined)).toEqual({ code: 'nothing-climbs', id: 'RPT-31', because: 'over' });
    expect(refused(face(), at('2026-12-01', '16:59'))).toEqual({ code: 'nothing-climbs', id: 'RPT-31', because: 'not-late' });
  });

  it('before the coordinators are called, and says when that is', () => {
    expect(refused(face(), at('2026-12-02', '16:59'), { said: '2026-12-01' })).toEqual({ code: 'not-at-rung-3', id: 'RPT-31', rung3: at('2026-12-02'), zone });
  });

  it('from the hour of rung 4 on, rung or not', () => {
    expect(refused(face(), at('2026-12-03'))).toEqual({ code: 'rung-4-past', id: 'RPT-31', rung4: at('2026-12-03'), zone });
    expect(refused(face(), at('2026-12-02', '17:01'), { said: '2026-12-03' })).toMatchObject({ code: 'rung-4-past' });
  });

  it('twice, whatever has come since', () => {
    const held = hold('2026-12-04');
    for (const when of ['2026-12-02', '2026-12-03', '2026-12-08']) {
      expect(refused(face({ held }), at(when, '17:10'), { hold: held })).toEqual({ code: 'already-held', id: 'RPT-31', hold: held });
    }
  });

  it('where it ends at the coordinator', () => {
    expect(refused(face({ ladderEnds: 'rung-3' }))).toEqual({ code: 'ladder-ends-at-coordinator', id: 'RPT-31' });
  });

  it('is lifted to its own hour, or to the next second where that has passed, and of another ladder not at all', () => {
    const held = { face: face({ held: { of: 'suspense', until: at('2026-12-04') } }), hold: hold('2026-12-04') };
    const lifted = (when: Moment, said = '2026-12-02') => liftOf({ ...ladder(held.face, { hold: held.hold, said }) }, when);
    expect(lifted(at('2026-12-02', '17:10'))).toEqual({ until: at('2026-12-03') });
    expect(lifted(at('2026-12-04', '10:00'))).toEqual({ until: addSeconds(at('2026-12-04', '10:00'), 1) });
    expect(lifted(at('2026-12-04'))).toMatchObject({ code: 'hold-over', until: at('2026-12-04') });
    expect(lifted(at('2026-12-03'), '2026-12-04')).toMatchObject({ code: 'hold-over' });
    expect(liftOf(ladder(face()), at('2026-12-03'))).toEqual({ code: 'nothing-held', id: 'RPT-31' });
    expect(liftOf(ladder(undefined, { hold: held.hold }), at('2026-12-03'))).toEqual({ code: 'nothing-held', id: 'RPT-31' });
    expect(liftOf(ladder(face({ due: at('2026-12-02') }), { hold: held.hold }), at('2026-12-03'))).toEqual({ code: 'nothing-held', id: 'RPT-31' });
  });

  it('where a day that was named passes rung 4 over', () => {
    expect(refused(face({ expectedOn: day('2026-12-04') }))).toEqual({ code: 'waits-for-forecast', id: 'RPT-31', on: '2026-12-04', quietUntil: at('2026-12-07', '09:00'), zone });
    expect(refused(face({ expectedOn: day('2026-12-02') }), at('2026-12-02', '17:10'))).toEqual({ of: 'suspense', until: at('2026-12-04') });
  });
});

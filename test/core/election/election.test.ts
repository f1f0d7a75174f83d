import type { ElectionEvent, ElectionOrder } from '../../../src/core/election';
import { election, electionAlarm } from '../../../src/core/election';
import { day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(election);
const coordinator = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');
const held = { name: '2026-general', day: day('2026-11-03'), kind: 'general', zone: zone() } as const;

const before = moment('2026-11-01T15:00:00.000Z');
const midnight = moment('2026-11-04T05:00:00.000Z');
const after = moment('2026-11-10T15:00:00.000Z');

const add = (at = before, by = coordinator): ElectionOrder => ({ type: 'add-election', by, at, ...held });
const added: ElectionEvent = { type: 'election-added', at: before, ...held };
const concluded: ElectionEvent = { type: 'election-concluded', at: midnight, on: held.day, basis: 'presumed' };
const conclude = (about: Partial<Extract<ElectionOrder, { type: 'conclude-election' }>> = {}): ElectionOrder => ({
  type: 'conclude-election', by: coordinator, at: after, basis: 'election-day', ...about,
});
const confirmed: ElectionEvent = { type: 'conclusion-confirmed', at: after, on: held.day, basis: 'election-day' };
const ring = (at = midnight): ElectionOrder => ({ type: 'ring', by: { kind: 'clock' }, at });

describe('an election', () => {
  it('is added by a coordinator, and by nobody else', () => {
    given().when(add()).then(added);
    given().when(add(before, officer)).thenRefusedAs('not-permitted');
  });

  it('added again with the same day is nothing to do, with another day is refused with the day it has', () => {
    given(added).when(add(after)).thenNothing('already-added');
    given(added).when({ type: 'add-election', by: coordinator, at: after, ...held, day: day('2026-11-10') }).thenRefused({ code: 'election-exists', name: '2026-general', day: '2026-11-03' });
  });

  it('added after its day is concluded at once', () => {
    given().when(add(after)).then({ ...added, at: after }, { ...concluded, at: after });
  });

  it('concludes by itself at midnight in its zone, the day after, and not a second before', () => {
    given(added).when(ring()).then(concluded);
    given(added).when(ring(moment('2026-11-04T04:59:59.000Z'))).thenNothing('not-yet-over');
    expect(electionAlarm(given(added).state)).toBe('2026-11-04T05:00:00.000Z');
  });

  it('rung twice, or after it was concluded, has nothing to do', () => {
    given(added, concluded).when(ring(after)).thenNothing('not-ahead');
    given().when(ring()).thenNothing('not-ahead');
    expect(electionAlarm(given(added, concluded).state)).toBeUndefined();
  });

  it('is confirmed by a coordinator, on its day and no other', () => {
    given(added, concluded).when(conclude()).then(confirmed);
    given(added, concluded).when(conclude({ on: day('2026-11-09') })).thenRefused({ code: 'conclusion-takes-two', name: '2026-general', day: '2026-11-03' });
    given(added, concluded).when(conclude({ basis: 'certification' })).thenRefusedAs('conclusion-takes-two');
    given(added, concluded).when(conclude({ by: officer })).thenRefusedAs('not-permitted');
  });

  it('confirmed before its alarm rang is concluded and confirmed in one', () => {
    given(added).when(conclude()).then({ ...concluded, at: after }, confirmed);
  });

  it('cannot be confirmed while it goes on, or when nobody has added it', () => {
    given(added).when(conclude({ at: before })).thenRefused({ code: 'election-not-over', name: '2026-general', day: '2026-11-03' });
    given().when(conclude()).thenRefused({ code: 'no-such-election' });
  });

  it('confirmed twice alike has nothing to do; on another basis is refused, for that is a correction', () => {
    given(added, concluded, confirmed).when(conclude()).thenNothing('already-confirmed');
    given(added, concluded, confirmed).when(conclude({ basis: 'certification' })).thenRefused({
      code: 'concluded-on-another-basis', name: '2026-general', conclusion: { on: '2026-11-03', basis: 'election-day' }, said: { on: '2026-11-03', basis: 'certification' },
    });
  });

  describe('of another kind than was recorded', () => {
    const special = { ...held, kind: 'special', state: 'GA' } as const;
    const wrong: ElectionEvent = { type: 'election-added', at: before, ...special };
    const second = { ...person('nsc', 'coordinator'), person: 'T1/UTWO' as typeof coordinator.person };
    const reason = words('no seat fell vacant');
    const change = { kind: 'correct', from: { day: held.day, kind: 'special' }, to: { day: held.day, kind: 'general' } } as const;
    const propose = (more: Partial<typeof change> | object = {}): ElectionOrder => ({ type: 'propose-change', by: coordinator, at: before, change: { ...change, ...more }, moves: [], reason });
    const proposed: ElectionEvent = { type: 'change-proposed', by: coordinator, at: before, change, moves: [], reason };
    const corrected: ElectionEvent = { type: 'election-corrected', at: before, proposer: coordinator, second, reason, from: change.from, to: change.to };

    it('is put right by two coordinators, is held in every State where it is general, and ends as it did', () => {
      given(wrong).when(propose()).then(proposed);
      given(wrong, proposed).when({ type: 'confirm-change', by: second, at: before, proposal: reason.text }).then(corrected);
      given(wrong, proposed).when({ type: 'confirm-change', by: coordinator, at: before, proposal: reason.text }).thenRefusedAs('second-person-needed');
      const { state } = given(wrong, proposed, corrected);
      expect(state).toMatchObject({ status: 'ahead', kind: 'general', corrections: [{ from: { kind: 'special' }, to: { kind: 'general' } }] });
      expect(state).not.toHaveProperty('state');
      expect(given(wrong, concluded).state).toMatchObject({ status: 'concluded' });
    });

    it('asks nothing about an end that nobody has confirmed', () => {
      const conclusion = { on: held.day, basis: 'presumed' } as const;
      const both = { from: { ...change.from, conclusion }, to: { ...change.to, conclusion } };
      given(wrong, concluded).when({ ...propose(both), at: after }).then({ ...proposed, at: after, change: { ...change, ...both } });
    });

    it('is nothing to do where it is so, and refused where it was another by then', () => {
      given(wrong, corrected).when(propose({ from: change.to })).thenNothing('already-so');
      given(wrong).when(propose({ from: { day: held.day, kind: 'primary' } })).thenRefusedAs('election-changed-since');
    });
  });
});

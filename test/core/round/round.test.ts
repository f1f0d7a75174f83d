import type { RoundEvent } from '../../../src/core/round';
import { missingIn, nextOfRound, reactToRound, round, roundAlarm, standingOf } from '../../../src/core/round';
import type { Moment } from '../../../src/core/language/time';
import { agency, day, moment, person, specOf, words } from '../spec';
import { answer, answered, at, call, officer, opened, policy, releaser, stateReleaser, suspense } from './rounds';

const { given } = specOf(round);
const completed: RoundEvent = { type: 'round-completed', at };
const confirmed: RoundEvent = { type: 'answer-confirmed', at, by: releaser, agency: agency('fbi') };
const closed: RoundEvent = { type: 'round-closed', at, because: 'released' };
const late = moment('2020-12-16T22:00:00.000Z');
const clock = { kind: 'clock' } as const;

describe('a round', () => {
  it('is opened by the house alone, once', () => {
    given().when({ type: 'open-round', by: policy, at, ...call }).then(opened);
    given().when({ type: 'open-round', by: releaser, at, ...call }).thenRefusedAs('not-permitted');
    given(opened).when({ type: 'open-round', by: policy, at, ...call }).thenNothing('already-open');
  });

  it('takes a releaser at their word, and anyone else of the agency as its staff', () => {
    given(opened).when(answer(releaser, 'concur')).then(answered(releaser, 'concur'));
    given(opened).when(answer(officer, 'no-equity')).then(answered(officer, 'no-equity'));
    given(opened).when(answer(person('fbi', 'lead'), 'concur')).then(answered(person('fbi', 'lead'), 'concur'));
    given(opened).when(answer(person('fbi', 'observer'), 'concur')).thenRefusedAs('not-permitted');
    given(opened).when(answer(person('cia', 'releaser'), 'concur')).thenRefused({ code: 'agency-not-asked', id: 'RPT-31/v2', agency: 'cia', asked: ['fbi', 'state'] });
    given(opened).when({ type: 'answer', by: policy, at, kind: 'concur' }).thenRefused({ code: 'no-such-round' });
  });

  it('wants a rationale with a nonconcur, and a comment where one was promised', () => {
    given(opened).when(answer(releaser, 'nonconcur')).thenRefused({ code: 'rationale-missing', id: 'RPT-31/v2' });
    given(opened).when(answer(officer, 'concur-with-comment')).thenRefused({ code: 'comment-missing', id: 'RPT-31/v2' });
    given(opened).when(answer(releaser, 'nonconcur', 'why')).then({ ...answered(releaser, 'nonconcur'), comment: words('why') });
  });

  it('has nothing to do for the same answer again, and says since when', () => {
    given(opened, answered(releaser, 'concur')).when({ ...answer(releaser, 'concur'), at: late }).thenNothing('already-answered', at);
    given(opened, answered(officer, 'concur')).when(answer(officer, 'concur')).thenNothing('already-answered', at);
    given(opened, answered(releaser, 'concur')).when(answer(officer, 'concur')).thenNothing('already-answered', at);
  });

  it('lets a changed answer take the place of the former', () => {
    given(opened, answered(releaser, 'concur')).when(answer(releaser, 'no-equity')).then(answered(releaser, 'no-equity', 'concur'));
    given(opened, answered(officer, 'concur')).when(answer(releaser, 'no-equity')).then(answered(releaser, 'no-equity', 'concur'));
    given(opened, answered(releaser, 'concur')).when(answer(officer, 'no-equity')).thenRefusedAs('answered-of-record');
    expect(given(opened, answered(officer, 'concur'), answered(releaser, 'no-equity', 'concur')).state).toMatchObject({ answers: [{ kind: 'no-equity', standing: 'of-record' }] });
  });

  it('lets a releaser confirm what staff said, with one click or by saying the same', () => {
    given(opened, answered(officer, 'concur')).when({ type: 'confirm', by: releaser, at }).then(confirmed);
    given(opened, answered(officer, 'concur')).when(answer(releaser, 'concur')).then(confirmed);
    given(opened, answered(officer, 'concur'), confirmed).when({ type: 'confirm', by: releaser, at }).thenNothing('already-of-record', at);
    given(opened).when({ type: 'confirm', by: releaser, at }).thenRefused({ code: 'nothing-to-confirm', id: 'RPT-31/v2', agency: 'fbi' });
    given(opened, answered(officer, 'concur')).when({ type: 'confirm', by: officer, at }).thenRefusedAs('not-permitted');
    given(opened, answered(officer, 'concur')).when({ type: 'confirm', by: person('cia', 'releaser'), at }).thenRefusedAs('agency-not-asked');
    given(opened, answered(officer, 'concur')).when({ type: 'confirm', by: releaser, at, kind: 'nonconcur' }).thenRefusedAs('staff-answer-changed');
    given(opened, answered(officer, 'concur'), closed).when({ type: 'confirm', by: releaser, at }).thenRefusedAs('round-closed');
  });

  it('is complete when every agency asked has answered of record', () => {
    given(opened, answered(releaser, 'concur')).when(answer(stateReleaser, 'no-equity')).then(answered(stateReleaser, 'no-equity'), completed);
    given(opened, answered(stateReleaser, 'concur'), answered(officer, 'concur')).when({ type: 'confirm', by: releaser, at }).then(confirmed, completed);
    const { state } = given(opened, answered(stateReleaser, 'concur'), answered(officer, 'concur'));
    expect(state.status === 'absent' ? [] : missingIn(state)).toEqual(['fbi']);
    given(opened, answered(releaser, 'concur'), answered(stateReleaser, 'concur'), completed).when(answer(stateReleaser, 'no-equity')).then(answered(stateReleaser, 'no-equity', 'concur'));
  });

  it('is closed by the house, and then takes no answer', () => {
    given(opened).when({ type: 'close-round', by: policy, at, because: 'released' }).then(closed);
    given(opened, closed).when({ type: 'close-round', by: policy, at, because: 'newer-version' }).thenNothing('already-closed', at);
    given(opened).when({ type: 'close-round', by: releaser, at, because: 'released' }).thenRefusedAs('not-permitted');
    given(opened, closed).when(answer(releaser, 'concur')).thenRefused({ code: 'round-closed', id: 'RPT-31/v2', because: 'released', closedAt: at });
  });

  it('goes on where the release that closed it never was, with what was answered, and past moments are not said again', () => {
    const reopened: RoundEvent = { type: 'round-reopened', at: late };
    given(opened, closed).when({ type: 'reopen-round', by: policy, at: late }).then(reopened);
    given(opened, closed).when({ type: 'reopen-round', by: releaser, at: late }).thenRefusedAs('not-permitted');
    given(opened, { ...closed, because: 'newer-version' }).when({ type: 'reopen-round', by: policy, at: late }).thenNothing('not-closed-by-a-release');
    for (const because of ['cancelled', 'sent-back'] as const) given(opened, { ...closed, because }).when({ type: 'reopen-round', by: policy, at: late }).then({ ...reopened, because });
    given(opened).when({ type: 'reopen-round', by: policy, at: late }).thenNothing('not-closed-by-a-release');
    expect(given(opened, answered(officer, 'concur'), closed, reopened).state).toMatchObject({ status: 'open', saidUpTo: late, answers: [{ agency: 'fbi' }] });
    const both = [answered(releaser, 'concur'), answered(stateReleaser, 'concur'), completed] as const;
    expect(given(opened, ...both, closed, reopened).state).toMatchObject({ status: 'complete', completedAt: late });
    expect(given(opened, closed, reopened).state).not.toHaveProperty('because');
  });

  it('goes on late where its suspense has passed, and what is left of its ladder climbs from then', () => {
    const reopened = (at: Moment): RoundEvent => ({ type: 'round-reopened', at });
    const after = moment('2020-12-29T15:00:00.000Z');
    expect(after > suspense).toBe(true);
    expect(given(opened, closed, reopened(at)).state).not.toHaveProperty('lateFrom');
    const silent = given(opened, closed, reopened(after)).state;
    expect(silent).toMatchObject({ lateFrom: after, saidUpTo: after });
    expect(nextOfRound(silent)).toMatchObject({ kind: 'rung-2', at: '2020-12-29T19:00:00.000Z' });
    const third: RoundEvent = { type: 'moment-came', at: late, kind: 'rung-3', of: 'suspense', scheduled: moment('2020-12-17T22:00:00.000Z'), earlier: 0 };
    const climbed = given(opened, third, closed, reopened(after)).state;
    expect(climbed).toMatchObject({ climbedBefore: 'rung-3' });
    expect(nextOfRound(climbed)).toMatchObject({ kind: 'rung-4', at: '2020-12-30T15:00:00.000Z' });
    expect(given(opened, third, closed, reopened(after), closed, reopened(moment('2020-12-30T20:00:00.000Z'))).state).toMatchObject({ climbedBefore: 'rung-3', lateFrom: '2020-12-30T20:00:00.000Z' });
  });

  it('counts the rungs it has said by the days that were closed, and not those that came by others', () => {
    const learnt: RoundEvent = { type: 'closures-learnt', at, closures: [day('2020-12-17')] };
    const second: RoundEvent = { type: 'moment-came', at: late, kind: 'rung-2', of: 'suspense', scheduled: moment('2020-12-18T18:00:00.000Z'), earlier: 0 };
    const { state } = given(opened, learnt, second, closed, { type: 'round-reopened', at: moment('2020-12-18T19:00:00.000Z') });
    expect(state).toMatchObject({ climbedBefore: 'rung-2', closures: ['2020-12-17'] });
    expect(nextOfRound(state)).toMatchObject({ kind: 'rung-3' });
  });

  it('calls nobody again for a rung that came on a day which is recorded as closed since, also where it is closed and goes on', () => {
    const second: RoundEvent = { type: 'moment-came', at: late, kind: 'rung-2', of: 'suspense', scheduled: moment('2020-12-17T18:00:00.000Z'), earlier: 0 };
    const learnt: RoundEvent = { type: 'closures-learnt', at: late, closures: [day('2020-12-17')] };
    expect(nextOfRound(given(opened, second).state)).toMatchObject({ kind: 'rung-3', at: '2020-12-17T22:00:00.000Z' });
    expect(nextOfRound(given(opened, second, learnt).state)).toMatchObject({ kind: 'rung-3', at: '2020-12-18T22:00:00.000Z' });
    expect(given(opened, second, learnt, closed, { type: 'round-reopened', at: moment('2020-12-17T19:00:00.000Z') }).state).toMatchObject({ climbedBefore: 'rung-2' });
  });

  it('rings while an answer of record is missing', () => {
    expect(roundAlarm(given(opened).state)).toBe('2020-12-11T14:00:00.000Z');
    expect(roundAlarm(given(opened, answered(officer, 'concur')).state)).toBe('2020-12-11T14:00:00.000Z');
    expect(roundAlarm(given(opened, answered(releaser, 'concur'), answered(stateReleaser, 'concur'), completed).state)).toBeUndefined();
    expect(roundAlarm(given(opened, closed).state)).toBeUndefined();
    expect(roundAlarm(given().state)).toBeUndefined();
    const missed: RoundEvent = { type: 'moment-came', at: late, kind: 'late', of: 'suspense', scheduled: suspense, earlier: 3 };
    given(opened).when({ type: 'ring', by: clock, at: late }).then(missed);
    given(opened, missed).when({ type: 'ring', by: clock, at: late }).thenNothing('no-moment-has-come');
    given().when({ type: 'ring', by: clock, at }).thenNothing('no-such-round');
    const { state } = given(opened, answered(officer, 'concur'), missed);
    expect(state.status === 'absent' ? [] : call.asked.map(({ agency: each }) => standingOf(state, each))).toEqual(['staff', 'no-response']);
  });

  it('that is not there is said not to be', () => given().when(answer(releaser, 'concur')).thenRefused({ code: 'no-such-round' }));

  it('speaks in the thread of its request', () => {
    const of = { kind: 'request', id: 'RPT-31' };
    expect(reactToRound(opened, given(opened).state)).toEqual([
      { kind: 'card', of, at: { at: 'floor' } },
      { kind: 'notice', at: { at: 'thread', of }, notice: { say: 'round-opened', round: 'RPT-31/v2' } },
    ]);
    expect(reactToRound(closed, given(opened, closed).state)).toEqual([{ kind: 'card', of, at: { at: 'floor' } }]);
  });

  it('is held by a coordinator, once, and keeps that when it is closed', () => {
    const coordinator = person('odni', 'coordinator');
    const when = moment('2020-12-17T22:05:00.000Z');
    const hold = (by = coordinator) => ({ type: 'hold-ladder', by, at: when, reason: words('t5') }) as const;
    const held: RoundEvent = { type: 'ladder-held', at: when, by: coordinator, reason: words('t5'), of: 'suspense', until: moment('2020-12-21T22:00:00.000Z') };
    given(opened).when(hold()).then(held);
    given(opened, held).when(hold()).thenRefusedAs('already-held');
    given(opened, held, closed).when(hold()).thenRefused({ code: 'nothing-climbs', id: 'RPT-31/v2', because: 'over' });
    expect(given(opened, held, closed).state).toHaveProperty('hold');
    given(opened).when(hold(releaser)).thenRefusedAs('not-permitted');
    given().when(hold()).thenRefused({ code: 'no-such-round' });
  });
});

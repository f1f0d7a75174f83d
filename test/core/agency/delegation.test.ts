import type { AgencyEvent, AgencyOrder, Member } from '../../../src/core/agency';
import { agency as decider, agencyAlarm, delegationTo } from '../../../src/core/agency';
import { forbids } from '../../../src/core/authority';
import type { Actor, Person, PersonId, Role } from '../../../src/core/language/actor';
import { ownRoles } from '../../../src/core/language/actor';
import { agency, day, moment, person, specOf, zone } from '../spec';

const { given } = specOf(decider);
const at = moment('2026-12-14T14:00:00.000Z');
const on = day('2026-12-14');
const doj = agency('doj');
const member = (name: string, ...roles: readonly Role[]): Member => ({ person: `T1/${name}` as PersonId, name, roles });
const [ann, bob, ray, rae] = [member('ANN', 'action-officer'), member('BOB', 'lead'), member('RAY', 'releaser'), member('RAE', 'releaser')];
const seated: AgencyEvent = { type: 'agency-seated', at, by: { kind: 'operator', name: 'ops' }, id: doj, name: 'Justice', members: [ann, bob, ray, rae] };
const as = ({ person: who, roles }: Member): Person => ({ kind: 'person', person: who, agency: doj, roles });
/** Somebody who binds the agency by delegation of Ray. */
const lentTo = (who: Member): Person => ({ ...as(who), roles: [...who.roles, 'releaser'], delegation: { roles: ['releaser'], of: ray.person, until: day('2027-01-03') } });

const lend = (to: Member, by: Actor = as(ray), of: Member = ray, days: readonly [string, string] = ['2026-12-21', '2027-01-03']): AgencyOrder => ({
  type: 'delegate', by, at, zone: zone(), of: of.person, to: to.person, from: day(days[0]), until: day(days[1]),
});
const lent = (to: Member, by: Person = as(ray), of: Member = ray): Extract<AgencyEvent, { type: 'authority-delegated' }> => ({
  type: 'authority-delegated', at, on,
  delegation: { of: of.person, to: to.person, from: day('2026-12-21'), until: day('2027-01-03'), zone: zone(), by, at },
});

describe('a delegation', () => {
  it('is made by a releaser, of their own authority or of another releaser of the agency', () => {
    given(seated).when(lend(ann)).then(lent(ann));
    given(seated).when(lend(ann, as(rae))).then(lent(ann, as(rae)));
    for (const by of [as(bob), person('fbi', 'releaser'), person('odni', 'coordinator')]) given(seated).when(lend(ann, by)).thenRefusedAs('not-permitted');
    given(seated).when(lend(ann, as(ray), bob)).thenRefused({ code: 'no-authority-to-lend', agency: doj, member: bob });
    given(seated).when(lend(rae)).thenRefused({ code: 'releaser-already', agency: doj, member: rae });
  });

  it('is not passed on, and least of all back', () => {
    given(seated, lent(ann)).when(lend(bob, lentTo(ann))).thenRefused({ code: 'delegation-passed-on', owner: ray, until: '2027-01-03', back: false });
    given(seated, lent(ann)).when(lend(ray, lentTo(ann))).thenRefused({ code: 'delegation-passed-on', owner: ray, until: '2027-01-03', back: true });
  });

  it('is made once for the same days', () => {
    given(seated, lent(ann)).when(lend(ann)).thenNothing('already-delegated', at);
    given(seated, lent(ann)).when(lend(ann, as(rae), rae)).thenRefusedAs('delegated-already');
  });

  it('is not given to somebody who is away, nor for days that are past', () => {
    const away: AgencyEvent = { type: 'absence-recorded', at, on, absence: { person: ann.person, from: day('2026-12-28'), until: day('2026-12-29'), by: as(ann), at } };
    given(seated, away).when(lend(ann)).thenRefusedAs('cover-away');
    given(seated).when(lend(ann, as(ray), ray, ['2026-12-01', '2026-12-13'])).thenRefused({ code: 'days-past', until: '2026-12-13', today: on });
    given(seated).when(lend(ann, as(ray), ray, ['2026-12-22', '2026-12-21'])).thenRefusedAs('ends-before-it-begins');
  });

  it('is ended by a releaser of the agency or a coordinator, and not by who has it', () => {
    const end = (by: Actor): AgencyOrder => ({ type: 'end-delegation', by, at, zone: zone(), to: ann.person });
    for (const by of [as(ray), as(rae), person('odni', 'coordinator')]) given(seated, lent(ann)).when(end(by)).then({ type: 'delegation-ended', at, on, by, delegation: lent(ann).delegation });
    given(seated, lent(ann)).when(end(lentTo(ann))).thenRefusedAs('not-permitted');
    given(seated).when(end(as(ray))).thenRefused({ code: 'no-such-delegation', agency: doj, member: ann });
  });

  it('runs out by itself when its last day is over where it is told, and once', () => {
    const ring = (then: string): AgencyOrder => ({ type: 'ring', by: { kind: 'clock' }, at: moment(then) });
    const over = moment('2027-01-04T05:00:00.000Z');
    const ranOut: AgencyEvent = { type: 'delegation-ran-out', at: over, on: day('2027-01-04'), delegation: lent(ann).delegation };
    given(seated, lent(ann)).when(ring('2027-01-04T04:59:59.000Z')).thenNothing('nothing-ran-out');
    given(seated, lent(ann)).when(ring(over)).then(ranOut);
    given(seated, lent(ann), ranOut).when(ring(over)).thenNothing('nothing-ran-out');
    given().when(ring(over)).thenNothing('no-such-agency');
    const wakes = (...events: readonly AgencyEvent[]) => agencyAlarm(given(...events).state);
    expect([wakes(), wakes(seated), wakes(seated, lent(ann)), wakes(seated, lent(ann), ranOut)]).toEqual([undefined, undefined, over, undefined]);
  });

  it('is kept until it has run out, whatever is recorded first; one of before its zone was kept is let go of as before', () => {
    const later = day('2027-01-10');
    const away: AgencyEvent = { type: 'absence-recorded', at, on: later, absence: { person: bob.person, from: later, until: later, by: as(bob), at } };
    const { zone: _, ...without } = lent(ann).delegation;
    const keptAfter = (delegation: typeof without) => {
      const { state } = given(seated, { ...lent(ann), delegation }, away);
      return [state.status === 'seated' && state.delegations, agencyAlarm(given(seated, { ...lent(ann), delegation }).state)];
    };
    expect(keptAfter(lent(ann).delegation)).toEqual([[lent(ann).delegation], '2027-01-04T05:00:00.000Z']);
    expect(keptAfter(without)).toEqual([undefined, undefined]);
  });

  it('holds on its days, while its releaser is one, and while both are of the agency', () => {
    const holdsFor = (...events: readonly AgencyEvent[]) => {
      const { state } = given(seated, lent(ann), ...events);
      return state.status === 'seated' ? ['2026-12-20', '2026-12-21', '2027-01-03', '2027-01-04'].map((each) => delegationTo(state, ann.person, day(each)) !== undefined) : [];
    };
    expect(holdsFor()).toEqual([false, true, true, false]);
    expect(holdsFor({ ...seated, members: [ann, bob, { ...ray, roles: ['lead'] }, rae] })).toEqual([false, false, false, false]);
    expect(holdsFor({ ...seated, members: [ann, bob, rae] }, { type: 'person-left', at, person: ray.person, name: 'RAY' })).toEqual([false, false, false, false]);
  });
});

describe('whoever acts by delegation', () => {
  const delegate = lentTo(ann);

  it('binds the agency and no other', () => {
    for (const deed of ['release-report', 'answer-of-record', 'acknowledge-receipt'] as const) {
      expect([deed, forbids(delegate, deed, doj)]).toEqual([deed, undefined]);
      expect(forbids(delegate, deed, agency('fbi'))).toMatchObject({ code: 'not-permitted' });
    }
  });

  it('makes nobody a releaser, lends nothing and records nobody else’s absence', () => {
    expect(ownRoles(delegate)).toEqual(['action-officer']);
    for (const deed of ['seat-agency', 'delegate-authority', 'end-delegation', 'record-absence'] as const) expect(forbids(delegate, deed, doj)).toMatchObject({ code: 'not-permitted', deed });
    given(seated).when({ type: 'seat-agency', by: delegate, at, id: doj, name: 'Justice', people: [{ ...ann, roles: ['releaser'] }, bob, ray, rae] }).thenRefusedAs('not-permitted');
  });
});

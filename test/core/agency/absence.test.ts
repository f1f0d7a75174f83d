import type { AgencyEvent, AgencyOrder, AgencyState, Member } from '../../../src/core/agency';
import { agency as decider, agencyAlarm, deskOn, isUnattended, reactToAgency, standInFor } from '../../../src/core/agency';
import type { Actor, Person, PersonId, Role } from '../../../src/core/language/actor';
import { agency, day, moment, person, specOf, zone } from '../spec';

const { given } = specOf(decider);
const at = moment('2026-12-14T14:00:00.000Z');
const on = day('2026-12-14');
const doj = agency('doj');
const id = (name: string): PersonId => `T1/${name}` as PersonId;
const member = (name: string, ...roles: readonly Role[]): Member => ({ person: id(name), name, roles });
const [ann, bob, cal, ray, obi] = [member('ANN', 'action-officer'), member('BOB', 'action-officer'), member('CAL', 'lead'), member('RAY', 'releaser'), member('OBI', 'observer')];
const seated: AgencyEvent = { type: 'agency-seated', at, by: { kind: 'operator', name: 'ops' }, id: doj, name: 'Justice', members: [ann, bob, cal, ray, obi] };
const as = ({ person: who, roles }: Member): Person => ({ kind: 'person', person: who, agency: doj, roles });

const away = (who: Member, from: string, until: string, more: { readonly by?: Actor; readonly cover?: PersonId; readonly authority?: true } = {}): AgencyOrder => {
  const { by = as(who), ...rest } = more;
  return { type: 'record-absence', by, at, zone: zone(), person: who.person, from: day(from), until: day(until), ...rest };
};
const recorded = (who: Member, from: string, until: string, cover?: Member, by: Person = as(who)): AgencyEvent => ({
  type: 'absence-recorded', at, on,
  absence: { person: who.person, from: day(from), until: day(until), ...(cover && { cover: cover.person }), zone: zone(), by, at },
});
const decidedBy = (order: AgencyOrder, state: AgencyState): readonly AgencyEvent[] => {
  const decision = decider.decide(order, state);
  return decision.outcome === 'decided' ? decision.events : [];
};
const back = (who: Member, by: Actor = as(who)): Extract<AgencyOrder, { type: 'end-absence' }> => ({ type: 'end-absence', by, at, zone: zone(), person: who.person });

describe('an absence', () => {
  it('runs out by itself when its last day is over where it is told, and once; one of before its zone was kept does not', () => {
    const ring = (then: string): AgencyOrder => ({ type: 'ring', by: { kind: 'clock' }, at: moment(then) });
    const over = moment('2027-01-04T05:00:00.000Z');
    const holiday = recorded(ann, '2026-12-21', '2027-01-03', bob);
    if (holiday.type !== 'absence-recorded') throw new Error('It is an absence.');
    const ranOut: AgencyEvent = { type: 'absence-ran-out', at: over, on: day('2027-01-04'), absence: holiday.absence };
    given(seated, holiday).when(ring('2027-01-04T04:59:59.000Z')).thenNothing('nothing-ran-out');
    given(seated, holiday).when(ring(over)).then(ranOut);
    given(seated, holiday, ranOut).when(ring(over)).thenNothing('nothing-ran-out');
    const { zone: _, ...before } = holiday.absence;
    given(seated, { ...holiday, absence: before }).when(ring(over)).thenNothing('nothing-ran-out');
    expect([[seated, holiday], [seated, holiday, ranOut]].map((events) => agencyAlarm(given(...events).state))).toEqual([over, undefined]);
    expect(agencyAlarm(given(seated, holiday, { ...holiday, on: day('2027-01-10'), absence: { ...holiday.absence, person: cal.person, from: day('2027-01-10'), until: day('2027-01-11') } }).state)).toBe(over);
  });

  it('is recorded by whoever is away, by a lead or releaser of the agency, or by a coordinator, and by nobody else', () => {
    const days = ['2026-12-21', '2027-01-03'] as const;
    given(seated).when(away(ann, ...days, { cover: bob.person })).then(recorded(ann, ...days, bob));
    given(seated).when(away(obi, ...days)).then(recorded(obi, ...days));
    for (const by of [as(cal), as(ray), person('odni', 'coordinator')]) given(seated).when(away(ann, ...days, { by })).then(recorded(ann, ...days, undefined, by));
    for (const by of [as(bob), person('fbi', 'releaser'), { kind: 'operator', name: 'ops' } as const]) given(seated).when(away(ann, ...days, { by })).thenRefusedAs('not-permitted');
  });

  it('has its days in order and not behind it', () => {
    given(seated).when(away(ann, '2026-12-22', '2026-12-21')).thenRefused({ code: 'ends-before-it-begins', from: '2026-12-22', until: '2026-12-21' });
    given(seated).when(away(ann, '2026-12-01', '2026-12-13')).thenRefused({ code: 'days-past', until: '2026-12-13', today: on });
    given(seated).when(away(ann, '2026-12-01', '2026-12-14')).then(recorded(ann, '2026-12-01', '2026-12-14'));
  });

  it('recorded the same again is nothing to do; one that overlaps another is refused', () => {
    const first = recorded(ann, '2026-12-21', '2026-12-31', bob);
    given(seated, first).when(away(ann, '2026-12-21', '2026-12-31', { cover: bob.person })).thenNothing('already-recorded', at);
    given(seated, first).when(away(ann, '2026-12-31', '2027-01-02')).thenRefusedAs('already-away');
    given(seated, first).when(away(ann, '2027-01-01', '2027-01-02')).then(recorded(ann, '2027-01-01', '2027-01-02'));
  });

  it('is covered by somebody else of the agency who is there and can act', () => {
    const days = ['2026-12-21', '2026-12-31'] as const;
    const stranger = id('STRANGER');
    given(seated).when(away(ann, ...days, { cover: ann.person })).thenRefused({ code: 'cover-is-oneself', member: ann });
    given(seated).when(away(ann, ...days, { cover: stranger })).thenRefused({ code: 'cover-elsewhere', agency: doj, person: stranger, others: [bob, cal, ray] });
    given(seated).when(away(ann, ...days, { cover: obi.person })).thenRefused({ code: 'cover-cannot-act', agency: doj, cover: obi, others: [bob, cal, ray] });
    const bobAway = recorded(bob, '2026-12-30', '2027-01-02');
    given(seated, bobAway).when(away(ann, ...days, { cover: bob.person })).thenRefusedAs('cover-away');
    given(seated, bobAway).when(away(ann, '2026-12-21', '2026-12-29', { cover: bob.person })).then(recorded(ann, '2026-12-21', '2026-12-29', bob));
  });

  it('of a cover needs a cover in turn, and two never cover for each other', () => {
    const annAway = recorded(ann, '2026-12-21', '2026-12-31', bob);
    given(seated, annAway).when(away(bob, '2026-12-28', '2026-12-28')).thenRefused({ code: 'covers-somebody', member: bob, covered: [ann] });
    given(seated, annAway).when(away(bob, '2026-12-28', '2026-12-28', { cover: ann.person })).thenRefusedAs('cover-away');
    given(seated, annAway).when(away(bob, '2026-12-28', '2026-12-28', { cover: cal.person })).then(recorded(bob, '2026-12-28', '2026-12-28', cal));
    const { state } = given(seated, annAway, recorded(bob, '2026-12-28', '2026-12-28', cal));
    if (state.status === 'absent') throw new Error('Expected it to be seated.');
    expect(['2026-12-20', '2026-12-21', '2026-12-28'].map((each) => standInFor(state, ann.person, day(each)))).toEqual([ann.person, bob.person, cal.person]);
  });

  it('ends by whoever may record it, with the authority that was lent with it', () => {
    const absence = recorded(ray, '2026-12-10', '2026-12-31', ann);
    const delegation = { of: ray.person, to: ann.person, from: day('2026-12-10'), until: day('2026-12-31'), zone: zone(), by: as(ray), at };
    const lent: AgencyEvent = { type: 'authority-delegated', at, on, delegation };
    given(seated).when(away(ray, '2026-12-10', '2026-12-31', { cover: ann.person, authority: true })).then(absence, lent);
    const ended = { type: 'absence-ended', at, on, by: as(ray), absence: absence.type === 'absence-recorded' && absence.absence };
    given(seated, absence, lent).when(back(ray)).then(ended, { type: 'delegation-ended', at, on, by: as(ray), delegation });
    given(seated, absence, lent).when(back(ray, as(ann))).thenRefusedAs('not-permitted');
    given(seated).when(back(ray)).thenRefused({ code: 'not-away', member: ray });
  });

  it('that ends is the next, or the one that is named by its first day', () => {
    const [first, later] = [recorded(ann, '2026-12-10', '2026-12-20'), recorded(ann, '2026-12-24', '2026-12-31')];
    const endOf = (recording: AgencyEvent) => ({ type: 'absence-ended', at, on, by: as(ann), absence: recording.type === 'absence-recorded' && recording.absence });
    given(seated, later, first).when(back(ann)).then(endOf(first));
    given(seated, later, first).when({ ...back(ann), from: day('2026-12-24') }).then(endOf(later));
    given(seated, later, first).when({ ...back(ann), from: day('2026-12-25') }).thenRefused({ code: 'not-away', member: ann, from: day('2026-12-25') });
  });

  it('moves authority only if a releaser says so, from a releaser, to somebody who is none', () => {
    const days = ['2026-12-21', '2026-12-31'] as const;
    given(seated).when(away(ray, ...days, { authority: true })).thenRefused({ code: 'authority-without-cover', member: ray });
    given(seated).when(away(ann, ...days, { cover: bob.person, authority: true })).thenRefusedAs('not-permitted');
    given(seated).when(away(ray, ...days, { cover: ann.person, authority: true, by: as(cal) })).thenRefusedAs('not-permitted');
    given(seated).when(away(ann, ...days, { cover: bob.person, authority: true, by: as(ray) })).thenRefusedAs('no-authority-to-lend');
    given(seated).when(away(ann, ...days, { cover: ray.person, authority: true, by: as(ray) })).thenRefusedAs('releaser-already');
  });
});

const left = { type: 'person-left', at, person: bob.person, name: 'BOB' } as const;

describe('whoever leaves', () => {
  
  it('is named beside the seating that leaves them out', () => {
    const members = [ann, cal, ray, obi];
    const by = person('odni', 'coordinator');
    given(seated).when({ type: 'seat-agency', by, at, id: doj, name: 'Justice', people: members }).then({ ...seated, by, members, moved: [{ person: bob.person, name: 'BOB', was: bob.roles }], deskChanged: [bob.person], idle: [bob] }, left);
  });

  it('takes absences, covers and delegations with them', () => {
    const lent: AgencyEvent = { type: 'authority-delegated', at, on, delegation: { of: ray.person, to: bob.person, from: on, until: day('2027-01-03'), by: as(ray), at } };
    const { state } = given(seated, recorded(ann, '2026-12-21', '2026-12-31', bob), recorded(bob, '2027-02-01', '2027-02-02'), lent, left);
    expect(state).toMatchObject({ absences: [{ person: ann.person, from: '2026-12-21' }] });
    expect(state).not.toHaveProperty('absences.0.cover');
    expect(state).not.toHaveProperty('delegations');
  });
});

describe('what others are left with', () => {
  const by = { kind: 'operator', name: 'ops' } as const;
  const seatAs = (people: readonly Member[]): AgencyOrder => ({ type: 'seat-agency', by, at, id: doj, name: 'Justice', people });
  const lentToBob = { of: ray.person, to: bob.person, from: on, until: day('2027-01-03'), by: as(ray), at };
  const lent: AgencyEvent = { type: 'authority-delegated', at, on, delegation: lentToBob };

  it('is an absence without its cover, a delegation that ended, and a worker fewer, from today on', () => {
    const running = { person: ann.person, from: day('2026-12-21'), until: day('2026-12-31'), cover: bob.person, zone: zone(), by: as(ann), at };
    const past = recorded(cal, '2026-12-01', '2026-12-13', bob);
    const { state, when } = given(seated, past, recorded(ann, '2026-12-21', '2026-12-31', bob), lent);
    when(seatAs([ann, cal, ray, obi])).then(
      { ...seated, members: [ann, cal, ray, obi], moved: [{ person: bob.person, name: 'BOB', was: bob.roles }], deskChanged: [bob.person], uncovered: [running], unlent: [lentToBob], idle: [bob] },
      left,
    );
    expect(state).toHaveProperty('delegations');
  });

  it('is told to whoever is away, to those who can name another cover, and on the floor', () => {
    const [event, gone] = decidedBy(seatAs([ann, cal, ray, obi]), given(seated, recorded(ann, '2026-12-21', '2026-12-31', bob), lent).state);
    const state = event ? decider.evolve(given(seated, recorded(ann, '2026-12-21', '2026-12-31', bob), lent).state, event) : decider.initial;
    expect(event && reactToAgency(event, state).flatMap((promise) => (promise.kind === 'notice' ? [[promise.at.at === 'person' ? promise.at.person : promise.at.at, promise.notice.say]] : []))).toEqual([
      [ann.person, 'cover-left'], [cal.person, 'cover-left-for'], [ray.person, 'cover-left-for'], ['floor', 'delegation-lost'],
    ]);
    expect(gone?.type).toBe('person-left');
  });

  it('is a cover less where whoever covers stays and can act for them no more, told once; with the role they do not cover again', () => {
    const running = { person: ann.person, from: day('2026-12-21'), until: day('2026-12-31'), cover: bob.person, zone: zone(), by: as(ann), at };
    const before = given(seated, recorded(ann, '2026-12-21', '2026-12-31', bob)).state;
    const observing = [ann, member('BOB', 'observer'), cal, ray, obi];
    const [event] = decidedBy(seatAs(observing), before);
    const after = event ? decider.evolve(before, event) : before;
    expect(event).toMatchObject({ type: 'agency-seated', uncovered: [running] });
    expect(event && reactToAgency(event, after)).toEqual([ann, cal, ray].map(({ person: to }, index) => (
      { kind: 'notice', at: { at: 'person', person: to }, notice: { say: index === 0 ? 'cover-left' : 'cover-left-for', seat: doj, absence: running, name: 'BOB', stays: true } }
    )));
    if (after.status === 'absent') throw new Error('Expected it to be seated.');
    expect(standInFor(after, ann.person, day('2026-12-21'))).toBeUndefined();
    expect(decidedBy(seatAs([...observing, member('SUE', 'observer')]), after)[0]).not.toHaveProperty('uncovered');
    const [again] = decidedBy(seatAs(seated.members), after);
    const restored = again ? decider.evolve(after, again) : after;
    expect(restored).toMatchObject({ absences: [{ person: ann.person, from: '2026-12-21' }] });
    expect(restored).not.toHaveProperty('absences.0.cover');
  });

  it('is a cover less where a coordinator is covered by one who is a coordinator no more, or becomes one alone', () => {
    const [dana, eve] = [member('DANA', 'coordinator'), member('EVE', 'coordinator', 'action-officer')];
    const floor: AgencyEvent = { ...seated, members: [dana, eve, ann, bob, ray] };
    const eveWorks = member('EVE', 'action-officer');
    const [first] = decidedBy(seatAs([dana, eveWorks, ann, bob, ray]), given(floor, recorded(dana, '2026-12-21', '2026-12-31', eve)).state);
    expect(first).toMatchObject({ uncovered: [{ person: dana.person, cover: eve.person }] });
    const [second] = decidedBy(seatAs([dana, eve, member('ANN', 'coordinator'), bob, ray]), given(floor, recorded(ann, '2026-12-21', '2026-12-31', bob)).state);
    expect(second).toMatchObject({ uncovered: [{ person: ann.person, cover: bob.person }] });
  });

  it('is a delegation that does not come back with the role it was lent of', () => {
    const without = [ann, bob, cal, { ...ray, roles: ['lead'] } as const, obi];
    const other = member('REX', 'releaser');
    const two = { ...seated, members: [...seated.members, other] };
    const before = given(two, lent).state;
    const events = decidedBy(seatAs([...without, other]), before);
    const after = events.reduce(decider.evolve, before);
    expect(events).toMatchObject([{ type: 'agency-seated', unlent: [{ to: bob.person }] }]);
    const again = decidedBy(seatAs(two.members), after).reduce(decider.evolve, after);
    expect(again).not.toHaveProperty('delegations');
  });
});

describe('who covers for a coordinator', () => {
  const [dana, eve] = [member('DANA', 'coordinator'), member('EVE', 'coordinator')];
  const floor: AgencyEvent = { ...seated, members: [dana, eve, obi, ann] };

  it('is a coordinator, where the agency has another; else nobody', () => {
    given(floor).when(away(dana, '2026-12-21', '2026-12-31', { cover: eve.person })).then(recorded(dana, '2026-12-21', '2026-12-31', eve));
    given(floor).when(away(dana, '2026-12-21', '2026-12-31', { cover: obi.person })).thenRefused({ code: 'cover-cannot-act', agency: doj, cover: obi, others: [eve], as: 'coordinator' });
    given({ ...floor, members: [dana, obi, ann] }).when(away(dana, '2026-12-21', '2026-12-31', { cover: ann.person })).thenRefused({ code: 'cover-cannot-act', agency: doj, cover: ann, others: [], as: 'coordinator' });
  });

  it('goes away without a cover where nobody could be one', () => {
    const covering = recorded(dana, '2026-12-21', '2026-12-31', eve);
    given({ ...floor, members: [dana, eve, obi] }, covering).when(away(eve, '2026-12-24', '2026-12-24')).then(recorded(eve, '2026-12-24', '2026-12-24'));
  });
});

describe('whoever is at the end of a chain of covers', () => {
  const [dana, eve] = [member('DANA', 'coordinator'), member('EVE', 'coordinator', 'action-officer')];

  it('is in the place of those only for whom they can act', () => {
    const { state } = given({ ...seated, members: [dana, eve, ann, bob] }, recorded(dana, '2026-12-21', '2026-12-31', eve), recorded(eve, '2026-12-24', '2026-12-24', ann));
    if (state.status === 'absent') throw new Error('Expected it to be seated.');
    expect(['2026-12-23', '2026-12-24'].map((each) => standInFor(state, dana.person, day(each)))).toEqual([eve.person, undefined]);
    expect(standInFor(state, eve.person, day('2026-12-24'))).toBe(ann.person);
  });
});

describe('an agency', () => {
  it('lets go of what has passed when something new is recorded, where no alarm does it', () => {
    const past = recorded(ann, '2026-12-01', '2026-12-05');
    if (past.type !== 'absence-recorded') throw new Error('It is an absence.');
    const { zone: _, ...absence } = past.absence;
    const old = { ...past, absence };
    const { state } = given(seated, old, recorded(bob, '2026-12-21', '2026-12-22'));
    expect(state).toMatchObject({ absences: [{ person: bob.person }] });
  });

  it('is unattended on a day when nobody who can work is there, and its desk is whoever is', () => {
    const { state } = given(seated, recorded(ann, '2026-12-21', '2026-12-31'), recorded(bob, '2026-12-21', '2026-12-31'), recorded(cal, '2026-12-24', '2026-12-24'), recorded(ray, '2026-12-24', '2026-12-24'));
    if (state.status === 'absent') throw new Error('Expected it to be seated.');
    expect(['2026-12-20', '2026-12-23', '2026-12-24'].map((each) => isUnattended(state, day(each)))).toEqual([false, false, true]);
    expect(['2026-12-20', '2026-12-23', '2026-12-24'].map((each) => deskOn(state, day(each)).map(({ name }) => name))).toEqual([['ANN', 'BOB'], ['CAL'], ['ANN', 'BOB']]);
  });

  it('is not left as the last one with a coordinator', () => {
    const dana = member('DANA', 'coordinator', 'releaser');
    const by = person('odni', 'coordinator');
    const withDana: AgencyEvent = { ...seated, members: [dana, ray] };
    const without = { type: 'seat-agency', by, at, id: doj, name: 'Justice', people: [ray] } as const;
    given(withDana).when({ ...without, coordinatorsElsewhere: 0 }).thenRefused({ code: 'no-coordinator-left', agency: doj, coordinators: [dana] });
    given(withDana).when({ ...without, coordinatorsElsewhere: 1 }).then({ ...seated, by, members: [ray], moved: [{ person: dana.person, name: 'DANA', was: dana.roles }], deskChanged: [dana.person], idle: [dana] }, { type: 'person-left', at, person: dana.person, name: 'DANA' });
  });
});

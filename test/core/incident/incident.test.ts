import type { ForeignActor, IncidentEvent } from '../../../src/core/incident';
import { incident, isForeignActor, reactToIncident, severities } from '../../../src/core/incident';
import { day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(incident);
const at = moment('2026-10-20T14:00:00.000Z');
const officer = person('cisa', 'action-officer');
const coordinator = person('odni', 'coordinator');
const russia = 'russia' as ForeignActor;
const sighting = { id: 'INC-14', title: words('t1'), actor: russia, target: 'election-infrastructure', severity: 3, zone: zone() } as const;
const opened: IncidentEvent = { type: 'incident-opened', at, by: officer, ...sighting };
const noted: IncidentEvent = { type: 'incident-noted', at, by: officer, words: words('n1') };
const closed: IncidentEvent = { type: 'incident-closed', at, by: coordinator, reason: words('r1') };

describe('an incident', () => {
  it('is opened by anyone who works on the floor, under a name of its own', () => {
    given().when({ type: 'open-incident', by: officer, at, ...sighting }).then(opened);
    given().when({ type: 'open-incident', by: person('doj', 'observer'), at, ...sighting }).thenRefusedAs('not-permitted');
    given().when({ type: 'open-incident', by: person('doj', 'auditor'), at, ...sighting }).thenRefusedAs('not-permitted');
    given(opened).when({ type: 'open-incident', by: officer, at, ...sighting }).thenRefused({ code: 'incident-id-taken', id: 'INC-14' });
  });

  it('is for its opener, those named and the coordinators where it is for named people, and for anybody else not there', () => {
    const lee = person('doj', 'lead');
    const named = [officer.person, lee.person];
    const closedOne: IncidentEvent = { ...opened, named };
    given().when({ type: 'open-incident', by: officer, at, ...sighting, named: [lee.person, lee.person] }).then(closedOne);
    given().when({ type: 'open-incident', by: officer, at, ...sighting, named: [] }).then(opened);
    for (const by of [officer, lee, coordinator]) given(closedOne).when({ type: 'note-incident', by, at, words: words('n1') }).then({ ...noted, by });
    for (const type of ['note-incident', 'close-incident', 'correct-incident'] as const) {
      given(closedOne).when({ type, by: person('fbi', 'releaser'), at, words: words('n1'), reason: words('n1') }).thenRefused({ code: 'no-such-incident' });
    }
    const { state } = given(closedOne);
    const own = { at: 'channel', of: { kind: 'incident', id: 'INC-14' }, closed: true };
    expect(reactToIncident(closedOne, state).filter(({ kind }) => kind === 'notice').map((each) => 'at' in each && each.at)).toEqual([own]);
    expect(reactToIncident(closedOne, state)[0]).toMatchObject({ kind: 'channel', closed: named });
    expect(reactToIncident(closed, given(closedOne, closed).state).map((each) => 'at' in each && each.at)).toEqual([own, own]);
  });

  it('for named people has them changed by its opener or a coordinator; its opener stays, and nobody is removed who is not among them', () => {
    const [lee, robin] = [person('doj', 'lead'), person('doj', 'releaser')];
    const named = [officer.person, lee.person];
    const closedOne: IncidentEvent = { ...opened, named };
    const change = (add: readonly (typeof lee.person)[], remove: readonly (typeof lee.person)[]) => ({ type: 'change-people', at, add, remove, reason: words('r1') }) as const;
    const changed = { type: 'people-changed', added: [robin.person], removed: [lee.person], by: officer, at, reason: words('r1') } as const;
    given(closedOne).when({ ...change([robin.person, robin.person], [lee.person]), by: officer }).then(changed);
    given(closedOne).when({ ...change([robin.person, lee.person], []), by: coordinator }).then({ ...changed, removed: [], by: coordinator });
    given(closedOne, closed).when({ ...change([robin.person], [lee.person]), by: officer }).then(changed);
    given(closedOne).when({ ...change([robin.person], []), by: lee }).thenRefusedAs('not-permitted');
    given(closedOne).when({ ...change([robin.person], []), by: robin }).thenRefused({ code: 'no-such-incident' });
    given(closedOne).when({ ...change([lee.person], []), by: officer }).thenNothing('already-named');
    given(closedOne).when({ ...change([], [officer.person]), by: coordinator }).thenRefused({ code: 'opener-stays', id: 'INC-14', opener: officer.person });
    given(closedOne).when({ ...change([], [robin.person]), by: officer }).thenRefused({ code: 'not-named', id: 'INC-14', people: [robin.person] });
    given(closedOne).when({ ...change([robin.person], [robin.person]), by: officer }).thenRefused({ code: 'added-and-removed', id: 'INC-14', people: [robin.person] });
    given(opened).when({ ...change([robin.person], []), by: officer }).thenRefused({ code: 'for-everybody', id: 'INC-14' });
    const { state } = given(closedOne, changed);
    expect(state).toMatchObject({ named: [officer.person, robin.person], peopleChanges: [{ added: [robin.person], removed: [lee.person], by: officer }] });
    given(closedOne, changed).when({ type: 'note-incident', by: lee, at, words: words('n1') }).thenRefused({ code: 'no-such-incident' });
    given(closedOne, changed).when({ type: 'note-incident', by: robin, at, words: words('n1') }).then({ ...noted, by: robin });
    const of = { kind: 'incident', id: 'INC-14' } as const;
    const own = { at: 'channel', of, closed: true };
    const { type: _, ...kept } = changed;
    expect(reactToIncident(changed, state)).toEqual([
      { kind: 'channel', of, title: opened.title, opener: officer.person, closed: [officer.person, robin.person], without: [lee.person] },
      { kind: 'card', of, at: own },
      { kind: 'notice', at: own, notice: { say: 'people-changed', incident: 'INC-14', change: kept } },
    ]);
  });

  it('is noted on until it is closed, and keeps the newest five notes on its card', () => {
    given(opened).when({ type: 'note-incident', by: officer, at, words: words('n1') }).then(noted);
    given(opened, closed).when({ type: 'note-incident', by: officer, at, words: words('n1') }).thenRefused({ code: 'incident-closed', id: 'INC-14', closer: coordinator, closedAt: at });
    given(opened).when({ type: 'note-incident', by: person('doj', 'observer'), at, words: words('n1') }).thenRefusedAs('not-permitted');
    const { state } = given(opened, ...Array.from({ length: 7 }, () => noted));
    expect(state).toMatchObject({ noted: 7, notes: Array.from({ length: 5 }, () => ({ words: words('n1') })) });
  });

  it('is closed by a coordinator, once', () => {
    given(opened).when({ type: 'close-incident', by: coordinator, at, reason: words('r1') }).then(closed);
    given(opened).when({ type: 'close-incident', by: officer, at, reason: words('r1') }).thenRefusedAs('not-permitted');
    given(opened, closed).when({ type: 'close-incident', by: coordinator, at, reason: words('r2') }).thenNothing('already-closed', at);
    expect(given(opened, closed, noted).state).toEqual(given(opened, closed).state);
  });

  it('that was closed by mistake is opened again by a coordinator, and may be closed again', () => {
    const reopened: IncidentEvent = { type: 'incident-reopened', closer: coordinator, closedAt: at, closedFor: words('r1'), by: coordinator, at, reason: words('r2') };
    given(opened, closed).when({ type: 'reopen-incident', by: coordinator, at, reason: words('r2') }).then(reopened);
    given(opened, closed).when({ type: 'reopen-incident', by: officer, at, reason: words('r2') }).thenRefusedAs('not-permitted');
    given(opened).when({ type: 'reopen-incident', by: coordinator, at, reason: words('r2') }).thenNothing('open-already');
    given(opened, closed, reopened).when({ type: 'reopen-incident', by: coordinator, at, reason: words('r3') }).thenNothing('open-already', at);
    given(opened, closed, reopened).when({ type: 'note-incident', by: officer, at, words: words('n1') }).then(noted);
    given(opened, closed, reopened).when({ type: 'close-incident', by: coordinator, at, reason: words('r1') }).then(closed);
    const { type: _, ...kept } = reopened;
    const { state } = given(opened, closed, reopened);
    expect(state).toEqual({ ...given(opened).state, reopenings: [kept] });
    expect(given(opened, reopened).state).toEqual(given(opened).state);
    const of = { kind: 'incident', id: 'INC-14' } as const;
    const notice = { say: 'incident-reopened', incident: 'INC-14', reopening: kept };
    expect(reactToIncident(reopened, state)).toEqual([
      { kind: 'card', of, at: { at: 'channel', of } }, { kind: 'notice', at: { at: 'channel', of }, notice }, { kind: 'notice', at: { at: 'floor' }, notice },
    ]);
    const named = [officer.person];
    const closedOne: IncidentEvent = { ...opened, named };
    expect(reactToIncident(reopened, given(closedOne, closed, reopened).state).map((each) => 'at' in each && each.at)).toEqual(Array.from({ length: 2 }, () => ({ at: 'channel', of, closed: true })));
  });

  it('happened on an earlier day, or was over on one, and never on a day to come', () => {
    const [before, today, tomorrow] = [day('2026-10-16'), day('2026-10-20'), day('2026-10-21')];
    const early: IncidentEvent = { ...opened, on: before };
    given().when({ type: 'open-incident', by: officer, at, ...sighting, on: before }).then(early);
    given().when({ type: 'open-incident', by: officer, at, ...sighting, on: today }).then(opened);
    given().when({ type: 'open-incident', by: officer, at, ...sighting, on: tomorrow }).thenRefused({ code: 'happened-in-the-future', on: tomorrow, today });
    const close = { type: 'close-incident', by: coordinator, at, reason: words('r1') } as const;
    given(opened).when({ ...close, on: today }).then(closed);
    given(early).when({ ...close, on: day('2026-10-17') }).then({ ...closed, on: day('2026-10-17') });
    given(opened).when({ ...close, on: tomorrow }).thenRefused({ code: 'closed-in-the-future', on: tomorrow, today });
    given(opened).when({ ...close, on: before }).thenRefused({ code: 'closed-before-it-happened', id: 'INC-14', happened: today, closed: before });
    expect(given(early, { ...closed, on: day('2026-10-17') }).state).toMatchObject({ on: before, closedOn: '2026-10-17' });
  });

  it('has its days corrected, each only where it was otherwise, and forgets when it was over once it is open again', () => {
    const [before, between, today] = [day('2026-10-16'), day('2026-10-17'), day('2026-10-20')];
    const correct = { type: 'correct-incident', by: officer, at, reason: words('r2') } as const;
    const seen = { actor: russia, target: 'election-infrastructure', severity: 3 } as const;
    const corrected = { type: 'incident-corrected', by: officer, at, reason: words('r2') } as const;
    const earlier: IncidentEvent = { ...corrected, from: { ...seen, on: today }, to: { ...seen, on: before } };
    given(opened).when({ ...correct, on: before }).then(earlier);
    given(opened).when({ ...correct, on: today }).thenNothing('already-so');
    given(opened, earlier).when({ ...correct, on: before }).thenNothing('already-so');
    given(opened, earlier).when({ ...correct, on: today }).then({ ...corrected, from: { ...seen, on: before }, to: { ...seen, on: today } });
    given(opened, earlier).when({ ...correct, on: day('2026-10-21') }).thenRefused({ code: 'happened-in-the-future', on: '2026-10-21', today });
    given(opened, earlier).when({ ...correct, closedOn: between }).thenRefused({ code: 'incident-open', id: 'INC-14' });
    const over: IncidentEvent = { ...corrected, from: { ...seen, closedOn: today }, to: { ...seen, closedOn: between } };
    given(opened, earlier, closed).when({ ...correct, closedOn: between }).then(over);
    given(opened, closed).when({ ...correct, closedOn: between }).thenRefused({ code: 'closed-before-it-happened', id: 'INC-14', happened: today, closed: between });
    given(opened, closed).when({ ...correct, on: before, closedOn: between }).then({ ...corrected, from: { ...seen, on: today, closedOn: today }, to: { ...seen, on: before, closedOn: between } });
    given(opened, earlier, closed, over).when({ ...correct, on: today }).thenRefused({ code: 'happened-after-it-was-over', id: 'INC-14', happened: today, closed: between });
    expect(given(opened, earlier, closed, over).state).toMatchObject({ on: before, closedOn: between });
    given(opened, earlier, closed, over).when({ type: 'reopen-incident', by: coordinator, at, reason: words('r3') }).then({
      type: 'incident-reopened', closer: coordinator, closedAt: at, closedOn: between, closedFor: words('r1'), by: coordinator, at, reason: words('r3'),
    });
    const reopened: IncidentEvent = { type: 'incident-reopened', closer: coordinator, closedAt: at, closedOn: between, closedFor: words('r1'), by: coordinator, at, reason: words('r3') };
    expect(given(opened, earlier, closed, over, reopened).state).not.toHaveProperty('closedOn');
  });

  it('that is not there is said not to be, and says nothing', () => {
    given().when({ type: 'note-incident', by: officer, at, words: words('n1') }).thenRefused({ code: 'no-such-incident' });
    expect(reactToIncident(noted, incident.initial)).toEqual([]);
    expect(given(noted).state).toEqual({ status: 'absent' });
  });

  it('gets a channel of its own with its card on top, and the floor hears that it was opened', () => {
    const of = { kind: 'incident', id: 'INC-14' } as const;
    const own = { at: 'channel', of } as const;
    const said = (say: string, at: object) => ({ kind: 'notice', at, notice: { say, incident: 'INC-14' } });
    expect(reactToIncident(opened, given(opened).state)).toEqual([
      { kind: 'channel', of, title: opened.title, opener: opened.by.person },
      { kind: 'card', of, at: own },
      { kind: 'pin', of },
      said('incident-opened', { at: 'floor' }),
    ]);
    expect(reactToIncident(noted, given(opened, noted).state)).toEqual([{ kind: 'card', of, at: own }, said('incident-noted', own)]);
    expect(reactToIncident(closed, given(opened, closed).state)).toEqual([
      { kind: 'card', of, at: own }, said('incident-closed', own), said('incident-closed', { at: 'floor' }),
    ]);
  });

  it('takes its actor in a kebab word and its severity from the schema of PPD-41', () => {
    expect(['russia', 'unknown', 'north-korea'].map(isForeignActor)).toEqual([true, true, true]);
    expect(['Russia', 'a b', '', '-x'].map(isForeignActor)).toEqual([false, false, false, false]);
    expect(severities.map(({ level, name }) => `${String(level)} ${name}`)).toEqual(['0 Baseline', '1 Low', '2 Medium', '3 High', '4 Severe', '5 Emergency']);
  });
});

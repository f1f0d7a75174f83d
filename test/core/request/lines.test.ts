import type { RequestEvent } from '../../../src/core/request';
import { askedOf, formerlyAskedOf, partIds, request, requestAlarm } from '../../../src/core/request';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(request);
const asker = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');
const colleague = person('doj', 'lead');
const stranger = person('state', 'action-officer');
const suspense = moment('2026-12-01T22:00:00.000Z');
const at = moment('2026-11-20T15:00:00.000Z');
const later = moment('2026-11-24T15:00:00.000Z');
const ask = { id: 'RPT-31', title: words('t1'), agency: agency('doj'), duties: [], suspense, zone: zone() } as const;
const asked: RequestEvent = { type: 'asked', at, asker, tasked: true, ...ask };
const merelyAsked: RequestEvent = { ...asked, asker: stranger, tasked: false };
const taken: RequestEvent = { type: 'taken', at, by: officer };
const returned: RequestEvent = { type: 'returned', at, by: officer, reason: words('t2'), suggests: agency('fbi') };
const declined: RequestEvent = { type: 'declined', at, by: officer, reason: words('t2') };
const ofPart = { partOf: 'RPT-31', lead: agency('doj'), id: 'RPT-31.2', agency: agency('fbi') } as const;
const partAsked: RequestEvent = { ...asked, ...ofPart };
const agent = person('fbi', 'action-officer');
const house = { kind: 'policy', policy: 'a test' } as const;

describe('an agency that is asked', () => {
  it('says that it has seen it, once, and before anybody has taken it', () => {
    given(asked).when({ type: 'see', by: officer, at }).then({ type: 'seen', at, by: officer });
    given(asked, { type: 'seen', at, by: officer }).when({ type: 'see', by: colleague, at: later }).thenNothing('already-seen', at);
    given(asked, taken).when({ type: 'see', by: officer, at }).thenNothing('already-taken');
    given(asked).when({ type: 'see', by: stranger, at }).thenRefusedAs('not-permitted');
  });

  it('begins to draft, and has thereby taken it', () => {
    given(asked, taken).when({ type: 'begin-draft', by: officer, at: later }).then({ type: 'draft-begun', at: later, by: officer });
    given(asked).when({ type: 'begin-draft', by: officer, at }).then(taken, { type: 'draft-begun', at, by: officer });
    given(asked, taken, { type: 'draft-begun', at, by: officer }).when({ type: 'begin-draft', by: officer, at: later }).thenNothing('already-drafting', at);
  });

  it('hands it over within itself only, to somebody who could take it, and it stays drafted', () => {
    given(asked, taken).when({ type: 'hand-over', by: officer, at: later, to: colleague }).then({ type: 'handed-over', at: later, by: officer, to: colleague });
    given(asked).when({ type: 'hand-over', by: colleague, at, to: officer }).then({ type: 'handed-over', at, by: colleague, to: officer });
    given(asked, taken).when({ type: 'hand-over', by: officer, at, to: officer }).thenNothing('already-theirs');
    given(asked, taken).when({ type: 'hand-over', by: officer, at, to: agent }).thenRefused({ code: 'handover-outside', id: 'RPT-31', agency: 'doj', to: agent });
    given(asked, taken).when({ type: 'hand-over', by: person('doj', 'releaser'), at, to: colleague }).then({ type: 'handed-over', at, by: person('doj', 'releaser'), to: colleague, holder: officer });
    const watcher = person('doj', 'observer');
    given(asked, taken).when({ type: 'hand-over', by: officer, at, to: watcher }).thenRefused({ code: 'cannot-take', id: 'RPT-31', to: watcher });
    given(asked, taken).when({ type: 'hand-over', by: stranger, at, to: colleague }).thenRefusedAs('not-permitted');
    const drafted = given(asked, taken, { type: 'draft-begun', at, by: officer }, { type: 'handed-over', at: later, by: officer, to: colleague });
    expect(drafted.state).toMatchObject({ status: 'taken', taker: colleague, drafting: at });
  });

  it('declines what was asked, and only returns what was tasked', () => {
    given(merelyAsked).when({ type: 'decline', by: officer, at, reason: words('t2') }).then(declined);
    given(merelyAsked, declined).when({ type: 'decline', by: officer, at, reason: words('t2') }).thenNothing('already-declined');
    given(asked).when({ type: 'decline', by: officer, at, reason: words('t2') }).thenRefused({ code: 'tasked-not-asked', id: 'RPT-31', agency: 'doj' });
    given(asked).when({ type: 'return', by: officer, at, reason: words('t2'), suggests: agency('fbi') }).then(returned);
    given(asked).when({ type: 'return', by: officer, at, reason: words('t2'), suggests: agency('doj') }).thenRefused({ code: 'same-agency', id: 'RPT-31', agency: 'doj' });
  });

  it('files what there is and names a day for the rest, and neither the suspense nor the reminders move', () => {
    const interim = { text: words('t3'), by: officer, at, restOn: day('2026-12-04') };
    const filed = given(asked).when({ type: 'file-interim', by: officer, at, text: words('t3'), restOn: day('2026-12-04') });
    filed.then({ type: 'interim-filed', ...interim });
    given(asked).when({ type: 'file-interim', by: officer, at, text: words('t3'), restOn: day('2026-11-19') }).thenRefused({ code: 'rest-in-the-past', restOn: '2026-11-19', today: '2026-11-20' });
    const { state } = given(asked, { type: 'interim-filed', ...interim });
    expect(state).toMatchObject({ status: 'taken', taker: officer, interim, forecast: { on: '2026-12-04' }, suspense });
    expect(requestAlarm(state)).toBe('2026-11-24T14:00:00.000Z');
    const sooner = given(asked, { type: 'interim-filed', ...interim, restOn: day('2026-11-25') }).state;
    expect(sooner).not.toHaveProperty('forecast');
  });
});

describe('what nobody takes', () => {
  it('calls the lead after one working day, counted in working hours', () => {
    expect(requestAlarm(given(asked).state)).toBe('2026-11-23T15:00:00.000Z');
    given(asked)
      .when({ type: 'ring', by: { kind: 'clock' }, at: moment('2026-11-23T15:00:00.000Z') })
      .then({ type: 'moment-came', at: moment('2026-11-23T15:00:00.000Z'), kind: 'untaken', of: 'suspense', scheduled: moment('2026-11-23T15:00:00.000Z'), earlier: 0 });
  });

  it('calls nobody where the suspense is nearer than that, and counts anew for the agency that is asked next', () => {
    expect(requestAlarm(given({ ...asked, suspense: moment('2026-11-20T18:00:00.000Z') }).state)).toBe('2026-11-20T18:00:00.000Z');
    const passed = { agency: agency('doj'), from: at, until: at, as: 'returned' } as const;
    expect(requestAlarm(given(asked, returned, { type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true }).state)).toBe('2026-11-25T15:00:00.000Z');
  });
});

describe('what was given back', () => {
  const again = { type: 'ask-another', by: asker, at: later, agency: agency('fbi') } as const;
  const passed = { agency: agency('doj'), from: at, until: at, as: 'returned' } as const;

  it('is asked of another agency; the suspense stays, and the days it lay stay on record', () => {
    given(asked, returned).when(again).then({ type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true });
    const { state } = given(asked, returned, { type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true });
    expect(state).toMatchObject({ status: 'asked', agency: 'fbi', suspense, askedAt: at, withSince: later, passed: [passed] });
  });

  it('is asked once more of the agency that gave it back by mistake; the suspense stays, and the days it lay stay on record', () => {
    const oncemore = { type: 'asked-another', at: later, by: asker, agency: agency('doj'), passed, tasked: true } as const;
    given(asked, returned).when({ ...again, agency: agency('doj') }).then(oncemore);
    const lapsed = { type: 'lapsed', at: moment('2026-12-02T15:00:00.000Z') } as const;
    const part = { ...asked, partOf: 'RPT-30' };
    expect(given(part, returned, oncemore).state).toMatchObject({ status: 'asked', agency: 'doj', suspense, askedAt: at, withSince: later, passed: [passed] });
    // It had it when the report went out: it is asked again where that never was, unlike one that had given it back.
    const unsettle = { type: 'unsettle', by: { kind: 'policy', policy: 'a release is corrected' }, at: lapsed.at } as const;
    given(part, returned, oncemore, lapsed).when(unsettle).then({ type: 'unsettled', at: lapsed.at });
    given(part, returned, oncemore, { ...returned, at: moment('2026-12-01T15:00:00.000Z') }, lapsed).when(unsettle).thenNothing('nothing-to-unsettle');
  });

  it('keeps a rung that was held, and nothing that the agency before had said', () => {
    const hold = { of: 'suspense', until: moment('2026-12-05T22:00:00.000Z'), by: asker, at, reason: words('t5') } as const;
    const { state } = given(
      asked, { type: 'seen', at, by: officer }, { type: 'ladder-held', ...hold }, { type: 'acknowledged', at, by: officer, forecast: day('2026-12-04') }, returned,
      { type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true },
    );
    expect(state).toMatchObject({ hold });
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['seenAt']));
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['forecast']));
  });

  it('keeps what was written while its agency had it as that agency\'s, and the next one starts with nothing', () => {
    const interim = { text: words('t3'), by: officer, at, restOn: day('2026-11-30') } as const;
    const denied = { until: later, reason: words('t7'), by: asker, at } as const;
    const sentBack = { by: asker, at, reason: words('t6') } as const;
    const lateReason = { code: 'other', agencies: [agency('state')], words: words('t8'), by: officer, at } as const;
    const statement = { agency: agency('state'), words: words('t9'), by: stranger, at } as const;
    const written: readonly RequestEvent[] = [
      { ...asked, partOf: 'RPT-30' }, { type: 'interim-filed', ...interim }, { type: 'extension-denied', ...denied }, { type: 'late-reason-given', ...lateReason }, { type: 'late-statement-added', ...statement },
      { type: 'answered', at, by: officer, late: false, contribution: words('t4') }, { type: 'sent-back', ...sentBack }, returned,
    ];
    const ofTheirs = { interim, contribution: words('t4'), denied, lateReason, statements: [statement] };
    const next = given(...written, { type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true }).state;
    expect(next).toMatchObject({ agency: 'fbi', passed: [{ ...passed, ...ofTheirs, sentBack, reason: words('t2') }] });
    for (const name of Object.keys(ofTheirs)) expect(next).not.toHaveProperty(name);
    expect(given(...written, { type: 'asked-another', at: later, by: asker, agency: agency('doj'), passed, tasked: true }).state).toMatchObject({
      agency: 'doj', ...ofTheirs, passed: [{ ...passed, sentBack, reason: words('t2') }],
    });
    expect(given(...written, { type: 'lapsed', at: later }).state).toMatchObject({ ...ofTheirs, passed: [{ reason: words('t2') }] });
  });

  it('tells whoever had asked where somebody else asks on, of their own agency or a coordinator of another', () => {
    const beside = { ...asker, person: person('odni', 'lead').person };
    const elsewhere = person('nsc', 'coordinator');
    given(asked, returned).when({ ...again, by: beside }).then({ type: 'asked-another', at: later, by: beside, agency: agency('fbi'), passed, tasked: true, hears: asker });
    given(asked, returned).when({ ...again, by: elsewhere }).then({ type: 'asked-another', at: later, by: elsewhere, agency: agency('fbi'), passed, tasked: true, asker, hears: asker });
  });

  it('is not asked of another while somebody has it, or by somebody else', () => {
    given(asked, taken).when(again).thenRefused({ code: 'not-given-back', id: 'RPT-31', agency: 'doj' });
    given(asked, returned).when({ ...again, by: stranger }).thenRefusedAs('not-permitted');
    given(merelyAsked, declined).when({ ...again, by: stranger }).then({
      type: 'asked-another', at: later, by: stranger, agency: agency('fbi'), tasked: false, passed: { ...passed, as: 'declined' },
    });
  });
});

describe('a part', () => {
  it('is answered by a contribution, and a whole by a version of its report', () => {
    const text = words('t4');
    given(partAsked).when({ type: 'contribute', by: agent, at, text }).then({ type: 'answered', at, by: agent, late: false, contribution: text });
    given(asked).when({ type: 'contribute', by: officer, at, text }).thenRefused({ code: 'whole-needs-version', id: 'RPT-31' });
    given(partAsked, { type: 'answered', at, by: agent, late: false, contribution: text }, { type: 'accepted', at, by: asker })
      .when({ type: 'contribute', by: agent, at, text })
      .thenRefused({ code: 'already-closed', id: 'RPT-31.2', status: 'accepted', unreleased: true });
  });

  it('lapses when the report goes out without it, and is accepted when it had been handed in', () => {
    given(partAsked).when({ type: 'settle', by: house, at }).then({ type: 'lapsed', at });
    given(partAsked, { type: 'answered', at, by: agent, late: false, contribution: words('t4') }).when({ type: 'settle', by: house, at }).then({ type: 'accepted', at });
    given(partAsked, { type: 'lapsed', at }).when({ type: 'take', by: agent, at }).thenRefused({ code: 'already-closed', id: 'RPT-31.2', status: 'lapsed' });
    given(partAsked, { type: 'lapsed', at }).when({ type: 'settle', by: house, at }).thenNothing('nothing-to-settle');
    const givenBack = given(partAsked, { ...returned, by: agent }, { type: 'lapsed', at: later });
    expect(givenBack.state).toMatchObject({ status: 'lapsed', passed: [{ agency: 'fbi', from: at, until: at, as: 'returned' }] });
    givenBack.when({ type: 'ask-another', by: asker, at: later, agency: agency('nsa') }).thenRefused({ code: 'already-closed', id: 'RPT-31.2', status: 'lapsed' });
    given(asked).when({ type: 'settle', by: house, at }).thenNothing('nothing-to-settle');
  });

  it('is asked again where the report did not go out after all, unless its agency had given it back', () => {
    const lapsed: RequestEvent = { type: 'lapsed', at };
    const unsettle = { type: 'unsettle', by: house, at: later } as const;
    const unsettled: RequestEvent = { type: 'unsettled', at: later };
    given(partAsked, { ...taken, by: agent }, lapsed).when(unsettle).then(unsettled);
    expect(given(partAsked, { ...taken, by: agent }, lapsed, unsettled).state).toMatchObject({ status: 'asked', agency: 'fbi', saidUpTo: later, late: false });
    const overdue = moment('2026-12-02T15:00:00.000Z');
    expect(given(partAsked, lapsed, { ...unsettled, at: overdue }).state).toMatchObject({ status: 'asked', late: true });
    given(partAsked, { ...returned, by: agent }, lapsed).when(unsettle).thenNothing('nothing-to-unsettle');
    given(partAsked).when(unsettle).thenNothing('nothing-to-unsettle');
    given(partAsked, lapsed).when({ ...unsettle, by: asker }).thenRefusedAs('not-permitted');
  });

  it('has its card on the desk of every agency of the whole, also of one that came later', () => {
    const whole = { ...asked, others: [agency('fbi'), agency('nsa')] };
    expect(partIds(whole)).toEqual(['RPT-31.2', 'RPT-31.3']);
    const shared = given(whole, { type: 'card-shared', at, agency: agency('cia'), lead: false });
    const { state } = shared;
    expect(state.status === 'absent' ? [] : askedOf(state)).toEqual(['doj', 'fbi', 'nsa', 'cia']);
    shared.when({ type: 'share', by: house, at, agency: agency('cia'), lead: false }).thenNothing('already-shared');
    given(partAsked).when({ type: 'share', by: house, at, agency: agency('nsa'), lead: true }).then({ type: 'card-shared', at, agency: agency('nsa'), lead: true });
    expect(given(partAsked, { type: 'card-shared', at, agency: agency('nsa'), lead: true }).state).toMatchObject({ lead: 'nsa' });
  });

  it('is read by those that have a line of it, until they give that back and another is asked', () => {
    const whole = { ...asked, others: [agency('fbi'), agency('nsa')] };
    const share = { type: 'share', by: house, at, agency: agency('cia'), lead: false, without: agency('fbi') } as const;
    const sharing: RequestEvent = { type: 'card-shared', at, agency: agency('cia'), lead: false, without: agency('fbi') };
    const readersOf = (...events: readonly RequestEvent[]) => {
      const { state } = given(whole, ...events);
      return state.status === 'absent' ? undefined : { asked: askedOf(state), former: formerlyAskedOf(state) };
    };
    expect(readersOf()).toEqual({ asked: ['doj', 'fbi', 'nsa'], former: [] });
    given(whole).when(share).then(sharing);
    given(whole, sharing).when(share).thenNothing('already-shared');
    given(whole).when({ ...share, without: agency('doj') }).then({ type: 'card-shared', at, agency: agency('cia'), lead: false });
    expect(readersOf(sharing)).toEqual({ asked: ['doj', 'nsa', 'cia'], former: ['fbi'] });
    expect(readersOf(sharing, { ...taken, at: later })).toEqual({ asked: ['doj', 'nsa', 'cia'], former: ['fbi'] });
    given(whole, sharing).when({ ...share, agency: agency('fbi'), without: agency('cia') }).then({ ...sharing, agency: agency('fbi'), without: agency('cia') });
    expect(readersOf(sharing, { ...sharing, agency: agency('fbi'), without: agency('cia') })).toEqual({ asked: ['doj', 'fbi', 'nsa'], former: ['cia'] });
  });
});

describe('an answer whose release never was', () => {
  const answered: RequestEvent = { type: 'answered', at, by: officer, late: false, version: 1 };
  const settled: RequestEvent = { type: 'accepted', at };
  const unsettled: RequestEvent = { type: 'unsettled', at: later };

  it('is judged as before: accepted where it had been, and else it waits', () => {
    given(asked, answered, settled).when({ type: 'unsettle', by: house, at: later }).then(unsettled);
    expect(given(asked, answered, settled, unsettled).state).toMatchObject({ status: 'answered', answerer: officer });
    const { state } = given(asked, answered, { ...settled, by: asker }, settled, unsettled);
    expect(state).toMatchObject({ status: 'accepted' });
    expect(Object.keys(state)).not.toEqual(expect.arrayContaining(['settled']));
    const follow = { type: 'follow-version', by: house, at: later, followed: { by: officer, version: 2, accepted: 1 } } as const;
    given(asked, answered, { ...settled, by: asker }).when(follow).then({ type: 'version-followed', at: later, by: officer, version: 2, accepted: 1 });
    given(asked, answered, settled).when(follow).thenNothing('no-acceptance');
    given(asked, answered, { ...settled, by: asker }).when({ ...follow, by: asker }).thenRefusedAs('not-permitted');
    given(asked, answered, { ...settled, by: asker }).when({ type: 'unsettle', by: house, at: later }).thenNothing('nothing-to-unsettle');
  });
});

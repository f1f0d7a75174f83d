import fc from 'fast-check';
import { addDays, addSeconds, atTime, dayOf } from '../../../src/core/calendar';
import type { RequestEvent, RequestOrder } from '../../../src/core/request';
import { momentsOfRequest, request, requestAlarm } from '../../../src/core/request';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(request);
const asker = person('odni', 'coordinator');
const deputy = person('odni', 'lead');
const otherCoordinator = person('fbi', 'coordinator');
const officer = person('doj', 'action-officer');
const suspense = moment('2026-11-24T22:00:00.000Z');
const at = moment('2026-11-20T15:00:00.000Z');
const until = moment('2026-12-01T22:00:00.000Z');
const ask = { id: 'RPT-31', title: words('t1'), agency: agency('doj'), duties: [], suspense, zone: zone() } as const;
const asked: RequestEvent = { type: 'asked', at, asker, tasked: true, ...ask };
const taken: RequestEvent = { type: 'taken', at, by: officer };
const wanted: RequestEvent = { type: 'extension-asked', at, by: officer, until, reason: words('t2'), forecast: day('2026-11-30') };
const order = (more: Partial<Extract<RequestOrder, { type: 'ask-extension' }>> = {}): RequestOrder => ({
  type: 'ask-extension', by: officer, at, until, reason: words('t2'), forecast: day('2026-11-30'), ...more,
});
const granted: RequestEvent = { type: 'extension-granted', at, by: deputy, from: suspense, until, askedBy: officer };

describe('an extension', () => {
  it('is asked for by the agency that has it, with a reason and a forecast', () => {
    given(asked, taken).when(order()).then(wanted);
    given(asked, taken).when(order({ by: asker })).thenRefusedAs('not-permitted');
    given(asked, taken, { type: 'answered', at, by: officer, late: false }).when(order()).thenNothing('already-answered');
  });

  it('stops no clock while it is asked for', () => {
    expect(requestAlarm(given(asked, taken, wanted).state)).toBe(moment('2026-11-23T14:00:00.000Z'));
    expect(given(asked, taken, wanted).state).toMatchObject({ suspense });
  });

  it('goes to the coordinators when nobody has answered for one working day', () => {
    const rung = moment('2026-11-23T15:00:00.000Z');
    given(asked, taken, wanted, { type: 'moment-came', at, kind: 'remind-1', of: 'suspense', scheduled: moment('2026-11-23T14:00:00.000Z'), earlier: 0 })
      .when({ type: 'ring', by: { kind: 'clock' }, at: rung })
      .then({ type: 'moment-came', at: rung, kind: 'extension-unanswered', of: 'suspense', scheduled: rung, earlier: 0 });
  });

  it('is granted by whoever asked for the work or by a coordinator, and not by the one who wants it', () => {
    const grant = { type: 'grant-extension', at } as const;
    given(asked, taken, wanted).when({ ...grant, by: deputy }).then(granted);
    given(asked, taken, wanted).when({ ...grant, by: otherCoordinator }).then({ ...granted, by: otherCoordinator });
    given(asked, taken, wanted).when({ ...grant, by: person('doj', 'releaser') }).thenRefusedAs('not-permitted');
    const both = person('doj', 'action-officer', 'coordinator');
    given(asked, taken, { ...wanted, by: both }).when({ ...grant, by: both }).thenRefused({ code: 'own-extension', id: 'RPT-31' });
    given(asked, taken).when({ ...grant, by: deputy }).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
    given(asked, taken, wanted, granted).when({ ...grant, by: deputy }).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
  });

  it('of an agency that asks itself is answered by whoever asked or a coordinator, and not by a colleague', () => {
    const lead = person('doj', 'lead');
    const own: RequestEvent = { ...asked, asker: lead };
    const grant = { type: 'grant-extension', at } as const;
    given(own, taken, wanted).when({ ...grant, by: person('doj', 'releaser') }).thenRefused({ code: 'extension-of-own-agency', id: 'RPT-31', agency: 'doj', asker: lead });
    given(own, taken, wanted).when({ type: 'deny-extension', at, by: person('doj', 'releaser'), reason: words('no') }).thenRefusedAs('extension-of-own-agency');
    given(own, taken, wanted).when({ ...grant, by: lead }).then({ ...granted, by: lead });
    for (const by of [otherCoordinator, person('doj', 'coordinator')]) given(own, taken, wanted).when({ ...grant, by }).then({ ...granted, by });
  });

  it('past a plan date that is behind is refused as gone', () => {
    const late = moment('2026-11-30T15:00:00.000Z');
    const latest = day('2026-11-27');
    given(asked, taken).when(order({ at: late, latest })).thenRefused({ code: 'past-the-plan-date', id: 'RPT-31', until, latest, zone: zone(), gone: true });
    given(asked, taken).when({ type: 'correct-suspense', by: asker, at: late, suspense: until, reason: words('x'), latest }).thenRefusedAs('past-the-plan-date');
  });

  it('starts the reminders anew, and the first suspense stays on record', () => {
    const late: RequestEvent = { type: 'moment-came', at: suspense, kind: 'late', of: 'suspense', scheduled: suspense, earlier: 0 };
    const { state } = given(asked, taken, late, wanted, { ...granted, at: moment('2026-11-25T15:00:00.000Z') });
    expect(state).toMatchObject({ suspense: until, late: false, extended: [{ from: suspense, until }] });
    expect(state).not.toHaveProperty('extension');
    expect(requestAlarm(state)).toBe(moment('2026-11-27T14:00:00.000Z'));
  });

  it('is granted until another hour, or denied with a reason, and then may be asked for again', () => {
    const other = moment('2026-11-27T22:00:00.000Z');
    given(asked, taken, wanted).when({ type: 'grant-extension', by: asker, at, until: other }).then({ ...granted, by: asker, until: other });
    const denied: RequestEvent = { type: 'extension-denied', at, by: asker, reason: words('t3'), until, askedBy: officer };
    given(asked, taken, wanted).when({ type: 'deny-extension', by: asker, at, reason: words('t3') }).then(denied);
    given(asked, taken, wanted, denied).when(order()).then(wanted);
    expect(given(asked, taken, wanted, denied).state).toMatchObject({ suspense, denied: { until } });
  });

  describe('that was denied by mistake', () => {
    const denial = { at, by: deputy, reason: words('t3'), until, askedBy: officer } as const;
    const denied: RequestEvent = { type: 'extension-denied', ...denial };
    const afterAll = { type: 'grant-extension', by: deputy, at, reason: words('t5') } as const;
    const undone: RequestEvent = { type: 'extension-granted', at, by: deputy, from: suspense, until, askedBy: officer, afterAll: { denied: denial, reason: words('t5') } };

    it('is granted after all, until then or another hour, with a reason, by whoever may answer', () => {
      given(asked, taken, wanted, denied).when(afterAll).then(undone);
      const other = moment('2026-11-27T22:00:00.000Z');
      given(asked, taken, wanted, denied).when({ ...afterAll, by: otherCoordinator, until: other }).then({ ...undone, by: otherCoordinator, until: other });
      given(asked, taken, wanted, denied).when({ ...afterAll, by: officer }).thenRefusedAs('not-permitted');
      const both = person('doj', 'action-officer', 'coordinator');
      given(asked, taken, { ...wanted, by: both }, { ...denied, askedBy: both }).when({ ...afterAll, by: both }).thenRefused({ code: 'own-extension', id: 'RPT-31' });
      const own: RequestEvent = { ...asked, asker: person('doj', 'lead') };
      given(own, taken, wanted, denied).when({ ...afterAll, by: person('doj', 'releaser') }).thenRefusedAs('extension-of-own-agency');
    });

    it('moves the suspense, starts the reminders anew, and keeps that it was denied', () => {
      const { state } = given(asked, taken, wanted, denied, undone);
      expect(state).toMatchObject({ suspense: until, late: false, extended: [{ from: suspense, until, by: deputy, afterAll: { denied: { until, reason: words('t3'), askedBy: officer }, reason: words('t5') } }] });
      expect(state).not.toHaveProperty('denied');
      expect(requestAlarm(state)).toBe(moment('2026-11-24T14:00:00.000Z'));
    });

    it('is granted with a reason only, and while that it was denied is the last word on it', () => {
      const stands = { code: 'no-extension-denied', id: 'RPT-31', zone: zone() } as const;
      given(asked, taken, wanted, denied).when({ type: 'grant-extension', by: deputy, at }).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
      given(asked, taken).when(afterAll).thenRefused(stands);
      given(asked, taken, wanted, denied, undone).when(afterAll).thenRefused(stands);
      given(asked, taken, wanted, denied, wanted).when(afterAll).thenRefused({ ...stands, asked: until });
      const later = moment('2026-11-21T15:00:00.000Z');
      const handedIn: RequestEvent = { type: 'answered', at: later, by: officer, late: false, unanswered: until };
      const sentBack: RequestEvent = { type: 'sent-back', at: later, by: asker, reason: words('t6') };
      given(asked, taken, wanted, denied, { ...wanted, at: later }, handedIn, sentBack).when(afterAll).thenRefused(stands);
      given(asked, taken, wanted, denied, { type: 'answered', at, by: officer, late: false }).when(afterAll).thenNothing('already-answered');
      given(asked, taken, wanted, denied, { type: 'cancelled', at, by: asker, reason: words('t6') }).when(afterAll).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'cancelled' });
    });

    it('goes neither before the suspense, nor into the past, nor past the plan date', () => {
      const from = given(asked, taken, wanted, denied);
      from.when({ ...afterAll, until: suspense }).thenRefusedAs('extension-not-later');
      from.when({ ...afterAll, at: moment('2026-12-02T15:00:00.000Z') }).thenRefused({ code: 'extension-in-the-past', id: 'RPT-31', until, zone: zone() });
      from.when({ ...afterAll, latest: day('2026-11-30') }).thenRefused({ code: 'past-the-plan-date', id: 'RPT-31', until, latest: day('2026-11-30'), zone: zone() });
    });
  });

  describe('that was asked for by mistake', () => {
    const colleague = person('doj', 'lead');
    const later = moment('2026-11-20T16:00:00.000Z');
    const withdraw = { type: 'withdraw-extension', by: officer, at: later, reason: words('t5') } as const;
    const { type: _, ...wish } = wanted;
    const withdrawal = { wish, reason: words('t5'), by: officer, at: later } as const;
    const withdrawn: RequestEvent = { type: 'extension-withdrawn', ...withdrawal };

    it('is withdrawn with a reason by whoever could have asked for it, until it is answered', () => {
      given(asked, taken, wanted).when(withdraw).then(withdrawn);
      given(asked, wanted).when({ ...withdraw, by: colleague }).then({ ...withdrawn, by: colleague });
      for (const by of [asker, otherCoordinator, person('doj', 'observer')]) given(asked, taken, wanted).when({ ...withdraw, by }).thenRefusedAs('not-permitted');
      given(asked, taken).when(withdraw).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
      given(asked, taken, wanted, granted).when(withdraw).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
      given(asked, taken, wanted, { type: 'extension-denied', at, by: asker, reason: words('t3'), until }).when(withdraw).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
      given(asked, taken, wanted, { type: 'answered', at, by: officer, late: false, unanswered: until }).when(withdraw).thenNothing('already-answered');
      given(asked, taken, wanted, { type: 'cancelled', at, by: asker, reason: words('t6'), unanswered: until }).when(withdraw).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'cancelled' });
    });

    it('is withdrawn once, and whoever would answer it then is told that it was', () => {
      const from = given(asked, taken, wanted, withdrawn);
      from.when(withdraw).thenNothing('extension-already-withdrawn', later);
      const gone = { code: 'extension-withdrawn', id: 'RPT-31', until, by: officer, zone: zone() } as const;
      from.when({ ...withdraw, by: colleague }).thenRefused(gone);
      from.when({ type: 'grant-extension', by: deputy, at: later }).thenRefused(gone);
      from.when({ type: 'deny-extension', by: deputy, at: later, reason: words('t3') }).thenRefused(gone);
    });

    it('leaves the suspense and its ladder as they were, and nothing that waits for an answer', () => {
      const { state } = given(asked, taken, wanted, withdrawn);
      expect(state).toMatchObject({ suspense, late: false, withdrawn: withdrawal });
      expect(state).not.toHaveProperty('extension');
      expect(momentsOfRequest(state)).toEqual(momentsOfRequest(given(asked, taken).state));
      expect(momentsOfRequest(given(asked, taken, wanted).state).map(({ kind }) => kind)).toContain('extension-unanswered');
    });

    it('may be asked for anew, and its waiting counts from then', () => {
      const anew: RequestEvent = { ...wanted, at: moment('2026-11-23T15:00:00.000Z') };
      const { state } = given(asked, taken, wanted, withdrawn, anew);
      expect(state).toMatchObject({ extension: { until }, withdrawn: withdrawal });
      expect(momentsOfRequest(state).find(({ kind }) => kind === 'extension-unanswered')?.at).toBe(moment('2026-11-24T15:00:00.000Z'));
      given(asked, taken, wanted, withdrawn).when(order()).then(wanted);
    });

    it('is the last word on what was denied before, until another is', () => {
      const denied: RequestEvent = { type: 'extension-denied', at, by: deputy, reason: words('t3'), until, askedBy: officer };
      const afterAll = { type: 'grant-extension', by: deputy, at: later, reason: words('t6') } as const;
      given(asked, taken, wanted, denied, wanted, withdrawn).when(afterAll).thenRefused({ code: 'no-extension-denied', id: 'RPT-31', zone: zone() });
      const latest = moment('2026-11-20T17:00:00.000Z');
      const deniedLast: RequestEvent = { ...denied, at: latest };
      given(asked, taken, wanted, withdrawn, wanted, deniedLast).when({ type: 'grant-extension', by: deputy, at: latest }).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
      given(asked, taken, wanted, withdrawn, wanted, deniedLast).when({ ...withdraw, at: latest }).thenRefused({ code: 'no-extension-asked', id: 'RPT-31' });
    });

    it('stays with the agency that withdrew it where another is asked, and goes with a suspense that is moved', () => {
      const returned: RequestEvent = { type: 'returned', at: later, by: officer, reason: words('t4') };
      const passed = { agency: agency('doj'), from: at, until: later, as: 'returned' } as const;
      const elsewhere = given(asked, taken, wanted, withdrawn, returned, { type: 'asked-another', at: later, by: asker, agency: agency('fbi'), passed, tasked: true }).state;
      expect(elsewhere).toMatchObject({ passed: [{ agency: 'doj', withdrawn: withdrawal }] });
      expect(elsewhere).not.toHaveProperty('withdrawn');
      expect(given(asked, taken, wanted, withdrawn, wanted, granted).state).not.toHaveProperty('withdrawn');
    });
  });

  it('is one at a time, later than the suspense, still to come, and expected within it', () => {
    const { type: _, ...extension } = wanted;
    given(asked, taken, wanted).when(order()).thenRefused({ code: 'extension-open', id: 'RPT-31', extension, zone: 'America/New_York' });
    given(asked, taken).when(order({ until: suspense })).thenRefused({ code: 'extension-not-later', id: 'RPT-31', until: suspense, suspense, zone: 'America/New_York' });
    const passed = moment('2026-11-28T22:00:00.000Z');
    given(asked, taken).when(order({ until: passed, at: moment('2026-11-29T15:00:00.000Z') })).thenRefused({ code: 'extension-in-the-past', id: 'RPT-31', until: passed, zone: 'America/New_York' });
    given(asked, taken).when(order({ forecast: day('2026-11-19') })).thenRefused({ code: 'forecast-in-the-past', forecast: '2026-11-19', today: '2026-11-20' });
    given(asked, taken).when(order({ forecast: day('2026-12-02') })).thenRefused({ code: 'forecast-past-extension', id: 'RPT-31', forecast: '2026-12-02', until, zone: 'America/New_York' });
  });

  it('goes when the request is given back or handed in, and stays when it is handed over', () => {
    expect(given(asked, taken, wanted, { type: 'handed-over', at, by: officer, to: person('doj', 'lead') }).state).toHaveProperty('extension');
    expect(given(asked, wanted, taken).state).toHaveProperty('extension');
    expect(given(asked, taken, wanted, { type: 'returned', at, by: officer, reason: words('t4') }).state).not.toHaveProperty('extension');
    expect(given(asked, taken, wanted, { type: 'answered', at, by: officer, late: false }).state).not.toHaveProperty('extension');
  });

  it('that nobody had answered ends with what takes the request away from whoever wanted it, and is told with that', () => {
    const by = officer;
    given(asked, taken, wanted).when({ type: 'answer', by, at }).then({ type: 'answered', at, by, late: false, unanswered: until });
    given(asked, taken, wanted).when({ type: 'return', by, at, reason: words('t4') }).then({ type: 'returned', at, by, reason: words('t4'), unanswered: until });
    given({ ...asked, tasked: false }, taken, wanted).when({ type: 'decline', by, at, reason: words('t4') }).then({ type: 'declined', at, by, reason: words('t4'), unanswered: until });
    given(asked, taken, wanted).when({ type: 'cancel-request', by: asker, at, reason: words('t4') }).then({ type: 'cancelled', at, by: asker, reason: words('t4'), unanswered: until });
    const house = { kind: 'policy', policy: 'a test' } as const;
    given(asked, taken, wanted).when({ type: 'follow-cancelling', by: house, who: asker, at, reason: words('t4') }).then({ type: 'cancelled', at, by: asker, reason: words('t4'), unanswered: until });
    const part: RequestEvent = { ...asked, id: 'RPT-31.2', partOf: 'RPT-31', lead: agency('fbi') };
    given(part, taken, wanted).when({ type: 'contribute', by, at, text: words('t4') }).then({ type: 'answered', at, by, late: false, contribution: words('t4'), unanswered: until });
    given(part, taken, wanted).when({ type: 'settle', by: house, at }).then({ type: 'lapsed', at, unanswered: until });
    given(asked, taken, wanted, { type: 'answered', at, by, late: false, unanswered: until }).when({ type: 'answer', by, at, version: 2 }).then({ type: 'answered', at, by, late: false, version: 2 });
  });

  it('that is met by a suspense put right ends with that, on each line for itself', () => {
    const correct = { type: 'correct-suspense', by: asker, at, reason: words('t4') } as const;
    const moved = { type: 'suspense-corrected', at, by: asker, from: suspense, until, reason: words('t4') } as const;
    given(asked, taken, wanted).when({ ...correct, suspense: until }).then({ ...moved, unanswered: until });
    const sooner = moment('2026-11-27T22:00:00.000Z');
    given(asked, taken, wanted).when({ ...correct, suspense: sooner }).then({ ...moved, until: sooner });
    const { type: _, ...kept } = moved;
    expect(given(asked, taken, wanted, { ...moved, unanswered: until }).state).toMatchObject({ extended: [kept] });
    expect(given(asked, taken, wanted, { ...moved, unanswered: until }).state).not.toHaveProperty('extended.0.unanswered');
    const house = { kind: 'policy', policy: 'a test' } as const;
    const part: RequestEvent = { ...asked, id: 'RPT-31.2', partOf: 'RPT-31', lead: agency('fbi') };
    given(part, taken, wanted).when({ type: 'follow-suspense', by: house, at, moved: kept }).then({ ...moved, unanswered: until });
  });

  it('never goes past the plan date of a duty behind it, whoever asks or grants and whatever the hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 86_399 }), (plan, days, second) => {
        const latest = addDays(dayOf(suspense, zone()), plan);
        const wish = addSeconds(atTime(addDays(dayOf(suspense, zone()), days), '00:00', zone()), second);
        const past = dayOf(wish, zone()) > latest;
        const asking = request.decide(order({ until: wish, forecast: dayOf(wish, zone()), latest }), given(asked, taken).state);
        const granting = request.decide({ type: 'grant-extension', by: asker, at, until: wish, latest }, given(asked, taken, wanted).state);
        for (const decision of [asking, granting]) expect(decision).toMatchObject(past ? { outcome: 'refused', refusal: { code: 'past-the-plan-date', latest } } : { outcome: 'decided' });
      }),
    );
  });
});

import type { RequestEvent, RequestOrder } from '../../../src/core/request';
import { request, requestAlarm } from '../../../src/core/request';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(request);
const asker = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');
const colleague = person('doj', 'lead');
const stranger = person('state', 'action-officer');
const suspense = moment('2026-12-01T22:00:00.000Z');
const at = moment('2026-11-20T15:00:00.000Z');
const late = moment('2026-12-01T23:00:00.000Z');
const ask = { id: 'RPT-31', title: words('t1'), agency: agency('doj'), duties: [], suspense, zone: zone() } as const;

const asked: RequestEvent = { type: 'asked', at, asker, tasked: true, ...ask };
const taken: RequestEvent = { type: 'taken', at, by: officer };
const answered: RequestEvent = { type: 'answered', at, by: officer, late: false };
const accepted: RequestEvent = { type: 'accepted', at, by: asker };
const sentBack: RequestEvent = { type: 'sent-back', at, by: asker, reason: words('t2') };
const returned: RequestEvent = { type: 'returned', at, by: officer, reason: words('t2') };
const missed: RequestEvent = { type: 'moment-came', at: suspense, kind: 'late', of: 'suspense', scheduled: suspense, earlier: 0 };
const order = (type: 'take' | 'answer' | 'accept', by = officer): RequestOrder => ({ type, by, at });
const giveBack = (by = officer): RequestOrder => ({ type: 'return', by, at, reason: words('t2') });
const sendBack = (by = asker): RequestOrder => ({ type: 'send-back', by, at, reason: words('t2') });
const acknowledge = (forecast: string, when = late, by = officer): RequestOrder => ({ type: 'acknowledge', by, at: when, forecast: day(forecast) });

describe('a request', () => {
  it('is a tasking when a coordinator makes it, and an ask when anyone else does', () => {
    given().when({ type: 'ask', by: asker, at, ...ask }).then(asked);
    given().when({ type: 'ask', by: officer, at, ...ask }).then({ ...asked, asker: officer, tasked: false });
    given().when({ type: 'ask', by: person('doj', 'observer'), at, ...ask }).thenRefusedAs('not-permitted');
    given().when({ type: 'ask', by: asker, at: late, ...ask }).thenRefused({ code: 'suspense-in-the-past', suspense, now: late, zone: 'America/New_York' });
    given(asked).when({ type: 'ask', by: asker, at, ...ask }).thenRefused({ code: 'request-id-taken', id: 'RPT-31' });
  });

  it('is taken by somebody of the agency, once', () => {
    given(asked).when(order('take')).then(taken);
    given(asked, taken).when(order('take')).thenNothing('already-yours');
    given(asked, taken).when(order('take', colleague)).thenRefused({ code: 'taken-by-another', id: 'RPT-31', taker: officer });
    given(asked).when(order('take', stranger)).thenRefusedAs('not-permitted');
    given(asked, answered).when(order('take')).thenNothing('already-answered');
  });

  it('is given back with a reason, and is then closed', () => {
    given(asked).when(giveBack()).then(returned);
    given(asked, taken).when(giveBack()).then(returned);
    given(asked, returned).when(giveBack()).thenNothing('already-returned');
    given(asked, returned).when(order('take')).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'returned' });
    given(asked).when(giveBack(stranger)).thenRefusedAs('not-permitted');
  });

  it('that was given back or declined by mistake is taken after all, with a reason, by anybody who works there; its suspense stands', () => {
    const afterAll = (by = officer, when = at): RequestOrder => ({ type: 'take', by, at: when, reason: words('it is ours') });
    const takenAfterAll = (by = officer, when = at): RequestEvent => ({ type: 'taken-after-all', at: when, by, reason: words('it is ours') });
    given(asked, returned).when(afterAll()).then(takenAfterAll());
    given(asked, taken, returned).when(afterAll(colleague)).then(takenAfterAll(colleague));
    given(asked, returned).when(afterAll(stranger)).thenRefusedAs('not-permitted');
    given(asked).when(afterAll()).then(taken);
    const { state } = given(asked, returned, takenAfterAll());
    expect(state).toMatchObject({
      status: 'taken', taker: officer, suspense, late: false, saidUpTo: at,
      takenAfterAll: { as: 'returned', returner: officer, givenBackFor: words('t2'), by: officer, at, reason: words('it is ours') },
    });
    expect(given(asked, returned, takenAfterAll(officer, late)).state).toMatchObject({ late: true, saidUpTo: late });
  });

  it('that has been asked of another is not taken after all by whoever gave it back', () => {
    const passed = { agency: agency('doj'), from: at, until: at, as: 'returned' } as const;
    const another: RequestEvent = { type: 'asked-another', at, by: asker, agency: agency('fbi'), passed, tasked: true };
    for (const reason of [undefined, words('it is ours')]) {
      given(asked, returned, another).when({ type: 'take', by: officer, at, ...(reason && { reason }) }).thenRefused({ code: 'asked-elsewhere', id: 'RPT-31', agency: agency('fbi'), former: agency('doj') });
    }
    given(asked, returned, { ...another, agency: agency('doj') }).when(order('take')).then(taken);
  });

  it('is answered by the agency, taken or not, on time or late', () => {
    given(asked).when(order('answer')).then(answered);
    given(asked, taken, missed).when({ type: 'answer', by: officer, at: late }).then({ ...answered, at: late, late: true });
    given(asked).when(order('answer', stranger)).thenRefusedAs('not-permitted');
    given(asked, answered, accepted).when(order('answer')).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'accepted', unreleased: true });
    given(asked, answered, accepted, { type: 'accepted', at: late }).when(order('answer')).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'accepted' });
  });

  it('is accepted or sent back by whoever asked', () => {
    given(asked, taken, answered).when(order('accept', asker)).then(accepted);
    given(asked, taken, answered, accepted).when(order('accept', asker)).thenNothing('already-accepted');
    given(asked, taken).when(order('accept', asker)).thenRefused({ code: 'not-answered', id: 'RPT-31' });
    const takeBack: RequestOrder = { type: 'take-back-acceptance', by: asker, at, reason: words('too soon') };
    const takenBack: RequestEvent = { type: 'acceptance-taken-back', at, by: asker, reason: words('too soon') };
    given(asked, taken, answered, accepted).when(takeBack).then(takenBack);
    given(asked, taken, answered, accepted).when({ ...takeBack, by: stranger }).thenRefusedAs('not-permitted');
    given(asked, taken, answered).when(takeBack).thenRefused({ code: 'not-accepted', id: 'RPT-31' });
    given(asked, taken, answered, { type: 'accepted', at }).when(takeBack).thenRefused({ code: 'answer-released', id: 'RPT-31' });
    given(asked, taken, answered, accepted, takenBack).when(order('accept', asker)).then(accepted);
    given(asked, taken, answered).when(order('accept', stranger)).thenRefusedAs('not-permitted');
    given(asked, taken, answered).when(sendBack()).then(sentBack);
    given(asked, taken, answered, sentBack).when(sendBack()).thenNothing('already-sent-back');
    given(asked, taken).when(sendBack()).thenRefused({ code: 'not-answered', id: 'RPT-31' });
    expect(given(asked, taken, answered, sentBack).state).toMatchObject({ status: 'taken', taker: officer });
  });

  it('rings while the agency has it, and is silent once it is handed in', () => {
    expect(requestAlarm(given(asked, taken).state)).toBe('2026-11-24T14:00:00.000Z');
    expect(requestAlarm(given(asked, taken, answered).state)).toBeUndefined();
    expect(requestAlarm(given(asked, taken, answered, sentBack).state)).toBe('2026-11-24T14:00:00.000Z');
    expect(requestAlarm(given(asked, taken, missed).state)).toBe('2026-12-02T18:00:00.000Z');
    given(asked, answered).when({ type: 'ring', by: { kind: 'clock' }, at: suspense }).thenNothing('no-moment-has-come');
  });

  it('misses its suspense at that instant', () => {
    given(asked, taken).when({ type: 'ring', by: { kind: 'clock' }, at: suspense }).then({ ...missed, earlier: 4 });
    expect(given(asked, taken, missed).state).toMatchObject({ late: true });
  });

  it('is acknowledged with a forecast only when it is late', () => {
    given(asked, taken, missed).when(acknowledge('2026-12-04')).then({ type: 'acknowledged', at: late, by: officer, forecast: '2026-12-04' });
    given(asked, taken).when(acknowledge('2026-12-04', at)).thenRefused({ code: 'not-late', id: 'RPT-31', suspense, zone: 'America/New_York' });
    given(asked, taken, missed).when(acknowledge('2026-11-30')).thenRefused({ code: 'forecast-in-the-past', forecast: '2026-11-30', today: '2026-12-01' });
    given(asked, taken, missed, { type: 'acknowledged', at: late, by: officer, forecast: day('2026-12-04') }).when(acknowledge('2026-12-04')).thenNothing('already-acknowledged');
    given(asked, taken, missed).when(acknowledge('2026-12-04', late, stranger)).thenRefusedAs('not-permitted');
  });

  it('is held by a coordinator, once, and keeps that while it is sent back', () => {
    const rung3: RequestEvent = { type: 'moment-came', at: moment('2026-12-02T22:00:00.000Z'), kind: 'rung-3', of: 'suspense', scheduled: moment('2026-12-02T22:00:00.000Z'), earlier: 0 };
    const when = moment('2026-12-02T22:05:00.000Z');
    const hold = (by = asker): RequestOrder => ({ type: 'hold-ladder', by, at: when, reason: words('t3') });
    const held: RequestEvent = { type: 'ladder-held', at: when, by: asker, reason: words('t3'), of: 'suspense', until: moment('2026-12-04T22:00:00.000Z') };
    given(asked, taken, missed, rung3).when(hold()).then(held);
    expect(requestAlarm(given(asked, taken, missed, rung3, held).state)).toBe('2026-12-04T22:00:00.000Z');
    given(asked, taken, missed, rung3, held).when(hold()).thenRefusedAs('already-held');
    given(asked, taken, missed, rung3, held, { ...answered, at: when }, { ...sentBack, at: when }).when(hold()).thenRefusedAs('already-held');
    given(asked, taken, missed, rung3, answered).when(hold()).thenRefused({ code: 'nothing-climbs', id: 'RPT-31', because: 'over' });
    given(asked, taken, missed, rung3).when(hold(officer)).thenRefusedAs('not-permitted');
    given().when(hold()).thenRefused({ code: 'no-such-request' });
  });

  it('that is not there is said not to be', () => {
    given().when(order('take')).thenRefused({ code: 'no-such-request' });
    given().when({ type: 'ring', by: { kind: 'clock' }, at }).thenNothing('no-such-request');
  });
});

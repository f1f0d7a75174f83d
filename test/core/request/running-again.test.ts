import type { RequestEvent } from '../../../src/core/request';
import { momentsOfRequest, nextOfRequest, request, requestAlarm } from '../../../src/core/request';
import type { RungKind } from '../../../src/core/law';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(request);
const asker = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');
const at = moment('2026-11-02T14:00:00.000Z');
/** Thursday at five, and Friday of the week after at ten. */
const suspense = moment('2026-11-12T22:00:00.000Z');
const back = moment('2026-11-20T15:00:00.000Z');
const before = moment('2026-11-10T15:00:00.000Z');

const asked: RequestEvent = { type: 'asked', at, id: 'RPT-1', title: words('t'), agency: agency('doj'), asker, tasked: true, duties: [], suspense, zone: zone() };
const taken: RequestEvent = { type: 'taken', at, by: officer };
const answered: RequestEvent = { type: 'answered', at: before, by: officer, late: false };
const returned: RequestEvent = { type: 'returned', at: before, by: officer, reason: words('r') };
const another: RequestEvent = { type: 'asked-another', at: back, by: asker, agency: agency('fbi'), passed: { agency: agency('doj'), from: at, until: before, as: 'returned' }, tasked: true };
const sentBack: RequestEvent = { type: 'sent-back', at: back, by: asker, reason: words('r') };
const cancelled: RequestEvent = { type: 'cancelled', at: before, by: asker, reason: words('r') };
const reinstated: RequestEvent = { type: 'reinstated', at: back, by: asker, reason: words('r'), canceller: asker, cancelledAt: before, cancelledFor: words('r') };
const lapsed: RequestEvent = { type: 'lapsed', at: before };
const unsettled: RequestEvent = { type: 'unsettled', at: back };
const came = (kind: RungKind, scheduled: string): RequestEvent => ({ type: 'moment-came', at: moment(scheduled), kind, of: 'suspense', scheduled: moment(scheduled), earlier: 0 });
const missed = [came('late', suspense), came('rung-2', '2026-11-13T18:00:00.000Z'), came('rung-3', '2026-11-13T22:00:00.000Z')] as const;
const rung4 = came('rung-4', '2026-11-16T22:00:00.000Z');

const toCome = (...events: readonly RequestEvent[]) => {
  const { state } = given(...events);
  const { saidUpTo } = 'saidUpTo' in state ? state : { saidUpTo: at };
  return momentsOfRequest(state).flatMap((each) => (each.at > saidUpTo ? [`${each.kind} ${each.at}`] : []));
};
/** Four, eight and sixteen working hours after it came back. */
const fromThere = ['rung-2 2026-11-20T19:00:00.000Z', 'rung-3 2026-11-23T15:00:00.000Z', 'rung-4 2026-11-24T15:00:00.000Z'];

describe('a request whose clock runs again after its suspense', () => {
  it.each([
    ['asked of another agency', [asked, returned, another]],
    ['asked once more of the same', [asked, returned, { ...another, agency: agency('doj') }]],
    ['sent back', [asked, taken, answered, sentBack]],
    ['reinstated', [asked, taken, cancelled, reinstated]],
    ['reinstated while nobody had taken it', [asked, cancelled, reinstated]],
    ['asked again of whoever had a part that lapsed', [{ ...asked, partOf: 'RPT-0' }, taken, lapsed, unsettled]],
  ] satisfies readonly (readonly [string, readonly RequestEvent[]])[])('is late at once, and its ladder climbs from that hour: %s', (_, events) => {
    expect(given(...events).state).toMatchObject({ late: true, lateFrom: back });
    expect(toCome(...events).filter((each) => each.startsWith('rung'))).toEqual(fromThere);
    expect(requestAlarm(given(...events).state)).toBe('2026-11-20T19:00:00.000Z');
  });

  it('is neither where its suspense is still to come', () => {
    const state = given(asked, taken, answered, { ...sentBack, at: moment('2026-11-12T21:59:59.000Z') }).state;
    expect(state).toMatchObject({ late: false });
    expect(state).not.toHaveProperty('lateFrom');
    expect(nextOfRequest(state)).toMatchObject({ kind: 'late', at: suspense });
  });

  it('and nobody takes, calls whoever leads after a working day, also where a leaver had it', () => {
    const of = (...events: readonly RequestEvent[]) => toCome(...events).filter((each) => each.startsWith('untaken'));
    const monday = ['untaken 2026-11-23T15:00:00.000Z'];
    expect(of(asked, returned, another)).toEqual(monday);
    expect(of(asked, cancelled, reinstated)).toEqual(monday);
    const putBack: RequestEvent = { type: 'put-back', at: back, leaver: officer.person };
    expect(of(asked, taken, ...missed, putBack)).toEqual(monday);
    expect(of(asked, taken, answered, sentBack, putBack)).toEqual(monday);
    expect(of(asked, ...missed)).toEqual([]);
  });

  it('with another agency climbs the whole ladder, whatever was held and had come for the one before', () => {
    const held: RequestEvent = { type: 'ladder-held', at: moment('2026-11-13T22:05:00.000Z'), by: asker, reason: words('h'), of: 'suspense', until: moment('2026-11-17T22:00:00.000Z') };
    const state = given(asked, ...missed, held, { ...returned, at: held.at }, another).state;
    expect(toCome(asked, ...missed, held, { ...returned, at: held.at }, another).filter((each) => each.startsWith('rung'))).toEqual(fromThere);
    expect(state).not.toHaveProperty('hold');
  });

  it('with the same agency goes on from the last rung that came: the next comes as long after as it does after that one', () => {
    const late: RequestEvent = { ...answered, at: moment('2026-11-17T15:00:00.000Z'), late: true };
    expect(toCome(asked, taken, ...missed.slice(0, 2), late, sentBack)).toEqual(['rung-3 2026-11-20T19:00:00.000Z', 'rung-4 2026-11-23T19:00:00.000Z']);
    expect(toCome(asked, taken, ...missed, late, sentBack)).toEqual(['rung-4 2026-11-23T15:00:00.000Z']);
    expect(toCome(asked, taken, ...missed, { ...cancelled, at: late.at }, reinstated)).toEqual(['rung-4 2026-11-23T15:00:00.000Z']);
    expect(toCome(asked, taken, ...missed, rung4, late, sentBack)).toEqual([]);
    expect(nextOfRequest(given(asked, taken, ...missed, rung4, late, sentBack).state)).toMatchObject({ kind: 'still-late', at: '2026-11-30T14:00:00.000Z' });
  });

  it('goes on once more where it comes back once more', () => {
    const again = moment('2026-12-04T15:00:00.000Z');
    const events = [asked, taken, ...missed.slice(0, 2), { ...answered, at: before }, sentBack, came('rung-3', '2026-11-20T19:00:00.000Z'), { ...answered, at: back }, { ...sentBack, at: again }];
    expect(toCome(...events)).toEqual(['rung-4 2026-12-07T15:00:00.000Z']);
  });

  it('keeps a hold that puts rung 4 off further, and no other', () => {
    const held: RequestEvent = { type: 'ladder-held', at: moment('2026-11-13T22:05:00.000Z'), by: asker, reason: words('h'), of: 'suspense', until: moment('2026-11-17T22:00:00.000Z') };
    const late: RequestEvent = { ...answered, at: held.at, late: true };
    expect(toCome(asked, taken, ...missed, held, late, { ...sentBack, at: moment('2026-11-16T15:00:00.000Z') })).toEqual(['rung-4 2026-11-17T22:00:00.000Z']);
    expect(toCome(asked, taken, ...missed, held, late, sentBack)).toEqual(['rung-4 2026-11-23T15:00:00.000Z']);
    const hold = { type: 'hold-ladder', by: asker, at: back, reason: words('h') } as const;
    given(asked, taken, ...missed, held, late, sentBack).when(hold).then({ ...held, at: back, until: '2026-11-24T15:00:00.000Z' });
  });

  it('waits for a day that its agency named and that is still to come, and climbs all of the ladder where that day is past', () => {
    const acknowledged = (forecast: string): RequestEvent => ({ type: 'acknowledged', at: suspense, by: officer, forecast: day(forecast) });
    const late: RequestEvent = { ...answered, at: moment('2026-11-17T15:00:00.000Z'), late: true };
    expect(nextOfRequest(given(asked, taken, missed[0], acknowledged('2026-11-25'), late, sentBack).state)).toMatchObject({ kind: 'still-late', at: '2026-11-27T14:00:00.000Z' });
    expect(nextOfRequest(given(asked, taken, missed[0], acknowledged('2026-11-18'), late, sentBack).state)).toMatchObject({ kind: 'rung-2', at: '2026-11-20T19:00:00.000Z' });
  });

  it('begins anew with another suspense', () => {
    const until = moment('2026-11-24T22:00:00.000Z');
    const state = given(asked, taken, ...missed, answered, sentBack, { type: 'suspense-corrected', at: back, by: asker, from: suspense, until, reason: words('r') }).state;
    expect(state).toMatchObject({ late: false });
    for (const gone of ['lateFrom', 'climbed', 'climbedBefore']) expect(state).not.toHaveProperty(gone);
    expect(momentsOfRequest(state).filter(({ kind }) => kind === 'rung-2')).toMatchObject([{ at: '2026-11-25T18:00:00.000Z' }]);
  });
});

describe('a day that is recorded as closed after its rungs were said', () => {
  const learnt: RequestEvent = { type: 'closures-learnt', at: moment('2026-11-13T23:00:00.000Z'), closures: [day('2026-11-13')] };

  it('has none of them said again, also where it is handed in since and comes back', () => {
    expect(nextOfRequest(given(asked, taken, ...missed, learnt).state)).toMatchObject({ kind: 'rung-4', at: '2026-11-17T22:00:00.000Z' });
    expect(nextOfRequest(given(asked, taken, ...missed, learnt, { ...answered, at: moment('2026-11-14T15:00:00.000Z'), late: true }, sentBack).state)).toMatchObject({ kind: 'rung-4', at: '2026-11-23T15:00:00.000Z' });
  });

  it('has none said again where it is held, or handed over', () => {
    const state = given(asked, taken, ...missed, learnt, { type: 'handed-over', at: back, by: officer, to: person('doj', 'lead') }).state;
    expect(state).toMatchObject({ status: 'taken', saidAlready: [{ kind: 'rung-2', of: 'suspense' }, { kind: 'rung-3', of: 'suspense', at: '2026-11-16T22:00:00.000Z' }] });
    expect(nextOfRequest(state)).toMatchObject({ kind: 'rung-4' });
  });
});

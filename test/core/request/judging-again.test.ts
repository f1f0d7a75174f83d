import type { RequestEvent, RequestOrder } from '../../../src/core/request';
import { request, requestAlarm } from '../../../src/core/request';
import { agency, day, moment, person, specOf, words, zone } from '../spec';

const { given } = specOf(request);
const at = moment('2026-11-20T15:00:00.000Z');
const suspense = moment('2026-12-01T22:00:00.000Z');
const before = moment('2026-12-01T20:00:00.000Z');
const late = moment('2026-12-02T23:00:00.000Z');
const asker = person('odni', 'coordinator');
const officer = person('doj', 'action-officer');
const colleague = person('doj', 'lead');
const asked: RequestEvent = { type: 'asked', at, id: 'RPT-31', title: words('t1'), agency: agency('doj'), asker, tasked: true, duties: [], suspense, zone: zone() };
const taken: RequestEvent = { type: 'taken', at, by: officer };
const answered: RequestEvent = { type: 'answered', at, by: officer, late: false };
const sentBack = (when = at): RequestEvent => ({ type: 'sent-back', at: when, by: asker, reason: words('t2') });
const judge = (when = at, by = asker): RequestOrder => ({ type: 'judge-after-all', by, at: when, reason: words('t3') });
const judged = (when = at, holder = officer): RequestEvent => ({ type: 'judged-after-all', at: when, by: asker, reason: words('t3'), holder });
const missed: RequestEvent = { type: 'moment-came', at: suspense, kind: 'late', of: 'suspense', scheduled: suspense, earlier: 0 };
const rung2: RequestEvent = { type: 'moment-came', at: moment('2026-12-02T18:00:00.000Z'), kind: 'rung-2', of: 'suspense', scheduled: moment('2026-12-02T18:00:00.000Z'), earlier: 0 };

describe('an answer that was sent back by mistake', () => {
  it('is judged after all by whoever judges answers, and stands as it was handed in', () => {
    given(asked, taken, answered, sentBack()).when(judge()).then(judged());
    given(asked, taken, answered, sentBack()).when(judge(at, person('nsa', 'coordinator'))).then({ ...judged(), by: person('nsa', 'coordinator') });
    given(asked, taken, answered, sentBack()).when(judge(at, officer)).thenRefusedAs('not-permitted');
    const handedIn = given(asked, taken, answered).state;
    const { state } = given(asked, taken, answered, sentBack(), judged());
    expect(state).toEqual({ ...handedIn, judgedAfterAll: { sentBack: { by: asker, reason: words('t2'), at }, by: asker, reason: words('t3'), at } });
    expect(requestAlarm(state)).toBeUndefined();
  });

  it('is with whoever asked again, from whoever had it by then, or from the desk', () => {
    given(asked, taken, answered, sentBack(), { type: 'handed-over', at, by: officer, to: colleague }).when(judge()).then(judged(at, colleague));
    const back = given(asked, taken, answered, sentBack(), { type: 'put-back', at, leaver: officer.person });
    back.when(judge()).then({ type: 'judged-after-all', at, by: asker, reason: words('t3') });
    expect(given(asked, taken, answered, sentBack(), { type: 'put-back', at, leaver: officer.person }, { type: 'judged-after-all', at, by: asker, reason: words('t3') }).state).toMatchObject({ status: 'answered', answerer: officer });
  });

  it('was in time if it was handed in in time, whatever came since; what was said to that is over', () => {
    const meanwhile: readonly RequestEvent[] = [
      missed, rung2, { type: 'acknowledged', at: late, by: officer, forecast: day('2026-12-04') },
      { type: 'late-reason-given', at: late, by: officer, code: 'late-input', agencies: [] },
    ];
    const { state } = given(asked, taken, answered, sentBack(before), ...meanwhile, judged(late));
    expect(state).toMatchObject({ status: 'answered', answeredAt: at, late: false, climbed: 'rung-2' });
    for (const gone of ['forecast', 'lateReason', 'lateFrom', 'climbedBefore', 'sentBack']) expect(state).not.toHaveProperty(gone);
  });

  it('is expected when it was before it was sent back: what was said of another answer is over, and what that had replaced stays struck through', () => {
    const handedIn = moment('2026-12-05T15:00:00.000Z');
    const back = moment('2026-12-05T16:00:00.000Z');
    const says = (forecast: string, when: string): RequestEvent => ({ type: 'acknowledged', at: moment(when), by: officer, forecast: day(forecast) });
    const [first, second] = [says('2026-12-03', '2026-12-02T15:00:00.000Z'), says('2026-12-05', '2026-12-03T15:00:00.000Z')];
    const before = given(asked, taken, missed, first, second, { ...answered, at: handedIn, late: true }).state;
    const since = [says('2026-12-09', '2026-12-05T17:00:00.000Z'), says('2026-12-11', '2026-12-06T15:00:00.000Z')];
    const { state } = given(asked, taken, missed, first, second, { ...answered, at: handedIn, late: true }, sentBack(back), ...since, judged(moment('2026-12-07T15:00:00.000Z')));
    expect(before).toMatchObject({ forecast: { on: '2026-12-05', former: [{ on: '2026-12-03' }] } });
    expect('forecast' in state && state.forecast).toEqual('forecast' in before && before.forecast);
    const none = given(asked, taken, missed, { ...answered, at: handedIn, late: true }, sentBack(back), ...since, judged(moment('2026-12-07T15:00:00.000Z'))).state;
    expect(none).not.toHaveProperty('forecast');
  });

  it('and sent back once more, climbs what is left of its ladder', () => {
    const again = given(asked, taken, answered, sentBack(before), missed, rung2, judged(late), sentBack(late)).state;
    expect(again).toMatchObject({ status: 'taken', taker: officer, late: true, lateFrom: late, climbedBefore: 'rung-2' });
  });

  it('was late if it was handed in late, and why it was stays', () => {
    const handedIn = moment('2026-12-02T15:00:00.000Z');
    const why: RequestEvent = { type: 'late-reason-given', at: handedIn, by: officer, code: 'late-input', agencies: [] };
    const { state } = given(asked, taken, missed, why, { ...answered, at: handedIn, late: true }, sentBack(late), judged(late));
    expect(state).toMatchObject({ status: 'answered', answeredAt: handedIn, late: true, lateReason: { code: 'late-input' } });
  });

  it('was in time for a suspense that was moved since', () => {
    const handedIn = moment('2026-12-02T15:00:00.000Z');
    const moved: RequestEvent = { type: 'suspense-corrected', at: late, by: asker, from: suspense, until: moment('2026-12-08T22:00:00.000Z'), reason: words('t4') };
    expect(given(asked, taken, missed, { ...answered, at: handedIn, late: true }, sentBack(late), moved, judged(late)).state).toMatchObject({ late: false, suspense: '2026-12-08T22:00:00.000Z' });
  });

  it('ends a later suspense that nobody had answered, as handing it in does', () => {
    const until = moment('2026-12-08T22:00:00.000Z');
    const wish: RequestEvent = { type: 'extension-asked', at, by: officer, until, reason: words('t5'), forecast: day('2026-12-07') };
    given(asked, taken, answered, sentBack(), wish).when(judge()).then({ type: 'judged-after-all', at, by: asker, reason: words('t3'), holder: officer, unanswered: until });
    const { state } = given(asked, taken, answered, sentBack(), wish, { type: 'judged-after-all', at, by: asker, reason: words('t3'), holder: officer, unanswered: until });
    expect(state).toMatchObject({ status: 'answered', unanswered: { until } });
    expect(state).not.toHaveProperty('extension');
  });

  it('is not judged after all once something newer is handed in, and twice does nothing', () => {
    given(asked, taken, answered, sentBack(), { ...answered, at: before }).when(judge()).thenRefused({ code: 'answered-since', id: 'RPT-31', agency: agency('doj'), answeredAt: before, zone: zone() });
    given(asked, taken, answered, sentBack(), judged()).when(judge()).thenNothing('waits-to-be-judged');
    given(asked, taken, answered).when(judge()).thenNothing('waits-to-be-judged');
    given(asked, taken).when(judge()).thenRefused({ code: 'not-sent-back', id: 'RPT-31' });
    given(asked, taken, answered, { type: 'accepted', at, by: asker }).when(judge()).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'accepted', unreleased: true });
    given(asked, taken, answered, sentBack(), { type: 'cancelled', at, by: asker, reason: words('t6') }).when(judge()).thenRefused({ code: 'already-closed', id: 'RPT-31', status: 'cancelled' });
  });

  it('is not judged after all once another agency has been asked, and stays with the one it was of', () => {
    const passed = { agency: agency('doj'), from: at, until: at, as: 'returned' } as const;
    const another: RequestEvent = { type: 'asked-another', at, by: asker, agency: agency('fbi'), passed, tasked: true };
    const returned: RequestEvent = { type: 'returned', at, by: officer, reason: words('t7') };
    given(asked, taken, answered, sentBack(), returned, another).when(judge()).thenRefused({ code: 'not-sent-back', id: 'RPT-31' });
    const { state } = given(asked, taken, answered, sentBack(), judged(), sentBack(), returned, another);
    expect(state).toMatchObject({ status: 'asked', passed: [{ agency: 'doj', judgedAfterAll: { reason: words('t3') } }] });
    expect(state).not.toHaveProperty('judgedAfterAll');
  });

  it('is judged after all only where how it stood was kept', () => {
    const { state } = given(asked, taken, answered, sentBack());
    if (state.status !== 'taken' || !state.sentBack) throw new Error('It was sent back.');
    const { was: _, ...older } = state.sentBack;
    expect(request.decide(judge(), { ...state, sentBack: older })).toEqual({ outcome: 'refused', refusal: { code: 'answer-not-kept', id: 'RPT-31', agency: 'doj' } });
  });
});

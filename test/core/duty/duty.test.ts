import type { DutyEvent, DutyOrder } from '../../../src/core/duty';
import { duty, dutyAlarm, reactToDuty } from '../../../src/core/duty';
import { federalBut } from '../../../src/core/calendar';
import type { Facts } from '../../../src/core/law';
import { datesOf, nothingHappened, termsOf } from '../../../src/core/law';
import { aRule, ruleId } from '../law/rules';
import { agency, day, moment, person, specOf, words } from '../spec';

const { given } = specOf(duty);
const rule = termsOf(aRule({
  id: ruleId('EO-1B'),
  owners: [agency('doj'), agency('dhs')],
  recipients: [agency('president')],
  trigger: { kind: 'received', rule: ruleId('EO-1A'), by: [agency('doj'), agency('dhs')] },
  limit: { unit: 'calendar-days', count: 45, direction: 'after', roll: 'none' },
}));
const pack = { id: 'eo-13848', version: '2026-11' };
const by = { kind: 'policy', policy: 'an election is added' } as const;
const officer = person('doj', 'action-officer');
const at = moment('2020-11-04T05:00:00.000Z');
const id = 'EO-1B/2020-general';

const opened = (facts: Facts = nothingHappened, when = at): DutyEvent => ({ type: 'duty-opened', at: when, id, rule, pack, facts, dates: datesOf(rule, facts) });
const receipt = { kind: 'receipt', rule: ruleId('EO-1A'), by: agency('doj'), on: day('2021-01-07') } as const;
const withReceipt: Facts = { ...nothingHappened, receipts: [{ rule: receipt.rule, by: receipt.by, on: receipt.on }] };
const recordedLate = moment('2021-01-20T15:00:00.000Z');
const dated: DutyEvent = { type: 'duty-dated', at: recordedLate, on: receipt.on, facts: withReceipt, dates: datesOf(rule, withReceipt) };
const ring = (when: string): DutyOrder => ({ type: 'ring', by: { kind: 'clock' }, at: moment(when) });
/** What is said in its thread of something that befalls it. */
const saidOf = (event: DutyEvent, ...before: readonly DutyEvent[]) =>
  reactToDuty(event, given(...before, event).state).flatMap((promise) => (promise.kind === 'notice' ? [promise.notice] : []));
const came = (kind: string, of: string, scheduled: string, when: string, earlier = 0) => ({ type: 'moment-came', at: when, kind, of, scheduled, earlier }) as DutyEvent;
const late = came('late', 'due', '2021-02-22T04:59:59.000Z', '2021-02-22T04:59:59.000Z');

describe('a duty whose rungs came on a day that is recorded as closed since', () => {
  const second = came('rung-2', 'due', '2021-02-22T18:00:00.000Z', '2021-02-22T18:00:00.000Z');
  const third = came('rung-3', 'due', '2021-02-22T22:00:00.000Z', '2021-02-22T22:00:00.000Z');
  const closures = [day('2021-02-22')];
  const learnt: DutyEvent = { type: 'closures-learnt', at: moment('2021-02-22T23:00:00.000Z'), closures, dates: datesOf(rule, withReceipt, federalBut(closures)) };

  it('has none of them come again, also where it is closed by mistake and reopened', () => {
    const { state } = given(opened(), dated, late, second, third, learnt);
    expect(state).toMatchObject({ saidAlready: [{ kind: 'rung-2', of: 'due' }, { kind: 'rung-3', of: 'due', at: '2021-02-23T22:00:00.000Z' }] });
    expect(dutyAlarm(state)).toBe('2021-02-24T22:00:00.000Z');
    const policy = { proposer: person('odni', 'coordinator'), second: person('fbi', 'coordinator'), reason: words('b'), at: learnt.at } as const;
    const back = given(opened(), dated, late, second, third, learnt, { type: 'duty-closed', at: learnt.at, agreed: policy }, { type: 'duty-reopened', at: learnt.at, was: 'not-applicable', by: person('odni', 'coordinator'), reason: words('r') }).state;
    expect(back).toMatchObject({ status: 'missed', saidAlready: [{ kind: 'rung-2' }, { kind: 'rung-3' }] });
  });
});

describe('a duty', () => {
  it('is opened once', () => {
    const open: DutyOrder = { type: 'open-duty', by, at, id, rule, pack, facts: nothingHappened };
    given().when(open).then(opened());
    given(opened()).when(open).thenNothing('already-open');
  });

  it('waits without an alarm until the fact it counts from is learnt', () => {
    expect(dutyAlarm(given(opened()).state)).toBeUndefined();
    given(opened()).when({ type: 'learn-fact', by, at: recordedLate, fact: receipt }).then(dated);
    expect(given(opened(), dated).state).toMatchObject({ status: 'open', dates: { dueDate: '2021-02-21', planBy: '2021-02-19' } });
  });

  it('recorded on 20 January for 7 January counts from the 7th, and rings the next moment, not those already past', () => {
    expect(dutyAlarm(given(opened(), dated).state)).toBe('2021-02-05T14:00:00.000Z');
  });

  it('learns the same fact once', () => {
    given(opened(), dated).when({ type: 'learn-fact', by, at: recordedLate, fact: receipt }).thenNothing('already-known');
  });

  it('is dated by its facts also where a fact moves neither its due nor its plan date', () => {
    const facts = (doj: string): Facts => ({
      ...nothingHappened,
      receipts: [{ rule: receipt.rule, by: agency('dhs'), on: day('2021-01-09') }, { rule: receipt.rule, by: agency('doj'), on: day(doj) }],
    });
    const both: DutyEvent = { type: 'duty-dated', at: recordedLate, on: receipt.on, facts: facts('2021-01-07'), dates: datesOf(rule, facts('2021-01-07')) };
    const learnt: DutyEvent = { type: 'fact-learnt', at: recordedLate, on: day('2021-01-06'), facts: facts('2021-01-06') };
    given(opened(), both).when({ type: 'learn-fact', by, at: recordedLate, fact: { ...receipt, on: day('2021-01-06') } }).then(learnt);
    expect(given(opened(), both, learnt).state).toMatchObject({ dates: { dueDate: '2021-02-23', planBy: '2021-02-19', firstReceipt: '2021-01-06' } });
  });

  it('says the newest moment that has passed, and how many fell into an outage', () => {
    given(opened(), dated).when(ring('2021-02-05T14:00:00.000Z')).then(came('remind-14', 'due', '2021-02-05T14:00:00.000Z', '2021-02-05T14:00:00.000Z'));
    given(opened(), dated).when(ring('2021-02-17T03:00:00.000Z')).then(came('remind-3', 'due', '2021-02-16T14:00:00.000Z', '2021-02-17T03:00:00.000Z', 2));
    given(opened(), dated).when(ring('2021-02-05T13:59:59.000Z')).thenNothing('no-moment-has-come');
  });

  it('is missed at the instant of its due, and climbs', () => {
    given(opened(), dated).when(ring('2021-02-22T04:59:59.000Z')).then({ ...late, earlier: 5 });
    const state = given(opened(), dated, late).state;
    expect(state).toMatchObject({ status: 'missed' });
    expect(dutyAlarm(state)).toBe('2021-02-22T18:00:00.000Z');
  });

  it('keeps asking every fifth working day after the last rung', () => {
    const last = came('rung-4', 'due', '2021-02-23T22:00:00.000Z', '2021-02-23T22:00:00.000Z');
    expect(dutyAlarm(given(opened(), dated, late, last).state)).toBe('2021-03-02T14:00:00.000Z');
    given(opened(), dated, late, last).when(ring('2021-03-10T14:00:00.000Z')).then(came('still-late', 'due', '2021-03-09T14:00:00.000Z', '2021-03-10T14:00:00.000Z', 1));
  });

  it('is acknowledged by somebody of an owner, with a day that is not past, when it is late', () => {
    const forecast = day('2021-02-26');
    const acknowledge = (about: object = {}): DutyOrder => ({ type: 'acknowledge-duty', by: officer, at: moment('2021-02-22T15:00:00.000Z'), forecast, ...about });
    const acknowledged: DutyEvent = { type: 'duty-acknowledged', at: moment('2021-02-22T15:00:00.000Z'), forecast: { on: forecast, by: officer, at: moment('2021-02-22T15:00:00.000Z') } };
    given(opened(), dated, late).when(acknowledge()).then(acknowledged);
    given(opened(), dated, late, acknowledged).when(acknowledge()).thenNothing('already-acknowledged');
    given(opened(), dated, late).when(acknowledge({ forecast: day('2021-02-21') })).thenRefused({ code: 'forecast-in-the-past', forecast: '2021-02-21', today: '2021-02-22' });
    given(opened(), dated).when(acknowledge()).thenRefused({ code: 'duty-not-late', id, title: 'A rule' });
    given(opened(), dated, late).when(acknowledge({ by: person('state', 'action-officer') })).thenRefusedAs('not-permitted');
    given(opened(), dated, late).when(acknowledge({ by: person('doj', 'observer') })).thenRefusedAs('not-permitted');
  });

  it('is held by a coordinator, once, and asks for rung 4 a working day later', () => {
    const coordinator = person('odni', 'coordinator');
    const rung3 = came('rung-3', 'due', '2021-02-22T22:00:00.000Z', '2021-02-22T22:00:00.000Z');
    const when = moment('2021-02-22T22:05:00.000Z');
    const hold = (by = coordinator): DutyOrder => ({ type: 'hold-ladder', by, at: when, reason: words('t1') });
    const held: DutyEvent = { type: 'ladder-held', at: when, by: coordinator, reason: words('t1'), of: 'due', until: moment('2021-02-24T22:00:00.000Z') };
    given(opened(), dated, late, rung3).when(hold()).then(held);
    expect(dutyAlarm(given(opened(), dated, late, rung3).state)).toBe('2021-02-23T22:00:00.000Z');
    expect(dutyAlarm(given(opened(), dated, late, rung3, held).state)).toBe('2021-02-24T22:00:00.000Z');
    given(opened(), dated, late, rung3, held).when(hold()).thenRefusedAs('already-held');
    given(opened(), dated, late, rung3).when(hold(officer)).thenRefusedAs('not-permitted');
    given(opened(), dated, late, rung3).when(hold(person('doj', 'releaser'))).thenRefusedAs('not-permitted');
    given(opened(), dated, late).when({ ...hold(), at: moment('2021-02-22T21:59:00.000Z') }).thenRefused({ code: 'not-at-rung-3', id, rung3: '2021-02-22T22:00:00.000Z', zone: 'America/New_York' });
    given(opened()).when(hold()).thenRefused({ code: 'nothing-climbs', id, because: 'over' });
    given().when(hold()).thenRefused({ code: 'no-such-duty' });
    given(opened(), dated, late, rung3).when({ ...hold(), by: { kind: 'policy', policy: 'a test' } }).thenRefusedAs('nothing-climbs');
  });

  it('loses a hold with the ladder it was of: a due that moves starts another', () => {
    const held: DutyEvent = {
      type: 'ladder-held', at: moment('2021-02-22T22:05:00.000Z'), by: person('odni', 'coordinator'), reason: words('t1'), of: 'due', until: moment('2021-02-24T22:00:00.000Z'),
    };
    const moved: Facts = { ...withReceipt, receipts: [...withReceipt.receipts, { rule: receipt.rule, by: agency('dhs'), on: day('2021-01-12') }] };
    const anew: DutyEvent = { type: 'duty-dated', at: moment('2021-02-23T15:00:00.000Z'), on: day('2021-01-12'), facts: moved, dates: datesOf(rule, moved) };
    expect(given(opened(), dated, late, held).state).toHaveProperty('hold');
    expect(given(opened(), dated, late, held, anew).state).not.toHaveProperty('hold');
  });

  it('is met on time or late by the day it was met, not the day it was recorded', () => {
    const meet = (on: string): DutyOrder => ({ type: 'meet-duty', by, at: moment('2021-02-25T15:00:00.000Z'), on: day(on) });
    const met = (on: string, isLate: boolean) => ({ type: 'duty-met', at: '2021-02-25T15:00:00.000Z', on, late: isLate }) as DutyEvent;
    given(opened(), dated).when(meet('2021-02-21')).then(met('2021-02-21', false));
    given(opened(), dated, late).when(meet('2021-02-24')).then(met('2021-02-24', true));
    given(opened(), dated).when(meet('2021-02-26')).thenRefused({ code: 'met-in-the-future', on: '2021-02-26', today: '2021-02-25' });
    given(opened(), dated, met('2021-02-21', false)).when(meet('2021-02-21')).thenNothing('already-met');
    expect(dutyAlarm(given(opened(), dated, late, met('2021-02-24', true)).state)).toBeUndefined();
    given(opened(), dated, met('2021-02-21', false)).when(ring('2021-03-22T04:59:59.000Z')).thenNothing('no-moment-has-come');
  });

  it('that is met still learns what it counts from, is dated by it, and counts on from it when it is not met any more', () => {
    const met: DutyEvent = { type: 'duty-met', at, on: day('2020-11-04'), late: false };
    given(opened(), met).when({ type: 'learn-fact', by, at: recordedLate, fact: receipt }).then(dated);
    expect(given(opened(), met, dated).state).toMatchObject({ status: 'met', metOn: '2020-11-04', dates: { dueDate: '2021-02-21' } });
    expect(given(opened(), met, dated, { type: 'meeting-withdrawn', at: recordedLate, former: day('2020-11-04') }).state).toMatchObject({ status: 'open', dates: { dueDate: '2021-02-21' } });
  });

  it('says nothing of a date that is learnt after it was met, but that it was met late', () => {
    const metOn = (on: string): DutyEvent => ({ type: 'duty-met', at: moment('2021-03-05T15:00:00.000Z'), on: day(on), late: false });
    const learn: DutyOrder = { type: 'learn-fact', by, at: moment('2021-03-06T15:00:00.000Z'), fact: receipt };
    const learnt = { ...dated, at: learn.at } as DutyEvent;
    given(opened(), metOn('2021-02-20')).when(learn).then(learnt);
    expect(saidOf(learnt, opened(), metOn('2021-02-20'))).toEqual([]);
    const corrected = { duty: id, title: rule.title, to: day('2021-02-21'), becomes: 'met-late', met: 'met' } as const;
    const nowLate = { ...learnt, corrected } as DutyEvent;
    given(opened(), metOn('2021-03-05')).when(learn).then(nowLate);
    expect(saidOf(nowLate, opened(), metOn('2021-03-05'))).toEqual([{ say: 'duty-corrected', duty: id, corrected }]);
  });

  it('counts anew when the second recipient has it, and keeps the former due', () => {
    const second = { kind: 'receipt', rule: ruleId('EO-1A'), by: agency('dhs'), on: day('2021-01-12') } as const;
    const state = given(opened(), dated).state;
    const decision = duty.decide({ type: 'learn-fact', by, at: moment('2021-01-21T15:00:00.000Z'), fact: second }, state);
    const after = decision.outcome === 'decided' ? decision.events.reduce(duty.evolve, state) : state;
    expect(after).toMatchObject({ dates: { dueDate: '2021-02-26', planBy: '2021-02-19', firstReceipt: '2021-01-07' }, formerDues: ['2021-02-21'] });
  });

  it('that is not there has nothing to ring and nothing to meet', () => {
    given().when(ring('2021-02-05T14:00:00.000Z')).thenNothing('no-such-duty');
    given().when({ type: 'meet-duty', by, at, on: day('2021-02-21') }).thenRefused({ code: 'no-such-duty' });
  });
});

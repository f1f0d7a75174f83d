import type { DutyEvent, DutyOrder } from '../../../src/core/duty';
import { duty, dutyAlarm, shiftOf } from '../../../src/core/duty';
import type { Facts } from '../../../src/core/law';
import { datesOf, nothingHappened, termsOf } from '../../../src/core/law';
import { aRule, ruleId } from '../law/rules';
import { agency, day, moment, person, specOf, words } from '../spec';

const { given } = specOf(duty);
const rule = termsOf(aRule({ id: ruleId('FED-FWD-24'), recipients: [agency('cisa')], trigger: { kind: 'fact', what: 'a report is received' }, limit: { unit: 'hours', count: 24 } }));
const pack = { id: 'incident-reporting', version: '1' };
const by = { kind: 'policy', policy: 'a delivery is sent' } as const;
const lead = person('odni', 'lead');
const releaser = person('odni', 'releaser');
const id = 'FED-FWD-24/INC-1';
/** Received on 13 December at 14:00 ET, so due on the 14th at 14:00 ET. */
const facts: Facts = { ...nothingHappened, start: { on: day('2026-12-13'), at: moment('2026-12-13T19:00:00.000Z') } };
const opened: DutyEvent = { type: 'duty-opened', at: moment('2026-12-13T19:05:00.000Z'), id, rule, pack, facts, dates: datesOf(rule, facts) };
const missed = { type: 'moment-came', at: moment('2026-12-14T19:00:00.000Z'), kind: 'late', of: 'due', scheduled: moment('2026-12-14T19:00:00.000Z'), earlier: 3 } as const satisfies DutyEvent;

const evening = moment('2026-12-14T23:00:00.000Z');
const on = day('2026-12-14');
const said = (at: string) => ({ at: moment(at), said: true }) as const;
const recorded = (at: string) => ({ at: moment(at), said: false }) as const;
const meet = (hour?: ReturnType<typeof said> | ReturnType<typeof recorded>, at = evening): DutyOrder => ({ type: 'meet-duty', by, at, on, ...(hour && { hour }) });

describe('a limit in hours', () => {
  it('that is met later the same day is met late, and by its very instant on time', () => {
    given(opened).when(meet(said('2026-12-14T20:00:00.000Z'))).then({ type: 'duty-met', at: evening, on, hour: said('2026-12-14T20:00:00.000Z'), late: true });
    given(opened).when(meet(said('2026-12-14T19:00:00.000Z'))).then({ type: 'duty-met', at: evening, on, hour: said('2026-12-14T19:00:00.000Z'), late: false });
  });

  it('counts when it was recorded where nobody gave the hour, and the day where that is not known either', () => {
    given(opened).when(meet(recorded('2026-12-14T20:00:00.000Z'))).then({ type: 'duty-met', at: evening, on, hour: recorded('2026-12-14T20:00:00.000Z'), late: true });
    given(opened).when(meet()).then({ type: 'duty-met', at: evening, on, late: false });
  });

  it('keeps the hour, by which it is late or not when what started it turns out otherwise', () => {
    const met: DutyEvent = { type: 'duty-met', at: evening, on, hour: said('2026-12-14T20:00:00.000Z'), late: true };
    const { state } = given(opened, met);
    expect(state).toMatchObject({ status: 'met-late', metOn: on, metHour: said('2026-12-14T20:00:00.000Z') });
    const later = { kind: 'start', on: day('2026-12-13'), at: moment('2026-12-13T21:00:00.000Z') } as const;
    expect(state.status === 'absent' ? undefined : shiftOf(state, later, evening)).toMatchObject({ becomes: 'met' });
    const facts4pm = { ...facts, start: { on: later.on, at: later.at } };
    const dated: DutyEvent = { type: 'duty-dated', at: evening, on: later.on, facts: facts4pm, dates: datesOf(rule, facts4pm) };
    expect(given(opened, met, dated).state).toMatchObject({ status: 'met', metHour: said('2026-12-14T20:00:00.000Z') });
  });

  it('is met at another hour of the day where that is corrected, and has lost the hour where only the day is known', () => {
    const met: DutyEvent = { type: 'duty-met', at: evening, on, hour: said('2026-12-14T20:00:00.000Z'), late: true };
    const correct = (hour?: ReturnType<typeof said>): DutyOrder => ({ type: 'correct-meeting', by, at: evening, on, ...(hour && { hour }) });
    given(opened, met).when(correct(said('2026-12-14T20:00:00.000Z'))).thenNothing('already-met');
    const corrected: DutyEvent = { type: 'meeting-corrected', at: evening, on, hour: said('2026-12-14T18:30:00.000Z'), former: on, formerHour: said('2026-12-14T20:00:00.000Z'), late: false };
    given(opened, met).when(correct(said('2026-12-14T18:30:00.000Z'))).then(corrected);
    expect(given(opened, met, corrected).state).toMatchObject({ status: 'met', metHour: said('2026-12-14T18:30:00.000Z') });
    const lost: DutyEvent = { type: 'meeting-corrected', at: evening, on, former: on, formerHour: said('2026-12-14T20:00:00.000Z'), late: false };
    given(opened, met).when(correct()).then(lost);
    expect(given(opened, met, lost).state).not.toHaveProperty('metHour');
    expect(given(opened, met, { type: 'meeting-withdrawn', at: evening, former: on }).state).not.toHaveProperty('metHour');
  });

  it('of days keeps no hour, and is met on its day', () => {
    const days = termsOf(aRule({ id: ruleId('FISMA-7D'), recipients: [agency('congress')], trigger: { kind: 'fact', what: 'a reason' }, limit: { unit: 'calendar-days', count: 1, direction: 'after', roll: 'none' } }));
    const open: DutyEvent = { ...opened, rule: days, dates: datesOf(days, facts) };
    given(open).when(meet(said('2026-12-14T20:00:00.000Z'))).then({ type: 'duty-met', at: evening, on, late: false });
  });
});

describe('acts that a limit in hours asks for', () => {
  const asking = { ...rule, acts: ['told'] };
  const open: DutyEvent = { ...opened, rule: asking };
  const evidence = words('e1');
  const record = (hour: string | undefined, at = evening): DutyOrder => ({ type: 'record-act', by: releaser, at, act: 'told', on, evidence, ...(hour !== undefined && { hour: moment(hour) }) });
  const act = { act: 'told', on, evidence, by: releaser } as const;

  it('meet it at their hour, or when they were recorded on their own day', () => {
    const hour = moment('2026-12-14T18:00:00.000Z');
    given(open).when(record('2026-12-14T18:00:00.000Z')).then(
      { type: 'act-recorded', ...act, at: evening, hour },
      { type: 'duty-met', at: evening, on, hour: { at: hour, said: true }, late: false },
    );
    given(open).when(record(undefined)).then(
      { type: 'act-recorded', ...act, at: evening },
      { type: 'duty-met', at: evening, on, hour: { at: evening, said: false }, late: true },
    );
  });

  it('have happened by the time they are recorded', () => {
    given(open).when(record('2026-12-14T23:00:01.000Z')).thenRefused({ code: 'met-hour-in-the-future', hour: moment('2026-12-14T23:00:01.000Z'), now: evening, zone: rule.zone });
  });

  it('are not recorded anew at another hour, but corrected', () => {
    const done: DutyEvent = { type: 'act-recorded', ...act, at: evening };
    const wanted = moment('2026-12-14T18:00:00.000Z');
    given({ ...open, rule: { ...asking, acts: ['told', 'shown'] } }, done).when(record(wanted)).thenRefused({ code: 'act-at-another-hour', id, act: 'told', on, wanted, zone: rule.zone });
    given({ ...open, rule: { ...asking, acts: ['told', 'shown'] } }, done).when(record(undefined)).thenNothing('act-already-recorded', evening);
  });

  it('happened no later than their day was recorded, also where what proves them is corrected since', () => {
    const done: DutyEvent = { type: 'act-recorded', ...act, at: evening };
    const met: DutyEvent = { type: 'duty-met', at: evening, on, hour: { at: evening, said: false }, late: true };
    const other = words('e2');
    const nextDay = moment('2026-12-15T15:00:00.000Z');
    given(open, done, met).when({ type: 'correct-act', by: releaser, at: nextDay, act: 'told', to: { on, evidence: other }, reason: words('r1') }).then({
      type: 'act-corrected', at: nextDay, on, former: { was: { ...act, at: evening }, to: on, by: releaser, at: nextDay, reason: words('r1') }, now: { ...act, at: nextDay, evidence: other, dayAt: evening },
    });
  });

  it('are corrected to another hour of their day, and the duty with them', () => {
    const done: DutyEvent = { type: 'act-recorded', ...act, at: evening };
    const met: DutyEvent = { type: 'duty-met', at: evening, on, hour: { at: evening, said: false }, late: true };
    const hour = moment('2026-12-14T18:00:00.000Z');
    const reason = words('r1');
    const correct = (wanted?: string): DutyOrder => ({ type: 'correct-act', by: releaser, at: evening, act: 'told', to: { on, ...(wanted !== undefined && { hour: moment(wanted) }) }, reason });
    given(open, done, met).when(correct()).thenNothing('act-already-so', evening);
    given(open, done, met).when(correct('2026-12-14T23:00:01.000Z')).thenRefusedAs('met-hour-in-the-future');
    const now = { ...act, at: evening, hour };
    given(open, done, met).when(correct('2026-12-14T18:00:00.000Z')).then(
      { type: 'act-corrected', at: evening, on, former: { was: { ...act, at: evening }, to: on, toHour: hour, by: releaser, at: evening, reason }, now },
      { type: 'meeting-corrected', at: evening, on, hour: { at: hour, said: true }, former: on, formerHour: { at: evening, said: false }, late: false },
    );
  });
});

describe('whoever acknowledges that a limit in hours is late', () => {
  const acknowledge = (hour?: string): DutyOrder => ({ type: 'acknowledge-duty', by: lead, at: moment('2026-12-14T19:05:00.000Z'), forecast: on, ...(hour !== undefined && { hour: moment(hour) }) });

  it('gives the hour, and it is quiet until then and no longer', () => {
    const forecast = { on, hour: moment('2026-12-14T21:00:00.000Z'), by: lead, at: moment('2026-12-14T19:05:00.000Z') };
    given(opened, missed).when(acknowledge('2026-12-14T21:00:00.000Z')).then({ type: 'duty-acknowledged', at: forecast.at, forecast });
    const acknowledged: DutyEvent = { type: 'duty-acknowledged', at: forecast.at, forecast };
    expect(dutyAlarm(given(opened, missed).state)).toBe('2026-12-14T19:15:00.000Z');
    expect(dutyAlarm(given(opened, missed, acknowledged).state)).toBe('2026-12-14T21:00:00.000Z');
    given(opened, missed, acknowledged).when(acknowledge('2026-12-14T21:00:00.000Z')).thenNothing('already-acknowledged');
    given(opened, missed, acknowledged).when(acknowledge('2026-12-14T22:00:00.000Z')).then({ type: 'duty-acknowledged', at: forecast.at, forecast: { ...forecast, hour: moment('2026-12-14T22:00:00.000Z') } });
  });

  it('gives one that is still to come', () => {
    given(opened, missed).when(acknowledge('2026-12-14T19:05:00.000Z')).thenRefused({
      code: 'forecast-hour-in-the-past', forecast: moment('2026-12-14T19:05:00.000Z'), now: moment('2026-12-14T19:05:00.000Z'), zone: rule.zone,
    });
  });
});

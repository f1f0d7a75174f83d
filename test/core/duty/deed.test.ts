import type { Act, DutyEvent, DutyOrder } from '../../../src/core/duty';
import { duty } from '../../../src/core/duty';
import type { Rule } from '../../../src/core/law';
import { DEED, actsOf, datesOf, nothingHappened, termsOf } from '../../../src/core/law';
import { aRule, ruleId } from '../law/rules';
import { agency, day, moment, person, specOf, words } from '../spec';

const { given } = specOf(duty);
const about: Pick<Rule, 'id' | 'owners' | 'trigger' | 'limit'> = {
  id: ruleId('CISA-FWD-24'),
  owners: [agency('cisa')],
  trigger: { kind: 'fact', what: 'a report came in' },
  limit: { unit: 'calendar-days', count: 5, direction: 'after', roll: 'none' },
};
const rule = termsOf(aRule(about));
const at = moment('2026-11-10T15:00:00.000Z');
const late = moment('2026-11-20T15:00:00.000Z');
const facts = { ...nothingHappened, start: { on: day('2026-11-09') } };
const id = 'CISA-FWD-24/INC-1';
const opened: DutyEvent = { type: 'duty-opened', at, id, rule, pack: { id: 'p', version: '1', hash: 'h1' }, facts, dates: datesOf(rule, facts) };

const recorder = person('cisa', 'releaser');
const evidence = words('the log');
const reason = words('it was another day');
const policy = { kind: 'policy', policy: 'a report is released' } as const;
const done = (on: string, when = at): Act => ({ act: DEED, on: day(on), evidence, by: recorder, at: when });
const recorded = (on: string, when = at): DutyEvent => ({ type: 'act-recorded', ...done(on, when) });
const record = (on: string, when = at, act: string = DEED): DutyOrder => ({ type: 'record-act', by: recorder, at: when, act, on: day(on), evidence });
const learn = (on?: string, when = at): DutyOrder => ({ type: 'learn-release', by: policy, at: when, ...(on !== undefined && { released: { on: day(on) } }) });
const learnt = (on?: string, when = at): DutyEvent => ({ type: 'release-learnt', at: when, ...(on !== undefined && { on: day(on) }) });
const met = (on: string, when = at, isLate = false): DutyEvent => ({ type: 'duty-met', at: when, on: day(on), late: isLate });
const correct = (on?: string): DutyOrder => ({ type: 'correct-act', by: recorder, at, act: DEED, ...(on !== undefined && { to: { on: day(on) } }), reason });
const corrected = (from: Act, on?: string): DutyEvent => ({
  type: 'act-corrected', at, on: day(on ?? from.on), former: { was: from, ...(on !== undefined && { to: day(on) }), by: recorder, at, reason },
  ...(on !== undefined && { now: { ...from, on: day(on), by: recorder, at } }),
});

describe('a rule that names neither recipient nor act', () => {
  it('asks for one act of its own: that it is done', () => {
    expect(actsOf(aRule(about))).toEqual(['done']);
    expect(actsOf(aRule({ ...about, acts: ['published'] }))).toEqual(['published']);
    expect(actsOf(aRule({ ...about, recipients: [agency('congress')] }))).toEqual([]);
  });
});

describe('a duty of such a rule', () => {
  it('is met by a record that it was done', () => {
    given(opened).when(record('2026-11-10')).then(recorded('2026-11-10'), met('2026-11-10'));
    given(opened).when(record('2026-11-16', late)).then(recorded('2026-11-16', late), met('2026-11-16', late, true));
    given(opened).when(record('2026-11-10', at, 'published')).thenRefusedAs('needs-no-acts');
    given(opened).when(record('2026-11-11')).thenRefusedAs('met-in-the-future');
  });

  it('is met by the release of a report for it, late or in time', () => {
    given(opened).when(learn('2026-11-10')).then(learnt('2026-11-10'), met('2026-11-10'));
    given(opened).when(learn('2026-11-16', late)).then(learnt('2026-11-16', late), met('2026-11-16', late, true));
    given(opened, learnt('2026-11-10'), met('2026-11-10')).when(learn('2026-11-10')).thenNothing('release-known');
  });

  it('is met by neither where a copy of a report goes out, for it is owed to nobody', () => {
    given(opened).when({ type: 'meet-duty', by: policy, at, on: day('2026-11-10') }).thenNothing('acts-missing');
    given(opened, recorded('2026-11-10'), met('2026-11-10')).when({ type: 'withdraw-meeting', by: policy, at }).thenNothing('met-by-acts');
    given(opened, recorded('2026-11-10'), met('2026-11-10')).when({ type: 'correct-meeting', by: policy, at, on: day('2026-11-09') }).thenNothing('met-by-acts');
  });

  it('is met on the day of whichever was first', () => {
    const both = [opened, learnt('2026-11-10'), met('2026-11-10')];
    given(...both).when(record('2026-11-09')).then(recorded('2026-11-09'), { type: 'meeting-corrected', at, on: day('2026-11-09'), former: day('2026-11-10'), late: false });
    given(...both).when(record('2026-11-10')).then(recorded('2026-11-10'));
    expect(given(...both, recorded('2026-11-09')).state).toMatchObject({ acts: [{ on: '2026-11-09' }], released: { on: '2026-11-10' } });
    given(opened, recorded('2026-11-10'), met('2026-11-10')).when(learn('2026-11-09')).then(learnt('2026-11-09'), { type: 'meeting-corrected', at, on: day('2026-11-09'), former: day('2026-11-10'), late: false });
  });

  it('is met on another day, or not any more, when the release turns out otherwise', () => {
    const released = [opened, learnt('2026-11-10'), met('2026-11-10')];
    given(...released).when(learn('2026-11-09')).then(learnt('2026-11-09'), { type: 'meeting-corrected', at, on: day('2026-11-09'), former: day('2026-11-10'), late: false });
    given(...released).when(learn()).then(learnt(), { type: 'meeting-withdrawn', at, former: day('2026-11-10') });
    expect(given(...released, learnt(), { type: 'meeting-withdrawn', at, former: day('2026-11-10') }).state).toMatchObject({ status: 'open' });
    expect(given(...released, learnt()).state).not.toHaveProperty('released');
    given(...released, recorded('2026-11-10')).when(learn()).then(learnt());
  });

  it('is met on another day, or not any more, when the record is corrected', () => {
    const byHand = [opened, recorded('2026-11-10'), met('2026-11-10')];
    given(...byHand).when(correct('2026-11-09')).then(corrected(done('2026-11-10'), '2026-11-09'), { type: 'meeting-corrected', at, on: day('2026-11-09'), former: day('2026-11-10'), late: false });
    given(...byHand).when(correct()).then(corrected(done('2026-11-10')), { type: 'meeting-withdrawn', at, former: day('2026-11-10') });
  });

  it('is met by the release where the record is taken back, or moved behind it', () => {
    const both = [opened, recorded('2026-11-09'), met('2026-11-09'), learnt('2026-11-10')];
    given(...both).when(correct()).then(corrected(done('2026-11-09')), { type: 'meeting-corrected', at, on: day('2026-11-10'), former: day('2026-11-09'), late: false });
    given(opened, recorded('2026-11-09'), met('2026-11-09'), learnt('2026-11-09')).when(correct('2026-11-10')).then(corrected(done('2026-11-09'), '2026-11-10'));
  });

  it('keeps a release that comes while it is set aside', () => {
    const agreed = { proposer: person('odni', 'coordinator'), second: person('nsc', 'coordinator'), reason, at };
    const closed: DutyEvent = { type: 'duty-closed', at, agreed };
    given(opened, closed).when(learn('2026-11-10')).then(learnt('2026-11-10'));
    const { state } = given(opened, closed, learnt('2026-11-10'), { type: 'duty-reopened', at, was: 'not-applicable', by: recorder });
    expect(state).toMatchObject({ status: 'open', released: { on: '2026-11-10' } });
    given(opened, closed, learnt('2026-11-10'), { type: 'duty-reopened', at, was: 'not-applicable', by: recorder })
      .when({ type: 'meet-duty', by: policy, at, on: day('2026-11-10') }).then(met('2026-11-10'));
  });

  it('is for whoever follows a policy to learn of, and only where it is owed to nobody', () => {
    given(opened).when({ type: 'learn-release', by: recorder, at, released: { on: day('2026-11-10') } }).thenRefusedAs('not-permitted');
    const owed = termsOf(aRule({ ...about, recipients: [agency('congress')] }));
    given({ ...opened, rule: owed }).when(learn('2026-11-10')).thenNothing('owed-to-recipients');
  });

  it('counts no release outside its window', () => {
    const window = termsOf(aRule({ ...about, trigger: { kind: 'recurring', every: 'year', on: '11-30' }, limit: { unit: 'window', daysBefore: 10 } }));
    const year = { ...nothingHappened, year: 2026 };
    const open: DutyEvent = { ...opened, rule: window, facts: year, dates: datesOf(window, year) };
    given(open).when(learn('2026-11-10')).thenNothing('outside-window');
    given(open).when(learn('2026-11-20', late)).then(learnt('2026-11-20', late), met('2026-11-20', late));
    given(open, learnt('2026-11-20', late), met('2026-11-20', late)).when(learn('2026-11-10', late)).then(learnt(undefined, late), { type: 'meeting-withdrawn', at: late, former: day('2026-11-20') });
  });
});

describe('such a rule with a limit in hours', () => {
  const hours = termsOf(aRule({ ...about, limit: { unit: 'hours', count: 24 } }));
  const since = { ...nothingHappened, start: { on: day('2026-11-09'), at: moment('2026-11-09T13:15:00.000Z') } };
  const open: DutyEvent = { ...opened, rule: hours, facts: since, dates: datesOf(hours, since) };
  const learnAt = (hour: string): DutyOrder => ({ type: 'learn-release', by: policy, at: late, released: { on: day('2026-11-10'), hour: { at: moment(hour), said: false } } });

  it('is late by the instant of a release, also on the day it is due', () => {
    expect(given(open).state).toMatchObject({ dates: { due: '2026-11-10T13:15:00.000Z' } });
    const inTime = duty.decide(learnAt('2026-11-10T13:00:00.000Z'), given(open).state);
    const tooLate = duty.decide(learnAt('2026-11-10T15:00:00.000Z'), given(open).state);
    expect([inTime, tooLate].map((each) => each.outcome === 'decided' && each.events.at(-1))).toMatchObject([
      { type: 'duty-met', late: false, hour: { at: '2026-11-10T13:00:00.000Z' } },
      { type: 'duty-met', late: true, hour: { at: '2026-11-10T15:00:00.000Z' } },
    ]);
  });
});

describe('another version of such a rule', () => {
  const agreed = { proposer: person('odni', 'coordinator'), second: person('nsc', 'coordinator'), reason, at };
  const apply = (to: Partial<Rule>, known: { readonly released?: string } = {}): DutyOrder => ({
    type: 'apply-rule', by: policy, at, rule: termsOf(aRule({ ...about, ...to })), pack: { id: 'p', version: '2', hash: 'h2' }, agreed,
    ...(known.released !== undefined && { released: { on: day(known.released) } }),
  });
  const owed = termsOf(aRule({ ...about, recipients: [agency('congress')] }));
  const open: DutyEvent = { ...opened, rule: owed };

  it('that names no recipient any more is met by the report that was released for it', () => {
    const decision = duty.decide(apply({}, { released: '2026-11-10' }), given(open).state);
    expect(decision.outcome === 'decided' && decision.events.map(({ type }) => type)).toEqual(['release-learnt', 'rule-applied', 'duty-met']);
  });

  it('that names one is met by no release', () => {
    const decision = duty.decide(apply({ recipients: [agency('congress')] }, { released: '2026-11-10' }), given(opened).state);
    expect(decision.outcome === 'decided' && decision.events.map(({ type }) => type)).toEqual(['rule-applied']);
  });
});

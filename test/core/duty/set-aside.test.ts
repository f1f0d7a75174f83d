import { federalBut } from '../../../src/core/calendar';
import type { DutyEvent, DutyOrder } from '../../../src/core/duty';
import { duty, dutyAlarm } from '../../../src/core/duty';
import type { SettingAside } from '../../../src/core/law';
import { datesOf, nothingHappened, termsOf } from '../../../src/core/law';
import { aRule, ruleId } from '../law/rules';
import { agency, day, moment, person, specOf, words } from '../spec';

const { given } = specOf(duty);
const rule = termsOf(aRule({
  id: ruleId('EO-1A'),
  owners: [agency('odni')],
  trigger: { kind: 'election-day', elections: 'any-federal' },
  limit: { unit: 'calendar-days', count: 45, direction: 'after', roll: 'none' },
}));
const at = moment('2026-11-26T15:00:00.000Z');
const later = moment('2027-01-29T15:00:00.000Z');
const id = 'EO-1A/2026-ga-runoff';
const survivor = 'EO-1A/2026-general';
const facts = { ...nothingHappened, election: { name: '2026-ga-runoff', day: day('2026-12-08'), kind: 'runoff' } } as const;

const one = person('odni', 'coordinator');
const two = { ...person('nsc', 'coordinator'), person: 'T1/UTWO' as typeof one.person };
const releaser = { ...person('odni', 'releaser'), person: 'T1/UREL' as typeof one.person };
const outsider = person('doj', 'releaser');
const reason = words('basis');

const opened: DutyEvent = { type: 'duty-opened', at, id, rule, pack: { id: 'eo-13848', version: '1' }, facts, dates: datesOf(rule, facts) };
const close: SettingAside = { kind: 'close' };
const into = { duty: survivor, status: 'open' } as const;
const merge: SettingAside = { kind: 'merge', into };
const propose = (change: SettingAside, by = one): DutyOrder => ({ type: 'propose-change', by, at, change, moves: [], reason });
const proposed = (change: SettingAside): DutyEvent => ({ type: 'change-proposed', by: one, at, change, moves: [], reason });
const confirm = (by = two): DutyOrder => ({ type: 'confirm-change', by, at, proposal: reason.text });
const agreed = { proposer: one, second: two, reason, at };
const closed: DutyEvent = { type: 'duty-closed', at, agreed };
const merged: DutyEvent = { type: 'duty-merged', at, into, agreed };
const met: DutyEvent = { type: 'duty-met', at, on: day('2026-11-26'), late: false };

describe('a duty that is set aside', () => {
  it('runs until a second person confirms: another coordinator, or a releaser of its owner', () => {
    given(opened).when(propose(merge)).then(proposed(merge));
    expect(dutyAlarm(given(opened, proposed(merge)).state)).toBe(dutyAlarm(given(opened).state));
    given(opened, proposed(merge)).when(confirm()).then(merged);
    given(opened, proposed(close)).when(confirm(releaser)).then({ ...closed, agreed: { ...agreed, second: releaser } });
    given(opened, proposed(close)).when(confirm(one)).thenRefusedAs('second-person-needed');
    given(opened, proposed(close)).when(confirm(outsider)).thenRefusedAs('not-permitted');
    given(opened).when(propose(close, releaser)).thenRefusedAs('not-permitted');
  });

  it('keeps on coming back the hold and the day that was named of the ladder it was on, and loses them with its due', () => {
    const late = moment('2027-01-25T15:00:00.000Z');
    const of = { by: one, at: late, reason, of: 'due', until: moment('2027-01-27T22:00:00.000Z') } as const;
    const held: DutyEvent = { type: 'ladder-held', ...of };
    const back: DutyEvent = { type: 'duty-reopened', was: 'not-applicable', at: late, by: one, reason };
    const counted = datesOf(rule, facts);
    const dated: DutyEvent = { type: 'duty-dated', at, on: day('2026-12-08'), facts, dates: counted };
    expect(given(opened, dated, held, proposed(close), closed, back).state).toMatchObject({ status: 'missed', hold: of });
    const moved = { ...facts, election: { ...facts.election, day: day('2026-12-15') } };
    const another: DutyEvent = { type: 'duty-dated', at, on: day('2026-12-15'), facts: moved, dates: datesOf(rule, moved) };
    expect(given(opened, dated, held, proposed(close), closed, another, back).state).not.toHaveProperty('hold');
  });

  it('is counted by another text of its pack too, with the days that are closed, and is late by none', () => {
    const shorter = termsOf(aRule({ ...rule, limit: { unit: 'calendar-days', count: 30, direction: 'after', roll: 'none' } }));
    const pack = { id: 'eo-13848', version: '2', hash: 'h2' };
    const shut: DutyEvent = { type: 'closures-learnt', at, closures: [day('2027-01-07')], dates: datesOf(rule, facts, federalBut([day('2027-01-07')])) };
    const dates = datesOf(shorter, facts, federalBut([day('2027-01-07')]));
    const applied: DutyEvent = { type: 'rule-applied', at: later, rule: shorter, pack, former: { id: 'eo-13848', version: '1' }, dates, agreed, moved: { duty: id, title: rule.title, mergedInto: survivor, from: day('2027-01-22'), to: day('2027-01-07') } };
    given(opened, proposed(merge), merged, shut).when({ type: 'apply-rule', by: { kind: 'policy', policy: 'x' }, at: later, rule: shorter, pack, agreed }).then(applied);
    const { state } = given(opened, proposed(merge), merged, shut, applied);
    expect(state).toMatchObject({ status: 'replaced', pack, dates: { dueDate: '2027-01-07', planBy: '2027-01-06' }, formerDues: ['2027-01-22'] });
    expect(dutyAlarm(state)).toBeUndefined();
  });

  it('rings no more, and its own date is counted on', () => {
    const { state } = given(opened, proposed(merge), merged);
    expect(state).toMatchObject({ status: 'replaced', into: survivor, dates: { dueDate: '2027-01-22' } });
    expect(state).not.toHaveProperty('proposal');
    expect(dutyAlarm(state)).toBeUndefined();
    const fact = { kind: 'election', day: day('2026-12-01') } as const;
    const moved = { ...facts, election: { ...facts.election, day: day('2026-12-01') } };
    const dated: DutyEvent = { type: 'duty-dated', at, on: day('2026-12-01'), facts: moved, dates: datesOf(rule, moved), corrected: { duty: id, title: rule.title, mergedInto: survivor, from: day('2027-01-22'), to: day('2027-01-15') } };
    given(opened, proposed(merge), merged).when({ type: 'relearn-fact', by: { kind: 'policy', policy: 'x' }, at, fact }).then(dated);
    expect(given(opened, proposed(merge), merged, dated).state).toMatchObject({ status: 'replaced', dates: { dueDate: '2027-01-15' }, formerDues: ['2027-01-22'] });
  });

  it('is put back by one coordinator with a reason, and is missed at once if its due has passed', () => {
    const back: DutyOrder = { type: 'reopen-duty', by: one, at: later, reason };
    const reopened: DutyEvent = { type: 'duty-reopened', at: later, was: 'replaced', into: survivor, by: one, reason };
    given(opened, proposed(merge), merged).when(back).then(reopened);
    const { state } = given(opened, proposed(merge), merged, reopened);
    expect(state).toMatchObject({ status: 'missed', saidUpTo: later, reopenings: [{ was: 'replaced', into: survivor, at: later, by: one, reason }] });
    expect(state).not.toHaveProperty('into');
    expect(dutyAlarm(state)).toBeDefined();
    given(opened, proposed(close), closed).when({ ...back, by: releaser }).thenRefusedAs('not-permitted');
    given(opened).when(back).thenNothing('open-already');
    given(opened, met).when(back).thenRefused({ code: 'duty-over', id, status: 'met' });
  });

  it('is not merged into itself, another rule, or what is over', () => {
    const intoOther = (duty: string, status: 'open' | 'met' | 'replaced' = 'open') => propose({ kind: 'merge', into: { duty, status } });
    given(opened).when(intoOther(id)).thenRefused({ code: 'merge-into-itself', id });
    given(opened).when(intoOther('U3371C-45/2026-general')).thenRefused({ code: 'merge-into-another-rule', id, into: 'U3371C-45/2026-general' });
    given(opened).when(intoOther(survivor, 'met')).thenRefused({ code: 'merge-into-over', id, into: survivor, status: 'met' });
    given(opened).when(intoOther(survivor, 'replaced')).thenRefused({ code: 'merge-into-over', id, into: survivor, status: 'replaced' });
  });

  it('is set aside once, and not when it is met or covers another', () => {
    given(opened, proposed(merge), merged).when(propose(merge)).thenNothing('already-merged', at);
    given(opened, proposed(merge), merged).when(propose(close)).thenRefused({ code: 'duty-over', id, status: 'replaced', into: survivor });
    given(opened, proposed(close), closed).when(propose(close)).thenNothing('already-closed', at);
    given(opened, met).when(propose(close)).thenRefused({ code: 'duty-over', id, status: 'met' });
    const covers: DutyEvent = { type: 'duty-covered', at, duty: 'EO-1A/2027-tx' };
    given(opened, covers).when(propose(close)).thenRefused({ code: 'covers-others', id, covers: ['EO-1A/2027-tx'] });
    given(opened, proposed(merge), covers).when(confirm()).thenRefused({ code: 'covers-others', id, covers: ['EO-1A/2027-tx'] });
  });

  it('drops a proposal when it is met, and is not met itself', () => {
    given(opened, proposed(close), met).when(confirm()).thenRefusedAs('nothing-proposed');
    given(opened, proposed(close), closed).when({ type: 'meet-duty', by: one, at, on: day('2026-11-26') }).thenNothing('set-aside');
  });

  it('covers and uncovers another once, by the house alone', () => {
    const by = { kind: 'policy', policy: 'a duty is merged into another' } as const;
    const covered: DutyEvent = { type: 'duty-covered', at, duty: 'EO-1A/2027-tx' };
    given(opened).when({ type: 'cover-duty', by, at, duty: 'EO-1A/2027-tx' }).then(covered);
    given(opened).when({ type: 'cover-duty', by: one, at, duty: 'EO-1A/2027-tx' }).thenRefusedAs('not-permitted');
    given(opened, covered).when({ type: 'cover-duty', by, at, duty: 'EO-1A/2027-tx' }).thenNothing('already-covers');
    given(opened, covered).when({ type: 'uncover-duty', by, at, duty: 'EO-1A/2027-tx' }).then({ type: 'duty-uncovered', at, duty: 'EO-1A/2027-tx' });
    given(opened).when({ type: 'uncover-duty', by, at, duty: 'EO-1A/2027-tx' }).thenNothing('covers-it-not');
  });
});

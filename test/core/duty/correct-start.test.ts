import type { DutyEvent, DutyOrder } from '../../../src/core/duty';
import { duty, momentsOfDuty } from '../../../src/core/duty';
import type { Start } from '../../../src/core/law';
import { datesOf, nothingHappened, termsOf } from '../../../src/core/law';
import { aRule, ruleId } from '../law/rules';
import { agency, day, moment, person, specOf, words } from '../spec';

const { given } = specOf(duty);
const rule = termsOf(aRule({
  id: ruleId('FISMA-7D'),
  owners: [agency('fbi')],
  trigger: { kind: 'fact', what: 'a major incident' },
  limit: { unit: 'calendar-days', count: 7, direction: 'after', roll: 'none' },
}));
const at = moment('2026-11-26T15:00:00.000Z');
const id = 'FISMA-7D/INC-1';
const from: Start = { on: day('2026-11-25') };
const to: Start = { on: day('2026-11-24') };

const recorder = { ...person('fbi', 'releaser'), person: 'T1/UREC' as ReturnType<typeof person>['person'] };
const other = { ...person('fbi', 'releaser'), person: 'T1/UOTH' as typeof recorder.person };
const officer = { ...person('fbi', 'action-officer'), person: 'T1/UACT' as typeof recorder.person };
const coordinator = person('odni', 'coordinator');
const reason = words('stamped on the 24th');

const facts = { ...nothingHappened, start: from };
const opened: DutyEvent = { type: 'duty-opened', at, id, rule, pack: { id: 'incident-reporting', version: '1' }, facts, dates: datesOf(rule, facts), by: recorder };
const propose = (by = recorder, change = { kind: 'start', from, to } as const): DutyOrder => ({ type: 'propose-change', by, at, change, moves: [], reason });
const proposed: DutyEvent = { type: 'change-proposed', by: recorder, at, change: { kind: 'start', from, to }, moves: [], reason };
const confirm = (by = coordinator): DutyOrder => ({ type: 'confirm-change', by, at, proposal: reason.text });
const agreed = { proposer: recorder, second: coordinator, reason, at };
const after = { ...facts, start: to };
const moved = { duty: id, title: rule.title, from: day('2026-12-02'), to: day('2026-12-01'), plan: { from: day('2026-12-02'), to: day('2026-12-01') } };
const corrected: DutyEvent = { type: 'start-corrected', at, on: to.on, facts: after, dates: datesOf(rule, after), agreed, from, to, moved };

describe('the fact that started a duty', () => {
  it('is kept with who recorded it', () => {
    given().when({ type: 'open-duty', by: recorder, at, id, rule, pack: { id: 'incident-reporting', version: '1' }, facts }).then(opened);
    expect(given(opened).state).toMatchObject({ startedBy: recorder });
  });

  it('is corrected by whoever recorded it, or a coordinator, and a second person who binds its owner, or coordinates', () => {
    given(opened).when(propose()).then(proposed);
    given(opened).when(propose(other)).thenRefusedAs('not-permitted');
    given(opened, proposed).when(confirm()).then(corrected);
    given(opened, proposed).when(confirm(recorder)).thenRefusedAs('second-person-needed');
    given(opened, proposed).when(confirm(officer)).thenRefusedAs('not-permitted');
    given(opened, proposed).when(confirm(other)).then({ ...corrected, agreed: { ...agreed, second: other } });
  });

  it('moves the due and everything said on the way, keeps the former due, and settles what waited', () => {
    const { state } = given(opened, proposed, corrected);
    expect(state).toMatchObject({ formerDues: ['2026-12-02'], dates: { dueDate: '2026-12-01' }, startCorrections: [{ from, to, moved }] });
    expect(state).not.toHaveProperty('proposal');
    expect(momentsOfDuty(state).at(-1)?.at).toBe('2026-12-03T22:00:00.000Z');
    expect(momentsOfDuty(given(opened).state).at(-1)?.at).toBe('2026-12-04T22:00:00.000Z');
  });

  it('is not of a day to come, nor the one it has, nor another than was on the screen', () => {
    const change = (start: Partial<{ from: Start; to: Start }>) => propose(recorder, { kind: 'start', from, to, ...start });
    given(opened).when(change({ to: { on: day('2026-11-27') } })).thenRefusedAs('start-in-the-future');
    given(opened).when(change({ to: { on: day('2026-11-26'), at: moment('2026-11-26T15:00:01.000Z') } })).thenRefusedAs('start-hour-in-the-future');
    given(opened).when(change({ to: from })).thenNothing('already-so');
    given(opened, proposed, corrected).when(change({ to: { on: day('2026-11-23') } })).thenRefusedAs('start-changed-since');
  });

  it('is counted anew for what is met, and waits for the second person while that happens', () => {
    const met: DutyEvent = { type: 'duty-met', at, on: day('2026-12-02'), late: false };
    expect(given(opened, proposed, met).state).toHaveProperty('proposal');
    expect(given(opened, proposed, met, corrected).state).toMatchObject({ status: 'met-late', formerDues: ['2026-12-02'] });
    expect(given(opened, proposed, met, corrected).state).not.toHaveProperty('proposal');
  });

  it('stays with the duty while it is closed, and is corrected once it is open again', () => {
    const one = person('odni', 'coordinator');
    const closed: DutyEvent = { type: 'duty-closed', at, agreed };
    given(opened, closed).when(propose()).thenRefusedAs('duty-over');
    const back: DutyEvent = { type: 'duty-reopened', was: 'not-applicable', at, by: one, reason };
    expect(given(opened, proposed, corrected, closed, back).state).toMatchObject({ startedBy: recorder, startCorrections: [{ from, to }] });
    given(opened, closed, back).when(propose()).then(proposed);
  });
});

import type { Due, WorkingCalendar } from '../calendar';
import { cycleEnd, dueAfterHours, dueOf, federal, planDay } from '../calendar';
import type { AgencyId } from '../language/agencies';
import { never } from '../language/never';
import type { Day, Moment } from '../language/time';
import type { Facts } from './facts';
import { dayInYear } from './rounds';
import type { RuleId, Terms, Trigger } from './rule';

/** The fact that has not happened, and who can record it. */
export type WaitsFor =
  | { readonly kind: 'conclusion'; readonly election: string }
  | { readonly kind: 'receipt'; readonly rule: RuleId; readonly by: readonly AgencyId[] }
  | { readonly kind: 'determination'; readonly what: string; readonly by: readonly AgencyId[] }
  | { readonly kind: 'fact'; readonly what: string }
  | { readonly kind: 'instant'; readonly what: string }
  | { readonly kind: 'completion'; readonly rules: readonly RuleId[] };

/**
 * What the law says about when. `dated`: `countsFrom` has happened. `waiting`: the law gives a number and the fact it
 * counts from has not happened. `undated`: the law gives no number.
 */
export type Dates =
  | ({
      readonly status: 'dated';
      readonly countsFrom: Day;
      /** The day it must leave the building; none for hours, which end at an instant. */
      readonly planBy?: Day;
      /** Where the last receipt sets the due, the first sets the plan date: both are shown. */
      readonly firstReceipt?: Day;
      /** Named recipients who have not received it; the due is counted anew when they have. */
      readonly stillToReceive: readonly AgencyId[];
      /** For hours: the instant they run from. */
      readonly from?: Moment;
    } & Due)
  | { readonly status: 'waiting'; readonly waitsFor: WaitsFor }
  | { readonly status: 'undated'; readonly words: string };

/** The dates of one instance of a rule, from what has happened so far. Pure: the same facts give the same dates. */
export const datesOf = (rule: Terms, facts: Facts, calendar: WorkingCalendar = federal): Dates => {
  const { limit } = rule;
  if (limit.unit === 'none') return { status: 'undated', words: limit.words };
  const counted = countedFrom(rule.trigger, facts);
  if ('waitsFor' in counted) return { status: 'waiting', waitsFor: counted.waitsFor };
  const { first, last, at, stillToReceive } = counted;
  if (limit.unit === 'hours') {
    if (!at) return { status: 'waiting', waitsFor: { kind: 'instant', what: rule.title } };
    const due = dueAfterHours(at, limit.count, rule.zone);
    return { status: 'dated', countsFrom: last, stillToReceive, from: at, ...due };
  }
  const due = dueOf(limit, last, rule.zone);
  const planBy = planDay(dueOf(limit, first, rule.zone).dueDate, calendar);
  return { status: 'dated', countsFrom: last, planBy, stillToReceive, ...(first < last && { firstReceipt: first }), ...due };
};

/** The same, as if an election that has not concluded did so on its day: what a date that waits for that would be. */
export const expectedDates = (rule: Terms, facts: Facts, calendar: WorkingCalendar = federal): Dates => {
  const { election } = facts;
  const over = election && !election.conclusion ? { ...facts, election: { ...election, conclusion: { on: election.day, basis: 'presumed' } } as const } : facts;
  return datesOf(rule, over, calendar);
};

/** A trigger that has happened: on one day, or on several (receipts), of which the first and the last matter. */
type Counted = {
  readonly first: Day;
  readonly last: Day;
  readonly stillToReceive: readonly AgencyId[];
  readonly at?: Moment;
};

const on = (day: Day, at?: Moment): Counted => ({ first: day, last: day, stillToReceive: [], ...(at && { at }) });

const countedFrom = (trigger: Trigger, facts: Facts): Counted | { readonly waitsFor: WaitsFor } => {
  const { election, start } = facts;
  switch (trigger.kind) {
    case 'fixed-date':
      return on(trigger.on);
    case 'recurring':
      return recurring(trigger, facts);
    case 'election-day':
      return election ? on(election.day) : { waitsFor: { kind: 'fact', what: 'an election' } };
    case 'election-cycle-end':
      return election ? on(cycleEnd(election.day)) : { waitsFor: { kind: 'fact', what: 'an election' } };
    case 'election-concluded':
      if (!election) return { waitsFor: { kind: 'fact', what: 'an election' } };
      return election.conclusion
        ? on(election.conclusion.on)
        : { waitsFor: { kind: 'conclusion', election: election.name } };
    case 'received':
      return received(trigger, facts);
    case 'determination':
      return start
        ? on(start.on, start.at)
        : { waitsFor: { kind: 'determination', what: trigger.what, by: trigger.by } };
    case 'fact':
      return start ? on(start.on, start.at) : { waitsFor: { kind: 'fact', what: trigger.what } };
    case 'completed':
      return completed(trigger.rules, facts);
    default:
      return never(trigger);
  }
};

const recurring = (
  trigger: Extract<Trigger, { kind: 'recurring' }>,
  { year, occurs }: Facts,
): Counted | { readonly waitsFor: WaitsFor } => {
  if (trigger.every === 'half-year') return occurs ? on(occurs) : { waitsFor: { kind: 'fact', what: 'a half-year' } };
  return year === undefined ? { waitsFor: { kind: 'fact', what: 'a year' } } : on(dayInYear(trigger.on, year));
};

const received = (
  trigger: Extract<Trigger, { kind: 'received' }>,
  facts: Facts,
): Counted | { readonly waitsFor: WaitsFor } => {
  const days = facts.receipts
    .filter((receipt) => receipt.rule === trigger.rule && trigger.by.includes(receipt.by))
    .map((receipt) => receipt.on)
    .sort();
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return { waitsFor: { kind: 'receipt', rule: trigger.rule, by: trigger.by } };
  const has = new Set(facts.receipts.filter((receipt) => receipt.rule === trigger.rule).map((receipt) => receipt.by));
  return { first, last, stillToReceive: trigger.by.filter((agency) => !has.has(agency)) };
};

/** When it was met: by what was done, where the law asks for that; else when it was delivered. */
export const completedOn = (rule: RuleId, { sendings, dones = [] }: Facts): Day | undefined =>
  [...dones, ...sendings].find((each) => each.rule === rule)?.on;

const completed = (rules: readonly RuleId[], facts: Facts): Counted | { readonly waitsFor: WaitsFor } => {
  const outstanding = rules.filter((rule) => completedOn(rule, facts) === undefined);
  const last = rules.flatMap((rule) => completedOn(rule, facts) ?? []).sort().at(-1);
  return outstanding.length > 0 || !last ? { waitsFor: { kind: 'completion', rules: outstanding } } : on(last);
};


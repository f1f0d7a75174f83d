import type { WorkingCalendar } from '../calendar';
import { federal, yearOf } from '../calendar';
import { never } from '../language/never';
import type { Dates } from './dates';
import { datesOf } from './dates';
import type { ElectionFacts, Facts, Receipt, Sending, Start } from './facts';
import type { ScheduledMoment } from './face';
import { momentsOf } from './moments';
import { roundsIn } from './rounds';
import type { Pack, Rule, RuleId, Trigger } from './rule';
import { isTarget } from './rule';

/** One duty the packs would open, before anything is stored. `id` is its short name. */
export type PlannedDuty = {
  readonly id: string;
  readonly rule: Rule;
  readonly pack: Pack;
  readonly election?: ElectionFacts;
  readonly facts: Facts;
  readonly dates: Dates;
  readonly moments: readonly ScheduledMoment[];
};

/** What has happened, as far as a plan is told. A fact without an election speaks of every election. */
export type Happened = {
  readonly receipts: readonly (Receipt & OfElection)[];
  readonly sendings: readonly (Sending & OfElection)[];
  readonly starts: readonly ({ readonly rule: RuleId } & Start & OfElection)[];
};

type OfElection = { readonly election?: string };

/** Every duty the packs would open for these elections and facts. Dated ones first, soonest due first. */
export const planDuties = (
  packs: readonly Pack[],
  elections: readonly ElectionFacts[],
  happened: Happened,
  years: readonly number[] = [...new Set(elections.map((election) => yearOf(election.day)))],
  calendar: WorkingCalendar = federal,
): readonly PlannedDuty[] =>
  packs
    .flatMap((pack) =>
      pack.rules
        .filter((rule) => !rule.off)
        .flatMap((rule) =>
          instancesOf(rule, packs, elections, happened, years).map(({ id, facts }): PlannedDuty => {
            const dates = datesOf(rule, facts, calendar);
            const { election } = facts;
            return { id, rule, pack, facts, dates, moments: momentsFor(rule, dates, calendar), ...(election && { election }) };
          }),
        ),
    )
    .sort(bySoonestDue);

/** What adding an election opens: one duty for every rule that speaks of it and is not switched off. */
export const dutiesOfElection = (packs: readonly Pack[], election: ElectionFacts): readonly PlannedDuty[] =>
  planDuties(packs, [election], { receipts: [], sendings: [], starts: [] }, []).filter((planned) => planned.election);

/** The moments of a dated duty with no suspense; a duty that waits or has no date has none. */
export const momentsFor = (rule: Rule, dates: Dates, calendar: WorkingCalendar): readonly ScheduledMoment[] => {
  if (dates.status !== 'dated' || rule.watch) return [];
  const { due, planBy, from } = dates;
  const ladderEnds = isTarget(rule.status) ? 'rung-3' : 'rung-4';
  return momentsOf({
    due,
    ...(planBy && { planBy }),
    ...(from && { hoursFrom: from }),
    zone: rule.zone,
    calendar,
    ladderEnds,
  });
};

/** Whether a rule opens one duty for each election: it counts from one, or from what such a rule produces. */
export const followsElections = (trigger: Trigger, packs: readonly Pack[]): boolean => {
  switch (trigger.kind) {
    case 'election-day':
    case 'election-cycle-end':
    case 'election-concluded':
      return true;
    case 'received':
      return sourceFollows(trigger.rule, packs);
    case 'completed':
      return trigger.rules.some((rule) => sourceFollows(rule, packs));
    case 'fixed-date':
    case 'recurring':
    case 'determination':
    case 'fact':
      return false;
    default:
      return never(trigger);
  }
};

/** Whether a rule that follows elections speaks of this one. */
export const speaksOf = (trigger: Trigger, election: ElectionFacts, packs: readonly Pack[]): boolean => {
  if ('elections' in trigger) return trigger.elections === 'any-federal' || election.kind === 'general';
  const sources = trigger.kind === 'received' ? [trigger.rule] : trigger.kind === 'completed' ? trigger.rules : [];
  return sources.every((id) => {
    const source = ruleById(id, packs);
    return !source || !followsElections(source.trigger, packs) || speaksOf(source.trigger, election, packs);
  });
};

const sourceFollows = (id: RuleId, packs: readonly Pack[]): boolean => {
  const source = ruleById(id, packs);
  return source !== undefined && followsElections(source.trigger, packs);
};

const ruleById = (id: RuleId, packs: readonly Pack[]): Rule | undefined =>
  packs.flatMap((pack) => pack.rules).find((rule) => rule.id === id);

type Instance = { readonly id: string; readonly facts: Facts };

const instancesOf = (
  rule: Rule,
  packs: readonly Pack[],
  elections: readonly ElectionFacts[],
  happened: Happened,
  years: readonly number[],
): readonly Instance[] => {
  if (rule.trigger.kind === 'recurring') {
    const { trigger } = rule;
    return years
      .flatMap((year) => roundsIn(trigger, year))
      .map(({ name, facts }) => ({ id: `${rule.id}/${name}`, facts: { ...factsOf(rule, happened), ...facts } }));
  }
  if (!followsElections(rule.trigger, packs)) return [{ id: rule.id, facts: factsOf(rule, happened) }];
  return elections
    .filter((election) => speaksOf(rule.trigger, election, packs))
    .map((election) => ({ id: `${rule.id}/${election.name}`, facts: { ...factsOf(rule, happened, election), election } }));
};

const factsOf = (rule: Rule, happened: Happened, election?: ElectionFacts): Facts => {
  const concerns = (fact: OfElection): boolean => !fact.election || fact.election === election?.name;
  const start = happened.starts.find((each) => each.rule === rule.id && concerns(each));
  return {
    receipts: happened.receipts.filter(concerns),
    sendings: happened.sendings.filter(concerns),
    ...(start && { start }),
  };
};

const bySoonestDue = (a: PlannedDuty, b: PlannedDuty): number => rank(a).localeCompare(rank(b));

const rank = ({ dates }: PlannedDuty): string =>
  dates.status === 'dated' ? `1 ${dates.due}` : dates.status === 'waiting' ? '2' : '3';

import type { Moment } from '../language/time';
import type { ElectionFacts, ElectionKind, PlannedDuty, Rule } from '../law';
import { dutiesOfElection } from '../law';
import type { PackInForce } from '../pack';
import type { KeptDuty } from './duties';
import { servedBy } from './duties';
import type { OnRecord } from './on-record';
import { sourcesOf } from './on-record';
import type { Held } from './opening';
import { askedBy, isPast } from './opening';
import { rulesOf, startsOf } from './short-names';

/**
 * What counts from the products of these duties and is not there, for it was past when a version added it, and comes due only
 * after that by what is on record now, however long ago. `there`: every duty of their elections; what is there is not among it,
 * whatever became of it.
 */
export const openNow = (packs: readonly PackInForce[], products: readonly string[], held: Held, there: readonly KeptDuty[], at: Moment): readonly PlannedDuty[] => {
  const served = servedBy(products, there);
  const [rules, starts] = [rulesOf(served), startsOf(served)];
  const elections = held.elections.filter(({ name }) => starts.includes(name));
  return askedBy(packs, { ...held, elections }).filter((each) => sourcesOf(each).some((rule) => rules.includes(rule)) && !isThere(each, there) && !isPast(each, thereSince(each, packs, at)));
};

/** What a correction of an election opens, and why. */
export type OpenedByCorrection = {
  /** The kind it was taken for asks for none of it. */
  readonly byKind: readonly PlannedDuty[];
  /** It was past when a version added it, and comes due only after that. */
  readonly leftOut: readonly PlannedDuty[];
};

/** Of an election as it turns out to be, that was taken for a kind which may be another. */
export const openedByCorrection = (packs: readonly PackInForce[], election: ElectionFacts, was: ElectionKind, record: OnRecord, there: readonly KeptDuty[], at: Moment): OpenedByCorrection => {
  const asked = askedBy(packs, { ...record, elections: [election] }).filter((each) => !isThere(each, there));
  const former = new Set(dutiesOfElection(packs, { ...election, kind: was }).map(({ id }) => id));
  return { byKind: asked.filter(({ id }) => !former.has(id)), leftOut: asked.filter((each) => former.has(each.id) && !isPast(each, thereSince(each, packs, at))) };
};

/**
 * Since when its rule is there, where a version brought it; where the day was not kept, since the last version. What counts
 * from a rule of another pack is there since that is.
 */
export const thereSince = ({ pack, rule }: PlannedDuty, packs: readonly PackInForce[], at: Moment): Moment => {
  const text = packs.find(({ id }) => id === pack.id);
  const own = (text?.added ?? []).flatMap((each) => (each.rule === rule.id ? [each.at] : []));
  return [...own, ...sourcesAdded(rule, pack.id, packs)].toSorted().at(-1) ?? text?.since ?? at;
};

/** When versions of other packs brought what a rule counts from, at first or at last. */
const sourcesAdded = (rule: Rule, own: string, packs: readonly PackInForce[]): readonly Moment[] =>
  sourcesOf({ rule }).flatMap((id) =>
    packs.flatMap((pack) =>
      pack.rules.filter((each) => each.id === id).flatMap((source) => [
        ...(pack.id === own ? [] : (pack.added ?? []).flatMap((each) => (each.rule === id ? [each.at] : []))),
        ...sourcesAdded(source, own, packs),
      ]),
    ),
  );

const isThere = ({ id }: PlannedDuty, there: readonly KeptDuty[]): boolean => there.some((duty) => duty.id === id);

import type { KnownThen } from '../duty';
import { withFact } from '../duty';
import type { Standing } from '../house';
import type { Facts, RuleId, Terms } from '../law';
import { isDeed, owedBy } from '../law';
import { donesFor } from './dones';
import type { Clock, KeptDuty } from './duties';
import { dutiesIn, ofItsElection } from './duties';
import { factsFor } from './learnt-from';
import type { OneLookup } from './policy';
import type { KeptReport } from './releases';
import { releasedFor, reportsIn } from './releases';
import type { KeptDelivery } from './sendings';
import { deliveriesIn, metBySending, withMerged } from './sendings';
import { rulesOf } from './short-names';

/** What was released, has gone out and was received for duties, whichever they are, which are merged into others or met by what is done, and to whom what went out was owed. */
export type OnRecord = { readonly copies: readonly KeptDelivery[]; readonly duties: readonly KeptDuty[]; readonly reports: readonly KeptReport[] };

export const wholeRecord: readonly OneLookup[] = [{ find: 'deliveries-for-duties' }, { find: 'merged-duties' }, { find: 'duties-met-by-acts' }, { find: 'delivered-duties' }, { find: 'reports-for-duties' }];

export const recordIn = (found: readonly Standing[]): OnRecord => ({ copies: deliveriesIn(found), duties: dutiesIn(found), reports: reportsIn(found) });

/**
 * The facts of a clock with all that is on record of what it counts from. Whoever received something, or did it, before the
 * law counted from it records nothing again; so a clock learns it when it begins to count from it.
 */
export const knownOf = (clock: Clock, { copies, duties }: Pick<OnRecord, 'copies' | 'duties'>): Facts => {
  const sources = sourcesOf(clock);
  // What is merged into another is of the same rule.
  const all = withMerged(copies.filter((copy) => rulesOf(copy.duties).some((rule) => sources.includes(rule))), duties);
  const products = ofItsElection(clock, [...new Set(all.flatMap((copy) => copy.duties))]);
  return [...factsFor(clock, products, all), ...donesFor(clock, duties)].reduce(withFact, clock.facts);
};

/** The rules whose product or deed it counts from. */
export const sourcesOf = ({ rule: { trigger } }: { readonly rule: Pick<Terms, 'trigger'> }): readonly RuleId[] =>
  trigger.kind === 'received' ? [trigger.rule] : trigger.kind === 'completed' ? trigger.rules : [];

/** What a duty must be told that is counted by other terms. */
export const knownUnder = (duty: KeptDuty, rule: Terms, record: OnRecord): KnownThen => {
  const facts = knownOf({ rule: owedBy(rule, duty.facts.agency), facts: duty.facts }, record);
  const out = metBySending({ id: duty.id, rule }, record.copies);
  const released = isDeed(rule) ? releasedFor(duty.id, record.reports) : undefined;
  return { ...(out !== undefined && { out }), ...(released !== undefined && { released }), ...(facts !== duty.facts && { facts }) };
};

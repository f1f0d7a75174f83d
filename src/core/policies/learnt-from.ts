import type { Fact } from '../duty';
import type { Envelope } from '../house';
import type { Actor } from '../language/actor';
import type { Day, Moment } from '../language/time';
import type { RuleId } from '../law';
import type { Clock, KeptDuty } from './duties';
import { ofItsElection, servedBy, startsWith } from './duties';
import type { Copy, KeptDelivery } from './sendings';
import { receivedByRule, sentByRule } from './sendings';
import { rulesOf } from './short-names';

/** `relearn-fact`: what was known is taken back, and said as a correction. */
type Learning = { readonly type: 'learn-fact' | 'relearn-fact'; readonly by: Actor; readonly at: Moment };

/** Tells clocks what these copies say of the products of other duties; `productsFor` says of which, for each clock. */
export const learntFrom = (
  clocks: readonly KeptDuty[],
  productsFor: (clock: KeptDuty) => readonly string[],
  copies: readonly Copy[],
  { type, by, at }: Learning,
): readonly Envelope[] =>
  clocks.flatMap((clock) => factsFor(clock, productsFor(clock), copies).map((fact): Envelope => ({ to: 'duty', id: clock.id, order: { type, by, at, fact } })));

/**
 * What a clock must learn, or forget, so that it knows of the products of these duties what the copies say: when each was
 * out, and who received it when. The first report that is out or received counts; others for the same move nothing.
 */
export const factsFor = (clock: Clock, products: readonly string[], copies: readonly Copy[]): readonly Fact[] =>
  rulesOf(products).flatMap((rule) => [...receiptsFor(clock, rule, products, copies), ...sendingFor(clock, rule, products, copies)]);

/** The days that clocks which count from this receipt count from, each once, the first first; it may be another receipt's. */
export const countedFrom = ({ recipient, duties }: KeptDelivery, clocks: readonly KeptDuty[], beside: readonly KeptDuty[]): readonly Day[] => {
  const served = servedBy(duties, beside);
  const days = clocks.flatMap((clock) => {
    const { rule: { trigger }, facts: { receipts } } = clock;
    if (trigger.kind !== 'received' || !trigger.by.includes(recipient) || !rulesOf(ofItsElection(clock, served)).includes(trigger.rule)) return [];
    return receipts.flatMap(({ rule, by, on }) => (rule === trigger.rule && by === recipient ? [on] : []));
  });
  return [...new Set(days)].toSorted();
};

const receiptsFor = ({ rule: { trigger }, facts: { receipts } }: Clock, rule: RuleId, products: readonly string[], copies: readonly KeptDelivery[]): readonly Fact[] => {
  if (trigger.kind !== 'received' || trigger.rule !== rule) return [];
  return trigger.by.flatMap((by) => {
    const known = receipts.find((receipt) => receipt.rule === rule && receipt.by === by)?.on;
    return changed(known, receivedByRule(rule, by, products, copies)).map(({ is, on }): Fact => ({ kind: is ? 'receipt' : 'no-receipt', rule, by, on }));
  });
};

const sendingFor = (clock: Clock, rule: RuleId, products: readonly string[], copies: readonly Copy[]): readonly Fact[] => {
  if (!startsWith(clock, rule)) return [];
  const known = clock.facts.sendings.find((sending) => sending.rule === rule)?.on;
  return changed(known, sentByRule(rule, products, copies)).map(({ is, on }): Fact => ({ kind: is ? 'sending' : 'no-sending', rule, on }));
};

/** What is so now and was not known, or was known and is not so. */
const changed = (known: Day | undefined, on: Day | undefined): readonly { readonly is: boolean; readonly on: Day }[] => {
  if (on !== undefined) return on === known ? [] : [{ is: true, on }];
  return known === undefined ? [] : [{ is: false, on: known }];
};

import type { Fact } from '../duty';
import type { Envelope } from '../house';
import type { Actor } from '../language/actor';
import type { Day, Moment } from '../language/time';
import type { KeptDuty } from './duties';
import { startsWith } from './duties';
import type { KeptDelivery } from './sendings';
import { receivedByRule, sentByRule } from './sendings';
import { ruleOf, startOf } from './short-names';

/** `relearn-fact`: what was known is taken back, and said as a correction. */
type Learning = { readonly type: 'learn-fact' | 'relearn-fact'; readonly by: Actor; readonly at: Moment };

/**
 * What the clocks of an election must learn, or forget, so that they know of the product of one of its duties what these
 * copies say: when it went out, and who received it when.
 */
export const learntFrom = (product: string, copies: readonly KeptDelivery[], duties: readonly KeptDuty[], { type, by, at }: Learning): readonly Envelope[] =>
  duties
    .filter(({ facts: { election } }) => election !== undefined && election.name === startOf(product))
    .flatMap((duty) => factsFor(duty, product, copies).map((fact): Envelope => ({ to: 'duty', id: duty.id, order: { type, by, at, fact } })));

const factsFor = (duty: KeptDuty, product: string, copies: readonly KeptDelivery[]): readonly Fact[] => {
  const rule = ruleOf(product);
  if (rule === undefined) return [];
  const { rule: { trigger }, facts: { receipts, sendings } } = duty;
  const recipients = trigger.kind === 'received' && trigger.rule === rule ? trigger.by : [];
  const received = recipients.flatMap((by) =>
    changed(receipts.find((receipt) => receipt.rule === rule && receipt.by === by)?.on, receivedByRule(rule, by, [product], copies)).map(({ is, on }): Fact => ({ kind: is ? 'receipt' : 'no-receipt', rule, by, on })),
  );
  const sent = startsWith(duty, rule)
    ? changed(sendings.find((sending) => sending.rule === rule)?.on, sentByRule(rule, [product], copies)).map(({ is, on }): Fact => ({ kind: is ? 'sending' : 'no-sending', rule, on }))
    : [];
  return [...received, ...sent];
};

/** What is so now and was not known, or was known and is not so. */
const changed = (known: Day | undefined, on: Day | undefined): readonly { readonly is: boolean; readonly on: Day }[] => {
  if (on !== undefined) return on === known ? [] : [{ is: true, on }];
  return known === undefined ? [] : [{ is: false, on: known }];
};

import { shiftOfAll } from '../duty';
import type { Shift } from '../language/proposal';
import type { Moment } from '../language/time';
import type { KeptDuty } from './duties';
import { ofItsElection } from './duties';
import { factsFor } from './learnt-from';
import type { Copy, KeptDelivery } from './sendings';
import { withMerged } from './sendings';

/** What moves once clocks know what these copies say of the products of these duties. */
export const movedBy = (clocks: readonly KeptDuty[], products: readonly string[], copies: readonly Copy[], at: Moment): readonly Shift[] =>
  clocks.flatMap((clock) => {
    const facts = factsFor(clock, ofItsElection(clock, products), copies);
    return facts.length === 0 ? [] : (shiftOfAll(clock, facts, at) ?? []);
  });

/** What counts from a duty that is merged knows from then on what is out and received for the other as well. */
export const movedByMerge = (merged: string, into: string, beside: readonly KeptDuty[], copies: readonly KeptDelivery[], at: Moment): readonly Shift[] => {
  return movedBy(beside, [merged], withMerged(servingBoth(merged, into, copies), beside), at);
};

/** The same copies once a duty is merged into another. */
export const servingBoth = (merged: string, into: string, copies: readonly KeptDelivery[]): readonly KeptDelivery[] =>
  copies.map((copy) => (copy.duties.includes(into) ? { ...copy, duties: [...new Set([...copy.duties, merged])] } : copy));

import type { Envelope, Happening, Standing } from '../house';
import type { Actor } from '../language/actor';
import type { SubjectRef } from '../language/refs';
import type { Pack } from '../law';

/** What a policy must know of other subjects. Closed: the store answers each of these inside the commit. */
export type Lookup =
  | { readonly find: 'nothing' }
  | { readonly find: 'subject'; readonly ref: SubjectRef }
  /** Duties that are open or missed and were started by this election. */
  | { readonly find: 'open-duties-of-election'; readonly election: string };

/** What every policy may rely on besides what it looked up. */
export type House = { readonly packs: readonly Pack[] };

/**
 * What one subject's event means to another, as one sentence: `when` it happens, look this up, `then` give these
 * orders. An order may turn out to be nothing to do; if it is refused, the policy is wrong and nothing is committed.
 */
export type Policy = {
  readonly when: string;
  readonly concerns: (happening: Happening) => Lookup | undefined;
  readonly then: (happening: Happening, found: readonly Standing[], house: House) => readonly Envelope[];
};

/** Who gives the orders a policy makes. */
export const policyActor = (policy: string): Actor => ({ kind: 'policy', policy });

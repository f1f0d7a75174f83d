import type { Day } from '../language/time';
import type { Words } from '../language/words';

/**
 * A duty the law started and that nobody works on by itself any more. `close`: it is not applicable. `merge`: the product
 * of another duty of the same rule meets it; its own clock stays on record, for the law started it all the same.
 */
export type SettingAside = { readonly kind: 'close'; readonly counting?: readonly Counting[] } | { readonly kind: 'merge'; readonly into: Survivor };

/** A duty that counts from one that is closed, and would have no start then, as it was on the screen. */
export type Counting = { readonly duty: string; readonly title: string };

/** A duty that somebody who adds an election does not want to run by itself, and why. */
export type Leaving = { readonly duty: string; readonly change: SettingAside; readonly reason: Words };

/** The duty that another is merged into, as it was on the screen. */
export type Survivor = { readonly duty: string; readonly status: 'open' | 'missed' | Over; readonly due?: Day };

/** What is over: it has been met, or set aside itself. */
export type Over = 'met' | 'met-late' | 'not-applicable' | 'replaced';

export type MergeRefusal =
  | { readonly code: 'merge-into-itself'; readonly id: string }
  | { readonly code: 'merge-into-another-rule'; readonly id: string; readonly into: string }
  | { readonly code: 'merge-into-over'; readonly id: string; readonly into: string; readonly status: Over };

/** Why a duty is not merged into that one; nothing where it may be. Who is over covers nobody, so merges make no loop. */
export const refusesMerge = (id: string, { duty: into, status }: Survivor): MergeRefusal | undefined => {
  if (into === id) return { code: 'merge-into-itself', id };
  if (ruleIn(into) !== ruleIn(id)) return { code: 'merge-into-another-rule', id, into };
  return status === 'open' || status === 'missed' ? undefined : { code: 'merge-into-over', id, into, status };
};

const ruleIn = (duty: string): string | undefined => duty.split('/')[0];

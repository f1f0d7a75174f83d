import type { When } from '../calendar';
import type { Actor } from '../language/actor';
import type { Agreed, Shift } from '../language/proposal';
import type { Moment } from '../language/time';
import type { Dates, Facts, RuleId, Terms, Verification } from '../law';

/** Which text of which pack it is counted by. Duties from before texts were kept have no hash. */
export type PackRef = { readonly id: string; readonly version: string; readonly hash?: string };

type Given = { readonly by: Actor; readonly at: Moment };

/**
 * What is on record that the former text did not ask for. `out`: when the report for it went out, where one is out.
 * `released`: when a report for it was first released, where the new text owes it to nobody.
 * `facts`: all its facts, where it counts by the new text from something it did not know.
 */
export type KnownThen = { readonly out?: When; readonly released?: When; readonly facts?: Facts };

/** The law a duty was opened by is read otherwise. */
export type LawOrder =
  /** Two people applied another text of its pack. */
  | (Given & { readonly type: 'apply-rule'; readonly rule: Terms; readonly pack: PackRef; readonly agreed: Agreed } & KnownThen)
  /** Counsel has verified its rule. */
  | (Given & { readonly type: 'note-verified'; readonly rule: RuleId; readonly verified: Verification })
  /** Counsel has taken that back. `verified` is what its text itself says. */
  | (Given & { readonly type: 'note-unverified'; readonly former: Verification; readonly verified?: Verification });

/**
 * It is counted by another text of its pack from now on. `moved` is absent where its date, its standing, its owners and its
 * recipients stay, and its rule is not switched off; `facts` where it knows no more.
 */
export type RuleApplied = {
  readonly type: 'rule-applied';
  readonly at: Moment;
  readonly rule: Terms;
  readonly pack: PackRef;
  readonly former: PackRef;
  readonly facts?: Facts;
  readonly dates: Dates;
  readonly agreed: Agreed;
  readonly moved?: Shift;
  /** Other acts meet it. */
  readonly acts?: true;
};

export type LawEvent =
  | RuleApplied
  | { readonly type: 'rule-noted-verified'; readonly at: Moment; readonly verified: Verification }
  | { readonly type: 'rule-noted-unverified'; readonly at: Moment; readonly former: Verification; readonly verified?: Verification };

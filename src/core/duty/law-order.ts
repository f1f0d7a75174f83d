import type { Actor } from '../language/actor';
import type { Agreed } from '../language/proposal';
import type { Day, Moment } from '../language/time';
import type { RuleId, Terms, Verification } from '../law';

/** Which text of which pack it is counted by. Duties from before texts were kept have no hash. */
export type PackRef = { readonly id: string; readonly version: string; readonly hash?: string };

type Given = { readonly by: Actor; readonly at: Moment };

/** The law a duty was opened by is read otherwise. */
export type LawOrder =
  /** Two people applied another text of its pack. `out`: the day the report for it went out, where one is out. */
  | (Given & { readonly type: 'apply-rule'; readonly rule: Terms; readonly pack: PackRef; readonly agreed: Agreed; readonly out?: Day })
  /** Counsel has verified its rule. */
  | (Given & { readonly type: 'note-verified'; readonly rule: RuleId; readonly verified: Verification })
  /** Counsel has taken that back. `verified` is what its text itself says. */
  | (Given & { readonly type: 'note-unverified'; readonly former: Verification; readonly verified?: Verification });

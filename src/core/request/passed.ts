import type { AgencyId } from '../language/agencies';
import type { Person } from '../language/actor';
import type { Moment } from '../language/time';
import type { Words } from '../language/words';
import type { Explained } from '../law';
import type { TakenAfterAll } from './before';
import type { Denied, Extension, Withdrawn } from './extension';
import type { KeptInterim } from './interim';

/** What a judge of an answer said to whoever handed it in. */
export type Judged = { readonly by: Person; readonly reason: Words; readonly at: Moment };

/** `was`: how the answer stood that was sent back; absent on those that were kept before that was. */
export type SentBack = Judged & { readonly was?: { readonly answerer: Person; readonly answeredAt: Moment; readonly late: boolean } };

/** The newest time an answer was sent back by mistake, and judged after all; both stay on record. */
export type JudgedAfterAll = Judged & { readonly sentBack: Judged };

/** What was written while one agency had it: by that agency, or to it. It is never another agency's. */
export type WrittenThere = Explained & {
  readonly interim?: KeptInterim;
  /** The last later suspense that was denied. */
  readonly denied?: Denied;
  /** The last later suspense that nobody had answered when it ended. */
  readonly unanswered?: Extension;
  /** The last later suspense that it withdrew itself. */
  readonly withdrawn?: Withdrawn;
  /** A part's answer. A whole is answered by the versions of its report. */
  readonly contribution?: Words;
  readonly sentBack?: SentBack;
  readonly judgedAfterAll?: JudgedAfterAll;
  readonly takenAfterAll?: TakenAfterAll;
  /** The newest time somebody took their acceptance back. */
  readonly takenBack?: Judged;
};

/**
 * An agency that had it and gave it back: the days it lay there are lost, and stay visible. What was written while it had
 * it stays with it, and so does why it gave it back; neither on those that were kept before that was.
 */
export type Passed = WrittenThere & {
  readonly agency: AgencyId;
  readonly from: Moment;
  readonly until: Moment;
  readonly as: 'returned' | 'declined';
  readonly reason?: Words;
};

import type { NotPermitted } from '../authority';
import type { Person } from '../language/actor';
import type { Promised } from '../language/promised';
import type { Agreed, Proposal, ProposalEvent, ProposalOrder, ProposalRefusal } from '../language/proposal';
import type { SubjectRef } from '../language/refs';
import type { TextId } from '../language/words';
import type { Moment, Zone } from '../language/time';

/**
 * Words that somebody wrote and that may have to go: what must not be here, or should never have been written. It is
 * there from when that is first proposed.
 *
 *   absent -> standing (proposed, or withdrawn again) -> expunged
 *
 * Two coordinators take the words out, with a reason. They are gone then; the history, which never held them, verifies
 * as before, and every place that quoted them says so.
 */
export type TextState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'standing'; readonly proposal?: Proposal<Expunging> } & Held)
  | ({ readonly status: 'expunged'; readonly agreed: Agreed } & Held);

/** Which words, by whom and when they were written, and where they are shown. */
export type Written = {
  readonly id: TextId;
  /** The subject in whose thread or channel it is spoken of. */
  readonly of: SubjectRef;
  readonly author: Person;
  readonly writtenAt: Moment;
  readonly zone: Zone;
  /** Every card that may quote them. */
  readonly cards: readonly SubjectRef[];
};

type Held = Written;

/** The words go. There is nothing else to choose. */
export type Expunging = { readonly expunge: Written };

export type TextOrder = ProposalOrder<Expunging>;

export type TextEvent = ProposalEvent<Expunging> | ({ readonly type: 'text-expunged'; readonly at: Moment; readonly text: TextId } & Agreed);

export type TextRefusal = NotPermitted | ProposalRefusal | { readonly code: 'no-such-text' };

/** What is said about it, in facts; its words are the application's. */
export type TextNotice =
  | { readonly say: 'expunge-proposed'; readonly text: string; readonly proposal: Proposal<Expunging> }
  | { readonly say: 'expunge-withdrawn'; readonly text: string; readonly by: Person; readonly proposer: Person }
  | { readonly say: 'text-expunged'; readonly text: string; readonly agreed: Agreed };

export type TextPromise = Promised<TextNotice>;

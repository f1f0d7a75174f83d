import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { Promised } from '../language/promised';
import type { Agreed, Proposal, ProposalEvent, ProposalOrder, ProposalRefusal, Shift } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { AgencyId } from '../language/agencies';
import type { Words } from '../language/words';
import type { Conclusion, ConclusionBasis, ElectionKind, Leaving, MergeRefusal, SettingAside, StateCode } from '../law';

/**
 * An election of the floor. It is ahead until 00:00 of the day after it in its zone, concludes by itself then
 * (`presumed`), and a coordinator confirms that.
 *
 *   absent -> ahead -> concluded (presumed) -> concluded (confirmed)
 *
 * To record that it concluded on another basis, or that its day or its conclusion was recorded wrongly, takes a second
 * coordinator. A day that was wrong may put it ahead again; a kind that was wrong opens what the right one would have
 * opened, and closes nothing.
 */
export type ElectionState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'ahead' } & Held)
  | ({ readonly status: 'concluded'; readonly conclusion: Conclusion; readonly confirmed: boolean } & Held);

type Entry = { readonly name: string; readonly day: Day; readonly kind: ElectionKind; readonly zone: Zone; readonly state?: StateCode };

type Held = Entry & {
  readonly proposal?: Proposal<ElectionChange>;
  /** Who recorded the conclusion together, where it took two. */
  readonly agreed?: Agreed;
  readonly corrections?: readonly ElectionCorrection[];
};

/** Its day, and how it is known to have concluded; and its kind, where that was recorded wrongly. */
export type Outcome = { readonly day: Day; readonly conclusion?: Conclusion; readonly kind?: ElectionKind };

/** What two people change. `conclude`: another basis than the presumed one; `correct`: what was recorded wrongly. */
export type ElectionChange = { readonly kind: 'conclude' | 'correct'; readonly from: Outcome; readonly to: Outcome };

export type ElectionCorrection = Agreed & { readonly from: Outcome; readonly to: Outcome };

export type ElectionOrder =
  | ({ readonly type: 'add-election'; readonly by: Actor; readonly at: Moment; readonly leaving?: readonly Leaving[] } & Entry)
  | {
      readonly type: 'conclude-election';
      readonly by: Actor;
      readonly at: Moment;
      readonly basis: ConclusionBasis;
      readonly on?: Day;
    }
  | ProposalOrder<ElectionChange>
  | { readonly type: 'ring'; readonly by: Actor; readonly at: Moment };

export type ElectionEvent =
  /** `leaving`: duties whoever added it does not want to run by themselves; each is proposed for a second person. */
  | ({ readonly type: 'election-added'; readonly at: Moment; readonly leaving?: { readonly by: Person; readonly of: readonly Leaving[] } } & Entry)
  | { readonly type: 'election-concluded'; readonly at: Moment; readonly on: Day; readonly basis: ConclusionBasis }
  | {
      readonly type: 'conclusion-confirmed';
      readonly at: Moment;
      readonly on: Day;
      readonly basis: ConclusionBasis;
      /** On another basis than the presumed one. */
      readonly agreed?: Agreed;
    }
  | ProposalEvent<ElectionChange>
  | ({ readonly type: 'election-corrected'; readonly at: Moment } & ElectionCorrection);

export type ElectionRefusal =
  | NotPermitted
  | { readonly code: 'election-exists'; readonly name: string; readonly day: Day }
  | { readonly code: 'no-such-election' }
  | { readonly code: 'election-not-over'; readonly name: string; readonly day: Day }
  | { readonly code: 'concluded-on-another-basis'; readonly name: string; readonly conclusion: Conclusion; readonly said: Conclusion }
  | ProposalRefusal
  | MergeRefusal
  /** A general election is held in every State. */
  | { readonly code: 'state-of-general'; readonly name: string }
  /** One person confirms what was presumed, and no more. */
  | { readonly code: 'conclusion-takes-two'; readonly name: string; readonly day: Day }
  | { readonly code: 'conclusion-not-confirmed'; readonly name: string; readonly conclusion: Conclusion }
  | { readonly code: 'conclusion-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'concluded-before-election-day'; readonly name: string; readonly on: Day; readonly day: Day }
  /** What it was proposed for is not there any more. */
  | { readonly code: 'election-changed-since'; readonly name: string; readonly from: Outcome; readonly now: Outcome };

/** A duty that is proposed to be left out or merged, with the date it has by itself, or would if its election concluded on its day. */
export type LeftOut = { readonly duty: string; readonly title: string; readonly owners: readonly AgencyId[]; readonly change: SettingAside; readonly due?: Day; readonly moves?: readonly Shift[] };

/** What is said about an election, in facts; its words are the application's. */
export type ElectionNotice =
  /** Several of its duties at once: each waits for a second person. */
  | { readonly say: 'duties-left-out'; readonly name: string; readonly by: Person; readonly reason: Words; readonly of: readonly LeftOut[] }
  | { readonly say: 'election-concluded'; readonly name: string; readonly day: Day }
  | { readonly say: 'conclusion-confirmed'; readonly name: string; readonly on: Day; readonly basis: ConclusionBasis; readonly agreed?: Agreed }
  | { readonly say: 'election-change-proposed'; readonly name: string; readonly proposal: Proposal<ElectionChange> }
  | { readonly say: 'election-change-withdrawn'; readonly name: string; readonly by: Person; readonly proposer: Person }
  | { readonly say: 'election-corrected'; readonly name: string; readonly correction: ElectionCorrection };

export type ElectionPromise = Promised<ElectionNotice>;

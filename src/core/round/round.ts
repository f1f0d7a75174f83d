import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { LegalVerb } from '../language/legal-verbs';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';
import type { CallMade, ClimbingKind, Hold, HoldLifted, HoldOrder, HoldRefusal, KeptHolds, LadderHeld, Lifting, LiftOrder, MomentCame } from '../law';

/** What an agency can say to a version. "No response" is no answer: it is what an agency past the suspense has given. */
export const answerKinds = ['concur', 'concur-with-comment', 'nonconcur', 'no-equity'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/**
 * One version of a report, put to agencies.
 *
 *   absent -> open -> complete
 *               \--------+--> closed (a newer version, the release, or the asker sending it back or cancelling it)
 *                               open or complete again, where the release never was, or the report is wanted or judged after all
 *
 * Each agency has one current answer. Its releaser's is of record; its action officer's or lead's is a staff answer until
 * a releaser confirms it or answers otherwise. It is complete when every agency asked has an answer of record; until then
 * its suspense runs, and a coordinator may hold the last rung of its ladder, once. An answer may still change while the round is complete, not when it is closed.
 */
export type RoundState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' } & Held)
  | ({ readonly status: 'complete'; readonly completedAt: Moment } & Held)
  | ({ readonly status: 'closed'; readonly closedAt: Moment; readonly because: Closing } & Held);

/** What is put to whom, by when. */
export type Call = {
  readonly id: string;
  readonly report: string;
  readonly version: number;
  readonly hash: string;
  readonly title: Words;
  /** The agency that wrote it. */
  readonly owner: AgencyId;
  readonly asked: readonly Asked[];
  readonly suspense: Moment;
  readonly zone: Zone;
};

/** An agency asked, and how strongly the law binds the owner to it. */
export type Asked = { readonly agency: AgencyId; readonly verb: LegalVerb };

export type Closing = 'newer-version' | 'released' | 'sent-back' | 'cancelled';

/** What had closed a round that goes on, where that was no release. */
export type Reopened = Extract<Closing, 'sent-back' | 'cancelled'>;

type Held = Call & KeptHolds & {
  readonly openedAt: Moment;
  readonly saidUpTo: Moment;
  readonly answers: readonly RoundAnswer[];
  /** Since when its ladder climbs, where it goes on after its suspense. */
  readonly lateFrom?: Moment;
  /** The last rung that was said before that. */
  readonly climbedBefore?: ClimbingKind;
  /** Days recorded as closed, by which its moments are counted. */
  readonly closures?: readonly Day[];
  /** Calls that were said, and which days recorded as closed since count for later. */
  readonly saidAlready?: readonly CallMade[];
};

/** An agency's current answer; the former ones stay in the history. */
export type RoundAnswer = {
  readonly agency: AgencyId;
  readonly kind: AnswerKind;
  readonly comment?: Words;
  readonly by: Person;
  readonly at: Moment;
} & ({ readonly standing: 'staff' } | { readonly standing: 'of-record'; readonly boundBy: Person; readonly boundAt: Moment });

type Given = { readonly by: Actor; readonly at: Moment };

export type RoundOrder =
  | (Given & { readonly type: 'open-round' } & Call)
  | (Given & { readonly type: 'answer'; readonly kind: AnswerKind; readonly comment?: Words })
  /** `kind` is the staff answer that was on the screen, where the door knows it. */
  | (Given & { readonly type: 'confirm'; readonly kind?: AnswerKind })
  | HoldOrder
  | LiftOrder
  | (Given & { readonly type: 'learn-closures'; readonly closures: readonly Day[] })
  | (Given & { readonly type: 'close-round'; readonly because: Closing })
  /** The release that closed it never was, what was cancelled is wanted after all, or what was sent back is judged after all. */
  | (Given & { readonly type: 'reopen-round' })
  | (Given & { readonly type: 'ring' });

export type RoundEvent =
  | ({ readonly type: 'round-opened'; readonly at: Moment } & Call)
  | {
      readonly type: 'agency-answered';
      readonly at: Moment;
      readonly by: Person;
      readonly agency: AgencyId;
      readonly kind: AnswerKind;
      readonly comment?: Words;
      readonly standing: 'staff' | 'of-record';
      /** What it said before, where this answer takes the place of another. */
      readonly former?: AnswerKind;
    }
  | { readonly type: 'answer-confirmed'; readonly at: Moment; readonly by: Person; readonly agency: AgencyId }
  | { readonly type: 'round-completed'; readonly at: Moment }
  | { readonly type: 'round-closed'; readonly at: Moment; readonly because: Closing }
  /** `because`: what had closed it, where that was no release. */
  | { readonly type: 'round-reopened'; readonly at: Moment; readonly because?: Reopened }
  | LadderHeld
  | HoldLifted
  | { readonly type: 'closures-learnt'; readonly at: Moment; readonly closures: readonly Day[] }
  | ({ readonly type: 'moment-came'; readonly at: Moment } & MomentCame);

export type RoundRefusal =
  | NotPermitted
  | HoldRefusal
  | { readonly code: 'no-such-round' }
  | { readonly code: 'agency-not-asked'; readonly id: string; readonly agency: AgencyId; readonly asked: readonly AgencyId[] }
  | { readonly code: 'rationale-missing'; readonly id: string }
  | { readonly code: 'comment-missing'; readonly id: string }
  /** Staff cannot take back what their releaser has bound the agency to. */
  | { readonly code: 'answered-of-record'; readonly id: string; readonly answer: RoundAnswer }
  | { readonly code: 'nothing-to-confirm'; readonly id: string; readonly agency: AgencyId }
  | { readonly code: 'staff-answer-changed'; readonly id: string; readonly answer: RoundAnswer }
  | { readonly code: 'round-closed'; readonly id: string; readonly because: Closing; readonly closedAt: Moment };

/** What is said about a round, in facts; its words are the application's. */
export type RoundNotice =
  | { readonly say: 'round-opened' | 'round-completed'; readonly round: string }
  | { readonly say: 'round-reopened'; readonly round: string; readonly because?: Reopened }
  | { readonly say: 'agency-answered' | 'answer-confirmed'; readonly round: string; readonly agency: AgencyId; readonly former?: AnswerKind }
  | { readonly say: 'round-held'; readonly round: string; readonly hold: Hold }
  | { readonly say: 'round-hold-lifted'; readonly round: string; readonly lifting: Lifting }
  | { readonly say: 'round-moment'; readonly round: string; readonly came: MomentCame };

export type RoundPromise = Promised<RoundNotice>;

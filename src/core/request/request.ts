import type { NotPermitted } from '../authority';
import type { Actor, Person, PersonId } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';
import type { CallMade, ClimbingKind, HoldLifted, HoldOrder, HoldRefusal, KeptForecast, KeptHolds, LadderHeld, LateEvent, LateOrder, LateRefusal, LiftOrder, MomentCame } from '../law';
import type { Ask } from './ask';
import type { AskedWronglyEvent, AskedWronglyOrder, AskedWronglyRefusal, Reinstatement } from './asked-wrongly';
import type { FollowingReport, VersionFollowed } from './following-report';
import type { InterimEvent, InterimOrder, InterimRefusal } from './interim';
import type { Passed, WrittenThere } from './passed';
import type { Before, GivenBack } from './before';
import type { EndsWish, Extended, Extension, ExtensionEvent, ExtensionOrder, ExtensionRefusal } from './extension';

/**
 * One agency is asked for a report, or for its part of one. A coordinator *tasks* (it may be returned, not declined);
 * anyone else *asks* (it may be declined, too).
 *
 *   absent -> asked -> taken -> answered -> accepted
 *            ^  |         ^         |
 *            |  |         +---------+  (sent back; or judged after all, as it was, until it is handed in anew); an acceptance
 *            |  |                       is taken back while nothing is released
 *            |  \--> returned ("not ours") or declined, from asked or taken
 *            \-------/  another agency is asked instead, or it is taken after all; the suspense stays
 *
 * Whoever had taken it and leaves the agency, or may take nothing there any more, leaves it asked: it is back on the agency's desk.
 *
 * While it is asked or taken its suspense runs: reminders before it, the agency's lead where nobody has taken it within a
 * working day, and from a missed suspense a ladder until somebody of the agency acknowledges with a forecast and answers;
 * a coordinator may hold its last rung, once. Where it is asked of another agency, sent back or reinstated after its
 * suspense it is late at once, and its ladder climbs from that hour. Why it was late is asked where it serves no duty. An
 * answer that is released is settled: nobody sends it back.
 *
 * Several agencies: the *whole*, `RPT-31`, is the lead's, whose report answers it; each other agency has a *part*,
 * `RPT-31.2`, asked like a whole and answered with a contribution. A part that was not handed in when the report went
 * out has lapsed, whoever had it. Where the release never was, what it settled is judged as before, and a part that lapsed
 * is asked again, unless its agency had given it back.
 *
 * Whoever asked may have asked wrongly: a suspense is put right with a reason, and a request is cancelled until its answer
 * is released, a whole with its parts. What was cancelled by mistake is reinstated with a reason, as it was: its suspense
 * is the one it had, and may have passed.
 */
export type RequestState =
  | { readonly status: 'absent' }
  /** `backSince`: since when it is back on the desk, where somebody had taken it. */
  | ({ readonly status: 'asked'; readonly backSince?: Moment } & Held)
  | ({ readonly status: 'taken'; readonly taker: Person; readonly drafting?: Moment } & Held)
  | ({ readonly status: 'answered'; readonly answerer: Person; readonly answeredAt: Moment } & Held)
  /** `settled`: it is released, and nobody judges it any more; `judged`: its asker had accepted it before. */
  | ({ readonly status: 'accepted'; readonly answerer: Person; readonly answeredAt: Moment; readonly settled?: true; readonly judged?: true } & Held)
  | ({ readonly status: 'returned' | 'declined' } & GivenBack & Held)
  | ({ readonly status: 'lapsed' } & Held)
  | ({ readonly status: 'cancelled'; readonly canceller: Person; readonly cancelledAt: Moment; readonly reason: Words; readonly before?: Before } & Held);

type Held = Ask & WrittenThere & KeptHolds & {
  readonly askedAt: Moment;
  /** Since when it has been with this agency, where another was asked before. */
  readonly withSince?: Moment;
  readonly passed?: readonly Passed[];
  /** Agencies beside those asked at first whose desks have its card. */
  readonly shared?: readonly AgencyId[];
  /** Of those and of the others: whoever gave back what they had of the same whole, and was not asked again. */
  readonly left?: readonly AgencyId[];
  readonly seenAt?: Moment;
  readonly saidUpTo: Moment;
  readonly late: boolean;
  readonly forecast?: KeptForecast;
  /** A later suspense that is asked for and not answered. */
  readonly extension?: Extension;
  /** Those that were granted, in their order; the first says what the suspense was at first. */
  readonly extended?: readonly Extended[];
  readonly reinstatements?: readonly Reinstatement[];
  /** Since when its ladder climbs, where its clock began to run, or runs again, after its suspense. */
  readonly lateFrom?: Moment;
  /** The last rung above whoever has it that was said, since its agency has it. */
  readonly climbed?: ClimbingKind;
  /** The one that had been before `lateFrom`. */
  readonly climbedBefore?: ClimbingKind;
  /** Days recorded as closed, by which its moments are counted. */
  readonly closures?: readonly Day[];
  /** Calls that were said, and which days recorded as closed since count for later. */
  readonly saidAlready?: readonly CallMade[];
};

type Given = { readonly by: Actor; readonly at: Moment };

/**
 * Whoever had taken it is no longer of the agency: nobody has it, and its clock runs on. `name` is what they were called,
 * where the roster still knew. `stays`: they are of the agency, and may take nothing there any more; `lent`: they could by a
 * delegation, which has ended.
 */
export type PutBack = { readonly type: 'put-back'; readonly leaver: PersonId; readonly name?: string; readonly stays?: true; readonly lent?: true };

export type RequestOrder =
  | (Given & { readonly type: 'ask' } & Omit<Ask, 'asker' | 'tasked'>)
  | (Given & { readonly type: 'see' })
  /** `reason`: why it is taken after all, where it was given back by mistake. */
  | (Given & { readonly type: 'take'; readonly reason?: Words })
  | (Given & { readonly type: 'begin-draft' })
  /** `to` as the roster has them now. */
  | (Given & { readonly type: 'hand-over'; readonly to: Person })
  | (Given & { readonly type: 'return'; readonly reason: Words; readonly suggests?: AgencyId })
  | (Given & { readonly type: 'decline'; readonly reason: Words })
  | (Given & { readonly type: 'ask-another'; readonly agency: AgencyId })
  /**
   * The house's own: one more agency of the same whole is asked, as its lead perhaps, and its desk has the card, too.
   * `without`: who gave that back and has nothing else of the whole.
   */
  | (Given & { readonly type: 'share'; readonly agency: AgencyId; readonly lead: boolean; readonly without?: AgencyId })
  | (Given & { readonly type: 'acknowledge'; readonly forecast: Day })
  | InterimOrder
  | (Given & { readonly type: 'contribute'; readonly text: Words })
  /** The house's own: a version of its report was handed in. */
  | (Given & { readonly type: 'answer'; readonly version?: number })
  | (Given & { readonly type: 'accept' })
  | (Given & { readonly type: 'send-back'; readonly reason: Words })
  /** It was sent back by mistake, and nothing newer is handed in. */
  | (Given & { readonly type: 'judge-after-all'; readonly reason: Words })
  | (Given & { readonly type: 'take-back-acceptance'; readonly reason: Words })
  | HoldOrder
  | LiftOrder
  | ExtensionOrder
  | AskedWronglyOrder
  /** Of one that serves no duty. */
  | LateOrder
  | (Given & PutBack)
  | (Given & { readonly type: 'learn-closures'; readonly closures: readonly Day[] })
  | FollowingReport
  | (Given & { readonly type: 'ring' });

export type RequestEvent =
  | ({ readonly type: 'asked'; readonly at: Moment } & Ask)
  | { readonly type: 'seen' | 'taken' | 'draft-begun'; readonly at: Moment; readonly by: Person }
  | { readonly type: 'taken-after-all'; readonly at: Moment; readonly by: Person; readonly reason: Words }
  /** `holder`: who had it, where somebody else hands it over. */
  | { readonly type: 'handed-over'; readonly at: Moment; readonly by: Person; readonly to: Person; readonly holder?: Person }
  | ({ readonly type: 'returned'; readonly at: Moment; readonly by: Person; readonly reason: Words; readonly suggests?: AgencyId } & EndsWish)
  | ({ readonly type: 'declined'; readonly at: Moment; readonly by: Person; readonly reason: Words } & EndsWish)
  /** `asker`: whoever asked goes on asking, where somebody of another agency asks on for them. `hears`: whoever had asked, where it is somebody else who asks on. */
  | { readonly type: 'asked-another'; readonly at: Moment; readonly by: Person; readonly agency: AgencyId; readonly passed: Passed; readonly tasked: boolean; readonly asker?: Person; readonly hears?: Person }
  | { readonly type: 'card-shared'; readonly at: Moment; readonly agency: AgencyId; readonly lead: boolean; readonly without?: AgencyId }
  | { readonly type: 'acknowledged'; readonly at: Moment; readonly by: Person; readonly forecast: Day }
  | InterimEvent
  /** With the contribution, where it is a part. */
  | ({ readonly type: 'answered'; readonly at: Moment; readonly by: Person; readonly late: boolean; readonly contribution?: Words; readonly version?: number } & EndsWish)
  /** Without `by` the answer was released, which leaves nothing to judge. */
  | { readonly type: 'accepted'; readonly at: Moment; readonly by?: Person }
  | { readonly type: 'sent-back'; readonly at: Moment; readonly by: Person; readonly reason: Words }
  /** `holder`: whoever had it by then. */
  | ({ readonly type: 'judged-after-all'; readonly at: Moment; readonly by: Person; readonly reason: Words; readonly holder?: Person } & EndsWish)
  /** The report went out without this part. */
  | ({ readonly type: 'lapsed'; readonly at: Moment } & EndsWish)
  /** It did not go out after all. */
  | { readonly type: 'unsettled'; readonly at: Moment }
  | ({ readonly at: Moment } & PutBack)
  | { readonly type: 'acceptance-taken-back'; readonly at: Moment; readonly by: Person; readonly reason: Words }
  | VersionFollowed
  | LadderHeld
  | HoldLifted
  | { readonly type: 'closures-learnt'; readonly at: Moment; readonly closures: readonly Day[] }
  | ExtensionEvent
  | AskedWronglyEvent
  | LateEvent
  | ({ readonly type: 'moment-came'; readonly at: Moment } & MomentCame);

export type RequestRefusal =
  | NotPermitted
  | HoldRefusal
  | ExtensionRefusal
  | AskedWronglyRefusal
  | LateRefusal
  /** What it serves is late by the law, and explained there. */
  | { readonly code: 'late-by-its-duties'; readonly id: string; readonly duties: readonly string[] }
  | { readonly code: 'no-such-request' }
  | { readonly code: 'request-id-taken'; readonly id: string }
  | { readonly code: 'suspense-in-the-past'; readonly suspense: Moment; readonly now: Moment; readonly zone: Zone }
  | { readonly code: 'taken-by-another'; readonly id: string; readonly taker: Person }
  /** Its agency gave it back, and another was asked since. */
  | { readonly code: 'asked-elsewhere'; readonly id: string; readonly agency: AgencyId; readonly former: AgencyId }
  | { readonly code: 'not-late'; readonly id: string; readonly suspense: Moment; readonly zone: Zone }
  | { readonly code: 'forecast-in-the-past'; readonly forecast: Day; readonly today: Day }
  | { readonly code: 'not-answered'; readonly id: string }
  /** What was sent back is not judged after all once something newer is there. */
  | { readonly code: 'answered-since'; readonly id: string; readonly agency: AgencyId; readonly answeredAt: Moment; readonly zone: Zone }
  | { readonly code: 'not-sent-back'; readonly id: string }
  /** It was sent back when how it had stood was not kept. */
  | { readonly code: 'answer-not-kept'; readonly id: string; readonly agency: AgencyId }
  | { readonly code: 'not-accepted'; readonly id: string }
  | { readonly code: 'answer-released'; readonly id: string }
  /** `unreleased`: what was accepted is not out yet, and the acceptance can be taken back. */
  | { readonly code: 'already-closed'; readonly id: string; readonly status: 'accepted' | 'returned' | 'declined' | 'lapsed' | 'cancelled'; readonly unreleased?: true }
  | { readonly code: 'tasked-not-asked'; readonly id: string; readonly agency: AgencyId }
  | { readonly code: 'handover-outside'; readonly id: string; readonly agency: AgencyId; readonly to: Person }
  | { readonly code: 'cannot-take'; readonly id: string; readonly to: Person }
  /** Only what was given back is asked of another agency. */
  | { readonly code: 'not-given-back'; readonly id: string; readonly agency: AgencyId }
  | { readonly code: 'same-agency'; readonly id: string; readonly agency: AgencyId }
  | InterimRefusal
  /** A whole is answered by a version of its report. */
  | { readonly code: 'whole-needs-version'; readonly id: string };

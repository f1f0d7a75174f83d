import type { NotPermitted } from '../authority';
import type { Hour, When } from '../calendar';
import type { Actor, Person } from '../language/actor';
import type { Agreed, Proposal, ProposalEvent, ProposalOrder, ProposalRefusal, Shift } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';
import type {
  CallMade, Conclusion, Dates, Done, ElectionKind, Facts, Forecast, HoldLifted, HoldOrder, HoldRefusal, KeptForecast, KeptHolds, KeptStatement, LadderHeld, LateEvent, LateOrder, LateReason, LateRefusal, LiftOrder, MergeRefusal, MomentKind,
  Over, Receipt, Sending, Start, Survivor, Terms,
} from '../law';
import type { Act, ActEvent, ActRefusal, DutyChange, FormerAct, StartCorrected, StartCorrection, StartRefusal } from './corrections';
import type { LawEvent, LawOrder, PackRef } from './law-order';

/**
 * One instance of a rule: who owes what to whom, by when.
 *
 *   absent -> open -> met
 *               \--> missed -> met late
 *    open or missed -> not applicable, or replaced (merged into another) -> open or missed again
 *
 * A duty whose date is `waiting` or `undated` is open and has no alarm. A fact that arrives dates it; a due that passes
 * while it is open makes it missed, and the ladder climbs until somebody acknowledges with a forecast. A coordinator may
 * hold its last rung, once; a due that moves starts another ladder, which has been held by nobody. A fact that is
 * corrected dates it anew in every state, so that what was missed may be open again, and what was met late on time.
 *
 * Two people set a duty aside, with a reason: it is not applicable, or the product of another one meets it. Until the
 * second confirms, its clock runs. One person puts it back, and it runs again. Two people correct the fact that started
 * it, in every state but that. An act that was not done after all, or a copy that never went out, makes open again what it met.
 */
export type DutyState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'open' | 'missed' } & Held)
  | ({ readonly status: 'met' | 'met-late'; readonly metOn: Day; readonly metHour?: Hour; readonly metAt: Moment } & Held)
  | ({ readonly status: 'not-applicable'; readonly agreed: Agreed } & Held)
  | ({ readonly status: 'replaced'; readonly into: string; readonly agreed: Agreed } & Held);

type Held = KeptHolds & {
  readonly id: string;
  readonly rule: Terms;
  readonly pack: PackRef;
  readonly facts: Facts;
  /** Who recorded the fact that started it; nobody did where the house opened it. */
  readonly startedBy?: Person;
  readonly startCorrections?: readonly StartCorrection[];
  readonly dates: Dates;
  /** Dues the duty has had before a fact moved them; they stay on the card, struck through. */
  readonly formerDues: readonly Day[];
  /** Instants it was due at before another text of the law moved that within one day; they stay on the card as well. */
  readonly formerHours?: readonly Moment[];
  /** Days recorded as closed, by which its plan date and moments are counted. */
  readonly closures?: readonly Day[];
  /** Calls that were said, and which days recorded as closed since count for later. */
  readonly saidAlready?: readonly CallMade[];
  /** Every moment up to here has been said, or was past when the duty was made. */
  readonly saidUpTo: Moment;
  /** Since when its clock has run, where its due was past by then. */
  readonly lateFrom?: Moment;
  readonly forecast?: KeptForecast;
  readonly proposal?: Proposal<DutyChange>;
  /** Duties of the same rule that its product meets too. */
  readonly covers?: readonly string[];
  readonly reopenings?: readonly Reopening[];
  /** Why it is or was late, and what agencies that names say to it, the newest of each. */
  readonly lateReason?: LateReason;
  readonly formerReasons?: readonly LateReason[];
  readonly statements?: readonly KeptStatement[];
  /** What the law asks for besides, as far as it has been recorded. */
  readonly acts?: readonly Act[];
  /** Acts as they were recorded before they were corrected; they stay on the card, struck through. */
  readonly formerActs?: readonly FormerAct[];
  /** When a report for it was first released, where its rule names neither a recipient nor an act. */
  readonly released?: When;
};

/** Somebody put it back; nobody did where what it was merged into was over by the time it was confirmed. */
export type Reopening = { readonly was: 'not-applicable' | 'replaced'; readonly at: Moment; readonly into?: string; readonly by?: Person; readonly reason?: Words };

/** Something that happened in the world and that a duty may count from. */
export type Fact =
  | ({ readonly kind: 'conclusion' } & Conclusion)
  /** The election itself, where it was recorded wrongly. */
  | { readonly kind: 'election'; readonly day: Day; readonly conclusion?: Conclusion; readonly of?: ElectionKind }
  | ({ readonly kind: 'receipt' } & Receipt)
  /** It was not received on that day, as had been recorded. */
  | ({ readonly kind: 'no-receipt' } & Receipt)
  | ({ readonly kind: 'sending' } & Sending)
  /** It did not go out, as had been recorded. */
  | ({ readonly kind: 'no-sending' } & Sending)
  | ({ readonly kind: 'done' } & Done)
  /** It was not done, as had been recorded. */
  | ({ readonly kind: 'not-done' } & Done)
  | ({ readonly kind: 'start' } & Start);

type Given = { readonly by: Actor; readonly at: Moment };

export type DutyOrder =
  | (Given & {
      readonly type: 'open-duty';
      readonly id: string;
      readonly rule: Terms;
      readonly pack: PackRef;
      readonly facts: Facts;
    })
  | (Given & { readonly type: 'learn-fact'; readonly fact: Fact })
  /** A fact was corrected: it counts for what is met as well. */
  | (Given & { readonly type: 'relearn-fact'; readonly fact: Fact })
  | (Given & { readonly type: 'ring' })
  | (Given & { readonly type: 'acknowledge-duty'; readonly forecast: Day; readonly hour?: Moment })
  | HoldOrder
  | LiftOrder
  | (Given & { readonly type: 'meet-duty' } & When)
  /** The day it was met on was corrected, or its hour. */
  | (Given & { readonly type: 'correct-meeting' } & When)
  /** What met it never went out. */
  | (Given & { readonly type: 'withdraw-meeting' })
  | ProposalOrder<DutyChange>
  | LateOrder
  | (Given & { readonly type: 'reopen-duty'; readonly reason?: Words })
  | (Given & { readonly type: 'learn-closures'; readonly closures: readonly Day[] })
  /** Another was merged into it, or is not any more. */
  | (Given & { readonly type: 'cover-duty' | 'uncover-duty'; readonly duty: string })
  /** One of the acts the rule asks for was done. */
  | (Given & { readonly type: 'record-act'; readonly act: string; readonly on: Day; readonly hour?: Moment; readonly evidence: Words })
  /** It was done on another day or at another hour than was recorded, or is proved by something else; without `to` it was not done. */
  | (Given & { readonly type: 'correct-act'; readonly act: string; readonly to?: { readonly on: Day; readonly hour?: Moment; readonly evidence?: Words }; readonly reason: Words })
  /** When a report for it was first released; without that, none is. */
  | (Given & { readonly type: 'learn-release'; readonly released?: When })
  | LawOrder;

export type DutyEvent =
  | {
      readonly type: 'duty-opened';
      readonly at: Moment;
      readonly id: string;
      readonly rule: Terms;
      readonly pack: PackRef;
      readonly facts: Facts;
      readonly dates: Dates;
      /** Who recorded the fact that started it. */
      readonly by?: Person;
    }
  /** A fact that dates it, or moves its date. */
  | {
      readonly type: 'duty-dated';
      readonly at: Moment;
      readonly on: Day;
      readonly facts: Facts;
      readonly dates: Dates;
      /** What a corrected fact moved. */
      readonly corrected?: Shift;
    }
  /** A fact that moves nothing: kept, and not spoken of. */
  | { readonly type: 'fact-learnt'; readonly at: Moment; readonly on: Day; readonly facts: Facts }
  | DutyMomentCame
  | { readonly type: 'duty-acknowledged'; readonly at: Moment; readonly forecast: Forecast }
  | LadderHeld
  | HoldLifted
  | ({ readonly type: 'duty-met'; readonly at: Moment; readonly late: boolean } & When)
  | ({ readonly type: 'meeting-corrected'; readonly at: Moment; readonly former: Day; readonly formerHour?: Hour; readonly late: boolean } & When)
  | ProposalEvent<DutyChange>
  | StartCorrected
  /** `dates` with the plan date as it is then. */
  | { readonly type: 'closures-learnt'; readonly at: Moment; readonly closures: readonly Day[]; readonly dates: Dates }
  | LateEvent
  | { readonly type: 'duty-closed'; readonly at: Moment; readonly agreed: Agreed }
  | { readonly type: 'duty-merged'; readonly at: Moment; readonly into: Survivor; readonly agreed: Agreed }
  | ({ readonly type: 'duty-reopened' } & Reopening)
  | { readonly type: 'duty-covered' | 'duty-uncovered'; readonly at: Moment; readonly duty: string }
  | ActEvent
  | LawEvent;

/** A moment of the clock was said. `earlier`: how many before it fell into an outage and are not said again. */
export type DutyMomentCame = {
  readonly type: 'moment-came';
  readonly at: Moment;
  readonly kind: MomentKind | 'still-late';
  readonly of: 'suspense' | 'due';
  readonly scheduled: Moment;
  readonly earlier: number;
};

export type DutyRefusal =
  | NotPermitted
  | HoldRefusal
  | ProposalRefusal
  | MergeRefusal
  | LateRefusal
  | StartRefusal
  | ActRefusal
  /** What is over is not set aside, and what was met is not put back. */
  | { readonly code: 'duty-over'; readonly id: string; readonly status: Over; readonly into?: string }
  | { readonly code: 'covers-others'; readonly id: string; readonly covers: readonly string[] }
  | { readonly code: 'no-such-duty' }
  | { readonly code: 'duty-not-late'; readonly id: string; readonly title: string }
  | { readonly code: 'forecast-in-the-past'; readonly forecast: Day; readonly today: Day }
  | { readonly code: 'forecast-hour-in-the-past'; readonly forecast: Moment; readonly now: Moment; readonly zone: Zone }
  | { readonly code: 'met-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'met-hour-in-the-future'; readonly hour: Moment; readonly now: Moment; readonly zone: Zone };

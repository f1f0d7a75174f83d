import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Agreed, Proposal, ProposalEvent, ProposalOrder, ProposalRefusal } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/**
 * One recipient of a released report: `RPT-31/president`. Sending it meets the duty, receipt starts the next clock.
 *
 *   absent -> owed -> sent -> received
 *               \--> called off (it is not released any more) -> owed again
 *
 * Both have two times: `on`, the day it happened, and `at`, when that was recorded. Either day may be corrected, as often
 * as it takes, and either may be said never to have been: then it is owed, or sent, as before. A receipt, from which clocks
 * count, is corrected by two people.
 */
export type DeliveryState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'owed' } & Held)
  | ({ readonly status: 'called-off' } & Held)
  | ({ readonly status: 'sent'; readonly sent: Dispatch } & Held)
  | ({ readonly status: 'received'; readonly sent: Dispatch; readonly received: Handing } & Held);

/** What is owed to whom. */
export type Parcel = {
  readonly id: string;
  readonly report: string;
  readonly title: Words;
  readonly owners: readonly AgencyId[];
  readonly duties: readonly string[];
  readonly recipient: AgencyId;
  readonly releasedOn: Day;
  readonly zone: Zone;
};

type Held = Parcel & {
  readonly owedAt: Moment;
  readonly proposal?: Proposal<ReceiptChange>;
  readonly corrections?: readonly DayCorrection[];
};

/** The day it was received, recorded wrongly; without another it was never received. */
export type ReceiptChange = { readonly from: Day; readonly to?: Day };

/** A day that was recorded wrongly, or its hour, and who corrected it, a receipt by two; without another it never was. */
export type DayCorrection =
  | { readonly of: 'sent'; readonly from: Day; readonly fromHour?: Moment; readonly to?: Day; readonly toHour?: Moment; readonly by: Person; readonly reason: Words; readonly at: Moment }
  | ({ readonly of: 'received' } & ReceiptChange & Agreed);

/** One end of it, and what proves it where somebody else than that end recorded it. */
export type Handing = { readonly on: Day; readonly at: Moment; readonly by: Person; readonly evidence?: Words };

/** That it went out, with the hour where somebody gave it: a limit in hours is met at it. */
export type Dispatch = Handing & { readonly hour?: Moment };

type Given = { readonly by: Actor; readonly at: Moment };

export type DeliveryOrder =
  | (Given & { readonly type: 'owe-delivery' } & Parcel)
  | (Given & { readonly type: 'record-sent'; readonly on: Day; readonly hour?: Moment; readonly evidence?: Words })
  | (Given & { readonly type: 'record-received'; readonly on: Day; readonly evidence?: Words })
  /** Without a day it never went out. */
  | (Given & { readonly type: 'correct-sending'; readonly on?: Day; readonly hour?: Moment; readonly reason: Words })
  | ProposalOrder<ReceiptChange>
  /** The report's release was corrected. */
  | (Given & { readonly type: 'move-release'; readonly releasedOn: Day })
  /** It was not released after all. */
  | (Given & { readonly type: 'call-off-delivery' });

export type DeliveryEvent =
  | ({ readonly type: 'delivery-owed'; readonly at: Moment } & Parcel)
  | ({ readonly type: 'delivery-sent' } & Dispatch)
  | ({ readonly type: 'delivery-received' } & Handing)
  | { readonly type: 'sending-corrected'; readonly at: Moment; readonly on?: Day; readonly hour?: Moment; readonly from: Day; readonly fromHour?: Moment; readonly by: Person; readonly reason: Words }
  | ProposalEvent<ReceiptChange>
  | ({ readonly type: 'receipt-corrected'; readonly on?: Day; readonly from: Day } & Agreed)
  | { readonly type: 'release-moved'; readonly at: Moment; readonly releasedOn: Day }
  | { readonly type: 'delivery-called-off'; readonly at: Moment };

export type DeliveryRefusal =
  | NotPermitted
  | { readonly code: 'no-such-delivery' }
  | { readonly code: 'delivery-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'sending-hour-in-the-future'; readonly hour: Moment; readonly now: Moment; readonly zone: Zone }
  | { readonly code: 'sent-before-release'; readonly id: string; readonly report: string; readonly on: Day; readonly releasedOn: Day }
  | { readonly code: 'delivery-called-off'; readonly id: string; readonly report: string; readonly recipient: AgencyId }
  | { readonly code: 'not-sent-yet'; readonly id: string; readonly recipient: AgencyId; readonly owners: readonly AgencyId[] }
  | { readonly code: 'received-before-sent'; readonly id: string; readonly report: string; readonly recipient: AgencyId; readonly on: Day; readonly sentOn: Day }
  | { readonly code: 'evidence-missing'; readonly id: string; readonly recipient: AgencyId }
  /** Recorded for another day. A day on record is corrected, never overwritten. */
  | { readonly code: 'sent-on-another-day'; readonly id: string; readonly sent: Handing }
  | { readonly code: 'sent-at-another-hour'; readonly id: string; readonly on: Day; readonly recorded?: Moment; readonly wanted: Moment; readonly zone: Zone }
  | { readonly code: 'received-on-another-day'; readonly id: string; readonly received: Handing }
  | ProposalRefusal
  | { readonly code: 'sent-after-received'; readonly id: string; readonly on: Day; readonly receivedOn: Day }
  /** What was received went out. */
  | { readonly code: 'received-after-all'; readonly id: string; readonly report: string; readonly recipient: AgencyId; readonly receivedOn: Day }
  | { readonly code: 'not-received-yet'; readonly id: string; readonly recipient: AgencyId }
  /** What was proposed for a receipt, and could not be confirmed any more. */
  | { readonly code: 'receipt-before-sent-since'; readonly id: string; readonly on: Day; readonly sentOn: Day }
  | { readonly code: 'receipt-changed-since'; readonly id: string; readonly from: Day; readonly now: Day };

/** The days that clocks which count from its receipt count from; where another report for the same came first, that one's. */
export type Counted = readonly Day[];

/** What is said about a delivery, in facts; its words are the application's. */
export type DeliveryNotice =
  | { readonly say: 'delivery-sent'; readonly delivery: string }
  | { readonly say: 'delivery-received'; readonly delivery: string; readonly counted?: Counted }
  | { readonly say: 'day-corrected'; readonly delivery: string; readonly correction: DayCorrection; readonly counted?: Counted }
  | { readonly say: 'receipt-change-proposed'; readonly delivery: string; readonly proposal: Proposal<ReceiptChange> }
  | { readonly say: 'receipt-change-withdrawn'; readonly delivery: string; readonly by: Person; readonly proposer: Person };

export type DeliveryPromise = Promised<DeliveryNotice>;

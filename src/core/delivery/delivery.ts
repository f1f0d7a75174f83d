import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/**
 * One recipient of a released report: `RPT-31/president`. Sending it meets the duty, receipt starts the next clock.
 *
 *   absent -> owed -> sent -> received
 *
 * Both have two times: `on`, the day it happened, and `at`, when that was recorded.
 */
export type DeliveryState =
  | { readonly status: 'absent' }
  | ({ readonly status: 'owed' } & Held)
  | ({ readonly status: 'sent'; readonly sent: Handing } & Held)
  | ({ readonly status: 'received'; readonly sent: Handing; readonly received: Handing } & Held);

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

type Held = Parcel & { readonly owedAt: Moment };

/** One end of it, and what proves it where somebody else than that end recorded it. */
export type Handing = { readonly on: Day; readonly at: Moment; readonly by: Person; readonly evidence?: Words };

type Given = { readonly by: Actor; readonly at: Moment };

export type DeliveryOrder =
  | (Given & { readonly type: 'owe-delivery' } & Parcel)
  | (Given & { readonly type: 'record-sent'; readonly on: Day; readonly evidence?: Words })
  | (Given & { readonly type: 'record-received'; readonly on: Day; readonly evidence?: Words });

export type DeliveryEvent =
  | ({ readonly type: 'delivery-owed'; readonly at: Moment } & Parcel)
  | ({ readonly type: 'delivery-sent' } & Handing)
  | ({ readonly type: 'delivery-received' } & Handing);

export type DeliveryRefusal =
  | NotPermitted
  | { readonly code: 'no-such-delivery' }
  | { readonly code: 'delivery-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'sent-before-release'; readonly id: string; readonly on: Day; readonly releasedOn: Day }
  | { readonly code: 'not-sent-yet'; readonly id: string; readonly recipient: AgencyId; readonly owners: readonly AgencyId[] }
  | { readonly code: 'received-before-sent'; readonly id: string; readonly on: Day; readonly sentOn: Day }
  | { readonly code: 'evidence-missing'; readonly id: string; readonly recipient: AgencyId }
  /** Recorded for another day. A day on record is corrected, never overwritten. */
  | { readonly code: 'sent-on-another-day'; readonly id: string; readonly sent: Handing }
  | { readonly code: 'received-on-another-day'; readonly id: string; readonly received: Handing };

/** What is said about a delivery, in facts; its words are the application's. */
export type DeliveryNotice = { readonly say: 'delivery-sent' | 'delivery-received'; readonly delivery: string };

export type DeliveryPromise = Promised<DeliveryNotice>;

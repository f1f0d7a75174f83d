import type { Place } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';
import type { Address } from './addresses';
import type { Button, Delivery } from './outbox';

/** What became of a delivery. `unsure`: nobody can say whether it arrived (time-out, cut line, 5xx). */
export type Outcome =
  /** `places`: where what was made now lies, to be written down with the delivery. */
  | { readonly outcome: 'delivered'; readonly places?: readonly Address[]; /** There was nowhere to show it, and that is fine. */ readonly unshown?: true }
  /** Nothing is wrong with it, but the chat does not let us in (token revoked, scope missing): it waits, red. */
  | { readonly outcome: 'blocked'; readonly why: string; /** It is a closed channel that may not be made. */ readonly unmade?: true }
  | { readonly outcome: 'not-now'; readonly seconds: number; readonly why: string }
  | { readonly outcome: 'unsure'; readonly why: string }
  /** The card it belongs to was deleted, and must be posted anew before it can be. */
  | { readonly outcome: 'card-gone'; readonly of: SubjectRef; readonly at: Place; readonly why: string }
  | { readonly outcome: 'refused'; readonly why: string };

/** A subject's face, in our words; which blocks that makes, only the adapter knows. */
export type Card = {
  readonly title: string;
  /** Where it stands, in one line. */
  readonly standing: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** What happens next. */
  readonly next?: string;
  readonly buttons: readonly Button[];
};

/** A delivery ready to go out: a card has been drawn from the newest state. */
export type Message =
  | Exclude<Delivery, { kind: 'card' | 'reminder' }>
  | { readonly kind: 'card'; readonly at: Place; readonly of: SubjectRef; readonly ifThere?: true; readonly card: Card };

/** Whether a delivery is there, and where. */
export type Found = { readonly found: false } | { readonly found: true; readonly places?: readonly Address[] };

/** The chat the agencies share. */
export type Chat = {
  /** `renewed`: the card it belongs to was posted anew a moment ago; if it is gone all the same, it is said elsewhere. */
  readonly deliver: (id: string, message: Message, renewed?: 'renewed') => Promise<Outcome>;
  /** Whether the delivery with this id is there. Looked for before anything ambiguous is sent again. */
  readonly find: (id: string, delivery: Delivery) => Promise<Found>;
  /** Takes away what arrived more than once of a delivery, the younger first, and says how many. Throws if it cannot look. */
  readonly audit: (id: string, delivery: Delivery) => Promise<number>;
};

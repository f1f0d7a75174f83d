import type { PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';
import type { Address } from './addresses';
import type { Moment } from '../core/language/time';

/** A promise made in a commit. `id` is random and travels with the message, so that it can be found again. */
export type PromiseRow = {
  readonly id: string;
  /** Deliveries of one lane are made one after another, oldest first. */
  readonly lane: string;
  readonly promise: Delivery;
  readonly madeAt: Moment;
  /** A card that still waits under the same key is not promised twice: it is drawn when it is delivered. */
  readonly coalesce?: string;
};

/** What is delivered: words fixed when they were promised, or a subject's card as it stands on delivery. */
export type Delivery =
  | ({ readonly kind: 'notice'; readonly at: Place } & Saying)
  | { readonly kind: 'card'; readonly at: Place; readonly of: SubjectRef };

/** Words for people, whom they mention (whoever must act), and what those can press. */
export type Saying = {
  readonly text: string;
  readonly mentions: readonly PersonId[];
  readonly buttons: readonly Button[];
};

/** A button of a card or notice. `command` is the path of the command it gives: `request/take`. */
export type Button = {
  readonly command: string;
  readonly label: string;
  readonly about: SubjectRef;
  readonly weight?: 'primary' | 'danger';
  /** Asked back before it is pressed for good: what cannot be taken back. */
  readonly confirm?: string;
};

export type Claimed = PromiseRow & { readonly attempts: number; readonly unsure: boolean };

/** Promises to the outside, kept once. Times here are the machine's, not the house's. */
export type Outbox = {
  /**
   * Takes the oldest deliverable row of each free lane and marks it `sending` until the lease ends. A row found still
   * `sending` after its lease was left by a crash: it comes back as unsure.
   */
  readonly claim: (now: Moment, leaseUntil: Moment, limit: number) => Promise<readonly Claimed[]>;
  /** It was delivered, and what it made lies there. The lane is free again from an instant: one message a second and channel. */
  readonly kept: (id: string, now: Moment, laneFreeFrom: Moment, places: readonly Address[]) => Promise<void>;
  /**
   * Not now: again not before an instant, and until then its lane waits, so that order is kept. `unsure` when it may
   * have been delivered all the same.
   */
  readonly later: (id: string, notBefore: Moment, unsure: boolean, why: string) => Promise<void>;
  /** Never: the reason stays on record, and the lane goes on without it. */
  readonly refused: (id: string, why: string, now: Moment) => Promise<void>;
  readonly waiting: () => Promise<number>;
};

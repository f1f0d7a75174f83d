import type { PersonId } from '../core/language/actor';
import type { ChatChannel, Place } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';
import type { Address } from './addresses';
import type { TextId } from '../core/language/words';
import type { Moment } from '../core/language/time';

/** A promise made in a commit. `id` is random and travels with the message, so that it can be found again. */
export type PromiseRow = {
  readonly id: string;
  /** Deliveries of one lane are made one after another, oldest first. */
  readonly lane: string;
  readonly promise: Delivery;
  readonly madeAt: Moment;
  /**
   * An hour of the house's clock, the end of somebody's quiet hours. Not delivered before, and until then its lane waits:
   * what must not wait goes in another.
   */
  readonly quietUntil?: Moment;
  /** A card that still waits under the same key is not promised twice: it is drawn when it is delivered. */
  readonly coalesce?: string;
};

/** What is delivered: words fixed when they were promised, or a subject's card as it stands on delivery. */
export type Delivery =
  /** `tells`: the promise that could not be kept and of which this says so. */
  | ({ readonly kind: 'notice'; readonly at: Place; readonly quotes?: readonly TextId[]; readonly tells?: string } & Saying)
  /** A notice that was posted is changed, because words it quoted are gone. `of` is the promise that posted it. */
  | ({ readonly kind: 'rewrite'; readonly at: Place; readonly of: string } & Saying)
  /** `ifThere`: drawn anew where it lies already, and posted nowhere for that alone. */
  | { readonly kind: 'card'; readonly at: Place; readonly of: SubjectRef; readonly ifThere?: true }
  /** Somebody asked to be reminded of a subject: drawn from what they still owe when it is delivered. */
  | { readonly kind: 'reminder'; readonly at: Place; readonly of: SubjectRef }
  /** Makes the private channel of a subject, or takes the one that was attached, and asks people in, and takes those out that it is not for any more. `name` is as the chat allows: `inc-0014-county-clerks`. */
  | { readonly kind: 'channel'; readonly at: Place; readonly of: SubjectRef; readonly name: string; readonly people: readonly PersonId[]; readonly without?: readonly PersonId[]; readonly attached?: ChatChannel }
  /** Pins a subject's card in its channel. */
  | { readonly kind: 'pin'; readonly at: Place; readonly of: SubjectRef };

/** Words for people, whom they mention (whoever must act), and what those can press. */
export type Saying = {
  readonly text: string;
  readonly mentions: readonly PersonId[];
  readonly buttons: readonly Button[];
  /** Of a message that is a list: what stands beside each line of the text. */
  readonly rows?: readonly (readonly Button[])[];
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

/** What a card looked like: where it was shown, and the digest of what was drawn. */
export type Face = { readonly place: string; readonly digest: string };

export type Shown = Face & { readonly at: Moment; readonly delivery: string };

export type Claimed = PromiseRow & { readonly attempts: number; readonly unsure: boolean };

/** A promise that could not be kept and is not tried again by itself. */
export type Unkept = Pick<PromiseRow, 'id' | 'lane' | 'promise' | 'madeAt' | 'coalesce'> & { readonly why: string; readonly refusedAt: Moment };

/** A promise that waits because something stands in its way. */
export type HeldUp = Pick<PromiseRow, 'promise'> & { readonly why: string };

/**
 * Promises to the outside, kept once. Leases and pace go by the machine's clock; only until when somebody is left in
 * peace is told by the house's, so that a clock turned by hand ends their night.
 */
export type Outbox = {
  /**
   * Takes the oldest deliverable row of each free lane and marks it `sending` until the lease ends. A row found still
   * `sending` after its lease was left by a crash: it comes back as unsure. `house` is what the house's clock says.
   */
  readonly claim: (now: Moment, leaseUntil: Moment, limit: number, house: Moment) => Promise<readonly Claimed[]>;
  /**
   * One that takes several calls is still at it: whoever claimed it at this attempt has it until then. False where another
   * has it by now, or it is settled.
   */
  readonly hold: (id: string, attempt: number, leaseUntil: Moment) => Promise<boolean>;
  /**
   * It was delivered, and what it made lies there; of a card, the face it showed stays on record. The lane is free
   * again from an instant: one message a second and channel. What may have arrived twice is looked at again at `auditAt`.
   */
  readonly kept: (
    id: string,
    now: Moment,
    laneFreeFrom: Moment,
    places: readonly Address[],
    face?: Face,
    auditAt?: Moment,
  ) => Promise<void>;
  /**
   * Not now: again not before an instant, and until then its lane waits, so that order is kept. `unsure` when it may
   * have been delivered all the same.
   */
  readonly later: (id: string, notBefore: Moment, unsure: boolean, why: string) => Promise<void>;
  /**
   * Not as it stands: the reason stays on record, the lane goes on without it, and whoever must know is promised to hear
   * of it in the same breath.
   */
  readonly refused: (id: string, why: string, now: Moment, tell?: readonly PromiseRow[]) => Promise<void>;
  /** What was refused and still stands, the newest first. A card that was drawn there since stands no more. */
  readonly unkept: (limit: number) => Promise<readonly Unkept[]>;
  /** What was tried and waits to be tried again, the oldest first, with why. */
  readonly heldUp: (limit: number) => Promise<readonly HeldUp[]>;
  /** What was refused is owed again, in its old place; false if there is no such thing. */
  readonly handInAgain: (id: string) => Promise<boolean>;
  /** Kept promises that are to be looked at again by now, the soonest first. */
  readonly audits: (now: Moment, limit: number) => Promise<readonly Pick<PromiseRow, 'id' | 'promise'>[]>;
  /** It was looked at; from an instant once more, if it could not be. */
  readonly audited: (id: string, again?: Moment) => Promise<void>;
  readonly waiting: () => Promise<number>;
  /** How many of those wait for an hour of the house's clock that is still to come. */
  readonly quiet: (house: Moment) => Promise<number>;
  /** Since when, by the house's clock, the oldest of the others could have been posted: made, or its quiet hours over. */
  readonly since: (house: Moment) => Promise<Moment | undefined>;
  /** Every face a place has shown, oldest first. None is ever forgotten. */
  readonly faces: (place: string) => Promise<readonly Shown[]>;
};

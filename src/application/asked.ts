import type { Envelope, Refusal, Standing } from '../core/house';
import type { Actor } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';
import type { Words } from '../core/language/words';
import type { GestureRow } from '../ports/store';
import type { Entry } from './workbench';

/** What an order is made from inside the commit: the hour, numbers of short names, and words taken in for keeping. */
export type Pen = {
  readonly at: Moment;
  readonly nextNumber: (series: string) => Promise<number>;
  readonly words: (text: string) => Words;
  /** Every agency at the table as it stands. */
  readonly roster: () => Promise<readonly Standing<'agency'>[]>;
};

/** An order to hand in. Without a gesture it is the house's own: an alarm, a loop. */
export type Asked = {
  readonly by: Actor;
  readonly order: (pen: Pen) => Envelope | Promise<Envelope>;
  readonly gesture?: Gesture;
};

/** `key` is the same for every delivery of one gesture. `intention` is the same when somebody types the same again. */
export type Gesture = { readonly key: string; readonly intention?: string };

export type Answered =
  | { readonly outcome: 'done'; readonly entries: readonly Entry[]; readonly about: SubjectRef }
  | { readonly outcome: 'nothing-to-do'; readonly because: string; readonly since?: Moment; readonly about: SubjectRef }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly about: SubjectRef }
  /** The same gesture was delivered before; its effect stands. */
  | { readonly outcome: 'repeated'; readonly row: GestureRow }
  /** The same person asked the same within ten minutes; nothing was done. */
  | { readonly outcome: 'asked-before'; readonly row: GestureRow };

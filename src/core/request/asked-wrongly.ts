import type { Actor, Person } from '../language/actor';
import type { Moment } from '../language/time';
import type { Words } from '../language/words';
import type { EndsWish, Extended, Latest } from './extension';

/**
 * Whoever asked, or a coordinator, had meant another hour, or nothing at all. What is done to a whole is done to its parts,
 * by the house and in the name of whoever did it.
 */
export type SuspenseCorrection = Extended & { readonly reason: Words };

/** It was cancelled, and is wanted after all: both stay on record. */
export type Reinstatement = { readonly canceller: Person; readonly cancelledAt: Moment; readonly cancelledFor: Words; readonly by: Person; readonly at: Moment; readonly reason: Words };

export type Cancelling = { readonly by: Person; readonly at: Moment; readonly reason: Words };

type Given = { readonly by: Actor; readonly at: Moment };

export type AskedWronglyOrder =
  /** `latest` as for an extension. */
  | (Given & { readonly type: 'correct-suspense'; readonly suspense: Moment; readonly reason: Words; readonly latest?: Latest })
  | (Given & { readonly type: 'cancel-request'; readonly reason: Words })
  | (Given & { readonly type: 'follow-suspense'; readonly moved: SuspenseCorrection })
  | (Given & { readonly type: 'follow-cancelling'; readonly who: Person; readonly reason: Words })
  /** `over`: it is a part, and that is what became of its whole. */
  | (Given & { readonly type: 'reinstate-request'; readonly reason: Words; readonly over?: 'cancelled' | 'released' })
  /** The whole that was cancelled with these words is wanted after all. */
  | (Given & { readonly type: 'follow-reinstating'; readonly who: Person; readonly reason: Words; readonly cancelledFor: Words });

export type AskedWronglyEvent =
  | ({ readonly type: 'suspense-corrected' } & SuspenseCorrection & EndsWish)
  /** `withWhole` stands in histories from before words told what was cancelled together, and is not written any more. */
  | ({ readonly type: 'cancelled'; readonly withWhole?: true } & Cancelling & EndsWish)
  | ({ readonly type: 'reinstated' } & Reinstatement);

export type AskedWronglyRefusal =
  | { readonly code: 'released-already'; readonly id: string }
  /** Of a part: what it is a part of is not wanted any more, or is out. */
  | { readonly code: 'whole-over'; readonly id: string; readonly whole: string; readonly as: 'cancelled' | 'released' }
  | { readonly code: 'suspense-of-whole'; readonly id: string; readonly whole: string };

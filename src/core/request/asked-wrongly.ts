import type { Actor, Person } from '../language/actor';
import type { Moment } from '../language/time';
import type { Words } from '../language/words';
import type { Extended, Latest } from './extension';

/**
 * Whoever asked, or a coordinator, had meant another hour, or nothing at all. What is done to a whole is done to its parts,
 * by the house and in the name of whoever did it.
 */
export type SuspenseCorrection = Extended & { readonly reason: Words };

export type Cancelling = { readonly by: Person; readonly at: Moment; readonly reason: Words };

type Given = { readonly by: Actor; readonly at: Moment };

export type AskedWronglyOrder =
  /** `latest` as for an extension. */
  | (Given & { readonly type: 'correct-suspense'; readonly suspense: Moment; readonly reason: Words; readonly latest?: Latest })
  | (Given & { readonly type: 'cancel-request'; readonly reason: Words })
  | (Given & { readonly type: 'follow-suspense'; readonly moved: SuspenseCorrection })
  | (Given & { readonly type: 'follow-cancelling'; readonly who: Person; readonly reason: Words });

export type AskedWronglyEvent =
  | ({ readonly type: 'suspense-corrected' } & SuspenseCorrection)
  /** `withWhole`: it is a part, and the whole was cancelled. */
  | ({ readonly type: 'cancelled'; readonly withWhole?: true } & Cancelling);

export type AskedWronglyRefusal =
  | { readonly code: 'released-already'; readonly id: string }
  | { readonly code: 'suspense-of-whole'; readonly id: string; readonly whole: string };

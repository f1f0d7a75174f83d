import type { PersonId } from '../core/language/actor';
import type { Moment } from '../core/language/time';

/** A gesture whose person was told that it takes longer: who and when, and nothing of what they said. */
export type PendingGesture = { readonly key: string; readonly who: PersonId; readonly at: Moment };

/** The gestures somebody still waits on. Times are the machine's. */
export type Pending = {
  readonly note: (gesture: PendingGesture) => Promise<void>;
  /** It was answered. */
  readonly settle: (key: string) => Promise<void>;
  /** Those noted before an instant and not answered since, oldest first. */
  readonly unfinished: (before: Moment, limit: number) => Promise<readonly PendingGesture[]>;
};

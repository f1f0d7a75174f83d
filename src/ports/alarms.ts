import type { SubjectRef } from '../core/language/refs';
import type { Moment } from '../core/language/time';

/**
 * One alarm: whom to wake and when. `version` is the subject's version when it was set, so that an alarm that was moved
 * is another alarm, and the ring of the old one finds nothing to do.
 */
export type Alarm = { readonly of: SubjectRef; readonly version: number; readonly at: Moment };

/**
 * Wakes us up later. It may forget everything, ring late, early or twice, and decides nothing: a ring is a hint to look
 * at the row in the store. Deliberately not in it: repeating alarms, results, retries of what the ring set off.
 */
export type Alarms = {
  /** Sets alarms; one already set under the same subject and version stays as it is. */
  readonly arm: (alarms: readonly Alarm[]) => Promise<void>;
  /** The name under which the horizon was armed, kept where the alarms are and lost with them. */
  readonly marker: () => Promise<string | undefined>;
  readonly setMarker: (marker: string) => Promise<void>;
  /** Begins to ring. A ring that throws is rung again later. */
  readonly listen: (ring: (alarm: Alarm) => Promise<void>) => Promise<void>;
  /** Stops ringing and lets go; waits for a ring that is being handled. */
  readonly close: () => Promise<void>;
};

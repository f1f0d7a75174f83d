import { secondsBetween } from '../../core/calendar';
import type { Moment } from '../../core/language/time';
import type { Clock } from '../../ports/clock';

/** How long a reply waits for the card it belongs under before it goes to the floor instead. */
const PATIENCE = 60;

/** Who waits for a place that is not there yet. A crash forgets it, and then it waits anew. */
export type Patience = {
  /** Whether it waits for the first time, or not yet long enough. */
  readonly waits: (id: string) => boolean;
  readonly over: (id: string) => void;
};

export const openPatience = (machine: Clock): Patience => {
  const waiting = new Map<string, Moment>();
  return {
    waits: (id) => {
      const now = machine.now();
      const since = waiting.get(id) ?? now;
      waiting.set(id, since);
      return secondsBetween(since, now) < PATIENCE;
    },
    over: (id) => void waiting.delete(id),
  };
};

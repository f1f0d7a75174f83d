import type { Moment } from '../core/language/time';

/**
 * Tells the time. There are two: the house's decides what is due and may be turned by hand in the sandbox; the
 * machine's paces Slack, leases and timers, and is never turned.
 */
export type Clock = {
  readonly now: () => Moment;
  /** Milliseconds it was turned ahead of the machine's; absent where it cannot be turned. */
  readonly turned?: () => number;
};

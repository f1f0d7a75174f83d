import type { Moment } from '../core/language/time';

/**
 * How often a method of the chat may still be called, shared by all processes. Times are the machine's. A call is taken
 * before it is made; what the chat itself says (`Retry-After`) moves only the row it was given for.
 */
export type Budgets = {
  /** Takes one call of `perMinute`; says from when there will be one if there is none now. */
  readonly take: (method: string, perMinute: number, now: Moment) => Promise<{ readonly freeFrom: Moment } | 'taken'>;
  /** Nothing more of this method before an instant. */
  readonly close: (method: string, until: Moment) => Promise<void>;
};

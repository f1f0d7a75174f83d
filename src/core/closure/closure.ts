import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { Promised } from '../language/promised';
import type { WantedAfter } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/**
 * The days on which the offices of this floor are closed besides weekends and holidays: a snow day, an order for
 * 24 December. There is one list, `federal`, from the first closure on.
 *
 *   absent -> kept; each day of it closed, and open again
 *
 * One coordinator records a day, or several at once, and takes it back: plan dates and reminders move, a due never does.
 */
export type ClosureState = { readonly status: 'absent' } | { readonly status: 'kept'; readonly id: string; readonly zone: Zone; readonly closures: readonly Closure[] };

export type Closure = { readonly day: Day; readonly reason: Words; readonly by: Person; readonly at: Moment };

/** What it does to the day a duty must leave the building, and the requests for it that are wanted only after that. */
export type PlanMove = { readonly duty: string; readonly title: string; readonly from: Day; readonly to: Day; readonly after?: readonly WantedAfter[] };

/** The dates it moves as they were on the screen, and of how many requests and rounds a reminder or rung moves. */
export type Moves = { readonly plans: readonly PlanMove[]; readonly others: number };

type Given = { readonly by: Actor; readonly at: Moment };

export type ClosureOrder = Given & {
  readonly type: 'record-closure' | 'take-back-closure';
  readonly id: string;
  readonly day: Day;
  /** The last day of several. Those among them that are closed anyway are passed over. */
  readonly until?: Day;
  readonly zone: Zone;
  readonly reason: Words;
  readonly moves: Moves;
};

/** As many days as are recorded at once: a slip of the year does not close one. */
export const MOST_DAYS = 92;

export type ClosureEvent = {
  readonly type: 'closure-recorded' | 'closure-taken-back';
  readonly id: string;
  readonly zone: Zone;
  /** The days after the first, where there are several. */
  readonly further?: readonly Day[];
  readonly moves: Moves;
} & Closure;

export type ClosureRefusal =
  | NotPermitted
  | { readonly code: 'closure-in-the-past'; readonly day: Day; readonly today: Day }
  /** `name` of the holiday; without one it is a weekend. With `until`, none of those days is a working day. */
  | { readonly code: 'closed-anyway'; readonly day: Day; readonly name?: string; readonly until?: Day }
  | { readonly code: 'not-closed'; readonly day: Day; readonly until?: Day; readonly closed: readonly Day[] }
  | { readonly code: 'no-span-of-days'; readonly day: Day; readonly until: Day; readonly days: number; readonly most: number };

/** What is said about it, once for all that moves. */
export type ClosureNotice = { readonly say: 'closure-recorded' | 'closure-taken-back'; readonly closure: Closure; readonly further?: readonly Day[]; readonly moves: Moves };

export type ClosurePromise = Promised<ClosureNotice>;

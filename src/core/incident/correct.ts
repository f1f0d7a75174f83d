import { dayOf } from '../calendar';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Day } from '../language/time';
import { happenedOn, impossible, overOn } from './days';
import type { IncidentEvent, IncidentOrder, IncidentRefusal, IncidentState, Seen } from './incident';

type Kept = Exclude<IncidentState, { status: 'absent' }>;
type Order = Extract<IncidentOrder, { type: 'correct-incident' }>;

/** All that may be corrected, with the days nobody said. */
type Whole = Pick<Seen, 'actor' | 'target' | 'severity'> & { readonly on: Day; readonly closedOn?: Day };

/** Whoever opened it, or a coordinator, says what it turned out to be, and when it was. */
export const correct = (order: Order, by: Person, state: Kept): Decision<IncidentEvent, IncidentRefusal> => {
  const { at, reason } = order;
  const { id, zone } = state;
  if (order.closedOn !== undefined && state.status === 'open') return refused({ code: 'incident-open', id });
  const was = wholeOf(state);
  const { actor = was.actor, target = was.target, severity = was.severity, on = was.on, closedOn = was.closedOn } = order;
  const is: Whole = { actor, target, severity, on, ...(closedOn !== undefined && { closedOn }) };
  const wrong = impossible(id, { happened: on, closed: closedOn }, dayOf(at, zone));
  // Of the two days the one that was not said now may be the wrong one.
  if (wrong?.code === 'closed-before-it-happened' && order.closedOn === undefined) return refused({ ...wrong, code: 'happened-after-it-was-over' });
  if (wrong) return refused(wrong);
  return (['actor', 'target', 'severity', 'on', 'closedOn'] as const).every((each) => was[each] === is[each])
    ? nothingToDo('already-so')
    : decided({ type: 'incident-corrected', at, by, reason, from: besides(is, was), to: besides(was, is) });
};

const wholeOf = (state: Kept): Whole => {
  const { actor, target, severity } = state;
  return { actor, target, severity, on: happenedOn(state), ...(state.status === 'closed' && { closedOn: overOn(state, state) }) };
};

/** What is seen now; of its days those that were otherwise. */
const besides = (other: Whole, { actor, target, severity, on, closedOn }: Whole): Seen => ({
  actor, target, severity,
  ...(on !== other.on && { on }),
  ...(closedOn !== undefined && closedOn !== other.closedOn && { closedOn }),
});

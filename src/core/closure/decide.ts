import { forbids } from '../authority';
import { addDays, dayOf, daysBetween, federal, holidayOn, isWorkingDay } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Day } from '../language/time';
import type { Closure, ClosureEvent, ClosureOrder, ClosureRefusal, ClosureState } from './closure';
import { MOST_DAYS } from './closure';

type Answer = Decision<ClosureEvent, ClosureRefusal>;
type Span = Pick<ClosureOrder, 'type' | 'day' | 'until'>;

export const decide = (order: ClosureOrder, state: ClosureState): Answer => {
  const { type, by, at, id, day, zone, reason, moves } = order;
  const forbidden = forbids(by, 'record-closure');
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'not-closed', day, closed: [] });
  const wrong = refusesClosure(order, state);
  if (wrong) return wrong;
  const [first = day, ...further] = daysOfClosure(order, state);
  return decided({
    type: type === 'record-closure' ? 'closure-recorded' : 'closure-taken-back',
    id, zone, day: first, ...(further.length > 0 && { further }), reason, by, at, moves,
  });
};

const closuresIn = (state: ClosureState): readonly Closure[] => (state.status === 'kept' ? state.closures : []);

/** Which days an order closes, or opens again: those that are not closed anyway, or those that are recorded. */
export const daysOfClosure = ({ type, day, until = day }: Span, state: ClosureState): readonly Day[] => {
  const closed = closuresIn(state).map((each) => each.day);
  const days = Array.from({ length: Math.min(MOST_DAYS, daysBetween(day, until) + 1) }, (_, nth) => addDays(day, nth));
  return days.filter((each) => (type === 'take-back-closure' ? closed.includes(each) : isWorkingDay(each, federal) && !closed.includes(each)));
};

/** Why a day is not closed, or not opened again; nothing where it may be. A day that is past has moved what it moved. */
export const refusesClosure = (order: Span & Pick<ClosureOrder, 'at' | 'zone'>, state: ClosureState): Answer | undefined => {
  const { type, at, day, until, zone } = order;
  const span = until === undefined ? {} : { until };
  const days = daysBetween(day, until ?? day) + 1;
  if (until !== undefined && (days < 1 || days > MOST_DAYS)) return refused({ code: 'no-span-of-days', day, until, days, most: MOST_DAYS });
  const today = dayOf(at, zone);
  const meant = daysOfClosure(order, state);
  if (type === 'take-back-closure' && meant.length === 0) {
    return refused({ code: 'not-closed', day, ...span, closed: closuresIn(state).map((each) => each.day).filter((each) => each >= today) });
  }
  if (day < today) return refused({ code: 'closure-in-the-past', day, today });
  if (meant.length > 0) return undefined;
  const known = closuresIn(state).find((each) => each.day >= day && each.day <= (until ?? day));
  if (known) return until === undefined ? nothingToDo('closed-already', known.at) : nothingToDo('all-closed-already', known.at);
  const name = until === undefined ? holidayOn(day) : undefined;
  return refused({ code: 'closed-anyway', day, ...(name !== undefined && { name }), ...span });
};

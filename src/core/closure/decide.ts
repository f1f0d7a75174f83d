import { forbids } from '../authority';
import { dayOf, federal, holidayOn, isWorkingDay } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { ClosureEvent, ClosureOrder, ClosureRefusal, ClosureState } from './closure';

type Answer = Decision<ClosureEvent, ClosureRefusal>;

export const decide = (order: ClosureOrder, state: ClosureState): Answer => {
  const { type, by, at, id, day, zone, reason, moves } = order;
  const forbidden = forbids(by, 'record-closure');
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'not-closed', day, closed: [] });
  const wrong = refusesClosure(order, state);
  if (wrong) return wrong;
  return decided({ type: type === 'record-closure' ? 'closure-recorded' : 'closure-taken-back', id, zone, day, reason, by, at, moves });
};

/** Why a day is not closed, or not opened again; nothing where it may be. A day that is past has moved what it moved. */
export const refusesClosure = ({ type, at, day, zone }: Pick<ClosureOrder, 'type' | 'at' | 'day' | 'zone'>, state: ClosureState): Answer | undefined => {
  const closures = state.status === 'kept' ? state.closures : [];
  const known = closures.find((each) => each.day === day);
  const today = dayOf(at, zone);
  if (type === 'take-back-closure' && !known) return refused({ code: 'not-closed', day, closed: closures.map((each) => each.day).filter((each) => each >= today) });
  if (day < today) return refused({ code: 'closure-in-the-past', day, today });
  if (type === 'take-back-closure') return undefined;
  if (known) return nothingToDo('closed-already', known.at);
  if (isWorkingDay(day, federal)) return undefined;
  const name = holidayOn(day);
  return refused({ code: 'closed-anyway', day, ...(name !== undefined && { name }) });
};

import type { Decider } from '../language/decider';
import type { ClosureEvent, ClosureOrder, ClosureRefusal, ClosureState } from './closure';
import { decide } from './decide';

export type * from './closure';
export { daysOfClosure, refusesClosure } from './decide';
export { react as reactToClosure } from './react';

/** There is one list of closed days on a floor. */
export const CLOSURES = 'federal';

const evolve = (state: ClosureState, { type, id, zone, day, further = [], reason, by, at }: ClosureEvent): ClosureState => {
  const days = [day, ...further];
  const others = state.status === 'kept' ? state.closures.filter((each) => !days.includes(each.day)) : [];
  const closures = type === 'closure-recorded' ? [...others, ...days.map((each) => ({ day: each, reason, by, at }))].sort((a, b) => (a.day < b.day ? -1 : 1)) : others;
  return { status: 'kept', id, zone, closures };
};

export const closure: Decider<ClosureState, ClosureOrder, ClosureEvent, ClosureRefusal> = { initial: { status: 'absent' }, decide, evolve };

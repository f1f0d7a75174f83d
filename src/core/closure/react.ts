import type { ClosureEvent, ClosurePromise, ClosureState } from './closure';

/** The floor is told once, of everything that moves; what moves says nothing of its own. */
export const react = ({ type: say, day, further, reason, by, at, moves }: ClosureEvent, state: ClosureState): readonly ClosurePromise[] =>
  state.status === 'absent' ? [] : [{ kind: 'notice', at: { at: 'floor' }, notice: { say, closure: { day, reason, by, at }, ...(further && { further }), moves } }];

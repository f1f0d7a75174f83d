import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { Answer, Kept, Order } from './answer';
import { endingWish, isRunning, over } from './answer';

/** "Not ours", and whose it may be. Anything asked or tasked may be returned. */
export const giveBack = ({ at, reason, suggests }: Order<'return'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'return-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'returned') return nothingToDo('already-returned');
  if (!isRunning(state)) return over(state);
  if (suggests === state.agency) return refused({ code: 'same-agency', id: state.id, agency: suggests });
  return decided({ type: 'returned', at, by, reason, ...(suggests && { suggests }), ...endingWish(state) });
};

/** It is theirs, and they will not. What was tasked cannot be declined. */
export const decline = ({ at, reason }: Order<'decline'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'decline-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'declined') return nothingToDo('already-declined');
  if (!isRunning(state)) return over(state);
  return state.tasked ? refused({ code: 'tasked-not-asked', id: state.id, agency: state.agency }) : decided({ type: 'declined', at, by, reason, ...endingWish(state) });
};

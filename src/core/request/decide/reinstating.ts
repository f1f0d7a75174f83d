import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { Answer, Kept, Order } from './answer';

/** Whoever cancelled it did so by mistake. A part comes back only to a whole that is wanted and not out. */
export const reinstate = ({ at, reason, over }: Order<'reinstate-request'>, by: Person, state: Kept): Answer => {
  const cancelled = state.status === 'cancelled' ? state : undefined;
  const forbidden = forbids(by, 'reinstate-request', undefined, cancelled?.canceller);
  if (forbidden) return refused(forbidden);
  if (!cancelled) return nothingToDo('not-cancelled');
  const { id, partOf, canceller, cancelledAt, reason: cancelledFor } = cancelled;
  if (partOf !== undefined && over) return refused({ code: 'whole-over', id, whole: partOf, as: over });
  return decided({ type: 'reinstated', canceller, cancelledAt, cancelledFor, by, at, reason });
};

/** What was cancelled for itself, and not with its whole, stays so. */
export const followReinstating = ({ by, at, who, reason, cancelledFor }: Order<'follow-reinstating'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (state.status !== 'cancelled' || state.reason.text !== cancelledFor.text) return nothingToDo('not-cancelled-with-it');
  const { canceller, cancelledAt } = state;
  return decided({ type: 'reinstated', canceller, cancelledAt, cancelledFor, by: who, at, reason });
};

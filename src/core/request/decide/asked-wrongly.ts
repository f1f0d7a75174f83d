import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { Moment } from '../../language/time';
import type { EndsWish } from '../extension';
import { isPastPlan, pastThePlan } from '../plan';
import type { Answer, Kept, Order } from './answer';
import { endingWish, isRunning, over } from './answer';

/**
 * Another hour was meant. It moves earlier or later, never into the past, and never past the plan date of a duty behind it.
 * That of a part is its whole's, until an extension has given it one of its own, perhaps by mistake.
 */
export const correctSuspense = ({ at, suspense: until, reason, latest }: Order<'correct-suspense'>, by: Person, state: Kept): Answer => {
  const { id, asker, partOf, suspense: from, zone } = state;
  const forbidden = forbids(by, 'correct-suspense', undefined, asker);
  if (forbidden) return refused(forbidden);
  if (partOf !== undefined && !wasExtended(state)) return refused({ code: 'suspense-of-whole', id, whole: partOf });
  if (!stillWanted(state)) return isRunning(state) ? nothingToDo('already-so') : over(state);
  if (from === until) return nothingToDo('already-so');
  if (until <= at) return refused({ code: 'extension-in-the-past', id, until, zone });
  if (latest && isPastPlan(until, latest, zone)) return refused(pastThePlan(at, { id, until, latest, zone }));
  return decided({ type: 'suspense-corrected', at, by, from, until, reason, ...meetingWish(state, until) });
};

/** It was asked by mistake, or is not wanted any more. What is released is on its way. */
export const cancel = ({ at, reason }: Order<'cancel-request'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'cancel-request', undefined, state.asker);
  if (forbidden) return refused(forbidden);
  if (state.status === 'cancelled') return nothingToDo('already-cancelled', state.cancelledAt);
  if (state.status === 'lapsed') return over(state);
  if (state.status === 'accepted' && state.settled) return refused({ code: 'released-already', id: state.id });
  return decided({ type: 'cancelled', at, by, reason, ...endingWish(state) });
};

const wasExtended = ({ extended = [] }: Kept): boolean => extended.some(({ reason }) => !reason);

/** A part that was extended, or has been handed in, keeps the hour it has. */
export const followSuspense = ({ by, at, moved }: Order<'follow-suspense'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return stillWanted(state) && state.suspense === moved.from ? decided({ type: 'suspense-corrected', ...moved, at, ...meetingWish(state, moved.until) }) : nothingToDo('another-suspense');
};

export const followCancelling = ({ by, at, who, reason }: Order<'follow-cancelling'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const over = state.status === 'cancelled' || state.status === 'lapsed' || (state.status === 'accepted' && state.settled);
  return over ? nothingToDo('nothing-to-cancel') : decided({ type: 'cancelled', at, by: who, reason, ...endingWish(state) });
};

/** What is wanted beyond it still waits for an answer. */
const meetingWish = (state: Kept, until: Moment): EndsWish => (state.extension && state.extension.until <= until ? endingWish(state) : {});

/** Somebody has it, or another agency may be asked. */
const stillWanted = (state: Kept): boolean => isRunning(state) || state.status === 'returned' || state.status === 'declined';

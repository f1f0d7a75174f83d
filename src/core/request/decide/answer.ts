import type { Decision } from '../../language/decider';
import { nothingToDo, refused } from '../../language/decider';
import { closedBefore } from '../answering';
import { coordinatorsAsked } from '../clock';
import type { EndsWish } from '../extension';
import type { RequestEvent, RequestOrder, RequestRefusal, RequestState } from '../request';

export type Answer = Decision<RequestEvent, RequestRefusal>;
export type Order<Type extends RequestOrder['type']> = Extract<RequestOrder, { type: Type }>;
export type Kept = Exclude<RequestState, { status: 'absent' }>;
/** The agency has it, and its suspense runs. */
export type Running = Extract<Kept, { status: 'asked' | 'taken' }>;

export const isRunning = (state: Kept): state is Running => state.status === 'asked' || state.status === 'taken';

/** What comes too late to matter: it has been handed in, or is over. */
export const over = (state: Exclude<Kept, Running>): Answer => {
  const closed = closedBefore(state);
  return closed ? refused(closed) : nothingToDo('already-answered');
};

/** A later suspense is wanted by whoever has it, and that ends unanswered when they have it no more. */
export const endingWish = (state: Kept): EndsWish => (state.extension ? { unanswered: state.extension.until, ...coordinatorsAsked(state) } : {});

import type { Decider } from '../language/decider';
import type { Moment } from '../language/time';
import { overAt } from './change';
import { decide } from './decide';
import type { ElectionEvent, ElectionOrder, ElectionRefusal, ElectionState } from './election';
import { evolve } from './evolve';

export type * from './election';
export { hasChangedSince, outcomeAfter, outcomeOf } from './change';
export type { Wish } from './change';
export { react as reactToElection } from './react';

export const election: Decider<ElectionState, ElectionOrder, ElectionEvent, ElectionRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};

/** The next instant an election wants to be woken at. */
export const electionAlarm = (state: ElectionState): Moment | undefined =>
  state.status === 'ahead' ? overAt(state.day, state.zone) : undefined;

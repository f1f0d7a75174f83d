import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { ElectionCorrection, ElectionEvent, ElectionState } from './election';

type Kept = Exclude<ElectionState, { status: 'absent' }>;

export const evolve = (state: ElectionState, event: ElectionEvent): ElectionState => {
  switch (event.type) {
    case 'election-added': {
      const { name, day, kind, zone, state: where } = event;
      return { status: 'ahead', name, day, kind, zone, ...(where && { state: where }) };
    }
    case 'election-concluded':
      return state.status === 'ahead'
        ? { ...state, status: 'concluded', conclusion: { on: event.on, basis: event.basis }, confirmed: false }
        : state;
    case 'conclusion-confirmed':
      return state.status === 'concluded'
        ? { ...(event.agreed ? settledEnd(state) : state), conclusion: { on: event.on, basis: event.basis }, confirmed: true, ...(event.agreed && { agreed: event.agreed }) }
        : state;
    case 'change-proposed':
      return state.status === 'absent' ? state : { ...state, proposal: proposalIn(event) };
    case 'change-withdrawn':
      return state.status === 'absent' ? state : settled(state);
    case 'election-corrected':
      return state.status === 'absent' ? state : corrected(state, event);
    default:
      return never(event);
  }
};

/** Nothing waits for a second person any more. */
const settledEnd = ({ proposal: _, ...state }: Extract<Kept, { status: 'concluded' }>) => state;

const settled = (state: Kept): Kept => {
  if (state.status === 'concluded') return settledEnd(state);
  const { proposal: _, ...rest } = state;
  return rest;
};

/** A general election is held in every State. A conclusion that was confirmed stays so on its new day; where the right day is still to come there is none. */
const corrected = (state: Kept, event: Extract<ElectionEvent, { type: 'election-corrected' }>): ElectionState => {
  const { type: _, ...correction } = event;
  const { name, zone, state: where, agreed, corrections = [] } = state;
  const { day, conclusion, kind = state.kind } = correction.to;
  const all: readonly ElectionCorrection[] = [...corrections, correction];
  const held = { name, day, kind, zone, ...(where && kind !== 'general' && { state: where }), corrections: all };
  if (!conclusion) return { status: 'ahead', ...held };
  const confirmed = state.status === 'concluded' && state.confirmed;
  return { status: 'concluded', ...held, conclusion, confirmed, ...(agreed && { agreed }) };
};

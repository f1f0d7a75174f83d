import { never } from '../language/never';
import type { ElectionEvent, ElectionState } from './election';

export const evolve = (state: ElectionState, event: ElectionEvent): ElectionState => {
  switch (event.type) {
    case 'election-added': {
      const { name, day, kind, zone } = event;
      return { status: 'ahead', name, day, kind, zone };
    }
    case 'election-concluded':
      return state.status === 'ahead'
        ? { ...state, status: 'concluded', conclusion: { on: event.on, basis: event.basis }, confirmed: false }
        : state;
    case 'conclusion-confirmed':
      return state.status === 'concluded'
        ? { ...state, conclusion: { on: event.on, basis: event.basis }, confirmed: true }
        : state;
    default:
      return never(event);
  }
};

import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { ElectionEvent, ElectionNotice, ElectionPromise, ElectionState } from './election';

const said = (notice: ElectionNotice): ElectionPromise => ({ kind: 'notice', at: { at: 'floor' }, notice });

/** What the floor is told. The board card is redrawn whatever happened. */
export const react = (event: ElectionEvent, state: ElectionState): readonly ElectionPromise[] => {
  if (state.status === 'absent') return [];
  const { name, day } = state;
  const board: ElectionPromise = { kind: 'card', of: { kind: 'election', id: name }, at: { at: 'floor' } };
  switch (event.type) {
    case 'election-added':
      return [board];
    case 'election-concluded':
      return [board, said({ say: 'election-concluded', name, day })];
    case 'conclusion-confirmed': {
      const { on, basis, agreed } = event;
      return [board, said({ say: 'conclusion-confirmed', name, on, basis, ...(agreed && { agreed }) })];
    }
    case 'change-proposed':
      return [board, said({ say: 'election-change-proposed', name, proposal: proposalIn(event) })];
    case 'change-withdrawn':
      return [board, said({ say: 'election-change-withdrawn', name, by: event.by, proposer: event.proposer })];
    case 'election-corrected': {
      const { type: _, ...correction } = event;
      return [board, said({ say: 'election-corrected', name, correction })];
    }
    default:
      return never(event);
  }
};

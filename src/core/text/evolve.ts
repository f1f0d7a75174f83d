import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { TextEvent, TextState } from './text';

export const evolve = (state: TextState, event: TextEvent): TextState => {
  if (event.type === 'change-proposed') {
    return state.status === 'expunged' ? state : { status: 'standing', ...event.change.expunge, proposal: proposalIn(event) };
  }
  if (state.status !== 'standing') return state;
  const { proposal: _, ...standing } = state;
  switch (event.type) {
    case 'change-withdrawn':
      return standing;
    case 'text-expunged': {
      const { type: __, text: ___, ...agreed } = event;
      return { ...standing, status: 'expunged', agreed };
    }
    default:
      return never(event);
  }
};

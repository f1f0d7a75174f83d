import { never } from '../language/never';
import type { ElectionEvent, ElectionPromise, ElectionState } from './election';

/** What the floor is told. The board card is redrawn whatever happened. */
export const react = (event: ElectionEvent, state: ElectionState): readonly ElectionPromise[] => {
  if (state.status === 'absent') return [];
  const { name, day } = state;
  const board: ElectionPromise = { kind: 'card', of: { kind: 'election', id: name }, at: { at: 'floor' } };
  switch (event.type) {
    case 'election-added':
      return [board];
    case 'election-concluded':
      return [board, { kind: 'notice', at: { at: 'floor' }, notice: { say: 'election-concluded', name, day } }];
    case 'conclusion-confirmed': {
      const { on, basis } = event;
      return [board, { kind: 'notice', at: { at: 'floor' }, notice: { say: 'conclusion-confirmed', name, on, basis } }];
    }
    default:
      return never(event);
  }
};

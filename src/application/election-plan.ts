import type { ElectionChange, Wish } from '../core/election';
import { outcomeAfter, outcomeOf } from '../core/election';
import type { Shift } from '../core/language/proposal';
import type { Floor } from './floor';
import { stateOf } from './present';
import { movesOfElection } from './queries/moves';

/** A change of an election as somebody wishes it, and what it would move. */
export type ElectionPlan = { readonly change: ElectionChange; readonly moves: readonly Shift[] };

/** Counted before anything is handed in; nothing where there is no such election. */
export const planChange = async (
  kind: ElectionChange['kind'],
  name: string,
  wish: Wish,
  floor: Floor,
): Promise<ElectionPlan | undefined> => {
  const state = await stateOf('election', name, floor.reading);
  if (!state) return undefined;
  const to = outcomeAfter(state, wish, floor.clock.now());
  return { change: { kind, from: outcomeOf(state), to }, moves: await movesOfElection(name, to, floor) };
};

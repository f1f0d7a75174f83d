import type { ElectionChange, Wish } from '../core/election';
import { outcomeAfter, outcomeOf } from '../core/election';
import type { Shift } from '../core/language/proposal';
import type { Floor } from './floor';
import { stateOf } from './present';
import { effectOfKind } from './queries/election-kind';
import { movesOfElection } from './queries/moves';

/** A change of an election as somebody wishes it, and what it would move, open and leave open. */
export type ElectionPlan = { readonly change: ElectionChange; readonly moves: readonly Shift[]; readonly also: string };

/** Counted before anything is handed in; nothing where there is no such election. */
export const planChange = async (
  kind: ElectionChange['kind'],
  name: string,
  { kind: of, ...rest }: Wish,
  floor: Floor,
): Promise<ElectionPlan | undefined> => {
  const state = await stateOf('election', name, floor.reading);
  if (!state) return undefined;
  // A kind that is as it was is not asked about.
  const wish = { ...rest, ...(of && of !== state.kind && { kind: of }) };
  const to = outcomeAfter(state, wish, floor.clock.now());
  return { change: { kind, from: outcomeOf(state, wish), to }, moves: await movesOfElection(name, to, floor), also: await effectOfKind(name, to, floor) };
};

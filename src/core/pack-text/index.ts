import { forbids } from '../authority';
import type { Decider } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Promised } from '../language/promised';
import type { PackTextEvent, PackTextOrder, PackTextRefusal, PackTextState } from './pack-text';

export type * from './pack-text';

export const packText: Decider<PackTextState, PackTextOrder, PackTextEvent, PackTextRefusal> = {
  initial: { status: 'absent' },
  decide: ({ by, at, pack }, state) => {
    const forbidden = forbids(by, 'take-up-pack');
    if (forbidden) return refused(forbidden);
    return state.status === 'kept' ? nothingToDo('already-kept', state.at) : decided({ type: 'text-kept', at, pack });
  },
  evolve: (state, { at, pack }) => (state.status === 'kept' ? state : { status: 'kept', pack, at }),
};

export const reactToPackText = (): readonly Promised<never>[] => [];

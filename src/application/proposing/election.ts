import { stateOf } from '../present';
import { effectOfKind, leftByKind } from '../queries/election-kind';
import { movesOfElection } from '../queries/moves';
import { changeInWords } from '../sayings/election';
import type { ByTwo } from './by-two';
import { COUNTED_ANEW, plainly } from './by-two';

export const electionByTwo: ByTwo = {
  ...plainly,
  waiting: async (id, floor) => {
    const { proposal } = (await stateOf('election', id, floor.reading)) ?? {};
    if (!proposal) return undefined;
    const { change } = proposal;
    return { proposal, what: changeInWords(id, change), moves: await movesOfElection(id, change.to, floor), also: await effectOfKind(id, change.to, floor), second: ['second-election', [floor.who.agency]] };
  },
  done: async (id, floor) => `Done: ${id} ${COUNTED_ANEW}${await leftByKind(id, floor)}`,
};

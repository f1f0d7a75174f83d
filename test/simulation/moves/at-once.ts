import type { Move } from '../people';
import { incidentMoves } from './incidents';
import { reportMoves } from './reports';
import { requestMoves } from './requests';
import { roundMoves } from './rounds';

const people = [...incidentMoves, ...requestMoves, ...reportMoves, ...roundMoves].flatMap((move) => Array.from({ length: move.weight }, () => move));

/** Several people at one time: what they ask shares commits, which crash as any. */
export const movesAtOnce: readonly Move[] = [
  {
    says: 'several people do something at one time',
    weight: 3,
    make: (world, random) => Promise.all(Array.from({ length: 2 + random.below(5) }, () => random.pick(people).make(world, random))),
  },
];

import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Tells every duty of the election, also what is met, on which day it concluded and on what basis; those that count from it move. */
export const whenAnElectionConcludes: Policy = {
  when: 'an election concludes or its conclusion is confirmed',
  concerns: ({ of, id, event }) =>
    of === 'election' && (event.type === 'election-concluded' || (event.type === 'conclusion-confirmed' && !event.agreed))
      ? { find: 'duties-of-election', election: id }
      : undefined,
  then: ({ event }, found) => {
    if (event.type !== 'election-concluded' && event.type !== 'conclusion-confirmed') return [];
    const { on, basis, at } = event;
    const by = policyActor(whenAnElectionConcludes.when);
    return found.map(
      ({ id }): Envelope => ({
        to: 'duty',
        id,
        order: { type: 'learn-fact', by, at, fact: { kind: 'conclusion', on, basis } },
      }),
    );
  },
};

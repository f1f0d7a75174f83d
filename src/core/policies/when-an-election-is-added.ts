import type { Envelope } from '../house';
import { dutiesOfElection } from '../law';
import { openOrder } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * Opens one duty for every rule that speaks of the election; a rule that is switched off opens none. What was left out or
 * merged is opened too, and proposed to be set aside: a clock the law starts does not wait for the second person.
 */
export const whenAnElectionIsAdded: Policy = {
  when: 'an election is added',
  readsLaw: true,
  concerns: ({ of, event }) => (of === 'election' && event.type === 'election-added' ? { find: 'nothing' } : undefined),
  then: ({ event }, _, { packs }) => {
    if (event.type !== 'election-added') return [];
    const { name, day, kind, at } = event;
    const by = policyActor(whenAnElectionIsAdded.when);
    const planned = dutiesOfElection(packs, { name, day, kind });
    const opened = planned.map((each) => openOrder(each, by, at));
    const leaving = (event.leaving?.of ?? []).filter(({ duty }) => planned.some(({ id }) => id === duty));
    const proposer = event.leaving?.by;
    return proposer
      ? [...opened, ...leaving.map(({ duty: id, change, reason }): Envelope => ({ to: 'duty', id, order: { type: 'propose-change', by: proposer, at, change, reason, moves: [] } }))]
      : opened;
  },
};

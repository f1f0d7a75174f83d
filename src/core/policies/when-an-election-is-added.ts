import { planDuties } from '../law';
import { openOrder } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Opens one duty for every rule that speaks of the election; a rule that is switched off opens none. */
export const whenAnElectionIsAdded: Policy = {
  when: 'an election is added',
  readsLaw: true,
  concerns: ({ of, event }) => (of === 'election' && event.type === 'election-added' ? { find: 'nothing' } : undefined),
  then: ({ event }, _, { packs }) => {
    if (event.type !== 'election-added') return [];
    const { name, day, kind, at } = event;
    const by = policyActor(whenAnElectionIsAdded.when);
    return planDuties(packs, [{ name, day, kind }], { receipts: [], sendings: [], starts: [] }, [])
      .filter((planned) => planned.election)
      .map((planned) => openOrder(planned, by, at));
  },
};

import type { Envelope } from '../house';
import { planDuties, termsOf } from '../law';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Opens one duty for every rule that speaks of the election; a rule that is switched off opens none. */
export const whenAnElectionIsAdded: Policy = {
  when: 'an election is added',
  concerns: ({ of, event }) => (of === 'election' && event.type === 'election-added' ? { find: 'nothing' } : undefined),
  then: ({ event }, _, { packs }) => {
    if (event.type !== 'election-added') return [];
    const { name, day, kind, at } = event;
    const by = policyActor(whenAnElectionIsAdded.when);
    return planDuties(packs, [{ name, day, kind }], { receipts: [], sendings: [], starts: [] }, [])
      .filter((planned) => planned.election)
      .map(({ id, rule, pack, facts }): Envelope => {
        const { version } = pack;
        return { to: 'duty', id, order: { type: 'open-duty', by, at, id, rule: termsOf(rule), pack: { id: pack.id, version }, facts } };
      });
  },
};

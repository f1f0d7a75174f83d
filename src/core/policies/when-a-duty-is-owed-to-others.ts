import { dutiesBeside, dutiesIn, ofItsElection, servedBy } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, withMerged } from './sendings';

/** What is out to everybody it is owed to by the new text, and asks for no act by that, is met by it: what counts from it, also by another pack, is told. */
export const whenADutyIsOwedToOthers: Policy = {
  when: 'a duty is owed to others, or met by other acts, by another text',
  concerns: ({ of, id, event }) =>
    of === 'duty' && event.type === 'rule-applied' && (event.moved?.recipients ?? event.acts)
      ? { find: 'several', of: [{ find: 'deliveries-serving', duties: [id] }, ...dutiesBeside([id])] }
      : undefined,
  then: ({ id, event: { at } }, found) => {
    const duties = dutiesIn(found);
    const served = servedBy([id], duties);
    const learning = { type: 'relearn-fact', by: policyActor(whenADutyIsOwedToOthers.when), at } as const;
    return learntFrom(duties, (clock) => ofItsElection(clock, served), withMerged(deliveriesIn(found), duties), learning);
  },
};

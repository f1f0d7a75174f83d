import { dutiesBeside, dutiesIn, ofItsElection, servedBy } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, withMerged } from './sendings';

/**
 * Receipt starts the next clock: the duties of the same election, and of those merged into it, that count from it are told
 * who received what when.
 */
export const whenADeliveryIsReceived: Policy = {
  when: 'a delivery is received',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-received') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent') return undefined;
    return { find: 'several', of: [{ find: 'deliveries-serving', duties: state.duties }, ...dutiesBeside(state.duties)] };
  },
  then: (happening, found) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-received') return [];
    const { state } = happening.standing;
    if (state.status === 'absent') return [];
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const learning = { type: 'learn-fact', by: policyActor(whenADeliveryIsReceived.when), at: happening.event.at } as const;
    return learntFrom(duties, (clock) => ofItsElection(clock, served), withMerged(deliveriesIn(found), duties), learning);
  },
};

import { dutiesBeside, dutiesIn, ofItsElection, servedBy } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, withMerged } from './sendings';

/**
 * The clocks that this receipt started count from the right day, also those that have been met; where there was none, from
 * when another report for the same was received, or they wait for it again.
 */
export const whenAReceiptIsCorrected: Policy = {
  when: 'a receipt is corrected',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'receipt-corrected') return undefined;
    const { state } = happening.standing;
    return state.status === 'absent' ? undefined : { find: 'several', of: [{ find: 'deliveries-serving', duties: state.duties }, ...dutiesBeside(state.duties)] };
  },
  then: (happening, found) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'receipt-corrected') return [];
    const { state } = happening.standing;
    if (state.status === 'absent') return [];
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const learning = { type: 'relearn-fact', by: policyActor(whenAReceiptIsCorrected.when), at: happening.event.at } as const;
    return learntFrom(duties, (clock) => ofItsElection(clock, served), withMerged(deliveriesIn(found), duties), learning);
  },
};

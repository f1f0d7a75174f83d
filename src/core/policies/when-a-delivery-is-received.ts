import type { Envelope } from '../house';
import { countsFromReceipt, dutiesBeside, dutiesIn, ofItsElection, servedBy } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, receivedByRule, withMerged } from './sendings';

/**
 * Receipt starts the next clock: the duties of the same election, and of those merged into it, that count from it are told
 * who received what when. What was received again later, with another report, moves nothing.
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
    const { at } = happening.event;
    const { recipient } = state;
    const by = policyActor(whenADeliveryIsReceived.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const copies = withMerged(deliveriesIn(found), duties);
    return duties.flatMap((duty): readonly Envelope[] => {
      const meant = ofItsElection(duty, served);
      const rule = countsFromReceipt(duty, { recipient, duties: meant });
      const on = rule && receivedByRule(rule, recipient, meant, copies);
      return rule && on ? [{ to: 'duty', id: duty.id, order: { type: 'learn-fact', by, at, fact: { kind: 'receipt', rule, by: recipient, on } } }] : [];
    });
  },
};

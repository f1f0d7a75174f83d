import type { Envelope } from '../house';
import { countsFromReceipt, dutiesIn, dutiesBeside, ofItsElection, servedBy } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, receivedByRule, withMerged } from './sendings';

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
    const { at } = happening.event;
    const { recipient } = state;
    const by = policyActor(whenAReceiptIsCorrected.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const copies = withMerged(deliveriesIn(found), duties);
    return duties.flatMap((duty): readonly Envelope[] => {
      const meant = ofItsElection(duty, served);
      const rule = countsFromReceipt(duty, { recipient, duties: meant });
      if (!rule) return [];
      const on = receivedByRule(rule, recipient, meant, copies);
      const known = duty.facts.receipts.find((receipt) => receipt.rule === rule && receipt.by === recipient)?.on;
      const fact = on === undefined ? known && ({ kind: 'no-receipt', on: known } as const) : ({ kind: 'receipt', on } as const);
      if (!fact) return [];
      return [{ to: 'duty', id: duty.id, order: { type: 'relearn-fact', by, at, fact: { ...fact, rule, by: recipient } } }];
    });
  },
};

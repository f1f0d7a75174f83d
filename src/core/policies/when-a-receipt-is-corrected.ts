import type { Envelope } from '../house';
import { countsFromReceipt, dutiesIn, dutiesBeside, ofItsElection, servedBy } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** The clocks that this receipt started count from the right day, also those that have been met; where there was none, they wait for it again. */
export const whenAReceiptIsCorrected: Policy = {
  when: 'a receipt is corrected',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'receipt-corrected') return undefined;
    const { state } = happening.standing;
    return state.status === 'absent' ? undefined : { find: 'several', of: dutiesBeside(state.duties) };
  },
  then: (happening, found) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'receipt-corrected') return [];
    const { state } = happening.standing;
    if (state.status === 'absent') return [];
    const { on, from, at } = happening.event;
    const fact = on === undefined ? ({ kind: 'no-receipt', on: from } as const) : ({ kind: 'receipt', on } as const);
    const by = policyActor(whenAReceiptIsCorrected.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    return duties.flatMap((duty): readonly Envelope[] => {
      const rule = countsFromReceipt(duty, { recipient: state.recipient, duties: ofItsElection(duty, served) });
      return rule ? [{ to: 'duty', id: duty.id, order: { type: 'relearn-fact', by, at, fact: { ...fact, rule, by: state.recipient } } }] : [];
    });
  },
};

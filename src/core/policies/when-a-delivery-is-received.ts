import type { Envelope } from '../house';
import { countsFromReceipt, dutiesBeside, dutiesIn, ofItsElection, servedBy } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Receipt starts the next clock: the duties of the same election, and of those merged into it, that count from it are told who received what when. */
export const whenADeliveryIsReceived: Policy = {
  when: 'a delivery is received',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-received') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent') return undefined;
    return { find: 'several', of: dutiesBeside(state.duties) };
  },
  then: (happening, found) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-received') return [];
    const { state } = happening.standing;
    if (state.status === 'absent') return [];
    const { on, at } = happening.event;
    const by = policyActor(whenADeliveryIsReceived.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    return duties.flatMap((duty): readonly Envelope[] => {
      const rule = countsFromReceipt(duty, { recipient: state.recipient, duties: ofItsElection(duty, served) });
      return rule ? [{ to: 'duty', id: duty.id, order: { type: 'learn-fact', by, at, fact: { kind: 'receipt', rule, by: state.recipient, on } } }] : [];
    });
  },
};

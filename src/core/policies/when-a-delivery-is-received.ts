import type { Envelope } from '../house';
import { countsFromReceipt, dutiesIn, isUnmet } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { startsOf } from './short-names';

/** Receipt starts the next clock: the open duties of the same election that count from it are told who received what when. */
export const whenADeliveryIsReceived: Policy = {
  when: 'a delivery is received',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-received') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent') return undefined;
    return { find: 'several', of: startsOf(state.duties).map((election) => ({ find: 'open-duties-of-election', election })) };
  },
  then: (happening, found) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-received') return [];
    const { state } = happening.standing;
    if (state.status === 'absent') return [];
    const { on, at } = happening.event;
    const by = policyActor(whenADeliveryIsReceived.when);
    return dutiesIn(found)
      .filter(isUnmet)
      .flatMap((duty): readonly Envelope[] => {
        const rule = countsFromReceipt(duty, state);
        return rule ? [{ to: 'duty', id: duty.id, order: { type: 'learn-fact', by, at, fact: { kind: 'receipt', rule, by: state.recipient, on } } }] : [];
      });
  },
};

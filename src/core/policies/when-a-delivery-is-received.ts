import type { Envelope } from '../house';
import { dutiesIn, isUnmet } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { rulesOf, startsOf } from './short-names';

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
    const { recipient, duties } = state;
    const by = policyActor(whenADeliveryIsReceived.when);
    const rules = rulesOf(duties);
    return dutiesIn(found)
      .filter(isUnmet)
      .flatMap(({ id, rule: { trigger } }): readonly Envelope[] =>
        trigger.kind === 'received' && rules.includes(trigger.rule) && trigger.by.includes(recipient)
          ? [{ to: 'duty', id, order: { type: 'learn-fact', by, at, fact: { kind: 'receipt', rule: trigger.rule, by: recipient, on } } }]
          : [],
      );
  },
};

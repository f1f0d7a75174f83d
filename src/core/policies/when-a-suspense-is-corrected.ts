import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** A whole and its parts are wanted by one hour. */
export const whenASuspenseIsCorrected: Policy = {
  when: 'a suspense is corrected',
  concerns: ({ of, id, event, standing: { state } }) =>
    of === 'request' && event.type === 'suspense-corrected' && 'others' in state ? { find: 'parts-of-request', request: id } : undefined,
  then: (happening, parts) => {
    if (happening.of !== 'request' || happening.event.type !== 'suspense-corrected') return [];
    const { type: _, unanswered: __, coordinatorsAsked: ___, ...moved } = happening.event;
    const by = policyActor(whenASuspenseIsCorrected.when);
    return parts.map(({ id }): Envelope => ({ to: 'request', id, order: { type: 'follow-suspense', by, at: moved.at, moved } }));
  },
};

import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Its parts are cancelled with it, its report is withdrawn, and nobody is asked about a version any longer. */
export const whenARequestIsCancelled: Policy = {
  when: 'a request is cancelled',
  concerns: ({ of, id, event, standing: { state } }) =>
    of === 'request' && event.type === 'cancelled' && !('partOf' in state)
      ? { find: 'several', of: [{ find: 'parts-of-request', request: id }, { find: 'running-rounds-of-report', report: id }] }
      : undefined,
  then: (happening, found) => {
    if (happening.of !== 'request' || happening.event.type !== 'cancelled') return [];
    const { id: whole, event: { at, by: who, reason } } = happening;
    const by = policyActor(whenARequestIsCancelled.when);
    return [
      { to: 'report', id: whole, order: { type: 'withdraw-report', by, at } },
      ...found.flatMap(({ kind, id }): readonly Envelope[] => {
        if (kind === 'request') return [{ to: kind, id, order: { type: 'follow-cancelling', by, at, who, reason } }];
        return kind === 'round' ? [{ to: kind, id, order: { type: 'close-round', by, at, because: 'cancelled' } }] : [];
      }),
    ];
  },
};

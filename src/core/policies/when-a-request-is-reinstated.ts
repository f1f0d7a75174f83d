import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * The parts that were cancelled with it come back with it, and so does its report; not one whose request had been given
 * back. A part whose whole has been cancelled or released meanwhile goes the way of that.
 */
export const whenARequestIsReinstated: Policy = {
  when: 'a request is reinstated',
  concerns: (happening) => {
    if (happening.of !== 'request' || happening.event.type !== 'reinstated') return undefined;
    const { id, standing: { state } } = happening;
    return 'partOf' in state ? { find: 'subject', ref: { kind: 'request', id: state.partOf } } : { find: 'parts-of-request', request: id };
  },
  then: (happening, found) => {
    if (happening.of !== 'request' || happening.event.type !== 'reinstated') return [];
    const { id, event: { at, by: who, reason, cancelledFor }, standing: { state } } = happening;
    if (state.status === 'absent') return [];
    const by = policyActor(whenARequestIsReinstated.when);
    const givenBack = state.status === 'returned' || state.status === 'declined';
    const report: readonly Envelope[] = state.partOf === undefined && !givenBack ? [{ to: 'report', id, order: { type: 'restore-report', by, at } }] : [];
    return [
      ...report,
      ...found.flatMap((each): readonly Envelope[] => {
        if (each.kind !== 'request' || each.state.status === 'absent') return [];
        if (state.partOf === undefined) return [{ to: 'request', id: each.id, order: { type: 'follow-reinstating', by, at, who, reason, cancelledFor } }];
        if (each.state.status === 'cancelled') return [{ to: 'request', id, order: { type: 'follow-cancelling', by, at, who: each.state.canceller, reason: each.state.reason } }];
        return each.state.status === 'accepted' && each.state.settled ? [{ to: 'request', id, order: { type: 'settle', by, at } }] : [];
      }),
    ];
  },
};

import type { Policy } from './policy';
import { policyActor } from './policy';

/** The report that would have answered it is withdrawn, so that nothing more is handed in under its name meanwhile. */
export const whenARequestIsReturned: Policy = {
  when: 'a request is given back',
  concerns: ({ of, event, standing: { state } }) =>
    of === 'request' && (event.type === 'returned' || event.type === 'declined') && !('partOf' in state) ? { find: 'nothing' } : undefined,
  then: ({ id, event }) => [
    { to: 'report', id, order: { type: 'withdraw-report', by: policyActor(whenARequestIsReturned.when), at: event.at } },
  ],
};

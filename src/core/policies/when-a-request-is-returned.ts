import type { Policy } from './policy';
import { policyActor } from './policy';

/** "Not ours": the report that would have answered it is withdrawn, so that nothing more is handed in under its name. */
export const whenARequestIsReturned: Policy = {
  when: 'a request is returned',
  concerns: ({ of, event }) => (of === 'request' && event.type === 'returned' ? { find: 'nothing' } : undefined),
  then: ({ id, event }) => [
    { to: 'report', id, order: { type: 'withdraw-report', by: policyActor(whenARequestIsReturned.when), at: event.at } },
  ],
};

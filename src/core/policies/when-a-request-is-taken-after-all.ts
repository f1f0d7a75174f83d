import type { Policy } from './policy';
import { policyActor } from './policy';

/** The report that was withdrawn when it was given back answers it again, as it was. */
export const whenARequestIsTakenAfterAll: Policy = {
  when: 'a request that was given back is taken after all',
  concerns: ({ of, event, standing: { state } }) => (of === 'request' && event.type === 'taken-after-all' && !('partOf' in state) ? { find: 'nothing' } : undefined),
  then: ({ id, event }) => [{ to: 'report', id, order: { type: 'restore-report', by: policyActor(whenARequestIsTakenAfterAll.when), at: event.at } }],
};

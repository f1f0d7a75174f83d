import type { Policy } from './policy';
import { policyActor } from './policy';

/** The version that was sent back by mistake is the current one again, with what had been released of it. */
export const whenARequestIsJudgedAfterAll: Policy = {
  when: 'a request that was sent back is judged after all',
  concerns: ({ of, event, standing: { state } }) => (of === 'request' && event.type === 'judged-after-all' && !('partOf' in state) ? { find: 'nothing' } : undefined),
  then: ({ id, event }) => [{ to: 'report', id, order: { type: 'judge-report-after-all', by: policyActor(whenARequestIsJudgedAfterAll.when), at: event.at } }],
};

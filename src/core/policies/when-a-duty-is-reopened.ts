import { dutiesIn } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** What it was merged into does not cover it any more. */
export const whenADutyIsReopened: Policy = {
  when: 'a duty is reopened',
  concerns: ({ of, event }) =>
    of === 'duty' && event.type === 'duty-reopened' && event.into !== undefined
      ? { find: 'subject', ref: { kind: 'duty', id: event.into } }
      : undefined,
  then: ({ id, event: { at } }, found) => {
    const by = policyActor(whenADutyIsReopened.when);
    return dutiesIn(found).map((survivor) => ({ to: 'duty', id: survivor.id, order: { type: 'uncover-duty', by, at, duty: id } }));
  },
};

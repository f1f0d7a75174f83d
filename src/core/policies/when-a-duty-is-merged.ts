import { dutiesIn, isUnmet } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** What it is merged into covers it. Where that was over by the time the second person confirmed, its clock runs again. */
export const whenADutyIsMerged: Policy = {
  when: 'a duty is merged into another',
  concerns: ({ of, event }) =>
    of === 'duty' && event.type === 'duty-merged' ? { find: 'subject', ref: { kind: 'duty', id: event.into.duty } } : undefined,
  then: ({ id, event }, found) => {
    if (event.type !== 'duty-merged') return [];
    const { at } = event;
    const by = policyActor(whenADutyIsMerged.when);
    const [survivor] = dutiesIn(found).filter(isUnmet);
    return survivor
      ? [{ to: 'duty', id: survivor.id, order: { type: 'cover-duty', by, at, duty: id } }]
      : [{ to: 'duty', id, order: { type: 'reopen-duty', by, at } }];
  },
};

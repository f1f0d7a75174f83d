import { dutiesBeside, dutiesIn, isUnmet, ofItsElection } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, withMerged } from './sendings';

/**
 * What it is merged into covers it, and what counts from it knows from now on what went out and was received for both. Where
 * that was over by the time the second person confirmed, its clock runs again.
 */
export const whenADutyIsMerged: Policy = {
  when: 'a duty is merged into another',
  concerns: ({ of, id, event }) =>
    of === 'duty' && event.type === 'duty-merged'
      ? { find: 'several', of: [{ find: 'subject', ref: { kind: 'duty', id: event.into.duty } }, { find: 'deliveries-serving', duties: [id] }, ...dutiesBeside([id])] }
      : undefined,
  then: ({ id, event }, found) => {
    if (event.type !== 'duty-merged') return [];
    const { at } = event;
    const by = policyActor(whenADutyIsMerged.when);
    const duties = dutiesIn(found);
    const survivor = duties.find((each) => each.id === event.into.duty && isUnmet(each));
    if (!survivor) return [{ to: 'duty', id, order: { type: 'reopen-duty', by, at } }];
    return [
      { to: 'duty', id: survivor.id, order: { type: 'cover-duty', by, at, duty: id } },
      ...learntFrom(duties, (clock) => ofItsElection(clock, [id]), withMerged(deliveriesIn(found), duties), { type: 'learn-fact', by, at }),
    ];
  },
};

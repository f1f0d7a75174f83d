import type { Envelope } from '../house';
import { dutiesIn, isMet } from './duties';
import { wholeRecord } from './on-record';
import { heldIn, openOrder } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { addedUnder, countedUnder } from './under-text';

/**
 * Every duty of the pack that is not met is counted by the new text, and from what is on record of what that counts from. One
 * whose rule is not in it any more stays as it is; one of which no act is asked any more is met by the report that is out for it.
 * What the new text adds is opened for the elections of the floor, also by other packs where that counts from it, unless its
 * due is past: nobody is late for a rule that was not there.
 */
export const whenAVersionIsApplied: Policy = {
  when: 'another version of a pack is applied',
  readsLaw: true,
  concerns: ({ of, id, event }) =>
    of === 'pack' && event.type === 'version-applied'
      ? { find: 'several', of: [{ find: 'unmet-duties-of-pack', pack: id }, ...wholeRecord, { find: 'elections' }] }
      : undefined,
  then: ({ id: pack, event }, found, { packs }) => {
    if (event.type !== 'version-applied') return [];
    const { type: _, change, ...agreed } = event;
    const { at } = event;
    const by = policyActor(whenAVersionIsApplied.when);
    const text = packs.find((each) => each.id === pack);
    if (!text) return [];
    const { counted, then } = countedUnder(text, dutiesIn(found).filter((duty) => !isMet(duty)), heldIn(found), at);
    return [
      ...counted.map(({ duty: { id }, rule, known }): Envelope => ({ to: 'duty', id, order: { type: 'apply-rule', by, at, rule, pack: { id: pack, ...change.to }, agreed, ...known } })),
      ...addedUnder(text, packs, then, at).opens.map((each) => openOrder(each, by, at)),
    ];
  },
};

import type { Envelope } from '../house';
import { termsOf } from '../law';
import { dutiesIn } from './duties';
import { openOrder, openedBy } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, outFor } from './sendings';

/**
 * Every duty of the pack that is not met is counted by the new text. One whose rule is not in it any more stays as it is; one
 * of which no act is asked any more is met by the report that is out for it.
 * What the new text adds is opened for the elections of the floor, unless its due is past: nobody is late for a rule that
 * was not there.
 */
export const whenAVersionIsApplied: Policy = {
  when: 'another version of a pack is applied',
  readsLaw: true,
  concerns: ({ of, id, event }) =>
    of === 'pack' && event.type === 'version-applied'
      ? { find: 'several', of: [{ find: 'unmet-duties-of-pack', pack: id }, { find: 'deliveries-beside-acts', pack: id }, { find: 'elections' }] }
      : undefined,
  then: ({ id: pack, event }, found, { packs }) => {
    if (event.type !== 'version-applied') return [];
    const { type: _, change, ...agreed } = event;
    const { at } = event;
    const by = policyActor(whenAVersionIsApplied.when);
    const text = packs.find((each) => each.id === pack);
    const rules = text?.rules ?? [];
    const copies = deliveriesIn(found);
    const moved = dutiesIn(found).flatMap((duty): readonly Envelope[] => {
      const rule = rules.find(({ id }) => id === duty.rule.id);
      if (!rule || duty.pack.id !== pack) return [];
      const out = outFor(duty, copies);
      return [{ to: 'duty', id: duty.id, order: { type: 'apply-rule', by, at, rule: termsOf(rule), pack: { id: pack, ...change.to }, agreed, ...(out !== undefined && { out }) } }];
    });
    const added = text ? openedBy(text, packs, found, at).map((each) => openOrder(each, by, at)) : [];
    return [...moved, ...added];
  },
};

import type { Envelope } from '../house';
import { termsOf } from '../law';
import { dutiesIn } from './duties';
import { knownUnder, wholeRecord } from './on-record';
import { heldIn, isPast, openOrder, openedBy } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * Every duty of the pack that is not met is counted by the new text, and from what is on record of what that counts from. One
 * whose rule is not in it any more stays as it is; one of which no act is asked any more is met by the report that is out for it.
 * What the new text adds is opened for the elections of the floor, unless its due is past: nobody is late for a rule that
 * was not there.
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
    const rules = text?.rules ?? [];
    const held = heldIn(found);
    const moved = dutiesIn(found).flatMap((duty): readonly Envelope[] => {
      const rule = rules.find(({ id }) => id === duty.rule.id);
      if (!rule || duty.pack.id !== pack) return [];
      const terms = termsOf(rule);
      return [{ to: 'duty', id: duty.id, order: { type: 'apply-rule', by, at, rule: terms, pack: { id: pack, ...change.to }, agreed, ...knownUnder(duty, terms, held) } }];
    });
    const added = text ? openedBy(text, packs, held).filter((each) => !isPast(each, at)).map((each) => openOrder(each, by, at)) : [];
    return [...moved, ...added];
  },
};

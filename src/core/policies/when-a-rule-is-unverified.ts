import type { Envelope } from '../house';
import { verificationBy } from '../law';
import { dutiesIn } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Every duty that carries the mark loses it, whatever its status and by whichever text it is counted; what its text itself says stands again. */
export const whenARuleIsUnverified: Policy = {
  when: 'counsel takes a mark of a rule back',
  readsLaw: true,
  concerns: ({ of, event }) => (of === 'pack' && event.type === 'rule-unverified' ? { find: 'duties-of-rule', rule: event.mark.rule } : undefined),
  then: ({ id: pack, event }, found, { packs }) => {
    if (event.type !== 'rule-unverified') return [];
    const { at, mark } = event;
    const former = verificationBy(mark);
    const verified = packs.find(({ id }) => id === pack)?.rules.find(({ id }) => id === mark.rule)?.verified;
    const order = { type: 'note-unverified', by: policyActor(whenARuleIsUnverified.when), at, former, ...(verified && { verified }) } as const;
    return dutiesIn(found)
      .filter(({ pack: { id }, rule }) => id === pack && rule.verified?.by === former.by && rule.verified.on === former.on)
      .map(({ id }): Envelope => ({ to: 'duty', id, order }));
  },
};

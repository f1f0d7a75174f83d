import { wholeRecord } from './on-record';
import { heldIn, isPast, openOrder, openedBy } from './opening';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Opens what was not opened while the pack was off, for every election of the floor, unless its due is past. */
export const whenAPackIsTurnedOn: Policy = {
  when: 'a pack is turned on again',
  readsLaw: true,
  concerns: ({ of, event }) => (of === 'pack' && event.type === 'pack-turned-on' ? { find: 'several', of: [{ find: 'elections' }, ...wholeRecord] } : undefined),
  then: ({ id, event }, found, { packs }) => {
    const text = packs.find((pack) => pack.id === id);
    const by = policyActor(whenAPackIsTurnedOn.when);
    return text ? openedBy(text, packs, heldIn(found)).filter((each) => !isPast(each, event.at)).map((each) => openOrder(each, by, event.at)) : [];
  },
};

import type { EventOf, Happening } from '../house';
import { dutiesBeside, dutiesIn } from './duties';
import { openNow } from './left-out';
import { wholeRecord } from './on-record';
import { heldIn, openOrder } from './opening';
import type { OneLookup, Policy } from './policy';
import { policyActor } from './policy';

/**
 * What was past when a version added it was left out. Once what it counts from turns out to be another day, or none, so that
 * its due lies after that version, it is opened: no clock that runs by law is forgotten. What is there stays as it is.
 */
export const whenWhatIsCountedFromChanges: Policy = {
  when: 'what clocks count from changes',
  readsLaw: true,
  concerns: (happening) => {
    const products = productsOf(happening);
    if (products.length === 0) return undefined;
    // A receipt is most often the first of its kind, and moves only what counts from it.
    const record: readonly OneLookup[] = happening.event.type === 'delivery-received' ? [{ find: 'deliveries-serving', duties: products }] : wholeRecord;
    return { find: 'several', of: [...record, ...dutiesBeside(products), { find: 'elections' }] };
  },
  then: (happening, found, { packs }) => {
    const { event: { type, at } } = happening;
    const by = policyActor(whenWhatIsCountedFromChanges.when);
    const opens = openNow(packs, productsOf(happening), heldIn(found), dutiesIn(found), at);
    return opens.filter(({ rule: { trigger } }) => type !== 'delivery-received' || trigger.kind === 'received').map((each) => openOrder(each, by, at));
  },
};

/** The duties of which something is known now that was not, or was otherwise. */
const productsOf = ({ of, id, event: { type }, standing: { state } }: Happening): readonly string[] => {
  if (of === 'duty') return ofDuty.has(type) ? [id] : [];
  return of === 'delivery' && ofDelivery.has(type) && 'duties' in state ? state.duties : [];
};

const ofDelivery: ReadonlySet<string> = new Set<EventOf<'delivery'>['type']>(['delivery-received', 'receipt-corrected', 'sending-corrected']);
const ofDuty: ReadonlySet<string> = new Set<EventOf<'duty'>['type']>(['meeting-corrected', 'meeting-withdrawn', 'duty-merged', 'duty-reopened']);

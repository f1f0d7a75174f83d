import { dayOf, notAfter } from '../calendar';
import type { Envelope } from '../house';
import { dutiesBeside, dutiesIn, ofItsElection, servedBy } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, metBySending, withMerged } from './sendings';

/**
 * If the last copy went out on another day, or at another hour, the duties it met were met then, and what counts from it counts from then. If
 * a copy never went out, they are met by nothing, and that waits, unless another report for them is out.
 */
export const whenASendingIsCorrected: Policy = {
  when: 'a sending is corrected',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'sending-corrected') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent' || state.duties.length === 0) return undefined;
    return { find: 'several', of: [{ find: 'deliveries-serving', duties: state.duties }, ...dutiesBeside(state.duties)] };
  },
  then: (happening, found) => {
    const { state } = happening.standing;
    if (happening.of !== 'delivery' || happening.event.type !== 'sending-corrected' || !('duties' in state)) return [];
    const { at } = happening.event;
    const by = policyActor(whenASendingIsCorrected.when);
    const copies = deliveriesIn(found);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const met = duties.filter(({ id }) => state.duties.includes(id)).map((duty): Envelope => {
      const { id, rule: { zone } } = duty;
      const when = metBySending(duty, copies);
      return { to: 'duty', id, order: when === undefined ? { type: 'withdraw-meeting', by, at } : { type: 'correct-meeting', by, at, ...notAfter(when, dayOf(at, zone)) } };
    });
    return [...learntFrom(duties, (clock) => ofItsElection(clock, served), withMerged(copies, duties), { type: 'relearn-fact', by, at }), ...met];
  },
};

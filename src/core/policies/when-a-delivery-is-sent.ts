import { dayOf } from '../calendar';
import { dutiesBeside, dutiesIn, isUnmet, ofItsElection, servedBy } from './duties';
import { learntFrom } from './learnt-from';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, meetOrder, metBySending, withMerged } from './sendings';

/**
 * When a report has gone out to everybody a duty it serves is owed to, that duty is met then, and duties of the same election,
 * or of one that is merged into it, that begin when it is delivered are told.
 */
export const whenADeliveryIsSent: Policy = {
  when: 'a delivery is sent',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-sent') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent' || state.duties.length === 0) return undefined;
    return { find: 'several', of: [{ find: 'deliveries-serving', duties: state.duties }, ...dutiesBeside(state.duties)] };
  },
  then: (happening, found) => {
    if (happening.of !== 'delivery') return [];
    const { state } = happening.standing;
    if (state.status === 'absent') return [];
    const copies = deliveriesIn(found);
    const own = copies.filter(({ report }) => report === state.report);
    const { at } = happening.event;
    const by = policyActor(whenADeliveryIsSent.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    return [
      ...learntFrom(duties, (clock) => ofItsElection(clock, served), withMerged(copies, duties), { type: 'learn-fact', by, at }),
      ...duties.filter(isUnmet).flatMap((duty) => {
        const when = metBySending(duty, own);
        return when ? [meetOrder(duty.id, when, dayOf(at, duty.rule.zone), by, at)] : [];
      }),
    ];
  },
};

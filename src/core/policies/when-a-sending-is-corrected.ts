import type { DutyOrder } from '../duty';
import { dayOf } from '../calendar';
import type { Envelope } from '../house';
import { dutiesIn, dutiesBeside, ofItsElection, servedBy, startsWith } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, metBySending, sentByRule, withMerged } from './sendings';
import { rulesOf } from './short-names';

/**
 * If the last copy went out on another day, the duties it met were met then, and what counts from it counts from then. If
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
    const { at, from } = happening.event;
    const by = policyActor(whenASendingIsCorrected.when);
    const copies = deliveriesIn(found);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    return duties.flatMap((duty): readonly Envelope[] => {
      const { id, rule: { zone } } = duty;
      const meant = ofItsElection(duty, served);
      const facts = rulesOf(meant)
        .filter((rule) => startsWith(duty, rule))
        .map((rule): DutyOrder => {
          const on = sentByRule(rule, meant, withMerged(copies, duties));
          const fact = on === undefined ? ({ kind: 'no-sending', rule, on: from } as const) : ({ kind: 'sending', rule, on } as const);
          return { type: 'relearn-fact', by, at, fact };
        });
      const on = metBySending(id, copies);
      const today = dayOf(at, zone);
      const met: DutyOrder = on === undefined ? { type: 'withdraw-meeting', by, at } : { type: 'correct-meeting', by, at, on: on < today ? on : today };
      return [...facts, ...(state.duties.includes(id) ? [met] : [])].map((order): Envelope => ({ to: 'duty', id, order }));
    });
  },
};

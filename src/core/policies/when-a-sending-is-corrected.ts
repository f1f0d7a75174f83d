import { dayOf } from '../calendar';
import type { Envelope } from '../house';
import { dutiesIn, everyDutyBeside, ofItsElection, servedBy, startsWith } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { rulesOf } from './short-names';
import { lastSending } from './when-a-delivery-is-sent';

/** If the last copy went out on another day, the duties it met were met then, and what counts from it counts from then. */
export const whenASendingIsCorrected: Policy = {
  when: 'a sending is corrected',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'sending-corrected') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent' || state.duties.length === 0) return undefined;
    return { find: 'several', of: [{ find: 'deliveries-of-report', report: state.report }, ...everyDutyBeside(state.duties)] };
  },
  then: (happening, found) => {
    const { state } = happening.standing;
    if (happening.of !== 'delivery' || !('duties' in state)) return [];
    const on = lastSending(found);
    if (!on) return [];
    const { at } = happening.event;
    const by = policyActor(whenASendingIsCorrected.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    return duties.flatMap((duty): readonly Envelope[] => {
      const { id, rule } = duty;
      const today = dayOf(at, rule.zone);
      const met: Envelope = { to: 'duty', id, order: { type: 'correct-meeting', by, at, on: on < today ? on : today } };
      const facts = rulesOf(ofItsElection(duty, served))
        .filter((each) => startsWith(duty, each))
        .map((each): Envelope => ({ to: 'duty', id, order: { type: 'relearn-fact', by, at, fact: { kind: 'sending', rule: each, on } } }));
      return state.duties.includes(id) ? [...facts, met] : facts;
    });
  },
};

import { dayOf } from '../calendar';
import type { Envelope } from '../house';
import type { Day } from '../language/time';
import type { RuleId } from '../law';
import type { KeptDuty } from './duties';
import { dutiesBeside, dutiesIn, isUnmet, ofItsElection, servedBy, startsWith } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveriesIn, lastSending } from './sendings';
import { rulesOf } from './short-names';

/**
 * When the last delivery of a report has gone out, every duty it serves is met on that day, and duties of the same
 * election, or of one that is merged into it, that begin when it is delivered are told.
 */
export const whenADeliveryIsSent: Policy = {
  when: 'a delivery is sent',
  concerns: (happening) => {
    if (happening.of !== 'delivery' || happening.event.type !== 'delivery-sent') return undefined;
    const { state } = happening.standing;
    if (state.status === 'absent' || state.duties.length === 0) return undefined;
    return { find: 'several', of: [{ find: 'deliveries-of-report', report: state.report }, ...dutiesBeside(state.duties)] };
  },
  then: (happening, found) => {
    const { state } = happening.standing;
    if (happening.of !== 'delivery' || !('duties' in state)) return [];
    const on = lastSending(deliveriesIn(found));
    if (!on) return [];
    const { at } = happening.event;
    const by = policyActor(whenADeliveryIsSent.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const met = duties.filter((duty) => isUnmet(duty) && state.duties.includes(duty.id));
    return [
      ...duties.flatMap((duty) =>
        rulesOf(ofItsElection(duty, served)).flatMap((rule): readonly Envelope[] =>
          startsWith(duty, rule) && !isOutSince(duty, rule, on) ? [{ to: 'duty', id: duty.id, order: { type: 'learn-fact', by, at, fact: { kind: 'sending', rule, on } } }] : [],
        ),
      ),
      ...met.map(({ id, rule }): Envelope => {
        // The day is the report's; where the rule's zone lies behind it, the rule's own today is the latest it can be.
        const today = dayOf(at, rule.zone);
        return { to: 'duty', id, order: { type: 'meet-duty', by, at, on: on < today ? on : today } };
      }),
    ];
  },
};

/** Another report for the same has gone out before. */
const isOutSince = ({ facts: { sendings } }: KeptDuty, rule: RuleId, on: Day): boolean =>
  sendings.some((sending) => sending.rule === rule && sending.on <= on);

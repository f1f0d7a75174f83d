import { dayOf } from '../calendar';
import type { Envelope, Standing } from '../house';
import type { Day } from '../language/time';
import { dutiesBeside, dutiesIn, isCounted, isUnmet, ofItsElection, servedBy, startsWith } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';
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
    const on = lastSending(found);
    if (!on) return [];
    const { at } = happening.event;
    const by = policyActor(whenADeliveryIsSent.when);
    const duties = dutiesIn(found);
    const served = servedBy(state.duties, duties);
    const met = duties.filter((duty) => isUnmet(duty) && state.duties.includes(duty.id));
    return [
      ...duties.filter(isCounted).flatMap((duty) =>
        rulesOf(ofItsElection(duty, served)).flatMap((rule): readonly Envelope[] =>
          startsWith(duty, rule) ? [{ to: 'duty', id: duty.id, order: { type: 'learn-fact', by, at, fact: { kind: 'sending', rule, on } } }] : [],
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

/** The day the last one went out; nothing while one is still owed. */
export const lastSending = (found: readonly Standing[]): Day | undefined => {
  const days = found.flatMap(({ kind, state }) => (kind === 'delivery' ? ['sent' in state ? state.sent.on : undefined] : []));
  return days.some((day) => day === undefined) ? undefined : days.toSorted().at(-1);
};

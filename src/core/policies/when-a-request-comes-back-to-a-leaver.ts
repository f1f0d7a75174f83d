import { memberOf, worksOn } from '../agency';
import { dayOf } from '../calendar';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** An answer that is sent back is with whoever handed it in, and what is wanted after all with whoever had it; if they have left since, or may take nothing there any more, it is back on the agency's desk. */
export const whenARequestComesBackToALeaver: Policy = {
  when: 'a request comes back to a leaver',
  concerns: (happening) => {
    const { state } = happening.standing;
    return happening.of === 'request' && (happening.event.type === 'sent-back' || happening.event.type === 'reinstated') && 'agency' in state
      ? { find: 'subject', ref: { kind: 'agency', id: state.agency } }
      : undefined;
  },
  then: ({ of, id, event, standing }, [found]) => {
    const { state } = standing;
    if (of !== 'request' || state.status !== 'taken' || found?.kind !== 'agency' || found.state.status === 'absent') return [];
    const { person: leaver } = state.taker;
    if (worksOn(found.state, leaver, dayOf(event.at, state.zone))) return [];
    const member = memberOf(found.state, leaver);
    const by = policyActor(whenARequestComesBackToALeaver.when);
    return [{ to: 'request', id, order: { type: 'put-back', by, at: event.at, leaver, ...(member && { name: member.name, stays: true, ...(state.taker.delegation && { lent: true }) }) } }];
  },
};

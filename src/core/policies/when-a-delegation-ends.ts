import type { AgencyEvent, Delegation } from '../agency';
import { memberOf, worksOn } from '../agency';
import { dayOf } from '../calendar';
import type { Happening } from '../house';
import type { Day } from '../language/time';
import { backOnTheDesk } from './back-on-the-desk';
import type { Policy } from './policy';

/** Whoever could work for an agency only by a delegation keeps nothing they had taken once it is over, by a gesture or by its day. */
export const whenADelegationEnds: Policy = {
  when: 'a delegation ends',
  concerns: (happening) => {
    const ended = endedIn(happening);
    return ended && { find: 'requests-taken-at', agency: ended.agency };
  },
  then: (happening, found) => {
    const ended = endedIn(happening);
    if (!ended) return [];
    const { agency, person: leaver, name } = ended;
    return backOnTheDesk(agency, { leaver, name, stays: true, lent: true }, found, happening.event.at, whenADelegationEnds.when);
  },
};

/** Whose delegation it was, of those who can work there no more. */
const endedIn = ({ of, event, standing: { state } }: Happening) => {
  if (of !== 'agency' || !('members' in state) || (event.type !== 'delegation-ended' && event.type !== 'delegation-ran-out')) return undefined;
  const member = memberOf(state, event.delegation.to);
  return member && !worksOn(state, member.person, todayOf(event)) ? { agency: state.id, ...member } : undefined;
};

type Ended = Extract<AgencyEvent, { readonly delegation: Delegation }>;

/** What ran out while nothing was running is told later than on the day after. */
const todayOf = ({ at, on, delegation: { zone } }: Ended): Day => (zone === undefined ? on : dayOf(at, zone));

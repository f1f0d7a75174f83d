import { backOnTheDesk } from './back-on-the-desk';
import type { Policy } from './policy';

/** What they had taken is asked of the agency again, and its desk is told once what it inherited. */
export const whenSomebodyLeaves: Policy = {
  when: 'somebody leaves an agency',
  concerns: (happening) => {
    if (happening.of !== 'agency' || happening.event.type !== 'person-left' || happening.standing.state.status === 'absent') return undefined;
    return { find: 'requests-taken-at', agency: happening.standing.state.id };
  },
  then: (happening, found) => {
    if (happening.of !== 'agency' || happening.event.type !== 'person-left' || happening.standing.state.status === 'absent') return [];
    const { at, person: leaver, name } = happening.event;
    return backOnTheDesk(happening.standing.state.id, { leaver, name }, found, at, whenSomebodyLeaves.when);
  },
};

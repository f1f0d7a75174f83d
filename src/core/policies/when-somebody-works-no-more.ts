import type { AgencyEvent, Member } from '../agency';
import { memberOf } from '../agency';
import { backOnTheDesk } from './back-on-the-desk';
import type { Policy } from './policy';

/** Whoever stays and may take nothing there any more keeps nothing they had taken: it is asked of the agency again, as when they leave. */
export const whenSomebodyWorksNoMore: Policy = {
  when: 'somebody works for an agency no more',
  concerns: ({ of, event }) => (of === 'agency' && event.type === 'agency-seated' && idleIn(event).length > 0 ? { find: 'requests-taken-at', agency: event.id } : undefined),
  then: ({ of, event }, found) => {
    if (of !== 'agency' || event.type !== 'agency-seated') return [];
    return idleIn(event).flatMap(({ person: leaver, name }) => backOnTheDesk(event.id, { leaver, name, stays: true }, found, event.at, whenSomebodyWorksNoMore.when));
  },
};

const idleIn = (seating: Extract<AgencyEvent, { type: 'agency-seated' }>): readonly Member[] =>
  (seating.idle ?? []).filter(({ person }) => memberOf(seating, person) !== undefined);

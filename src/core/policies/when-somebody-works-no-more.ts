import type { AgencyEvent, Leaver } from '../agency';
import { memberOf, worksOn } from '../agency';
import { dayOf } from '../calendar';
import { backOnTheDesk } from './back-on-the-desk';
import type { Policy } from './policy';

/**
 * Whoever stays and may take nothing there any more, by a role of their own or one that is lent to them, keeps nothing they had
 * taken: it is asked of the agency again, as when they leave.
 */
export const whenSomebodyWorksNoMore: Policy = {
  when: 'somebody works for an agency no more',
  concerns: ({ of, event }) => (of === 'agency' && event.type === 'agency-seated' && losing(event).length > 0 ? { find: 'requests-taken-at', agency: event.id } : undefined),
  then: (happening, found) => {
    const { event, standing: { state } } = happening;
    if (happening.of !== 'agency' || event.type !== 'agency-seated' || !('members' in state)) return [];
    const [zone] = found.flatMap((each) => (each.kind === 'request' && each.state.status !== 'absent' ? [each.state.zone] : []));
    if (zone === undefined) return [];
    return losing(event)
      .filter(({ leaver }) => !worksOn(state, leaver, dayOf(event.at, zone)))
      .flatMap((leaver) => backOnTheDesk(event.id, leaver, found, event.at, whenSomebodyWorksNoMore.when));
  },
};

type Seating = Extract<AgencyEvent, { type: 'agency-seated' }>;

/** Whoever lost their own role, and then who lost one that was lent to them; each once. */
const losing = (seating: Seating): readonly Leaver[] => {
  const idle = (seating.idle ?? []).map(({ person }) => person);
  const unlent = (seating.unlent ?? []).map(({ to }) => to);
  return [...new Set([...idle, ...unlent])].flatMap((leaver): readonly Leaver[] => {
    const member = memberOf(seating, leaver);
    return member ? [{ leaver, name: member.name, stays: true, ...(!idle.includes(leaver) && { lent: true }) }] : [];
  });
};

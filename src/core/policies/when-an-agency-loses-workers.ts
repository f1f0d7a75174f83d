import { showNewlyUnattended, workAhead } from './left-unattended';
import type { Policy } from './policy';

/** A roster may take away the last one who is there on a day, by their role or altogether: what comes due then is shown. */
export const whenAnAgencyLosesWorkers: Policy = {
  when: 'an agency loses workers',
  concerns: (happening) => {
    const { state } = happening.standing;
    return happening.of === 'agency' && happening.event.type === 'agency-seated' && happening.event.idle && 'members' in state ? workAhead(state.id, happening.event.at) : undefined;
  },
  then: (happening, found) => {
    const { state } = happening.standing;
    if (happening.of !== 'agency' || happening.event.type !== 'agency-seated' || !('members' in state)) return [];
    const { idle = [], at } = happening.event;
    const before = { ...state, members: [...state.members, ...idle] };
    return showNewlyUnattended(state.id, { before, after: state }, found, at, whenAnAgencyLosesWorkers.when);
  },
};

import { addDays } from '../calendar';
import { AHEAD, showNewlyUnattended, workAhead } from './left-unattended';
import type { Policy } from './policy';

/** An absence may be the last one's: whatever comes due on its days is then shown. */
export const whenAnAbsenceIsRecorded: Policy = {
  when: 'an absence is recorded',
  concerns: (happening) => {
    const { state } = happening.standing;
    if (happening.of !== 'agency' || happening.event.type !== 'absence-recorded' || !('members' in state)) return undefined;
    const { absence, at, on } = happening.event;
    return absence.from <= addDays(on, AHEAD) ? workAhead(state.id, at) : undefined;
  },
  then: (happening, found) => {
    const { state } = happening.standing;
    if (happening.of !== 'agency' || happening.event.type !== 'absence-recorded' || !('members' in state)) return [];
    const { absence, at } = happening.event;
    const before = { ...state, absences: (state.absences ?? []).filter((each) => each.person !== absence.person || each.from !== absence.from) };
    return showNewlyUnattended(state.id, { before, after: state }, found, at, whenAnAbsenceIsRecorded.when);
  },
};

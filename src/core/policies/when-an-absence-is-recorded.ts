import type { Unattended } from '../agency';
import { isUnattended } from '../agency';
import { addDays, addSeconds, dayOf } from '../calendar';
import { faceOf } from '../duty';
import type { Standing } from '../house';
import type { Day, Moment } from '../language/time';
import type { ClockFace } from '../law';
import { isWithinFortnight } from '../law';
import { faceOfRequest } from '../request';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** How long before a day it is shown that nobody will be there. */
const AHEAD = 14;

/**
 * What comes due on a day that has just lost its last person is shown to the coordinators, once: by the absence that did
 * it, where the fourteen days have begun. Before that the reminder of the fourteenth day says it.
 */
export const whenAnAbsenceIsRecorded: Policy = {
  when: 'an absence is recorded',
  concerns: (happening) => {
    const { state } = happening.standing;
    if (happening.of !== 'agency' || happening.event.type !== 'absence-recorded' || !('members' in state)) return undefined;
    const { absence, at, on } = happening.event;
    const last = addDays(on, AHEAD) < absence.until ? addDays(on, AHEAD) : absence.until;
    return absence.from <= last ? { find: 'open-work-of-agency', agency: state.id, dueBy: addSeconds(at, (AHEAD + LATEST) * 86_400) } : undefined;
  },
  then: (happening, found) => {
    const { state } = happening.standing;
    if (happening.of !== 'agency' || happening.event.type !== 'absence-recorded' || !('members' in state)) return [];
    const { absence, on, at } = happening.event;
    const before = { ...state, absences: (state.absences ?? []).filter((each) => each.person !== absence.person || each.from !== absence.from) };
    const work = found
      .flatMap((standing) => targetIn(standing, at))
      .filter(({ day }) => day >= on && absence.from <= day && day <= absence.until && isUnattended(state, day) && !isUnattended(before, day));
    return work.length > 0
      ? [{ to: 'agency', id: happening.id, order: { type: 'show-unattended', by: policyActor(whenAnAbsenceIsRecorded.when), at, work } }]
      : [];
  },
};

/** A due is the end of its day in some zone, and the plan date lies up to a long weekend before it. */
const LATEST = 7;

/** On which day it must be done, where the reminder fourteen days before is behind it. */
const targetIn = ({ kind, state }: Standing, at: Moment): readonly Unattended[] => {
  if (kind === 'duty' && state.status !== 'absent' && state.dates.status === 'dated') {
    const day = state.dates.planBy ?? state.dates.dueDate;
    return isNear(faceOf(state), at) ? [{ kind, day, id: state.id, title: state.rule.title }] : [];
  }
  if (kind !== 'request' || state.status === 'absent') return [];
  const day: Day = dayOf(state.suspense, state.zone);
  const confined = state.confined && state.incident !== undefined ? { confinedTo: state.incident } : {};
  return isNear(faceOfRequest(state), at) ? [{ kind, day, id: state.id, title: state.title, ...confined }] : [];
};

const isNear = (face: ClockFace | undefined, at: Moment): boolean => face !== undefined && isWithinFortnight(face, at);

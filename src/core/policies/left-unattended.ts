import type { Table, Unattended } from '../agency';
import { isUnattended } from '../agency';
import { addSeconds, dayOf } from '../calendar';
import { faceOf } from '../duty';
import type { Envelope, Standing } from '../house';
import type { AgencyId } from '../language/agencies';
import type { Day, Moment } from '../language/time';
import type { ClockFace } from '../law';
import { isWithinFortnight } from '../law';
import type { RequestState } from '../request';
import { faceOfRequest } from '../request';
import { missingIn } from '../round';
import type { OneLookup } from './policy';
import { policyActor } from './policy';

type KeptRequest = Exclude<RequestState, { status: 'absent' }>;

/** How many days before a day it is shown that nobody will be there. */
export const AHEAD = 14;

/** A due is the end of its day in some zone, and the plan date lies up to a long weekend before it. */
const LATEST = 7;

/** What may come due within those days. */
export const workAhead = (agency: AgencyId, at: Moment): OneLookup => ({ find: 'open-work-of-agency', agency, dueBy: addSeconds(at, (AHEAD + LATEST) * 86_400) });

/**
 * What comes due on a day that has just lost its last person is shown to the coordinators, once, where its fourteen days
 * have begun. Before that the reminder of the fourteenth day says it.
 */
export const showNewlyUnattended = (agency: AgencyId, { before, after }: { readonly before: Table; readonly after: Table }, found: readonly Standing[], at: Moment, policy: string): readonly Envelope[] => {
  const work = found.flatMap((standing) => targetIn(standing, agency, found, at)).filter(({ day }) => isUnattended(after, day) && !isUnattended(before, day));
  return work.length > 0 ? [{ to: 'agency', id: agency, order: { type: 'show-unattended', by: policyActor(policy), at, work } }] : [];
};

/**
 * On which day it must be done, where that is not past and the reminder fourteen days before is behind it. Of a round no
 * reminder says that nobody is there.
 */
const targetIn = ({ kind, state }: Standing, agency: AgencyId, found: readonly Standing[], at: Moment): readonly Unattended[] => {
  if (kind === 'round' && state.status === 'open') {
    const { id, title, report, suspense, zone } = state;
    const day = dayOf(suspense, zone);
    const asked = missingIn(state).includes(agency) && day >= dayOf(at, zone);
    return asked ? [{ kind, day, id, title, ...confinedAs(requestIn(found, report)) }] : [];
  }
  if (kind === 'duty' && state.status !== 'absent' && state.dates.status === 'dated') {
    const day = state.dates.planBy ?? state.dates.dueDate;
    return isNear(faceOf(state), day, at) ? [{ kind, day, id: state.id, title: state.rule.title }] : [];
  }
  if (kind !== 'request' || state.status === 'absent' || state.agency !== agency) return [];
  const day = dayOf(state.suspense, state.zone);
  return isNear(faceOfRequest(state), day, at) ? [{ kind, day, id: state.id, title: state.title, ...confinedAs(state) }] : [];
};

const requestIn = (found: readonly Standing[], report: string): KeptRequest | undefined =>
  found.flatMap(({ kind, id, state }) => (kind === 'request' && id === report && state.status !== 'absent' ? [state] : []))[0];

const confinedAs = (request: KeptRequest | undefined): { readonly confinedTo?: string } =>
  request?.confined && request.incident !== undefined ? { confinedTo: request.incident } : {};

const isNear = (face: ClockFace | undefined, day: Day, at: Moment): boolean => face !== undefined && day >= dayOf(at, face.zone) && isWithinFortnight(face, at);

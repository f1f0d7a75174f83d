import type { Person } from '../language/actor';
import type { Denied } from './extension';
import type { RequestRefusal, RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** A later suspense that was denied, as long as that is the last word on it: it may have been a mistake, and be granted after all. */
export const standingDenial = ({ status, extension, denied, unanswered }: Kept): Denied | undefined => {
  if ((status !== 'asked' && status !== 'taken') || extension || !denied) return undefined;
  return unanswered && unanswered.at > denied.at ? undefined : denied;
};

/** Why nothing of it is asked or answered any more; nothing while it is, or once it has been handed in. */
export const closedBefore = (state: Kept): Extract<RequestRefusal, { code: 'already-closed' }> | undefined => {
  if (state.status === 'asked' || state.status === 'taken' || state.status === 'answered') return undefined;
  return { code: 'already-closed', id: state.id, status: state.status, ...(state.status === 'accepted' && !state.settled && { unreleased: true }) };
};

/** Nobody answers for the time they want themselves, nor a colleague of theirs where an agency asks itself. */
export const mayNotAnswer = (by: Person, wants: Person | undefined, state: Kept): RequestRefusal | undefined => {
  const { id, agency, asker } = state;
  if (wants?.person === by.person) return { code: 'own-extension', id };
  return isBetweenColleagues(by, state) ? { code: 'extension-of-own-agency', id, agency, asker } : undefined;
};

/** An agency that asks itself has its suspense moved by whoever set it, or by a coordinator, and not by a colleague. */
const isBetweenColleagues = (by: Person, { asker, agency }: Kept): boolean =>
  asker.agency === agency && by.agency === agency && by.person !== asker.person && !by.roles.includes('coordinator');

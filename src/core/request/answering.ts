import type { Person } from '../language/actor';
import type { Denied, Withdrawn } from './extension';
import type { RequestRefusal, RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** A later suspense that was denied, as long as that is the last word on it: it may have been a mistake, and be granted after all. */
export const standingDenial = ({ status, extension, denied, unanswered, withdrawn }: Kept): Denied | undefined => {
  if ((status !== 'asked' && status !== 'taken') || extension || !denied) return undefined;
  return [unanswered, withdrawn].some((since) => since && since.at > denied.at) ? undefined : denied;
};

/** A later suspense that its agency withdrew, as long as that is the last word on it. */
export const standingWithdrawal = ({ extension, denied, unanswered, withdrawn }: Kept): Withdrawn | undefined => {
  if (extension || !withdrawn) return undefined;
  return [unanswered, denied].some((since) => since && since.at > withdrawn.at) ? undefined : withdrawn;
};

/** Why there is no later suspense to grant, to deny or to withdraw. */
export const nothingAsked = (state: Kept): Extract<RequestRefusal, { code: 'no-extension-asked' | 'extension-withdrawn' }> => {
  const { id, zone } = state;
  const withdrawn = standingWithdrawal(state);
  return withdrawn ? { code: 'extension-withdrawn', id, until: withdrawn.wish.until, by: withdrawn.by, zone } : { code: 'no-extension-asked', id };
};

/** Why nothing of it is asked or answered any more; nothing while it is, or once it has been handed in. */
export const closedBefore = (state: Kept): Extract<RequestRefusal, { code: 'already-closed' }> | undefined => {
  if (state.status === 'asked' || state.status === 'taken' || state.status === 'answered') return undefined;
  return { code: 'already-closed', id: state.id, status: state.status, ...(state.status === 'accepted' && !state.settled && { unreleased: true }) };
};

/** It is handed in, and what was sent back before, if anything, is what was judged after all. */
export const waitsToBeJudged = ({ status, sentBack }: Kept): boolean => status === 'answered' && !sentBack;

/** Why an answer that was sent back is not judged after all. */
export const notJudgedAfterAll = (state: Kept): RequestRefusal | undefined => {
  const { id, agency, zone, sentBack } = state;
  if (state.status === 'answered') return { code: 'answered-since', id, agency, answeredAt: state.answeredAt, zone };
  const closed = closedBefore(state);
  if (closed) return closed;
  if (!sentBack) return { code: 'not-sent-back', id };
  return sentBack.was ? undefined : { code: 'answer-not-kept', id, agency };
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

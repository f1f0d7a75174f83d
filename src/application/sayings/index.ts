import type { Notice, Standing } from '../../core/house';
import { broken } from '../../core/language/never';
import type { Words } from '../../core/language/words';
import type { Saying } from '../../ports/outbox';
import { sayDuty } from './duty';
import { sayElection } from './election';
import { sayRequest } from './request';
import type { Known } from './saying';

export * from './saying';

/** The words of a notice, fixed in the commit that promises it, from the subject as it stood right after the event. */
export const say = (notice: Notice, { kind, state }: Standing, known: Known): Saying => {
  if (state.status === 'absent') return broken('A subject that is not there has nothing to say.');
  if (kind === 'election' && 'name' in notice) return sayElection(notice);
  if (kind === 'duty' && 'duty' in notice) return sayDuty(notice, state);
  if (kind === 'request' && 'request' in notice) return sayRequest(notice, state, known);
  return broken(`A notice of ${notice.say} was made by a subject that is ${kind}.`);
};

/** Somebody's words that a subject's card and notices may quote. */
export const wordsIn = ({ kind, state }: Standing): readonly Words[] => {
  if (kind !== 'request' || state.status === 'absent') return [];
  const { title, sentBack } = state;
  return [title, ...(state.status === 'returned' ? [state.reason] : []), ...(sentBack ? [sentBack.reason] : [])];
};

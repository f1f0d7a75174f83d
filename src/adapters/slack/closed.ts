import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { Outcome } from '../../ports/chat';
import type { Failure } from './errors';

/** What belongs there is said there or not at all: it is for named people. */
export const isClosed = (at: Place): boolean => (at.at === 'channel' && at.closed === true) || (at.at === 'thread' && at.in !== undefined);

/** Whose channel it is in. */
const nameOf = (at: Place): string => (at.at === 'thread' && at.in ? at.in.id : 'of' in at ? at.of.id : spellPlace(at));

/** It waits until the channel takes it. */
export const keptClosed = (at: Place, { why }: Pick<Failure, 'why'>): Extract<Outcome, { outcome: 'blocked' }> => ({
  outcome: 'blocked',
  why: `${why} ${nameOf(at)} is for named people, so nothing of it is posted elsewhere. It goes out by itself once that is put right, or another private channel is attached.`,
});

/** It cannot be made at all, until somebody allows it or attaches another. */
export const unmadeClosed = (at: Place, failure: Pick<Failure, 'why'>): Outcome => ({ ...keptClosed(at, failure), unmade: true });

/** Somebody is in it for whom it is not any more: nothing more is said there until they are out. */
export const keptOut = (at: Place, { why }: Pick<Failure, 'why'>): Outcome => ({
  outcome: 'blocked',
  why: `${why} Somebody who was removed from ${nameOf(at)} is still in its channel and could read along, so nothing more is posted there. Take them out by hand; it goes on by itself then.`,
});

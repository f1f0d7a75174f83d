import type { PersonId } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import type { Place } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';
import type { Day } from '../core/language/time';
import { askedOf, formerlyAskedOf } from '../core/request';
import type { Reading } from '../ports/store';
import type { Present } from './present';
import { listOf, stateOf } from './present';
import { peopleOf } from './roster';

/** While somebody moves from one agency to another, both may have them. */
const MOST_SEATS = 5;

/**
 * Whether the card of a request is for the conversation of somebody who is none of a desk it lies on: they left, do other
 * work, or stood in for somebody who is back. What was promised them and had not come is not given them any more: whoever
 * is of the desk has it in their morning message. A desk in a channel is none any more once the agency has no channel.
 */
export const isOffTheDesk = async ({ kind, id }: SubjectRef, at: Place, reading: Reading, today: Day): Promise<boolean> => {
  const request = kind === 'request' && (at.at === 'person' || at.at === 'agency') ? await stateOf('request', id, reading) : undefined;
  if (!request) return false;
  if (at.at === 'agency') return everAsked(request).includes(at.agency) && (await stateOf('agency', at.agency, reading))?.channel === undefined;
  if (at.at !== 'person') return false;
  const seats = await seatsAsked(at.person, request, reading);
  const { deskOf, awayFrom } = peopleOf(seats.map((state) => ({ kind: 'agency', id: state.id, state })), today);
  const places = seats.flatMap((seat) => [...deskOf(seat.id), ...awayFrom(seat.id)]);
  return !places.some((place) => place.at === 'person' && place.person === at.person);
};

/** Where somebody is seated, of the agencies that have a request or had it. */
export const seatsAsked = async (person: PersonId, request: Present<'request'>, reading: Reading): Promise<readonly Present<'agency'>[]> => {
  const agencies = everAsked(request);
  return (await listOf('agency', { statuses: ['seated'], people: [person], limit: MOST_SEATS }, reading)).filter((seat) => agencies.includes(seat.id));
};

const everAsked = (request: Present<'request'>): readonly AgencyId[] => [...askedOf(request), ...formerlyAskedOf(request)];

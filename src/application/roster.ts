import type { Member } from '../core/agency';
import type { Standing } from '../core/house';
import type { AgencyId } from '../core/language/agencies';
import type { Place } from '../core/language/places';
import type { Known } from './sayings';
import { workersOf } from './sayings/calls';

/** The people of the floor, as the sayings ask for them. */
export const peopleOf = (roster: readonly Standing<'agency'>[]): Pick<Known, 'members' | 'coordinators' | 'deskOf'> => {
  const seats = roster.flatMap(({ state }) => (state.status === 'seated' ? [state] : []));
  const members = (agency: AgencyId): readonly Member[] => seats.find(({ id }) => id === agency)?.members ?? [];
  const coordinators = (): readonly Member[] =>
    seats.flatMap((seat) => seat.members).filter(({ roles }) => roles.includes('coordinator'));
  const deskOf = (agency: AgencyId): readonly Place[] =>
    seats.find(({ id }) => id === agency)?.channel === undefined
      ? workersOf(agency, { members }).map((person): Place => ({ at: 'person', person }))
      : [{ at: 'agency', agency }];
  return { members, coordinators, deskOf };
};

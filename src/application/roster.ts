import type { Member } from '../core/agency';
import { canWork, delegationTo, isUnattended, lentRoles, memberOf } from '../core/agency';
import type { Standing } from '../core/house';
import type { Person, PersonId } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import type { Day, Zone } from '../core/language/time';
import type { Reader } from '../core/sight';
import type { Place } from '../core/language/places';
import type { Reading } from '../ports/store';
import type { Away, Known } from './sayings';
import { awayIn, calledIn, seatedAgencies, seatedIn } from './seats';
import { workersOf } from './sayings/calls';

/** Somebody as one who reads; whoever the roster does not have reads what the floor does. */
export type Readers = {
  readonly readerOf: (person: PersonId) => Reader;
  /** Where their morning and their night are, where the roster says. */
  readonly zoneOf: (person: PersonId) => Zone | undefined;
};

const aloneWith = (person: PersonId): Place => ({ at: 'person', person });

/** The people of the floor on a day, as the sayings ask for them. */
export const peopleOf = (roster: readonly Standing<'agency'>[], today: Day, holders: ReadonlyMap<string, Person> = new Map()): Omit<Known, 'words'> & Readers => {
  const seats = roster.flatMap(({ state }) => (state.status === 'seated' ? [state] : []));
  const seatOf = (agency: AgencyId) => seats.find(({ id }) => id === agency);

  const members = (agency: AgencyId): readonly Member[] => {
    const seat = seatOf(agency);
    return (seat?.members ?? []).map((member) =>
      seat && delegationTo(seat, member.person, today) ? { ...member, roles: [...member.roles, ...lentRoles] } : member,
    );
  };
  const away = (person: PersonId): Away | undefined => {
    const seat = seats.find((each) => memberOf(each, person));
    return seat && awayIn(seat, person, today);
  };
  const deskOf = (agency: AgencyId): readonly Place[] =>
    seatOf(agency)?.channel === undefined
      ? [...new Set(workersOf(agency, { members, away }).map((person) => away(person)?.standIn?.person ?? person))].map(aloneWith)
      : [{ at: 'agency', agency }];
  const ofDeskIfThere = (agency: AgencyId, person: PersonId): boolean =>
    workersOf(agency, { members, away: (each) => (each === person ? undefined : away(each)) }).includes(person);
  const awayFrom = (agency: AgencyId): readonly Place[] =>
    seatOf(agency)?.channel === undefined ? members(agency).flatMap(({ person }) => (away(person) && ofDeskIfThere(agency, person) ? [aloneWith(person)] : [])) : [];
  const stoodIn = (agency: AgencyId): readonly Place[] => {
    const seat = seatOf(agency);
    if (!seat?.absences || seat.channel !== undefined) return [];
    const desk = [...deskOf(agency), ...awayFrom(agency)].flatMap((place) => (place.at === 'person' ? [place.person] : []));
    const standingIn = [...seat.absences.flatMap(({ cover }) => cover ?? []), ...(seat.delegations ?? []).map(({ to }) => to), ...seat.members.filter(canWork).map(({ person }) => person)];
    return [...new Set(standingIn)].filter((person) => !desk.includes(person)).map(aloneWith);
  };
  return {
    members,
    away,
    deskOf,
    awayFrom,
    stoodIn,
    holderOf: (report) => holders.get(report),
    readerOf: (person) => seatedIn(seats.find((each) => memberOf(each, person)), person, today) ?? { kind: 'everybody' },
    zoneOf: (person) => {
      const seat = seats.find((each) => memberOf(each, person));
      return seat && memberOf(seat, person)?.zone;
    },
    called: calledIn(seats),
    coordinators: () => seats.flatMap((seat) => seat.members).filter(({ roles }) => roles.includes('coordinator')),
    unattended: (agency, day) => {
      const seat = seatOf(agency);
      return seat !== undefined && isUnattended(seat, day);
    },
  };
};

/** The same, read from where they are kept. */
export const peopleOn = async (reading: Reading, today: Day): Promise<Omit<Known, 'words'> & Readers> =>
  peopleOf((await seatedAgencies(reading)).map((state) => ({ kind: 'agency', id: state.id, state })), today);

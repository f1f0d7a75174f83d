import { absenceOn, delegationTo, lentRoles, memberOf, standInFor } from '../core/agency';
import type { StateOf } from '../core/house';
import type { Person, PersonId, Role } from '../core/language/actor';
import { ownRoles } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import type { Day } from '../core/language/time';
import type { Reading } from '../ports/store';
import { listOf, stateOf } from './present';
import type { Away } from './sayings';
import { agencyInWords, listed } from './sayings';
import { dayInWords } from './words/dates';

/** An agency at the table. */
export type Seated = Extract<StateOf<'agency'>, { status: 'seated' }>;

const MOST_AGENCIES = 200;

export const seatedAgencies = (reading: Reading): Promise<readonly Seated[]> =>
  listOf('agency', { statuses: ['seated'], limit: MOST_AGENCIES }, reading);

/** Where an agency is spoken to beside the floor, as the roster has it. */
export const channelOf = async (agency: AgencyId, reading: Reading): Promise<string | undefined> => {
  const state = await stateOf('agency', agency, reading);
  return state?.channel;
};

/** The agency each of these people sits for; those who sit for none are left out. */
export const seatsOf = async (people: readonly PersonId[], reading: Reading): Promise<ReadonlyMap<PersonId, Seated>> => {
  const seats = await listOf('agency', { statuses: ['seated'], people, limit: MOST_AGENCIES }, reading);
  return new Map(people.flatMap((person) => {
    const seat = seats.find((each) => memberOf(each, person));
    return seat ? [[person, seat] as const] : [];
  }));
};

/** The person as their agency has them on a day, with what was delegated to them. */
export const seatedIn = (seat: Seated | undefined, person: PersonId, today: Day): Person | undefined => {
  const member = seat && memberOf(seat, person);
  if (!member) return undefined;
  const own: Person = { kind: 'person', person, agency: seat.id, roles: member.roles };
  const lent = delegationTo(seat, person, today);
  if (!lent) return own;
  return { ...own, roles: [...member.roles, ...lentRoles], delegation: { roles: lentRoles, of: lent.of, until: lent.until } };
};

/** The person as the roster has them on a day; nothing when it does not have them. */
export const seatOf = async (person: PersonId, reading: Reading, today: Day): Promise<Person | undefined> =>
  seatedIn((await seatsOf([person], reading)).get(person), person, today);

/** Whether somebody of an agency is away on a day, until when, and who is there in their place. */
export const awayIn = (seat: Seated, person: PersonId, day: Day): Away | undefined => {
  const absence = absenceOn(seat, person, day);
  if (!absence) return undefined;
  const there = standInFor(seat, person, day);
  const standIn = there && memberOf(seat, there);
  return { name: memberOf(seat, person)?.name ?? '', until: absence.until, ...(standIn && { standIn }) };
};

/** What people are called; somebody the roster no longer has is `somebody`. */
export const namesOf = async (reading: Reading): Promise<(person: PersonId) => string> => {
  const members = (await seatedAgencies(reading)).flatMap((seat) => seat.members);
  const names = new Map(members.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? 'somebody who is no longer on the roster';
};

/** `Dana Reyes of ODNI`: what people are called, with their agencies. */
export const calledIn = (seats: readonly Seated[]) => (person: PersonId): string => {
  const seat = seats.find((each) => memberOf(each, person));
  const member = seat && memberOf(seat, person);
  return member ? `${member.name} of ${agencyInWords(seat.id)}` : 'somebody who is no longer on the roster';
};

export const calledOn = async (reading: Reading): Promise<(person: PersonId) => string> => calledIn(await seatedAgencies(reading));

/** An agency by its id or its name, whatever the case. */
export const agencyNamed = (text: string, seats: readonly Seated[]): AgencyId | undefined => {
  const wanted = text.trim().toLowerCase();
  return seats.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)?.id;
};

const roleWords: Readonly<Record<Role, readonly [one: string, several: string]>> = {
  coordinator: ['coordinator', 'coordinators'],
  'action-officer': ['action officer', 'action officers'],
  lead: ['lead', 'leads'],
  releaser: ['releaser', 'releasers'],
  counsel: ['counsel', 'counsel'],
  auditor: ['auditor', 'auditors'],
  observer: ['observer', 'observers'],
};

export const rolesInWords = (roles: readonly Role[]): string => listed(roles.map((role) => roleWords[role][1]));

/** `action officer and lead`. */
export const rolesOfOne = (roles: readonly Role[]): string => listed(roles.map((role) => roleWords[role][0]));

/** `action officer and lead of FBI`, `action officer of FBI, and its releaser by delegation until Sun 3 January 2027`. */
export const personInWords = (who: Person): string => {
  const { agency, delegation } = who;
  const own = `${rolesOfOne(ownRoles(who))} of ${agencyInWords(agency)}`;
  return delegation ? `${own}, and its ${rolesOfOne(delegation.roles)} by delegation until ${dayInWords(delegation.until)}` : own;
};

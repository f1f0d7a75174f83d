import type { StateOf } from '../core/house';
import type { Person, PersonId, Role } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import type { Reading } from '../ports/store';
import { listOf, stateOf } from './present';
import { agencyInWords, listed } from './sayings';

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

/** The person as the roster has them now; nothing when it does not. */
export const seatOf = async (person: PersonId, reading: Reading): Promise<Person | undefined> => {
  const [seat] = await listOf('agency', { statuses: ['seated'], person, limit: 1 }, reading);
  const member = seat?.members.find((each) => each.person === person);
  return seat && member && { kind: 'person', person, agency: seat.id, roles: member.roles };
};

/** What people are called; somebody the roster no longer has is `somebody`. */
export const namesOf = async (reading: Reading): Promise<(person: PersonId) => string> => {
  const members = (await seatedAgencies(reading)).flatMap((seat) => seat.members);
  const names = new Map(members.map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? 'somebody who is no longer on the roster';
};

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

/** `action officer and lead of FBI`. */
export const personInWords = ({ agency, roles }: Person): string =>
  `${listed(roles.map((role) => roleWords[role][0]))} of ${agencyInWords(agency)}`;

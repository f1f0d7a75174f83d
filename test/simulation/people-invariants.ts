import { worksOn } from '../../src/core/agency';
import { addSeconds, dayOf } from '../../src/core/calendar';
import type { Actor, PersonId, Role } from '../../src/core/language/actor';
import type { AgencyId } from '../../src/core/language/agencies';
import type { Zone } from '../../src/core/language/time';
import type { Entry } from '../../src/application/workbench';
import { allOf } from './kept';
import type { World } from './world';

/*
 * Who could bind which agency, counted anew from the ledger and not from the state: what the house believes of its people
 * is what is tried.
 */

type Lent = { readonly of: PersonId; readonly to: PersonId; readonly from: string; readonly until: string };
type Listed = { readonly person: PersonId; readonly roles: readonly Role[] };

const zone = 'America/New_York' as Zone;

/** The agencies somebody can bind at this hour. */
export const mayBind = async (world: World, by: Actor): Promise<readonly string[]> => {
  if (by.kind !== 'person') return [];
  const today = dayOf(world.clock.now(), zone);
  const bound: string[] = [];
  for (const { id } of await allOf(world, 'agency')) {
    let members: readonly Listed[] = [];
    let lent: readonly Lent[] = [];
    for (const { type, body } of await world.store.reading.history({ kind: 'agency', id })) {
      const said = body as { readonly members: readonly Listed[]; readonly delegation: Lent; readonly person: PersonId };
      if (type === 'agency-seated') members = said.members;
      if (type === 'person-left') lent = lent.filter(({ of, to }) => of !== said.person && to !== said.person);
      if (type === 'authority-delegated') lent = [...lent, said.delegation];
      if (type === 'delegation-ended') lent = lent.filter((each) => JSON.stringify(each) !== JSON.stringify(said.delegation));
    }
    const binds = (person: PersonId): boolean => members.some((each) => each.person === person && each.roles.includes('releaser'));
    const listed = members.some(({ person }) => person === by.person);
    const delegated = lent.some(({ of, to, from, until }) => to === by.person && from <= today && today <= until && binds(of));
    if (binds(by.person) || (listed && delegated)) bound.push(id);
  }
  return bound;
};

/** Which events bind an agency, and which it is; the rest bind nobody. */
const boundIn = ({ row: { type, body, actor } }: Entry): AgencyId | undefined => {
  const said = body as { readonly agency?: AgencyId; readonly standing?: string };
  if (type === 'answer-confirmed' || type === 'owner-released') return said.agency;
  if (type === 'agency-answered' && said.standing === 'of-record') return said.agency;
  const acknowledges = type === 'delivery-received' && actor.kind === 'person' && !actor.roles.includes('coordinator');
  return acknowledges ? actor.agency : undefined;
};

/** Whoever bound an agency had the authority to at that hour, and the ledger says whose it was. */
export const boundWithoutAuthority = (entries: readonly Entry[], may: readonly string[]): readonly string[] =>
  entries.flatMap((entry) => {
    const agency = boundIn(entry);
    if (agency === undefined || entry.row.actor.kind !== 'person') return [];
    const { actor, subject, type } = entry.row;
    return may.includes(agency) && actor.agency === agency ? [] : [`${actor.person} bound ${agency} without authority: ${type} of ${subject.id}.`];
  });

/** No open request is held by somebody who is off the roster or can work there neither in a role of their own nor by a delegation that runs, nobody covers who has left, and somebody runs the floor. */
export const brokenRoster = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  const seats = await allOf(world, 'agency');
  const isOf = (agency: string, person: PersonId): boolean => seats.some(({ id, members }) => id === agency && members.some((each) => each.person === person));
  // A minute after a day is over, what ran out with it is told.
  const today = dayOf(addSeconds(world.clock.now(), -60), zone);
  const works = (agency: string, person: PersonId): boolean => seats.some((seat) => seat.id === agency && worksOn(seat, person, today));
  for (const request of await allOf(world, 'request', { statuses: ['taken'] })) {
    if (request.status !== 'taken') continue;
    const { id, agency, taker } = request;
    if (!isOf(agency, taker.person)) broken.push(`${id} is with ${taker.person}, who has left ${agency}.`);
    else if (!works(agency, taker.person)) broken.push(`${id} is with ${taker.person}, who cannot work at ${agency}.`);
  }
  for (const { id, absences = [], delegations = [] } of seats) {
    const spoken = [...absences.flatMap(({ person, cover }) => [person, ...(cover ? [cover] : [])]), ...delegations.flatMap(({ of, to }) => [of, to])];
    for (const person of spoken.filter((each) => !isOf(id, each))) broken.push(`${person} has left ${id}, and is still away, a cover or a delegate there.`);
  }
  if (!seats.some(({ members }) => members.some(({ roles }) => roles.includes('coordinator')))) broken.push('Nobody runs the floor.');
  return broken;
};

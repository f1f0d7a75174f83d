import { forbids } from '../../authority';
import type { PersonId, Role } from '../../language/actor';
import type { Decision } from '../../language/decider';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { AgencyEvent, AgencyOrder, AgencyRefusal, AgencyState, Member, Moved, Seat } from '../agency';
import { floorRoles } from '../agency';
import { deskOf, isReleaser, workOf } from '../presence';
import { leftBehind } from './left-behind';

type Answer = Decision<AgencyEvent, AgencyRefusal>;

export const seat = (order: Extract<AgencyOrder, { type: 'seat-agency' }>, state: AgencyState): Answer => {
  const { by, at, id, name, channel, people } = order;
  const before = state.status === 'seated' ? state.members : [];
  const forbidden = forbids(by, 'seat-agency', id) ?? (movesFloorRoles(before, people) ? forbids(by, 'give-floor-role', id) : undefined);
  if (forbidden) return refused(forbidden);
  const twice = people.find(({ person }, index) => people.findIndex((other) => other.person === person) !== index);
  if (twice) return refused({ code: 'person-listed-twice', agency: id, person: twice.person, name: twice.name });
  const idle = people.find(({ roles }) => roles.length === 0);
  if (idle) return refused({ code: 'person-without-role', agency: id, person: idle.person, name: idle.name });
  const without = lastOnes(order, before);
  if (without) return refused(without);
  const after: Seat = { id, name, ...(channel !== undefined && { channel }), members: people };
  if (state.status === 'seated' && sameSeat(state, after)) return nothingToDo('already-seated');
  const leavers = before.filter((member) => !isIn(people, member));
  const moved = movedBetween(before, people);
  const deskChanged = state.status === 'seated' ? deskChanges(state, after) : [];
  return decided(
    { type: 'agency-seated', at, by, ...(order.applied && { applied: true }), ...(moved.length > 0 && { moved }), ...(deskChanged.length > 0 && { deskChanged }), ...leftBehind(state, people, at), ...after },
    ...leavers.map((leaver): AgencyEvent => ({ type: 'person-left', at, person: leaver.person, name: leaver.name })),
  );
};

/** Nobody who can bind the agency, or nobody who runs the floor, would be left. */
const lastOnes = ({ id, people, coordinatorsElsewhere }: Extract<AgencyOrder, { type: 'seat-agency' }>, before: readonly Member[]): AgencyRefusal | undefined => {
  const lastReleasers = people.some(isReleaser) ? [] : before.filter(isReleaser);
  const lastCoordinators = coordinatorsElsewhere !== 0 || people.some(isCoordinator) ? [] : before.filter(isCoordinator);
  const coordinators = lastCoordinators.length > 0 && { coordinators: lastCoordinators };
  if (lastReleasers.length > 0) return { code: 'no-releaser-left', agency: id, releasers: lastReleasers, ...coordinators };
  return coordinators ? { code: 'no-coordinator-left', agency: id, ...coordinators } : undefined;
};

const isCoordinator = ({ roles }: Member): boolean => roles.includes('coordinator');

/** Whether anybody gains or loses a role that reaches beyond the agency. */
const movesFloorRoles = (before: readonly Member[], after: readonly Member[]): boolean =>
  [...before, ...after].some(({ person }) => floorRolesOf(person, before) !== floorRolesOf(person, after));

const movedBetween = (before: readonly Member[], after: readonly Member[]): readonly Moved[] => {
  const moved = (member: Member): boolean => isIn(before, member) !== isIn(after, member) || floorRolesOf(member.person, before) !== floorRolesOf(member.person, after);
  const came = after.filter((member) => !isIn(before, member)).map(({ person, name }) => ({ person, name, was: [] }));
  return [...before.filter(moved).map(({ person, name, roles }) => ({ person, name, was: roles })), ...came];
};

const isIn = (members: readonly Member[], { person }: Member): boolean => members.some((member) => member.person === person);

const floorRolesOf = (wanted: Member['person'], members: readonly Member[]): string => {
  const held = members.find(({ person }) => person === wanted)?.roles ?? [];
  return floorRoles.filter((role) => held.includes(role)).join();
};

/** Whoever is away is replaced from day to day, and is not asked about here. */
const deskChanges = (before: Seat, after: Seat): readonly PersonId[] => {
  const worksAs = (seat: Seat, person: PersonId): string => seat.members.filter((member) => member.person === person).flatMap(workOf).join();
  const desk = ({ channel, members }: Seat): readonly PersonId[] => (channel === undefined ? deskOf(members) : []).map(({ person }) => person);
  const [was, is] = [desk(before), desk(after)] as const;
  const turned = [...before.members, ...after.members].map(({ person }) => person).filter((person) => worksAs(before, person) !== worksAs(after, person));
  const apart = [...was, ...is].filter((person) => was.includes(person) !== is.includes(person));
  return [...new Set([...turned, ...apart])];
};

/** The order of people and of their roles says nothing. */
const sameSeat = (a: Seat, b: Seat): boolean => a.name === b.name && a.channel === b.channel && spell(a.members) === spell(b.members);

const spell = (members: readonly Member[]): string =>
  members.map(({ person, name, roles, zone }) => JSON.stringify([person, name, inOrder(roles), zone])).sort().join();

const inOrder = (roles: readonly Role[]): readonly Role[] => [...new Set(roles)].sort();

import type { Answered, Asked } from '../../src/application/desk';
import { dayOf, isDay } from '../../src/core/calendar';
import type { Envelope } from '../../src/core/house';
import type { Person, PersonId, Role } from '../../src/core/language/actor';
import type { AgencyId } from '../../src/core/language/agencies';
import type { Day, Zone } from '../../src/core/language/time';
import type { Random } from './random';
import type { World } from './world';

/** One thing that may happen next. */
export type Move = { readonly says: string; readonly weight: number; readonly make: (world: World, random: Random) => Promise<unknown> };

export const agencies = ['doj', 'dhs', 'odni', 'fbi'] as AgencyId[];
const rolesOf: readonly (readonly Role[])[] = [['action-officer'], ['lead', 'action-officer'], ['releaser'], ['coordinator'], ['observer']];

export const people: readonly Person[] = agencies.flatMap((agency, a) =>
  rolesOf.map((roles, r): Person => ({ kind: 'person', person: `T1/U${String(a)}${String(r)}` as PersonId, agency, roles })),
);

export const zone = 'America/New_York' as Zone;
export const day = (text: string): Day => (isDay(text) ? text : (undefined as never));
export const today = (world: World): Day => dayOf(world.clock.now(), zone);

/** An agency with its people as they are above, and whoever else is named. */
export const seating = (agency: AgencyId, at: Envelope['order']['at'], by: Envelope['order']['by'], more: readonly Person[] = []): Envelope => {
  const members = [...people.filter((each) => each.agency === agency), ...more];
  const listed = members.map(({ person, roles }) => ({ person, name: `Member ${person.slice(4)}`, roles }));
  return { to: 'agency', id: agency, order: { type: 'seat-agency', by, at, id: agency, name: agency.toUpperCase(), people: listed } };
};

let gestures = 0;

/** A gesture as Slack delivers it: now and then twice. */
export const gesture = async (world: World, random: Random, asked: Omit<Asked, 'gesture'>): Promise<Answered> => {
  gestures += 1;
  const once = { ...asked, gesture: { key: `gesture-${String(gestures)}` } };
  const answered = await world.handIn(once);
  if (random.happens(0.15)) {
    const again = await world.handIn(once);
    if (answered.outcome === 'done' && again.outcome !== 'repeated') throw new Error(`A redelivered gesture came to ${again.outcome}.`);
  }
  return answered;
};

/** Somebody: mostly one of those who may, so that most histories get somewhere. */
export const somebody = (random: Random, agency?: AgencyId): Person => {
  const able = people.filter((each) => (agency ? each.agency === agency && !each.roles.includes('observer') : each.roles.includes('coordinator')));
  return random.pick(random.happens(0.85) ? able : people);
};

/** Mostly somebody of an agency in one of these roles. */
export const oneOf = (random: Random, agency: AgencyId, ...wanted: readonly Role[]): Person => {
  const able = people.filter(({ agency: theirs, roles }) => theirs === agency && roles.some((role) => wanted.includes(role)));
  return random.pick(able.length > 0 && random.happens(0.9) ? able : people);
};

export const worker = (random: Random, agency: AgencyId): Person => oneOf(random, agency, 'action-officer', 'lead', 'releaser');
export const releaser = (random: Random, agency: AgencyId): Person => oneOf(random, agency, 'releaser');

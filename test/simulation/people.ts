import type { Answered, Asked, Pen } from '../../src/application/desk';
import { seatOf } from '../../src/application/seats';
import { atTime, dayOf, isDay, wallTime } from '../../src/core/calendar';
import type { Envelope } from '../../src/core/house';
import type { Actor, Person, PersonId, Role } from '../../src/core/language/actor';
import type { AgencyId } from '../../src/core/language/agencies';
import type { Day, Moment, Zone } from '../../src/core/language/time';
import { boundWithoutAuthority, mayBind } from './people-invariants';
import type { Random } from './random';
import type { World } from './world';

/** One thing that may happen next. */
export type Move = { readonly says: string; readonly weight: number; readonly make: (world: World, random: Random) => Promise<unknown> };

export const agencies = ['doj', 'dhs', 'odni', 'fbi'] as AgencyId[];
const rolesOf: readonly (readonly Role[])[] = [['action-officer'], ['lead', 'action-officer'], ['releaser'], ['coordinator'], ['observer'], ['counsel']];

export const people: readonly Person[] = agencies.flatMap((agency, a) =>
  rolesOf.map((roles, r): Person => ({ kind: 'person', person: `T1/U${String(a)}${String(r)}` as PersonId, agency, roles })),
);

export const zone = 'America/New_York' as Zone;
export const day = (text: string): Day => (isDay(text) ? text : (undefined as never));
export const today = (world: World): Day => dayOf(world.clock.now(), zone);

/** Every other minute somebody gives the hour as well: as late on that day as it is now, on the wall. */
export const hourOn = (world: World, on: Day): Moment | undefined => {
  const now = world.clock.now();
  return Number(now.slice(14, 16)) % 2 === 0 ? atTime(on, wallTime(now, zone), zone) : undefined;
};

/** Half of the agencies have a channel for a desk, and half the conversations of their people. */
const inChannels: ReadonlySet<AgencyId> = new Set(agencies.slice(0, 2));

/** Who comes and who goes; `deskMoves`: into a channel, or out of it. */
type Seating = { readonly more?: readonly Person[]; readonly without?: readonly PersonId[]; readonly deskMoves?: boolean };

/** An agency with its people as they are above, and whoever else is named. */
export const seating = (
  agency: AgencyId, at: Envelope['order']['at'], by: Envelope['order']['by'], { more = [], without = [], deskMoves = false }: Seating = {},
): Envelope => {
  const members = [...people.filter((each) => each.agency === agency && !without.includes(each.person)), ...more];
  const listed = members.map(({ person, roles }) => ({ person, name: `Member ${person.slice(4)}`, roles }));
  return { to: 'agency', id: agency, order: { type: 'seat-agency', by, at, id: agency, name: agency.toUpperCase(), people: listed, ...(inChannels.has(agency) !== deskMoves && { channel: `C0${agency.toUpperCase()}` }) } };
};

let gestures = 0;

/** Who gives an order is whoever the roster says they are at that hour, as the front finds them; nobody if it has them no more. */
const asTheRosterHas = async (world: World, by: Actor): Promise<Actor | undefined> =>
  by.kind === 'person' ? seatOf(by.person, world.store.reading, today(world)) : by;

const givenBy = (envelope: Envelope, by: Actor): Envelope => ({ ...envelope, order: { ...envelope.order, by } }) as Envelope;

/** A gesture as Slack delivers it: now and then twice. Somebody who is off the roster is turned away at the door. */
export const gesture = async (world: World, random: Random, asked: Omit<Asked, 'gesture'>): Promise<Answered | undefined> => {
  gestures += 1;
  const by = await asTheRosterHas(world, asked.by);
  if (!by) return undefined;
  const bound = await mayBind(world, by);
  const once = { by, order: async (pen: Pen) => givenBy(await asked.order(pen), by), gesture: { key: `gesture-${String(gestures)}` } };
  const answered = await world.handIn(once);
  if (answered.outcome === 'done') world.wrongs.push(...boundWithoutAuthority(answered.entries, bound));
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
/** Mostly a releaser; now and then one of the staff, who may have it by delegation. */
export const releaser = (random: Random, agency: AgencyId): Person =>
  random.happens(0.2) ? worker(random, agency) : oneOf(random, agency, 'releaser');

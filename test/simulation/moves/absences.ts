import { canWork } from '../../../src/core/agency';
import { addDays, addSeconds, dayOf } from '../../../src/core/calendar';
import type { AgencyId } from '../../../src/core/language/agencies';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, oneOf, people, releaser, today, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

const staffOf = (agency: AgencyId) => people.filter((each) => each.agency === agency);

/** Somebody is away for some days, mostly with a cover and now and then with authority. */
const goAway = (world: World, random: Random): Promise<unknown> => {
  const agency = random.pick(agencies);
  const { person } = random.pick(staffOf(agency));
  const by = random.happens(0.7) ? { ...random.pick(staffOf(agency)), person } : releaser(random, agency);
  const from = addDays(today(world), random.below(8) - 1);
  const until = addDays(from, random.below(10) - 1);
  const cover = random.happens(0.7) ? random.pick(staffOf(agency)).person : undefined;
  const authority = random.happens(0.4);
  return gesture(world, random, {
    by,
    order: ({ at }) => ({
      to: 'agency', id: agency,
      order: { type: 'record-absence', by, at, zone, person, from, until, ...(cover && { cover }), ...(authority && { authority }) },
    }),
  });
};

/** Everybody of an agency is away when something it was asked is wanted. */
const everybodyGoesAway = async (world: World, random: Random): Promise<unknown> => {
  const open = await allOf(world, 'request', { statuses: ['asked', 'taken'] });
  if (open.length === 0) return undefined;
  const { agency, suspense } = random.pick(open);
  const day = dayOf(suspense, zone);
  for (const seat of await allOf(world, 'agency', { agency })) {
    for (const { person } of seat.members.filter(canWork)) {
      const [by] = people.filter((each) => each.person === person);
      if (!by) continue;
      await gesture(world, random, {
        by, order: ({ at }) => ({ to: 'agency', id: agency, order: { type: 'record-absence', by, at, zone, person, from: day, until: addDays(day, 1) } }),
      });
    }
  }
  return undefined;
};

/** A releaser lends the authority, and now and then somebody who only has it lent tries to. */
const delegate = (world: World, random: Random): Promise<unknown> => {
  const agency = random.pick(agencies);
  const by = releaser(random, agency);
  const of = random.happens(0.8) ? oneOf(random, agency, 'releaser').person : random.pick(staffOf(agency)).person;
  const to = random.pick(staffOf(agency)).person;
  const from = addDays(today(world), random.below(4) - 1);
  const until = addDays(from, random.below(12));
  return gesture(world, random, { by, order: ({ at }) => ({ to: 'agency', id: agency, order: { type: 'delegate', by, at, zone, of, to, from, until } }) });
};

const onSome = (key: 'absences' | 'delegations', act: (world: World, random: Random, agency: AgencyId) => Promise<unknown>): Move['make'] =>
  async (world, random) => {
    const moved = (await allOf(world, 'agency')).filter((seat) => (seat[key] ?? []).length > 0);
    return moved.length > 0 ? act(world, random, random.pick(moved).id) : undefined;
  };

export const absenceMoves: readonly Move[] = [
  { says: 'somebody is away', weight: 3, make: goAway },
  { says: 'a whole agency is away', weight: 1, make: everybodyGoesAway },
  {
    says: 'somebody is back',
    weight: 1,
    make: onSome('absences', async (world, random, agency) => {
      const [seat] = await allOf(world, 'agency', { agency });
      const { person } = random.pick(seat?.absences ?? []);
      const by = random.happens(0.7) ? { ...random.pick(staffOf(agency)), person } : releaser(random, agency);
      return gesture(world, random, { by, order: ({ at }) => ({ to: 'agency', id: agency, order: { type: 'end-absence', by, at, zone, person } }) });
    }),
  },
  {
    says: 'somebody wants a reminder later',
    weight: 2,
    make: async (world, random) => {
      const open = await allOf(world, 'request', { statuses: ['asked', 'taken'] });
      if (open.length === 0) return undefined;
      const { id, agency, suspense } = random.pick(open);
      const by = random.pick(staffOf(agency));
      const alone = random.happens(0.7);
      return gesture(world, random, {
        by,
        order: ({ at }) => ({
          to: 'agency', id: agency,
          order: { type: 'put-off', by, at, zone, about: { kind: 'request', id }, until: addSeconds(at, 3 * 3600), alone, target: suspense },
        }),
      });
    },
  },
  { says: 'somebody delegates', weight: 2, make: delegate },
  {
    says: 'a delegation is ended',
    weight: 1,
    make: onSome('delegations', async (world, random, agency) => {
      const [seat] = await allOf(world, 'agency', { agency });
      const { to } = random.pick(seat?.delegations ?? []);
      const by = releaser(random, agency);
      return gesture(world, random, { by, order: ({ at }) => ({ to: 'agency', id: agency, order: { type: 'end-delegation', by, at, zone, to } }) });
    }),
  },
];

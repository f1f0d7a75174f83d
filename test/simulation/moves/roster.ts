import type { PersonId } from '../../../src/core/language/actor';
import { coordinatorsElsewhere } from '../../../src/application/people/seating';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, people, releaser, seating } from '../people';
import type { World } from '../world';

const operator = { kind: 'operator', name: 'ops' } as const;

/** Every agency is at the table from the start, with everyone who is needed. */
export const seatEveryone = async (world: World): Promise<void> => {
  for (const agency of agencies) {
    await world.handIn({ by: operator, order: ({ at }) => seating(agency, at, operator) });
  }
};

export const rosterMoves: readonly Move[] = [
  {
    says: 'an agency changes its people, or has its desk elsewhere',
    weight: 2,
    make: async (world, random) => {
      const agency = random.pick(agencies);
      const by = releaser(random, agency);
      const deputy = { kind: 'person', person: `T1/UD${String(random.below(3))}` as PersonId, agency, roles: [random.pick(['releaser', 'lead', 'coordinator'] as const)] } as const;
      const more = random.happens(0.5) ? [deputy] : [];
      const deskMoves = random.happens(0.3);
      // Nobody sits for two agencies: whoever comes from another leaves it first.
      const left = (await allOf(world, 'agency')).filter(({ id, members }) => id !== agency && more.some(({ person }) => members.some((each) => each.person === person)));
      for (const { id } of left) await world.handIn({ by: operator, order: ({ at }) => seating(id, at, operator) });
      return gesture(world, random, { by, order: ({ at }) => seating(agency, at, by, { more, deskMoves }) });
    },
  },
  {
    says: 'people leave an agency, with what they had taken',
    weight: 2,
    make: async (world, random) => {
      const taken = await allOf(world, 'request', { statuses: ['taken', 'answered'] });
      const agency = taken.length > 0 && random.happens(0.8) ? random.pick(taken).agency : random.pick(agencies);
      const leavers = people.filter((each) => each.agency === agency && random.happens(0.5)).map(({ person }) => person);
      return gesture(world, random, {
        by: operator,
        order: async ({ at, roster }) => {
          const envelope = seating(agency, at, operator, { without: leavers });
          if (envelope.to !== 'agency' || envelope.order.type !== 'seat-agency') return envelope;
          return { ...envelope, order: { ...envelope.order, coordinatorsElsewhere: coordinatorsElsewhere(agency, await roster()) } };
        },
      });
    },
  },
];

import type { PersonId } from '../../../src/core/language/actor';
import type { Move } from '../people';
import { agencies, gesture, releaser, seating } from '../people';
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
    says: 'an agency changes its people',
    weight: 1,
    make: (world, random) => {
      const agency = random.pick(agencies);
      const by = releaser(random, agency);
      const deputy = { kind: 'person', person: `T1/UD${String(random.below(3))}` as PersonId, agency, roles: [random.pick(['releaser', 'lead', 'coordinator'] as const)] } as const;
      return gesture(world, random, { by, order: ({ at }) => seating(agency, at, by, random.happens(0.5) ? [deputy] : []) });
    },
  },
];

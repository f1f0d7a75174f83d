import { addDays } from '../../../src/core/calendar';
import { CLOSURES } from '../../../src/core/closure';
import { allOf } from '../kept';
import type { Move } from '../people';
import { gesture, oneOf, somebody, today, zone } from '../people';
import { agency } from '../../core/spec';

const nothingMoves = { plans: [], others: 0 };

export const closureMoves: readonly Move[] = [
  {
    says: 'the offices are closed on a day or several, or open after all',
    weight: 2,
    make: async (world, random) => {
      const by = random.happens(0.7) ? oneOf(random, agency('odni'), 'coordinator') : somebody(random);
      const [kept] = await allOf(world, 'closure');
      const known = kept && random.happens(0.4) ? kept.closures.map(({ day }) => day) : [];
      const day = known.length > 0 ? random.pick(known) : addDays(today(world), random.below(40) - 2);
      const until = random.happens(0.3) ? addDays(day, random.below(12) - 1) : undefined;
      const type = known.length > 0 ? 'take-back-closure' : 'record-closure';
      return gesture(world, random, {
        by,
        order: ({ at, words }) => ({ to: 'closure', id: CLOSURES, order: { type, by, at, id: CLOSURES, day, ...(until && { until }), zone, reason: words('An order.'), moves: nothingMoves } }),
      });
    },
  },
];

import type { Move } from '../people';

/** Time passes, and what rings may fail. */
export const timeMoves: readonly Move[] = [
  { says: 'a little time passes', weight: 4, make: (world, random) => world.pass(random.below(3600)) },
  { says: 'days pass', weight: 4, make: (world, random) => world.pass(random.below(6 * 86_400)) },
  { says: 'weeks pass', weight: 1, make: (world, random) => world.pass(random.below(30 * 86_400)) },
  { says: 'the clock is stepped', weight: 1, make: (world, random) => world.turn(random.pick([-3600, -30, 30, 7200, 86_400])) },
  { says: 'the alarm clock forgets everything', weight: 1, make: async (world) => world.alarms.forget() },
];

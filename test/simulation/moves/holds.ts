import { secondsBetween } from '../../../src/core/calendar';
import { faceOf } from '../../../src/core/duty';
import type { Envelope } from '../../../src/core/house';
import type { Moment } from '../../../src/core/language/time';
import type { ClockFace, HoldOrder, LiftOrder } from '../../../src/core/law';
import { momentsOf } from '../../../src/core/law';
import { faceOfRequest } from '../../../src/core/request';
import { faceOfRound } from '../../../src/core/round';
import { allOf } from '../kept';
import type { Move } from '../people';
import { gesture, somebody } from '../people';
import type { World } from '../world';

type Climbing = { readonly of: 'duty' | 'request' | 'round'; readonly id: string; readonly face: ClockFace };

/** Whose coordinators are called one day, and what their ladder looks like. */
const climbing = async (world: World): Promise<readonly Climbing[]> => {
  const clocks: readonly { readonly of: Climbing['of']; readonly id: string; readonly face: ClockFace | undefined }[] = [
    ...(await allOf(world, 'duty')).map((state) => ({ of: 'duty' as const, id: state.id, face: faceOf(state) })),
    ...(await allOf(world, 'request')).map((state) => ({ of: 'request' as const, id: state.id, face: faceOfRequest(state) })),
    ...(await allOf(world, 'round')).map((state) => ({ of: 'round' as const, id: state.id, face: faceOfRound(state) })),
  ];
  return clocks.flatMap(({ of, id, face }) => (face ? [{ of, id, face }] : []));
};

const envelope = (of: Climbing['of'], id: string, order: HoldOrder | LiftOrder): Envelope => ({ to: of, id, order });

/** Nobody waits longer than this for a ladder to come to the coordinators. */
const PATIENCE = 40 * 86_400;

export const holdMoves: readonly Move[] = [
  {
    says: 'a ladder comes to the coordinators, and somebody holds it',
    weight: 2,
    make: async (world, random) => {
      const shown = (face: ClockFace): Moment | undefined => momentsOf(face).find(({ kind, at }) => kind === 'rung-3' && at > world.clock.now())?.at;
      const near = (await climbing(world)).flatMap((clock) => {
        const at = shown(clock.face);
        return at && secondsBetween(world.clock.now(), at) < PATIENCE ? [{ ...clock, at }] : [];
      });
      if (near.length === 0) return;
      const { of, id, at: rung3 } = random.pick(near);
      await world.pass(secondsBetween(world.clock.now(), rung3) + random.below(36 * 3600) - 3600);
      for (let tries = random.happens(0.2) ? 2 : 1; tries > 0; tries -= 1) {
        const by = somebody(random);
        await gesture(world, random, { by, order: ({ at, words }) => envelope(of, id, { type: 'hold-ladder', by, at, reason: words('They are in court.') }) });
      }
      if (random.happens(0.6)) return;
      await world.pass(random.below(30 * 3600));
      const lifting = somebody(random);
      await gesture(world, random, { by: lifting, order: ({ at, words }) => envelope(of, id, { type: 'lift-hold', by: lifting, at, reason: words('That was another ladder.') }) });
    },
  },
];

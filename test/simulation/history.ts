import { subjectKinds } from '../../src/core/language/refs';
import type { Pack } from '../../src/core/law';
import { digest } from '../../src/adapters/system/digest';
import { staleCards } from './card-invariants';
import { brokenInvariants, unkept } from './invariants';
import { addElection, bootWith, moves, seatEveryone } from './moves';
import { zone } from './people';
import type { Random } from './random';
import { randomFrom } from './random';
import type { World } from './world';
import { openWorld } from './world';

export type History = {
  readonly seed: number;
  readonly told: readonly string[];
  readonly broken: readonly string[];
  /** Over every event of every subject: equal for equal seeds. */
  readonly digest: string;
  readonly events: number;
  /** `round agency-answered`: every kind of event there was in it. */
  readonly happened: readonly string[];
  /** `round answer`: every kind of order that came to an event. */
  readonly ordered: readonly string[];
};

const drawn = moves.flatMap((move) => Array.from({ length: move.weight }, () => move));

export const long = process.env['WATCHFLOOR_LONG'] !== undefined;

/**
 * Most are short; one in fifty is long enough for what takes many steps to go wrong, and those find most of what does. A
 * thousand of them alone cost as much as the ten thousand: WATCHFLOOR_LONG=1 lives through such.
 */
const lengthOf = (random: Random): number => (random.happens(long ? 1 : 1 / 50) ? 40 + random.below(60) : 1 + random.below(2));

/** One random history of the house, from a seed. It stops at the first thing that is not as it must be. */
export const live = async (seed: number, packs: readonly Pack[]): Promise<History> => {
  const random = randomFrom(seed);
  const world = await openWorld(random, packs, zone);
  const told: string[] = [];
  const broken = await happen(world, random, told);
  const { hashes, happened, ordered } = await everything(world);
  return { seed, told, broken, digest: digest(hashes), events: hashes.length, happened: [...happened], ordered: [...ordered] };
};

const happen = async (world: World, random: Random, told: string[]): Promise<readonly string[]> => {
  try {
    await bootWith(world, world.packs);
    await seatEveryone(world);
    // Without an election nothing is owed to anybody by law.
    if (random.happens(0.6)) await addElection(world, random);
    for (let step = lengthOf(random); step > 0; step -= 1) {
      const move = random.pick(drawn);
      told.push(`${world.clock.now()} ${move.says}`);
      await move.make(world, random);
    }
    await world.settle();
    await world.pass(61);
    const broken = await brokenInvariants(world);
    await world.settle();
    return [...broken, ...(await unkept(world)), ...(await staleCards(world))];
  } catch (mistake) {
    // What the house throws, a policy's order that is refused for one, is told with the history that led to it.
    return [String(mistake)];
  }
};

const everything = async (world: World): Promise<{ readonly hashes: readonly string[]; readonly happened: ReadonlySet<string>; readonly ordered: ReadonlySet<string> }> => {
  const hashes: string[] = [];
  const [happened, ordered] = [new Set<string>(), new Set<string>()];
  for (const kind of subjectKinds) {
    for (const { standing } of await world.store.reading.list({ kind, limit: 1_000 })) {
      for (const { hash, type, order } of await world.store.reading.history(standing)) {
        hashes.push(hash);
        happened.add(`${kind} ${type}`);
        ordered.add(`${kind} ${order.type}`);
      }
    }
  }
  return { hashes: hashes.sort(), happened, ordered };
};

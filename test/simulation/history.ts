import { subjectKinds } from '../../src/core/language/refs';
import type { Zone } from '../../src/core/language/time';
import type { Pack } from '../../src/core/law';
import { digest } from '../../src/adapters/system/digest';
import { brokenInvariants, unkept } from './invariants';
import { moves } from './people';
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
};

const drawn = moves.flatMap((move) => Array.from({ length: move.weight }, () => move));

/** One random history of the house, from a seed. It stops at the first thing that is not as it must be. */
export const live = async (seed: number, packs: readonly Pack[]): Promise<History> => {
  const random = randomFrom(seed);
  const world = await openWorld(random, packs, 'America/New_York' as Zone);
  const told: string[] = [];
  const broken = await happen(world, random, told);
  const events = await everything(world);
  return { seed, told, broken, digest: digest(events), events: events.length };
};

const happen = async (world: World, random: Random, told: string[]): Promise<readonly string[]> => {
  for (let step = 6 + random.below(14); step > 0; step -= 1) {
    const move = random.pick(drawn);
    told.push(`${world.clock.now()} ${move.says}`);
    await move.make(world, random);
  }
  await world.settle();
  await world.pass(61);
  const broken = await brokenInvariants(world);
  await world.settle();
  return [...broken, ...(await unkept(world))];
};

const everything = async (world: World): Promise<readonly string[]> => {
  const hashes: string[] = [];
  for (const kind of subjectKinds) {
    for (const { standing } of await world.store.reading.list({ kind, limit: 1_000 })) {
      hashes.push(...(await world.store.reading.history(standing)).map(({ hash }) => hash));
    }
  }
  return hashes.sort();
};

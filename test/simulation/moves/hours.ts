import { addSeconds, dayOf, secondsBetween } from '../../../src/core/calendar';
import type { Present } from '../kept';
import { allOf } from '../kept';
import type { Move } from '../people';
import { gesture, oneOf, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';
import { answerProposal } from './corrections';
import { startClock } from './packs';

const HOUR = 3600;
const coordinator = (random: Random) => oneOf(random, 'odni' as Present<'agency'>['id'], 'coordinator');

const countingHours = async (world: World): Promise<readonly Present<'duty'>[]> =>
  (await allOf(world, 'duty', { statuses: ['open', 'missed'] })).filter(({ dates }) => dates.status === 'dated' && dates.from !== undefined);

/** Somebody waits until about its due, mostly on the same day, and then it is acknowledged, or was met at an hour that is given, or not. */
const aboutItsDue = async (world: World, random: Random): Promise<unknown> => {
  if ((await countingHours(world)).length === 0) await startClock(world, random);
  const all = await countingHours(world);
  if (all.length === 0) return undefined;
  const { id, dates } = random.pick(all);
  if (dates.status !== 'dated') return undefined;
  const left = secondsBetween(world.clock.now(), dates.due) + (random.below(6) - 3) * HOUR;
  if (left > 0) await world.pass(left);
  const by = coordinator(random);
  if (random.happens(0.3)) {
    const hour = addSeconds(world.clock.now(), random.below(6) * HOUR);
    await gesture(world, random, { by, order: ({ at }) => ({ to: 'duty', id, order: { type: 'acknowledge-duty', by, at, forecast: dayOf(hour, zone), hour } }) });
  }
  const met = addSeconds(world.clock.now(), -random.below(4) * HOUR);
  const said = random.pick([true, true, false, undefined]);
  await gesture(world, random, {
    by,
    order: ({ at }) => ({ to: 'duty', id, order: { type: 'meet-duty', by, at, on: dayOf(met, zone), ...(said !== undefined && { hour: { at: met, said } }) } }),
  });
  return random.happens(0.5) ? startedAtAnotherHour(world, random, id) : undefined;
};

/** What started it was some hours earlier or later than was recorded, so that what was late may not have been. */
const startedAtAnotherHour = async (world: World, random: Random, id: string): Promise<unknown> => {
  const from = (await allOf(world, 'duty')).find((each) => each.id === id)?.facts.start;
  if (!from?.at) return undefined;
  const at = addSeconds(from.at, random.pick([-5, -2, 2, 5]) * HOUR);
  const to = { on: dayOf(at, zone), at };
  const by = coordinator(random);
  await gesture(world, random, {
    by,
    order: ({ at: now, words }) => ({ to: 'duty', id, order: { type: 'propose-change', by, at: now, change: { kind: 'start', from, to }, moves: [], reason: words('The log says otherwise.') } }),
  });
  return answerProposal(world, random, 'duty');
};

export const hourMoves: readonly Move[] = [{ says: 'a limit in hours is met about its hour, and what started it was of another', weight: 1, make: aboutItsDue }];

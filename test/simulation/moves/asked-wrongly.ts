import { addSeconds } from '../../../src/core/calendar';
import type { Present } from '../../../src/application/present';
import { allOf } from '../kept';
import type { Move } from '../people';
import { gesture, somebody } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

/** Mostly whoever asked, who had meant another hour; now and then one that is past, or nobody's business. */
const correctSuspense = async (world: World, random: Random): Promise<unknown> => {
  const asked = await allOf(world, 'request', { statuses: ['asked', 'taken', 'returned', 'declined', 'answered'] });
  if (asked.length === 0) return undefined;
  const { id, asker, suspense: former } = random.pick(asked);
  const by = random.happens(0.7) ? asker : somebody(random);
  const suspense = addSeconds(former, random.pick([-2 * 86_400, -3600, 0, 3600, 86_400, 9 * 86_400]));
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'correct-suspense', by, at, suspense, reason: words('The other Friday was meant.') } }) });
};

/** Of what was asked of several, mostly; and of whatever there is, so that it is also tried on what is released, over or a part. */
const cancel = async (world: World, random: Random): Promise<unknown> => {
  const all = await allOf(world, 'request');
  if (all.length === 0) return undefined;
  const { id, asker } = random.pick(mostlyOfSeveral(all, random));
  const by = random.happens(0.6) ? asker : somebody(random);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'cancel-request', by, at, reason: words('It was asked twice.') } }) });
};

/** Its parts go the way of a whole, and with one in ten requests nobody would see it. */
const mostlyOfSeveral = (requests: readonly Present<'request'>[], random: Random): readonly Present<'request'>[] => {
  const several = requests.filter(({ others = [] }) => others.length > 0);
  return several.length > 0 && random.happens(0.7) ? several : requests;
};

/** What is cancelled, mostly, so that it also comes back to a whole that is over, and from people who have left. */
const reinstate = async (world: World, random: Random): Promise<unknown> => {
  const all = await allOf(world, 'request');
  const cancelled = all.filter(({ status }) => status === 'cancelled');
  const among = cancelled.length > 0 && random.happens(0.9) ? mostlyOfSeveral(cancelled, random) : all;
  if (among.length === 0) return undefined;
  const state = random.pick(among);
  const { id } = state;
  const by = state.status === 'cancelled' && random.happens(0.6) ? state.canceller : somebody(random);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'reinstate-request', by, at, reason: words('The other one was meant.') } }) });
};

export const askedWronglyMoves: readonly Move[] = [
  { says: 'somebody corrects a suspense', weight: 2, make: correctSuspense },
  { says: 'somebody cancels a request', weight: 1, make: cancel },
  { says: 'somebody reinstates a request', weight: 3, make: reinstate },
];

import { outcomeAfter, outcomeOf } from '../../../src/core/election';
import type { Pack } from '../../../src/core/law';
import { allOf } from '../kept';
import type { Move } from '../people';
import { day, gesture, somebody, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';
import { applyText } from './packs';

/**
 * A rule is out of use when an election of weeks ago is added, and comes back too late for it. Then that election turns out
 * to have been another day.
 */
const bringBack = async (world: World, random: Random): Promise<unknown> => {
  const texts = withoutOne(world, random);
  const there = (await allOf(world, 'election')).map(({ name: each }) => each);
  const name = ['2026-special', '2026-runoff', '2026-general'].find((each) => !there.includes(each));
  if (!texts || name === undefined) return undefined;
  const [whole, less] = texts;
  const [first, second] = [somebody(random), somebody(random)];
  const of = { to: 'election', id: name } as const;
  await applyText(world, random, less, [first, second]);
  await gesture(world, random, { by: first, order: ({ at }) => ({ ...of, order: { type: 'add-election', by: first, at, name, day: day('2026-09-08'), kind: 'general', zone } }) });
  await applyText(world, random, whole, [second, first]);
  const state = (await allOf(world, 'election')).find((each) => each.name === name);
  if (!state) return undefined;
  await gesture(world, random, {
    by: first,
    order: ({ at, words }) => {
      const wish = { day: day(random.pick(['2026-11-03', '2026-12-08'])) };
      return { ...of, order: { type: 'propose-change', by: first, at, change: { kind: 'correct', from: outcomeOf(state), to: outcomeAfter(state, wish, at) }, moves: [], reason: words('It was typed wrong.') } };
    },
  });
  const proposal = (await allOf(world, 'election')).find((each) => each.name === name)?.proposal?.reason.text;
  return proposal === undefined ? undefined : gesture(world, random, { by: second, order: ({ at }) => ({ ...of, order: { type: 'confirm-change', by: second, at, proposal } }) });
};

/** A pack, and the same without one of the rules that an election starts. */
const withoutOne = (world: World, random: Random): readonly [Pack, Pack] | undefined => {
  const starting = world.packs.flatMap((pack) => (pack.rules.length > 1 ? pack.rules.filter(({ trigger }) => trigger.kind.startsWith('election')).map(({ id }) => ({ pack, id })) : []));
  if (starting.length === 0) return undefined;
  const { pack, id } = random.pick(starting);
  const { hash: _, ...said } = { ...pack, version: `${pack.version}.less`, rules: pack.rules.filter((rule) => rule.id !== id) };
  return [pack, { ...said, hash: world.digest(said) }];
};

export const broughtBackMoves: readonly Move[] = [{ says: 'a rule comes back too late for an election, which turns out to have been another day', weight: 1, make: bringBack }];

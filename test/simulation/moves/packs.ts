import { openRounds } from '../../../src/application/open-rounds';
import { leaveUnnamed } from '../../../src/application/leave-unnamed';
import { packsInForce } from '../../../src/application/packs-in-force';
import { planPack } from '../../../src/application/queries/pack-plan';
import { takeUpPacks } from '../../../src/application/take-up-packs';
import { addDays } from '../../../src/core/calendar';
import type { Person } from '../../../src/core/language/actor';
import type { AgencyId } from '../../../src/core/language/agencies';
import type { Shift } from '../../../src/core/language/proposal';
import type { Pack, Rule } from '../../../src/core/law';
import { actsOf, nothingHappened, owedBy, termsOf } from '../../../src/core/law';
import type { PackChange } from '../../../src/core/pack';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, oneOf, somebody, today, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The house starts with these files. A crash on the way is what the next start is for. */
export const bootWith = (world: World, packs: readonly Pack[]): Promise<void> =>
  takeUpPacks({ packs, desk: world, reading: world.store.reading, clock: world.clock, zone, log: quiet });

/** The house starts without one of the packs it keeps, and, sooner or later, with all of them as they are kept. */
const nameOrLeave = async (world: World, random: Random): Promise<void> => {
  const kept = await allOf(world, 'pack');
  const out = kept.filter(({ unnamed }) => unnamed);
  const texts = new Map((await allOf(world, 'pack-text')).map(({ pack }) => [pack.hash, pack]));
  if (out.length > 0 && random.happens(0.7)) return bootWith(world, out.flatMap(({ edition }) => texts.get(edition.hash) ?? []));
  if (kept.length === 0) return;
  const without = random.pick(kept).id;
  await leaveUnnamed({ packs: world.packs.filter(({ id }) => id !== without), desk: world, reading: world.store.reading, log: quiet });
};

export const inForce = (world: World): Promise<readonly Pack[]> => packsInForce(world.packs, world.store.reading)();

/** Another text of a pack: limits that are longer or shorter, a rule more or less, under its version or a new one. */
const another = (world: World, random: Random, of?: string): Pack => {
  const pack = random.pick(world.packs.filter(({ id, rules }) => rules.length > 0 && (of === undefined || id === of)));
  const by = random.pick([-40, -20, 5, 10]);
  const kept = pack.rules.filter(() => random.happens(0.9));
  const rules = kept.map((rule): Rule => (rule.limit.unit === 'calendar-days' ? { ...rule, limit: { ...rule.limit, count: Math.max(1, rule.limit.count + by) } } : rule));
  const version = random.happens(0.2) ? pack.version : `${pack.version}.${String(random.below(3))}`;
  const { hash: _, ...said } = { ...pack, version, rules };
  return { ...said, hash: world.digest(said) };
};

/** Texts of packs that are found, applied, verified, turned off and on; rounds that come round; facts that start clocks. */
export const packMoves: readonly Move[] = [
  {
    says: 'the house starts with another text of a pack, or with the one it had',
    weight: 2,
    make: async (world, random) => {
      await bootWith(world, [random.happens(0.8) ? another(world, random) : random.pick(world.packs)]);
    },
  },
  {
    says: 'the house starts without a pack, or with it again',
    weight: 1,
    make: nameOrLeave,
  },
  {
    says: 'somebody proposes that a version is applied, or that a pack is turned off',
    weight: 3,
    make: async (world, random) => {
      const packs = await allOf(world, 'pack');
      if (packs.length === 0) return undefined;
      const offered = packs.filter((each) => each.offered);
      const pack = random.pick(offered.length > 0 ? offered : packs);
      const by = somebody(random);
      const plan = pack.offered && (await planPack(pack, pack.offered, { reading: world.store.reading, packs: await inForce(world), now: world.clock.now() }));
      const change = plan && random.happens(0.8) ? plan.change : ({ kind: 'off' } as const);
      const moves = plan?.moves ?? [];
      return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'pack', id: pack.id, order: { type: 'propose-change', by, at, change, moves, reason: words('Published.') } }) });
    },
  },
  {
    says: 'somebody confirms or withdraws what is proposed for a pack, or turns one on',
    weight: 4,
    make: async (world, random) => {
      const packs = await allOf(world, 'pack');
      if (packs.length === 0) return undefined;
      const waiting = packs.filter((each) => each.proposal);
      const pack = random.pick(waiting.length > 0 ? waiting : packs);
      const by = somebody(random);
      const { proposal } = pack;
      if (!proposal) return gesture(world, random, { by, order: ({ at }) => ({ to: 'pack', id: pack.id, order: { type: 'turn-on', by, at } }) });
      const type = random.happens(0.8) ? 'confirm-change' : 'withdraw-change';
      return gesture(world, random, { by, order: ({ at }) => ({ to: 'pack', id: pack.id, order: { type, by, at, proposal: proposal.reason.text } }) });
    },
  },
  {
    says: 'another version is found, and two apply it, or turn the pack off and one of them on again',
    weight: 2,
    make: (world, random) => applyAnother(world, random, [somebody(random), somebody(random)]),
  },
  {
    says: 'counsel verifies a rule',
    weight: 1,
    make: async (world, random) => {
      const packs = (await inForce(world)).filter(({ rules }) => rules.length > 0);
      if (packs.length === 0) return undefined;
      const { id, hash, rules } = random.pick(packs);
      const by = oneOf(random, random.pick(agencies), 'counsel');
      const [on, last] = [addDays(today(world), random.below(4) - 2), today(world)];
      return gesture(world, random, {
        by, order: ({ at, words }) => ({ to: 'pack', id, order: { type: 'verify-rule', by, at, rule: random.pick(rules).id, hash, source: words('The live page.'), on, today: last } }),
      });
    },
  },
  {
    says: 'what recurs comes round',
    weight: 1,
    make: async (world) => openRounds({ desk: world, reading: world.store.reading, packs: () => inForce(world), clock: world.clock }),
  },
  {
    says: 'an act of a duty is recorded',
    weight: 2,
    make: async (world, random) => {
      const asking = (await allOf(world, 'duty')).filter(({ rule }) => actsOf(rule).length > 0);
      if (asking.length === 0) return undefined;
      const { id, rule } = random.pick(asking);
      const by = somebody(random);
      const on = addDays(today(world), -random.below(3));
      return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'duty', id, order: { type: 'record-act', by, at, act: random.pick(actsOf(rule)), on, evidence: words('A page.') } }) });
    },
  },
  {
    says: 'a fact starts a clock',
    weight: 1,
    make: (world, random) => startClock(world, random),
  },
];

/** Another version of a pack is found, and two of them apply it, or turn it off and on again. */
export const applyAnother = async (world: World, random: Random, [first, second]: readonly [Person, Person], of?: string): Promise<void> => {
  const text = another(world, random, of);
  if (random.happens(0.7)) return applyText(world, random, text, [first, second]);
  await bootWith(world, [text]);
  await changeByTwo(world, random, text.id, { kind: 'off' }, [first, second]);
  await gesture(world, random, { by: first, order: ({ at }) => ({ to: 'pack', id: text.id, order: { type: 'turn-on', by: first, at } }) });
};

/** The house starts with a text, and two apply it. */
export const applyText = async (world: World, random: Random, text: Pack, two: readonly [Person, Person]): Promise<void> => {
  await bootWith(world, [text]);
  const pack = (await allOf(world, 'pack')).find(({ id }) => id === text.id);
  const plan = pack?.offered && (await planPack(pack, pack.offered, { reading: world.store.reading, packs: await inForce(world), now: world.clock.now() }));
  if (plan) await changeByTwo(world, random, text.id, plan.change, two, plan.moves);
};

/** One of them proposes a change of a pack of which nothing is proposed, and the other confirms it. */
const changeByTwo = async (world: World, random: Random, id: string, change: PackChange, [first, second]: readonly [Person, Person], moves: readonly Shift[] = []): Promise<void> => {
  const to = { to: 'pack', id } as const;
  const pack = (await allOf(world, 'pack')).find((each) => each.id === id);
  if (!pack || pack.proposal) return;
  await gesture(world, random, { by: first, order: ({ at, words }) => ({ ...to, order: { type: 'propose-change', by: first, at, change, moves, reason: words('Published.') } }) });
  const proposal = (await allOf(world, 'pack')).find((each) => each.id === id)?.proposal?.reason.text;
  if (proposal !== undefined) await gesture(world, random, { by: second, order: ({ at }) => ({ ...to, order: { type: 'confirm-change', by: second, at, proposal } }) });
};

/** Somebody records the fact that a clock counts from. */
export const startClock = async (world: World, random: Random): Promise<unknown> => {
  const startable = (await inForce(world)).flatMap((pack) => pack.rules.filter(({ trigger, off }) => trigger.kind === 'fact' && off === undefined).map((rule) => ({ pack, rule })));
  if (startable.length === 0) return undefined;
  const { pack, rule } = random.pick(startable);
  const agency: AgencyId = random.pick(agencies);
  const by = somebody(random);
  const start = { on: today(world), at: world.clock.now() };
  const id = `${rule.id}/INC-${String(1 + random.below(3))}`;
  return gesture(world, random, {
    by,
    order: ({ at }) => ({
      to: 'duty', id,
      order: { type: 'open-duty', by, at, id, rule: owedBy(termsOf(rule), agency), pack: { id: pack.id, version: pack.version, hash: pack.hash }, facts: { ...nothingHappened, start, agency } },
    }),
  });
};

import { addDays, addSeconds } from '../../../src/core/calendar';
import { allOf } from '../kept';
import type { Present } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, hourOn, oneOf, releaser, today, worker } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

/** Hands a version in, mostly new and mostly put to others; now and then the owner asks itself, or gives no time. */
export const submit = (world: World, random: Random, { id, owner, versions }: Present<'report'>): Promise<unknown> => {
  const by = worker(random, owner);
  const former = versions.at(-1);
  const hash = former && random.happens(0.1) ? former.hash : `hash-${String(random.below(1_000_000))}`;
  const others = agencies.filter((each) => (each !== owner || random.happens(0.03)) && random.happens(0.6));
  const given = random.pick([3600, 86_400, 3 * 86_400, 10 * 86_400, 0]);
  return gesture(world, random, {
    by,
    order: ({ at, words }) => ({
      to: 'report', id,
      order: { type: 'submit-version', by, at, hash, text: words('The text.'), asked: others, answersBy: addSeconds(at, given) },
    }),
  });
};

/** One owner lets it go, mostly today and mostly one that has not yet. */
export const release = (world: World, random: Random, report: Present<'report'>): Promise<unknown> => {
  const released = 'releases' in report ? report.releases.map(({ agency }) => agency) : [];
  const wanting = report.owners.filter((owner) => agencies.includes(owner) && !released.includes(owner));
  const by = releaser(random, random.pick(wanting.length > 0 ? wanting : [report.owner]));
  const on = random.happens(0.2) ? addDays(today(world), random.below(4) - 2) : undefined;
  return gesture(world, random, {
    by,
    order: ({ at }) => ({ to: 'report', id: report.id, order: { type: 'release', by, at, ...(on && { on }) } }),
  });
};

/** Records that a copy has gone out. */
export const send = (world: World, random: Random, { id, owners }: Present<'delivery'>): Promise<unknown> => {
  const by = oneOf(random, random.pick(owners.filter((owner) => agencies.includes(owner)).concat(random.pick(agencies))), 'action-officer', 'releaser', 'coordinator');
  const on = addDays(today(world), random.happens(0.1) ? random.below(3) - 1 : 0);
  const hour = hourOn(world, on);
  return gesture(world, random, { by, order: ({ at }) => ({ to: 'delivery', id, order: { type: 'record-sent', by, at, on, ...(hour && { hour }) } }) });
};

/** Its recipient says that it is there, or a coordinator shows the receipt. */
export const receive = (world: World, random: Random, { id, recipient }: Present<'delivery'>): Promise<unknown> => {
  const by = agencies.includes(recipient) && random.happens(0.7) ? releaser(random, recipient) : oneOf(random, random.pick(agencies), 'coordinator');
  const on = addDays(today(world), -(random.happens(0.2) ? random.below(3) : 0));
  const shows = !by.roles.includes('releaser') && random.happens(0.9);
  return gesture(world, random, {
    by,
    order: ({ at, words }) => ({
      to: 'delivery', id, order: { type: 'record-received', by, at, on, ...(shows && { evidence: words('The courier\'s receipt.') }) },
    }),
  });
};

const onSome =
  <Kind extends 'report' | 'delivery'>(kind: Kind, act: (world: World, random: Random, state: Present<Kind>) => Promise<unknown>): Move['make'] =>
  async (world, random) => {
    const kept = await allOf(world, kind);
    return kept.length > 0 ? act(world, random, random.pick(kept)) : undefined;
  };

export const reportMoves: readonly Move[] = [
  { says: 'somebody submits a version', weight: 2, make: onSome('report', submit) },
  { says: 'somebody releases a report', weight: 1, make: onSome('report', release) },
  { says: 'somebody records a sending', weight: 1, make: onSome('delivery', send) },
  { says: 'somebody records a receipt', weight: 1, make: onSome('delivery', receive) },
];

import type { SettingAside } from '../../../src/core/law';
import { survivorOf } from '../../../src/application/sayings/setting-aside';
import type { Present } from '../kept';
import { allOf } from '../kept';
import type { Move } from '../people';
import { gesture, oneOf, somebody, today } from '../people';
import type { Random } from '../random';
import type { World } from '../world';
import { answerProposal } from './corrections';
import { addElection } from './elections';

/** Mostly something that may be; now and then a duty of another rule, itself, or one that is over. */
const changeFor = (duty: Present<'duty'>, duties: readonly Present<'duty'>[], random: Random): SettingAside => {
  const same = duties.filter(({ rule, id, status }) => rule.id === duty.rule.id && id !== duty.id && (status === 'open' || status === 'missed'));
  if (random.happens(0.3) || same.length === 0) return { kind: 'close' };
  return { kind: 'merge', into: survivorOf(random.happens(0.1) ? random.pick(duties) : random.pick(same)) };
};

/** Somebody wants a duty closed or merged; it is confirmed soon, or much later, when what it was to be merged into may be over. */
const propose = async (world: World, random: Random): Promise<unknown> => {
  const duties = await allOf(world, 'duty');
  if (duties.length === 0) return undefined;
  const duty = random.pick(duties);
  const change = changeFor(duty, duties, random);
  const by = random.happens(0.8) ? oneOf(random, 'odni' as Present<'agency'>['id'], 'coordinator') : somebody(random);
  await gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'duty', id: duty.id, order: { type: 'propose-change', by, at, change, moves: [], reason: words('One product covers both.') } }),
  });
  return random.happens(0.6) ? answerProposal(world, random, 'duty') : undefined;
};

const reopen = async (world: World, random: Random): Promise<unknown> => {
  const aside = await allOf(world, 'duty', random.happens(0.9) ? { statuses: ['not-applicable', 'replaced'] } : {});
  if (aside.length === 0) return undefined;
  const { id } = random.pick(aside);
  const by = random.happens(0.6) ? oneOf(random, 'odni' as Present<'agency'>['id'], 'coordinator') : somebody(random);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'duty', id, order: { type: 'reopen-duty', by, at, reason: words('It is owed after all.') } }) });
};

/** Time goes by until its card asks for a second person; where the chat is down for long, it does not. */
const untilAskedOf = async (duty: string, world: World): Promise<void> => {
  const asks = () => [...world.chat.faces.values()].some(({ of, card }) => of.id === duty && card.buttons.some(({ command }) => command === 'duty/confirm'));
  for (let minutes = 60; minutes > 0 && !asks(); minutes -= 1) await world.pass(60);
};

/** Two elections, a duty of one merged into that of the other; then mostly one of them is met, or they are taken apart. */
const mergeTwo = async (world: World, random: Random): Promise<unknown> => {
  for (let tries = 3; tries > 0 && (await allOf(world, 'election')).length < 2; tries -= 1) await addElection(world, random);
  const duties = await allOf(world, 'duty', { statuses: ['open', 'missed'] });
  const pairs = duties.flatMap((duty) => duties.filter(({ id, rule }) => id !== duty.id && rule.id === duty.rule.id).map((into) => ({ duty, into })));
  if (pairs.length === 0) return undefined;
  const { duty, into } = random.pick(pairs);
  const by = somebody(random);
  await gesture(world, random, {
    by,
    order: ({ at, words }) => ({ to: 'duty', id: duty.id, order: { type: 'propose-change', by, at, change: { kind: 'merge', into: survivorOf(into) }, moves: [], reason: words('One product covers both.') } }),
  });
  const meet = (): Promise<unknown> => gesture(world, random, { by, order: ({ at }) => ({ to: 'duty', id: into.id, order: { type: 'meet-duty', by, at, on: today(world) } }) });
  // Now and then what it is to be merged into is over before the second person confirms, and everybody has seen what waits.
  if (random.happens(0.15)) {
    await untilAskedOf(duty.id, world);
    await meet();
  }
  await answerProposal(world, random, 'duty');
  if (random.happens(0.3)) await meet();
  return random.happens(0.5) ? reopen(world, random) : undefined;
};

export const settingAsideMoves: readonly Move[] = [
  { says: 'somebody proposes that a duty is closed or merged', weight: 2, make: propose },
  { says: 'a duty of one election is merged into that of another', weight: 2, make: mergeTwo },
  { says: 'a proposal about a duty is answered', weight: 1, make: (world, random) => answerProposal(world, random, 'duty') },
  { says: 'a duty is reopened', weight: 1, make: reopen },
];

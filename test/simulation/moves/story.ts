import { allOf } from '../kept';
import type { Present } from '../kept';
import type { Move } from '../people';
import { gesture, somebody } from '../people';
import type { Random } from '../random';
import type { World } from '../world';
import { answerProposal, correctSending, proposeReceipt } from './corrections';
import { applyAnother } from './packs';
import { receive, release, send, submit } from './reports';
import { ask } from './requests';
import { answer, confirm } from './rounds';

/** What a report needs next, so that whole stories happen and not only their beginnings. */
const goOn = async (world: World, random: Random): Promise<unknown> => {
  const reports = await allOf(world, 'report', { statuses: ['drafting', 'submitted', 'released'] });
  const last = reports.at(-1);
  if (!last) return ask(world, random);
  const report = random.happens(0.7) ? last : random.pick(reports);
  if (report.status === 'drafting') return submit(world, random, report);
  return report.status === 'submitted' ? coordinate(world, random, report) : deliver(world, random, report);
};

const coordinate = async (world: World, random: Random, report: Present<'report'>): Promise<unknown> => {
  const [round] = await allOf(world, 'round', { parent: report.id, statuses: ['open'] });
  if (!round || random.happens(0.15)) return release(world, random, report);
  const unbound = round.asked.flatMap(({ agency }) => {
    const said = round.answers.find((each) => each.agency === agency);
    return said?.standing === 'of-record' ? [] : [{ agency, said }];
  });
  if (unbound.length === 0) return release(world, random, report);
  const { agency, said } = random.pick(unbound);
  return said && random.happens(0.8) ? confirm(world, random, round, agency) : answer(world, random, round, agency);
};

/** Several go out with one courier. */
const deliver = async (world: World, random: Random, report: Present<'report'>): Promise<unknown> => {
  const deliveries = await allOf(world, 'delivery', { parent: report.id });
  const open = deliveries.filter(({ status }) => status !== 'received');
  if (open.length === 0) return random.happens(0.5) ? ask(world, random) : putRight(world, random);
  for (const delivery of open) {
    if (delivery.status === 'owed') await send(world, random, delivery);
    else if (random.happens(0.75)) await receive(world, random, delivery);
  }
  return random.happens(0.8) ? putRight(world, random) : undefined;
};

/** Some days turn out to have been others, a day or two later. */
const putRight = async (world: World, random: Random): Promise<unknown> => {
  await world.pass((1 + random.below(3)) * 86_400);
  if (random.happens(0.3)) return unmeetUnderAnother(world, random);
  if (random.happens(0.4)) return correctSending(world, random);
  for (let tries = 2; tries > 0; tries -= 1) {
    await proposeReceipt(world, random);
    await answerProposal(world, random, 'delivery');
  }
  return undefined;
};

/** A duty is met, its law is published anew and applied by two, and then a copy of what met it never went out. */
const unmeetUnderAnother = async (world: World, random: Random): Promise<unknown> => {
  const met = (await allOf(world, 'duty', { statuses: ['met', 'met-late'] })).filter(({ rule }) => !rule.acts);
  const sent = (await allOf(world, 'delivery')).flatMap((each) => (each.status === 'sent' && met.some(({ id }) => each.duties.includes(id)) ? [each] : []));
  if (sent.length === 0) return undefined;
  const { id, duties, sent: { by } } = random.pick(sent);
  const pack = met.find((duty) => duties.includes(duty.id))?.pack.id;
  await applyAnother(world, random, [somebody(random), somebody(random)], pack);
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'delivery', id, order: { type: 'correct-sending', by, at, reason: words('It came back.') } }) });
};

/** Few histories are long enough for a receipt that was wrong; in some, one report is hurried through. */
const goAllTheWay = async (world: World, random: Random): Promise<void> => {
  for (let step = 9; step > 0; step -= 1) await goOn(world, random);
};

export const storyMoves: readonly Move[] = [
  { says: 'a report goes on', weight: 20, make: goOn },
  { says: 'a report goes all the way', weight: 1, make: goAllTheWay },
];

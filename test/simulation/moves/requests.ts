import { addDays, addSeconds } from '../../../src/core/calendar';
import type { Person } from '../../../src/core/language/actor';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, somebody, today, worker, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

/** Asks an agency or several, half of the time for a duty that is there, now and then about an incident. */
export const ask = async (world: World, random: Random): Promise<unknown> => {
  const duties = await allOf(world, 'duty');
  const incidents = await allOf(world, 'incident', { statuses: ['open'] });
  const duty = duties.length > 0 && random.happens(0.6) ? random.pick(duties) : undefined;
  const owned = agencies.filter((each) => duty?.rule.owners.includes(each));
  const agency = random.pick(owned.length > 0 && random.happens(0.8) ? owned : agencies);
  const incident = incidents.length > 0 && random.happens(0.5) ? random.pick(incidents) : undefined;
  const by = somebody(random, random.pick(agencies));
  const beside = random.happens(0.4) ? agencies.filter((each) => each !== agency && random.happens(0.6)) : [];
  const given = random.pick([600, 3600, 86_400, 4 * 86_400, 20 * 86_400]);
  return gesture(world, random, {
    by,
    order: async ({ at, nextNumber, words }) => {
      const id = `RPT-${String(await nextNumber('RPT'))}`;
      const title = words(incident?.named ? 'Closed: materiality' : 'Materiality of the county incident');
      const about = { duties: duty ? [duty.id] : [], ...(beside.length > 0 && { others: beside }), ...(incident && { incident: incident.id, ...(incident.named && { confined: true as const }) }) };
      return { to: 'request', id, order: { type: 'ask', by, at, id, title, agency, ...about, suspense: addSeconds(at, given), zone } };
    },
  });
};

/** Asks one agency for a report that serves these duties. */
export const askFor = (world: World, random: Random, duties: readonly string[]): Promise<unknown> => {
  const by = somebody(random, random.pick(agencies));
  const agency = random.pick(agencies);
  return gesture(world, random, {
    by,
    order: async ({ at, nextNumber, words }) => {
      const id = `RPT-${String(await nextNumber('RPT'))}`;
      return { to: 'request', id, order: { type: 'ask', by, at, id, title: words('What was done'), agency, duties, suspense: addSeconds(at, 86_400), zone } };
    },
  });
};

/** A request that is there, and somebody of the agency that has it or that asked. */
export const someRequest = async (world: World, random: Random): Promise<{ readonly id: string; readonly by: Person } | undefined> => {
  const kept = await allOf(world, 'request');
  if (kept.length === 0) return undefined;
  const { id, agency, asker } = random.pick(kept);
  return { id, by: somebody(random, random.pick([agency, agency, asker.agency])) };
};

const onRequest = async (world: World, random: Random, type: 'take' | 'answer' | 'accept'): Promise<unknown> => {
  const some = await someRequest(world, random);
  if (!some) return undefined;
  const { id, by } = some;
  return gesture(world, random, { by, order: ({ at }) => ({ to: 'request', id, order: { type, by, at } }) });
};

/** Whoever judges an answer, and thinks better of it. */
const judge = async (world: World, random: Random): Promise<unknown> => {
  const judged = await allOf(world, 'request', { statuses: ['answered', 'accepted'] });
  if (judged.length === 0) return undefined;
  const { id, asker, status } = random.pick(judged);
  const by = somebody(random, asker.agency);
  return gesture(world, random, {
    by,
    order: ({ at, words }) =>
      status === 'answered'
        ? { to: 'request', id, order: { type: 'accept', by, at } }
        : { to: 'request', id, order: { type: 'take-back-acceptance', by, at, reason: words('One county is missing.') } },
  });
};

/** What was given back by mistake, by whoever works there, or once it is asked of another. */
const takeAfterAll = async (world: World, random: Random): Promise<unknown> => {
  const kept = await allOf(world, 'request', { statuses: ['returned', 'declined', 'asked'] });
  const given = kept.filter(({ status, passed }) => status !== 'asked' || passed !== undefined);
  if (given.length === 0) return undefined;
  const { id, agency, passed = [] } = random.pick(given);
  const by = somebody(random, random.pick([agency, ...passed.map((each) => each.agency)]));
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'take', by, at, reason: words('It is ours.') } }) });
};

const sendBack = async (world: World, random: Random): Promise<void> => {
  const answered = await allOf(world, 'request', { statuses: ['answered'] });
  if (answered.length === 0) return;
  const { id, asker } = random.pick(answered);
  const by = worker(random, asker.agency);
  await gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'send-back', by, at, reason: words('Wrong county.') } }) });
  if (random.happens(0.4)) await world.pass(random.below(3 * 86_400));
};

/** What was sent back by mistake, mostly before and now and then after something newer was handed in; where nothing was, it is sent back first. */
const judgeAfterAll = async (world: World, random: Random): Promise<unknown> => {
  if ((await allOf(world, 'request', { statuses: ['asked', 'taken'] })).every(({ sentBack }) => !sentBack)) await sendBack(world, random);
  const sent = (await allOf(world, 'request', { statuses: ['asked', 'taken', 'answered'] })).filter(({ sentBack, judgedAfterAll }) => sentBack ?? judgedAfterAll);
  if (sent.length === 0) return undefined;
  const { id, agency, asker } = random.pick(sent);
  const by = somebody(random, random.pick([asker.agency, asker.agency, asker.agency, agency]));
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id, order: { type: 'judge-after-all', by, at, reason: words('That was the wrong card.') } }) });
};

export const requestMoves: readonly Move[] = [
  { says: 'somebody takes after all what was given back', weight: 1, make: takeAfterAll },
  { says: 'somebody judges after all what was sent back', weight: 2, make: judgeAfterAll },
  { says: 'somebody judges an answer, or takes that back', weight: 4, make: judge },
  { says: 'somebody asks an agency', weight: 4, make: ask },
  { says: 'somebody takes a request', weight: 3, make: (world, random) => onRequest(world, random, 'take') },
  { says: 'somebody answers a request', weight: 1, make: (world, random) => onRequest(world, random, 'answer') },
  { says: 'somebody accepts an answer', weight: 2, make: (world, random) => onRequest(world, random, 'accept') },
  {
    says: 'somebody sends an answer back, or a request',
    weight: 2,
    make: async (world, random) => {
      const some = await someRequest(world, random);
      if (!some) return undefined;
      const { id, by } = some;
      const type = random.pick(['send-back', 'send-back', 'return'] as const);
      return gesture(world, random, {
        by,
        order: ({ at, words }) => ({ to: 'request', id, order: { type, by, at, reason: words('Wrong county.') } }),
      });
    },
  },
  {
    says: 'somebody acknowledges a late request',
    weight: 2,
    make: async (world, random) => {
      const some = await someRequest(world, random);
      if (!some) return undefined;
      const { id, by } = some;
      const forecast = addDays(today(world), random.below(5) - 1);
      return gesture(world, random, { by, order: ({ at }) => ({ to: 'request', id, order: { type: 'acknowledge', by, at, forecast } }) });
    },
  },
];

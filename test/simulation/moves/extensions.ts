import { addDays, addSeconds, dayOf } from '../../../src/core/calendar';
import type { Person } from '../../../src/core/language/actor';
import { standingDenial } from '../../../src/core/request';
import { planDateBehind } from '../../../src/application/plan-date';
import { allOf } from '../kept';
import type { Present } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, oneOf, somebody, worker, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

type Line = Present<'request'>;

/** Days that are mostly later than the suspense, and now and then not, or past a plan date. */
const later = (random: Random, { suspense }: Line) => addSeconds(suspense, (random.below(12) - 1) * 86_400);

const some = async (world: World, random: Random, fits: (line: Line) => boolean): Promise<Line | undefined> => {
  const lines = await allOf(world, 'request', { statuses: ['asked', 'taken'] });
  const fit = lines.filter(fits);
  const from = fit.length > 0 ? fit : lines;
  return from.length > 0 ? random.pick(from) : undefined;
};

/** As the command does: the plan date is looked up before the commit. */
const behind = async (world: World, line: Line) => {
  const latest = await planDateBehind(line, { reading: world.store.reading, clock: world.clock });
  return latest ? { latest } : {};
};

/** Now and then whoever wants it themselves. */
const answering = (random: Random, { asker, extension, denied }: Line): Person => {
  const wanting = extension?.by ?? denied?.askedBy;
  if (random.happens(0.1) && wanting) return wanting;
  return random.happens(0.6) ? worker(random, asker.agency) : oneOf(random, random.pick(agencies), 'coordinator');
};

export const extensionMoves: readonly Move[] = [
  {
    says: 'somebody asks for a later suspense',
    weight: 4,
    make: async (world, random) => {
      const line = await some(world, random, ({ extension }) => !extension);
      if (!line) return undefined;
      const by = random.happens(0.1) ? somebody(random) : worker(random, line.agency);
      const until = later(random, line);
      const forecast = addDays(dayOf(until, zone), random.below(4) - 2);
      const limit = await behind(world, line);
      return gesture(world, random, {
        by, order: ({ at, words }) => ({ to: 'request', id: line.id, order: { type: 'ask-extension', by, at, until, forecast, reason: words('Late input.'), ...limit } }),
      });
    },
  },
  {
    says: 'somebody answers for a later suspense',
    weight: 4,
    make: async (world, random) => {
      const line = await some(world, random, ({ extension }) => extension !== undefined);
      if (!line) return undefined;
      const by = answering(random, line);
      const limit = await behind(world, line);
      const granted = random.happens(0.3) ? { until: later(random, line) } : {};
      const denies = random.happens(0.3);
      return gesture(world, random, {
        by,
        order: ({ at, words }) => ({
          to: 'request', id: line.id,
          order: denies ? { type: 'deny-extension', by, at, reason: words('No.') } : { type: 'grant-extension', by, at, ...granted, ...limit },
        }),
      });
    },
  },
  {
    says: 'the agency withdraws a later suspense that it asked for',
    weight: 1,
    make: async (world, random) => {
      const line = await some(world, random, ({ extension }) => extension !== undefined);
      if (!line) return undefined;
      const by = random.happens(0.1) ? somebody(random) : worker(random, line.agency);
      return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'request', id: line.id, order: { type: 'withdraw-extension', by, at, reason: words('The wrong day.') } }) });
    },
  },
  {
    says: 'somebody grants after all what was denied',
    weight: 2,
    make: async (world, random) => {
      const line = await some(world, random, (each) => standingDenial(each) !== undefined);
      if (!line) return undefined;
      const by = answering(random, line);
      const limit = await behind(world, line);
      const until = random.happens(0.5) ? { until: later(random, line) } : {};
      return gesture(world, random, {
        by, order: ({ at, words }) => ({ to: 'request', id: line.id, order: { type: 'grant-extension', by, at, ...until, ...limit, reason: words('It can wait.') } }),
      });
    },
  },
];

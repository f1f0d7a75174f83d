import { addDays } from '../../../src/core/calendar';
import { severities, targets } from '../../../src/core/incident';
import type { ForeignActor } from '../../../src/core/incident';
import type { ChatChannel } from '../../../src/core/language/places';
import type { PersonId } from '../../../src/core/language/actor';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, oneOf, somebody, today, worker, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

const channels = ['C0ROOM1', 'C0ROOM2'] as ChatChannel[];
const actors = ['russia', 'china', 'iran', 'unknown'] as ForeignActor[];

/** Mostly a day of the last three, and now and then one that has not come. */
const aroundToday = (world: World, random: Random) => addDays(today(world), 1 - random.below(5));

const open = (world: World, random: Random, named?: readonly PersonId[]): Promise<unknown> => {
  const by = somebody(random, random.pick(agencies));
  const [actor, target, { level }] = [random.pick(actors), random.pick(targets), random.pick(severities)];
  return gesture(world, random, {
    by,
    order: async ({ at, nextNumber, words }) => {
      const id = `INC-${String(await nextNumber('INC'))}`;
      const on = random.happens(0.3) ? aroundToday(world, random) : undefined;
      return { to: 'incident', id, order: { type: 'open-incident', by, at, id, title: words(named ? 'Closed: scans' : 'Scans'), actor, target, severity: level, zone, ...(named && { named }), ...(on && { on }) } };
    },
  });
};

const forNamed = async (world: World) => (await allOf(world, 'incident')).filter(({ named }) => named);

/** What was seen of it, or the day it happened or was over, was recorded wrongly; or a note was. */
const correct = async (world: World, random: Random): Promise<unknown> => {
  const incidents = await allOf(world, 'incident');
  if (incidents.length === 0) return undefined;
  const { id, opener, noted, status } = random.pick(incidents);
  if (random.happens(0.4)) {
    const by = worker(random, random.pick(agencies));
    const on = aroundToday(world, random);
    return gesture(world, random, {
      by,
      order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'note-incident', by, at, words: words('Not two, three.'), on, corrects: random.below(noted + 2) } }),
    });
  }
  const by = random.happens(0.5) ? opener : oneOf(random, random.pick(agencies), 'coordinator');
  const { level } = random.pick(severities);
  const otherwise = random.happens(0.5) ? { severity: level } : {
    ...(random.happens(0.7) && { on: aroundToday(world, random) }),
    ...(random.happens(status === 'closed' ? 0.8 : 0.1) && { closedOn: aroundToday(world, random) }),
  };
  return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'correct-incident', by, at, ...otherwise, reason: words('It was otherwise.') } }) });
};

export const incidentMoves: readonly Move[] = [
  {
    says: 'somebody opens an incident',
    weight: 1,
    make: (world, random) => {
      const named = random.happens(0.3) ? [somebody(random, random.pick(agencies)).person] : undefined;
      return open(world, random, named);
    },
  },
  {
    says: 'somebody gives an incident a channel that is there',
    weight: 1,
    make: async (world, random) => {
      const incidents = await allOf(world, 'incident');
      if (incidents.length === 0) return undefined;
      const { id } = random.pick(incidents);
      const [by, channel] = [somebody(random), random.pick(channels)];
      return gesture(world, random, { by, order: ({ at }) => ({ to: 'incident', id, order: { type: 'attach-channel', by, at, channel } }) });
    },
  },
  {
    says: 'somebody changes whom an incident is for',
    weight: 2,
    make: async (world, random) => {
      if ((await forNamed(world)).length === 0) await open(world, random, [1, 2].map(() => somebody(random, random.pick(agencies)).person));
      const incidents = await forNamed(world);
      if (incidents.length === 0) return undefined;
      const { id, named = [], opener } = random.pick(incidents);
      const by = random.happens(0.5) ? opener : somebody(random);
      const add = random.happens(0.6) ? [somebody(random, random.pick(agencies)).person] : [];
      const others = named.filter((person) => person !== opener.person);
      const remove = random.happens(0.5) ? [random.pick(others.length > 0 && random.happens(0.9) ? others : named)] : [];
      // Mostly its channel is there by then, with them in it.
      if (random.happens(0.7)) await world.pass(60 + random.below(600));
      return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'change-people', by, at, add, remove, reason: words('Another desk.') } }) });
    },
  },
  { says: 'somebody corrects an incident, or a note of one', weight: 1, make: correct },
  {
    says: 'somebody notes something in an incident, closes it, or opens it again',
    weight: 2,
    make: async (world, random) => {
      const incidents = await allOf(world, 'incident');
      if (incidents.length === 0) return undefined;
      // Few are ever closed: of those there are, one is taken up mostly.
      const closed = incidents.filter((each) => each.status === 'closed');
      const { id, status } = random.pick(closed.length > 0 && random.happens(0.7) ? closed : incidents);
      if (random.happens(status === 'closed' ? 0.2 : 0.5)) {
        const by = somebody(random, random.pick(agencies));
        return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'note-incident', by, at, words: words('Three counties.') } }) });
      }
      const by = random.happens(0.5) ? somebody(random) : oneOf(random, random.pick(agencies), 'coordinator');
      if (random.happens(status === 'closed' ? 0.8 : 0.2)) return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'reopen-incident', by, at, reason: words('It was none.') } }) });
      const on = random.happens(0.4) ? aroundToday(world, random) : undefined;
      const closing = await gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'close-incident', by, at, reason: words('A test.'), ...(on && { on }) } }) });
      if (closing?.outcome !== 'done' || random.happens(0.5)) return closing;
      await world.pass(60 + random.below(600));
      const other = somebody(random);
      return gesture(world, random, { by: other, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'reopen-incident', by: other, at, reason: words('It was none.') } }) });
    },
  },
];

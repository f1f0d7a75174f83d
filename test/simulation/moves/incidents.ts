import { severities, targets } from '../../../src/core/incident';
import type { ForeignActor } from '../../../src/core/incident';
import type { ChatChannel } from '../../../src/core/language/places';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, gesture, somebody, zone } from '../people';

const channels = ['C0ROOM1', 'C0ROOM2'] as ChatChannel[];
const actors = ['russia', 'china', 'iran', 'unknown'] as ForeignActor[];

export const incidentMoves: readonly Move[] = [
  {
    says: 'somebody opens an incident',
    weight: 1,
    make: (world, random) => {
      const by = somebody(random, random.pick(agencies));
      const [actor, target, { level }] = [random.pick(actors), random.pick(targets), random.pick(severities)];
      const named = random.happens(0.3) && somebody(random, random.pick(agencies));
      return gesture(world, random, {
        by,
        order: async ({ at, nextNumber, words }) => {
          const id = `INC-${String(await nextNumber('INC'))}`;
          return { to: 'incident', id, order: { type: 'open-incident', by, at, id, title: words(named ? 'Closed: scans' : 'Scans'), actor, target, severity: level, zone, ...(named && { named: [named.person] }) } };
        },
      });
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
    weight: 1,
    make: async (world, random) => {
      const incidents = (await allOf(world, 'incident')).filter(({ named }) => named);
      if (incidents.length === 0) return undefined;
      const { id, named = [], opener } = random.pick(incidents);
      const by = random.happens(0.5) ? opener : somebody(random);
      const add = random.happens(0.6) ? [somebody(random, random.pick(agencies)).person] : [];
      const remove = random.happens(0.5) ? [random.pick(named)] : [];
      return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'change-people', by, at, add, remove, reason: words('Another desk.') } }) });
    },
  },
  {
    says: 'somebody notes something in an incident, closes it, or opens it again',
    weight: 2,
    make: async (world, random) => {
      const incidents = await allOf(world, 'incident');
      if (incidents.length === 0) return undefined;
      const { id } = random.pick(incidents);
      if (random.happens(0.75)) {
        const by = somebody(random, random.pick(agencies));
        return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'note-incident', by, at, words: words('Three counties.') } }) });
      }
      const by = somebody(random);
      if (random.happens(0.4)) return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'reopen-incident', by, at, reason: words('It was none.') } }) });
      return gesture(world, random, { by, order: ({ at, words }) => ({ to: 'incident', id, order: { type: 'close-incident', by, at, reason: words('A test.') } }) });
    },
  },
];

import type { Answered, Asked } from '../../src/application/desk';
import { addDays, addSeconds, dayOf, isDay } from '../../src/core/calendar';
import type { Person, PersonId, Role } from '../../src/core/language/actor';
import type { AgencyId } from '../../src/core/language/agencies';
import type { RuleId } from '../../src/core/law';
import type { Day, Zone } from '../../src/core/language/time';
import type { Random } from './random';
import type { World } from './world';

/** One thing that may happen next. */
export type Move = { readonly says: string; readonly weight: number; readonly make: (world: World, random: Random) => Promise<unknown> };

const agencies = ['doj', 'dhs', 'odni', 'fbi'] as AgencyId[];
const rolesOf: readonly (readonly Role[])[] = [['action-officer'], ['lead', 'action-officer'], ['releaser'], ['coordinator'], ['observer']];

export const people: readonly Person[] = agencies.flatMap((agency, a) =>
  rolesOf.map((roles, r): Person => ({ kind: 'person', person: `T1/U${String(a)}${String(r)}` as PersonId, agency, roles })),
);

const elections = ['2026-general', '2026-special', '2026-runoff'];
const zone = 'America/New_York' as Zone;
const day = (text: string): Day => (isDay(text) ? text : (undefined as never));

let gestures = 0;

/** A gesture as Slack delivers it: now and then twice. */
const gesture = async (world: World, random: Random, asked: Omit<Asked, 'gesture'>): Promise<Answered> => {
  gestures += 1;
  const once = { ...asked, gesture: { key: `gesture-${String(gestures)}` } };
  const answered = await world.handIn(once);
  if (random.happens(0.15)) {
    const again = await world.handIn(once);
    if (answered.outcome === 'done' && again.outcome !== 'repeated') throw new Error(`A redelivered gesture came to ${again.outcome}.`);
  }
  return answered;
};

/** Somebody: mostly one of those who may, so that most histories get somewhere. */
const somebody = (random: Random, agency?: AgencyId): Person => {
  const able = people.filter((each) => (agency ? each.agency === agency && !each.roles.includes('observer') : each.roles.includes('coordinator')));
  return random.pick(random.happens(0.85) ? able : people);
};

/** A request that is there, and somebody of the agency that has it or that asked. */
const someRequest = async (world: World, random: Random): Promise<{ readonly id: string; readonly by: Person } | undefined> => {
  const kept = await world.store.reading.list({ kind: 'request', limit: 50 });
  if (kept.length === 0) return undefined;
  const { standing } = random.pick(kept);
  if (standing.kind !== 'request' || standing.state.status === 'absent') return undefined;
  const agency = random.pick([standing.state.agency, standing.state.agency, standing.state.asker.agency]);
  return { id: standing.id, by: somebody(random, agency) };
};

const today = (world: World): Day => dayOf(world.clock.now(), zone);

const onRequest = async (world: World, random: Random, type: 'take' | 'answer' | 'accept'): Promise<unknown> => {
  const some = await someRequest(world, random);
  if (!some) return undefined;
  const { id, by } = some;
  return gesture(world, random, { by, order: ({ at }) => ({ to: 'request', id, order: { type, by, at } }) });
};

/** What people do, in about the proportions they do it. */
export const moves: readonly Move[] = [
  {
    says: 'somebody adds an election',
    weight: 2,
    make: (world, random) => {
      const name = random.pick(elections);
      const on = random.pick(['2026-11-03', '2026-11-03', '2026-12-08', '2026-10-20']);
      const by = somebody(random);
      return gesture(world, random, {
        by,
        order: ({ at }) => ({ to: 'election', id: name, order: { type: 'add-election', by, at, name, day: day(on), kind: 'general', zone } }),
      });
    },
  },
  {
    says: 'somebody confirms a conclusion',
    weight: 1,
    make: (world, random) => {
      const by = somebody(random);
      const name = random.pick(elections);
      const basis = random.pick(['election-day', 'certification'] as const);
      const on = random.happens(0.3) ? today(world) : undefined;
      return gesture(world, random, {
        by,
        order: ({ at }) => ({
          to: 'election',
          id: name,
          order: { type: 'conclude-election', by, at, basis, ...(on && { on }) },
        }),
      });
    },
  },
  {
    says: 'somebody asks an agency',
    weight: 4,
    make: (world, random) => {
      const agency = random.pick(agencies);
      const by = somebody(random, random.pick(agencies));
      const given = random.pick([600, 3600, 86_400, 4 * 86_400, 20 * 86_400]);
      return gesture(world, random, {
        by,
        order: async ({ at, nextNumber, words }) => {
          const id = `RPT-${String(await nextNumber('RPT'))}`;
          const title = words('Materiality of the county incident');
          return { to: 'request', id, order: { type: 'ask', by, at, id, title, agency, suspense: addSeconds(at, given), zone } };
        },
      });
    },
  },
  { says: 'somebody takes a request', weight: 3, make: (world, random) => onRequest(world, random, 'take') },
  { says: 'somebody answers a request', weight: 2, make: (world, random) => onRequest(world, random, 'answer') },
  { says: 'somebody accepts an answer', weight: 1, make: (world, random) => onRequest(world, random, 'accept') },
  {
    says: 'somebody sends an answer back, or a request',
    weight: 1,
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
  {
    says: 'a fact is learnt, or a duty met or acknowledged',
    weight: 3,
    make: async (world, random) => {
      const duties = await world.store.reading.list({ kind: 'duty', limit: 50 });
      if (duties.length === 0) return undefined;
      const { id } = random.pick(duties).standing;
      const by = somebody(random, 'odni' as AgencyId);
      const on = addDays(today(world), -random.below(3));
      const receiver = random.pick(['doj', 'dhs'] as AgencyId[]);
      const which = random.pick(['learn', 'learn', 'meet', 'acknowledge'] as const);
      return gesture(world, random, {
        by,
        order: ({ at }) => {
          const fact = { kind: 'receipt', rule: 'EO-1A' as RuleId, by: receiver, on } as const;
          if (which === 'learn') return { to: 'duty', id, order: { type: 'learn-fact', by, at, fact } };
          if (which === 'meet') return { to: 'duty', id, order: { type: 'meet-duty', by, at, on } };
          return { to: 'duty', id, order: { type: 'acknowledge-duty', by, at, forecast: addDays(on, 3) } };
        },
      });
    },
  },
  { says: 'a little time passes', weight: 4, make: (world, random) => world.pass(random.below(3600)) },
  { says: 'days pass', weight: 4, make: (world, random) => world.pass(random.below(6 * 86_400)) },
  { says: 'weeks pass', weight: 1, make: (world, random) => world.pass(random.below(30 * 86_400)) },
  { says: 'the clock is stepped', weight: 1, make: (world, random) => world.turn(random.pick([-3600, -30, 30, 7200, 86_400])) },
  { says: 'the alarm clock forgets everything', weight: 1, make: async (world) => world.alarms.forget() },
];

import { addDays, atTime } from '../../../src/core/calendar';
import type { AgencyId } from '../../../src/core/language/agencies';
import type { RuleId } from '../../../src/core/law';
import { lateCodes } from '../../../src/core/law';
import { allOf } from '../kept';
import type { Move } from '../people';
import { agencies, day, gesture, hourOn, releaser, somebody, today, worker, zone } from '../people';
import type { Random } from '../random';
import type { World } from '../world';

const elections = ['2026-general', '2026-special', '2026-runoff'];

/** One that was weeks ago has duties that are soon missed. */
export const addElection = (world: World, random: Random): Promise<unknown> => {
  const name = random.pick(elections);
  const on = random.pick(['2026-11-03', '2026-12-08', '2026-10-20', '2026-09-20']);
  const by = somebody(random);
  return gesture(world, random, {
    by,
    order: ({ at }) => ({ to: 'election', id: name, order: { type: 'add-election', by, at, name, day: day(on), kind: 'general', zone } }),
  });
};

/** Elections, and the duties they start. */
export const electionMoves: readonly Move[] = [
  { says: 'somebody adds an election', weight: 1, make: addElection },
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
        order: ({ at }) => ({ to: 'election', id: name, order: { type: 'conclude-election', by, at, basis, ...(on && { on }) } }),
      });
    },
  },
  {
    says: 'somebody acknowledges a missed duty',
    weight: 2,
    make: async (world, random) => {
      const missed = await allOf(world, 'duty', { statuses: ['missed'] });
      if (missed.length === 0) return undefined;
      const { id, rule } = random.pick(missed);
      const by = worker(random, random.pick(rule.owners));
      const forecast = addDays(today(world), random.below(20) - 2);
      const hour = rule.limit.unit === 'hours' ? atTime(forecast, '17:00', zone) : undefined;
      return gesture(world, random, { by, order: ({ at }) => ({ to: 'duty', id, order: { type: 'acknowledge-duty', by, at, forecast, ...(hour && { hour }) } }) });
    },
  },
  {
    says: 'somebody says why a duty or a report is late, and an agency it names says something to it',
    weight: 3,
    make: async (world, random) => {
      const duties = (await allOf(world, 'duty', { statuses: ['missed', 'met-late'] })).map(({ id, rule }) => ({ to: 'duty' as const, id, owners: rule.owners }));
      const requests = (await allOf(world, 'request')).filter(({ late }) => late || random.happens(0.1)).map(({ id, agency }) => ({ to: 'request' as const, id, owners: [agency] }));
      const all = requests.length > 0 && random.happens(0.5) ? requests : duties;
      if (all.length === 0) return undefined;
      const { to, id, owners } = random.pick<{ readonly to: 'duty' | 'request'; readonly id: string; readonly owners: readonly AgencyId[] }>(all);
      const by = random.happens(0.8) ? worker(random, random.pick(owners)) : somebody(random);
      const named = random.pick(agencies);
      await gesture(world, random, {
        by,
        order: ({ at, words }) => ({ to, id, order: { type: 'give-late-reason', by, at, reason: random.pick(lateCodes), agencies: [named], words: words('They had not answered.') } }),
      });
      const speaker = random.happens(0.8) ? releaser(random, named) : somebody(random);
      return gesture(world, random, { by: speaker, order: ({ at, words }) => ({ to, id, order: { type: 'add-late-statement', by: speaker, at, words: words('We had.') } }) });
    },
  },
  {
    says: 'a fact is learnt, or a duty met',
    weight: 2,
    make: async (world, random) => {
      const duties = await world.store.reading.list({ kind: 'duty', limit: 50 });
      if (duties.length === 0) return undefined;
      const { id } = random.pick(duties).standing;
      const by = somebody(random, 'odni' as AgencyId);
      const on = addDays(today(world), -random.below(3));
      const receiver = random.pick(['doj', 'dhs'] as AgencyId[]);
      const which = random.pick(['learn', 'learn', 'meet'] as const);
      const hour = hourOn(world, on);
      return gesture(world, random, {
        by,
        order: ({ at }) => {
          const fact = { kind: 'receipt', rule: 'EO-1A' as RuleId, by: receiver, on } as const;
          if (which === 'learn') return { to: 'duty', id, order: { type: 'learn-fact', by, at, fact } };
          return { to: 'duty', id, order: { type: 'meet-duty', by, at, on, ...(hour && { hour: { at: hour, said: true } }) } };
        },
      });
    },
  },
];

import { digest } from '../src/adapters/system/digest';
import { randomIds as ids } from '../src/adapters/system/ids';
import { machineClock } from '../src/adapters/system/clock';
import type { Desk } from '../src/application/desk';
import { openDesk } from '../src/application/desk';
import { addDays, isDay } from '../src/core/calendar';
import type { Person } from '../src/core/language/actor';
import type { Day, Moment } from '../src/core/language/time';
import type { Pack } from '../src/core/law';
import { openStore } from '../src/main/open-store';
import { releaseStack } from '../src/main/release-stack';
import type { Alarms } from '../src/ports/alarms';
import type { Clock } from '../src/ports/clock';
import type { Log } from '../src/ports/log';
import type { Store } from '../src/ports/store';
import { person, zone } from '../test/core/spec';
import { aRule, ruleId } from '../test/core/law/rules';

/** What is behind the front of a house: the real desk on the real store and alarm clock. */
export type BenchFloor = {
  readonly store: Store;
  readonly alarms: Alarms;
  readonly desk: Desk;
  readonly addElection: (name: string, day: Day) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type BenchFloorParts = {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly packs: readonly Pack[];
  readonly clock?: Clock;
};

/** Mistakes are shown; what goes well is not. */
export const quietLog: Log = {
  info: () => undefined,
  warn: (said, facts) => console.error(said, facts),
  error: (said, facts) => console.error(said, facts),
};

const HORIZON = 48 * 3600;
const coordinator: Person = person('odni', 'coordinator');

export const openBenchFloor = async ({ packs, clock = machineClock, ...where }: BenchFloorParts): Promise<BenchFloor> => {
  const releases = releaseStack(quietLog);
  const { store: opened, alarms } = await openStore({ ...where, dataDir: '' }, clock, quietLog, releases);
  const { store } = opened;
  const desk = openDesk({
    store, alarms, clock, machine: machineClock, ids, digest, house: { packs }, zone: zone(), log: quietLog, horizon: HORIZON,
    nudge: () => undefined,
  });
  return {
    store,
    alarms,
    desk,
    addElection: async (name, day) => {
      const answered = await desk.handIn({
        by: coordinator,
        order: ({ at }: { readonly at: Moment }) => ({
          to: 'election', id: name, order: { type: 'add-election', by: coordinator, at, name, day, kind: 'general', zone: zone() },
        }),
      });
      if (answered.outcome !== 'done') throw new Error(`Expected the election ${name} to be added, got ${answered.outcome}.`);
    },
    close: releases.releaseAll,
  };
};

/** A pack that opens one dated duty for each of these numbers of days after an election. */
export const packOf = (limits: readonly number[]): Pack => ({
  id: 'bench',
  title: 'A pack to measure with',
  version: '1',
  hash: 'bench',
  authority: 'None.',
  rules: limits.map((count, nth) =>
    aRule({
      id: ruleId(`BENCH-${nth + 1}`),
      trigger: { kind: 'election-day', elections: 'any-federal' },
      limit: { unit: 'calendar-days', count, direction: 'after', roll: 'none' },
    }),
  ),
});

/** So many days after the first of January 2027. */
export const dayAfter = (days: number): Day => {
  const first = '2027-01-01';
  if (!isDay(first)) throw new Error(`${first} is a day.`);
  return addDays(first, days);
};

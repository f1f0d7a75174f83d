import { once } from 'node:events';
import { freshDatabase } from '../test/adapters/postgres/database';
import { openStandIn } from '../test/slack/stand-in';
import type { Command } from './commands';
import { note, openIncidents, request } from './commands';
import { startHouse } from './house-process';
import type { Loaded } from './load';
import { forked, startLoader } from './loader';
import { median, say } from './measured';
import { processorOfSessions } from './processor';
import { emptyRedis } from './redis';

/*
 * A slash command that commits an order, against a bare Bolt app that does one INSERT. Both are processes of their own
 * on the same PostgreSQL, signed alike and loaded alike from a third; they take turns, so that whatever else the
 * machine does falls on both, and the median round of each is compared.
 *
 * The command is `/incident note`: the plainest order there is that does everything an order does (words taken in,
 * intention looked for, subject locked, decided, history and promises written) and starts nothing else.
 * People work on many incidents, so it goes round forty. Measured beside it, and aimed at nothing: the same with
 * everybody on one incident, whose row they must take turns at; and `/report request`, which takes a number of a series
 * and is followed by policies.
 */
const IN_FLIGHT = 20;
const INCIDENTS = 40;
const ROUNDS = 5;
const ROUND = 3_000;
const WARM_UP = 2_500;

/** The bare app says the same to everything. */
const bare = { expects: 'Noted on it.' };

const bench = async (): Promise<void> => {
  const standIn = await openStandIn();
  const { url: database, drop } = await freshDatabase();
  const redis = await emptyRedis(7);
  const house = await startHouse(standIn.apiUrl, { PROCESS: 'bot', DATABASE_URL: database, REDIS_URL: redis.url });
  const bolt = forked('bare-bolt.ts', { DATABASE_URL: database });
  const loader = startLoader();
  try {
    const [{ port }] = (await once(bolt, 'message')) as [{ readonly port: number }];
    await openIncidents(house, INCIDENTS);
    const theirs = `http://127.0.0.1:${port}/slack/events`;
    const load = (url: string, command: Command, milliseconds: number) => loader.load({ url, ...command, inFlight: IN_FLIGHT, milliseconds });
    const compare = async (name: string, command: Command, rounds: number, aimed: boolean): Promise<void> => {
      const [ours, baseline]: [Loaded[], Loaded[]] = [[], []];
      await load(house.url, command, WARM_UP);
      await load(theirs, { ...command, ...bare }, WARM_UP);
      const cost = { house: 0, postgres: 0, commands: 0 };
      for (let round = 0; round < rounds; round += 1) {
        baseline.push(await load(theirs, { ...command, ...bare }, ROUND));
        const [before, postgres] = [house.processor(), await processorOfSessions(database)];
        const loaded = await load(house.url, command, ROUND);
        ours.push(loaded);
        cost.house += house.processor() - before;
        cost.postgres += (await processorOfSessions(database)) - postgres;
        cost.commands += (loaded.perSecond * ROUND) / 1000;
      }
      const of = (rounds: readonly Loaded[], what: 'perSecond' | 'p50' | 'p95' | 'p99') => median(rounds.map((each) => each[what]));
      const ratio = of(ours, 'perSecond') / of(baseline, 'perSecond');
      say({
        bench: name,
        ours: of(ours, 'perSecond'),
        baseline: of(baseline, 'perSecond'),
        ratio,
        aim: aimed ? 'ratio >= 0.5; p95 < 50 ms' : 'none',
        met: aimed ? ratio >= 0.5 && of(ours, 'p95') < 50 : null,
        unit: 'commands per second',
        inFlight: IN_FLIGHT,
        processorMilliseconds: { house: cost.house / cost.commands, postgres: cost.postgres / cost.commands },
        milliseconds: { p50: of(ours, 'p50'), p95: of(ours, 'p95'), p99: of(ours, 'p99') },
        baselineMilliseconds: { p50: of(baseline, 'p50'), p95: of(baseline, 'p95'), p99: of(baseline, 'p99') },
      });
    };
    await compare('slash-command: /incident note', note(INCIDENTS), ROUNDS, true);
    await compare('slash-command: /incident note, all on one incident', note(1), 2, false);
    await compare('slash-command: /report request', request, 2, false);
  } finally {
    bolt.disconnect();
    loader.stop();
    await house.stop();
    await standIn.close();
    await redis.leave();
    await drop();
  }
};

void bench();

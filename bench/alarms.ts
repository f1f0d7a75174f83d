import { randomIds } from '../src/adapters/system/ids';
import { machineClock } from '../src/adapters/system/clock';
import { ringJobs } from '../src/application/define-job';
import { isMoment } from '../src/core/calendar';
import type { Moment } from '../src/core/language/time';
import type { Clock } from '../src/ports/clock';
import { freshDatabase, tell } from '../test/adapters/postgres/database';
import { jobs, rearmAlarms } from '../jobs';
import { dayAfter, openBenchFloor, packOf, quietLog } from './floor';
import { eachOf, pause, percentile, say } from './measured';
import { emptyRedis } from './redis';
import { zone } from '../test/core/spec';

/*
 * A thousand alarms due at one instant, which is what 09:00 is to a floor: the first reminder of a thousand duties, of a
 * hundred elections on one day. They are armed by the loop that arms the horizon, ring in one worker on Redis, and each
 * ring is what it is in the house: the subject is read, the job found, the order handed in, and state, history, three
 * promises and the next alarm are committed. Late is counted from the instant they were due to the return of that
 * commit. The house's clock is turned, so that nine in the morning comes when we are ready.
 */
const ELECTIONS = 100;
const DUTIES = 10;
const AHEAD = 8_000;
const LONGEST = 60_000;

const bench = async (): Promise<void> => {
  const { url: databaseUrl, drop } = await freshDatabase();
  const redis = await emptyRedis(9);
  const where = { databaseUrl, redisUrl: redis.url, packs: [packOf(Array(DUTIES).fill(60))] };
  const early = await openBenchFloor(where);
  await eachOf([...Array(ELECTIONS).keys()], 4, (nth) => early.addElection(`e${nth}`, dayAfter(30)));
  await early.close();

  const due = await theirInstant(databaseUrl);
  const turned = Date.parse(due) - AHEAD - Date.now();
  const clock: Clock = { now: () => momentAt(Date.now() + turned), turned: () => turned };
  const { store, desk, alarms, close } = await openBenchFloor({ ...where, clock });
  try {
    const late: number[] = [];
    const ring = ringJobs({ jobs, desk, reading: store.reading, clock, log: quietLog });
    await rearmAlarms.run({ store, alarms, clock, machine: machineClock, zone: zone(), ids: randomIds, log: quietLog, horizon: 48 * 3600, ring });
    await alarms.listen(async (alarm) => {
      await ring(alarm);
      late.push(Date.now() + turned - Date.parse(alarm.at));
    });
    const spare = -(Date.now() + turned - Date.parse(due)) / 1000;
    if (spare < 1) throw new Error(`Expected the alarms to be armed in time, they were ${-spare} seconds late.`);
    for (let waited = 0; late.length < ELECTIONS * DUTIES && waited < LONGEST; waited += 100) await pause(100);
    if (late.length < ELECTIONS * DUTIES) throw new Error(`Expected ${ELECTIONS * DUTIES} rings, got ${late.length}.`);
    const [said] = (await tell(databaseUrl, "select count(*)::integer as said from watchfloor.events where type = 'moment-came'")) as [
      { readonly said: number },
    ];
    if (said.said !== ELECTIONS * DUTIES) throw new Error(`Expected each to be said once, ${said.said} were.`);
    const p95 = percentile(late, 0.95) / 1000;
    say({
      bench: 'alarms',
      ours: p95,
      baseline: null,
      ratio: null,
      aim: 'p95 < 1 s',
      met: p95 < 1,
      unit: 'seconds from due to committed, p95',
      alarms: late.length,
      seconds: { first: percentile(late, 0) / 1000, p50: percentile(late, 0.5) / 1000, p99: percentile(late, 0.99) / 1000, last: percentile(late, 1) / 1000 },
      ringsPerSecond: late.length / (percentile(late, 1) / 1000),
    });
  } finally {
    await close();
    await redis.leave();
    await drop();
  }
};

/** The one instant every alarm waits for. */
const theirInstant = async (databaseUrl: string): Promise<Moment> => {
  const rows = (await tell(databaseUrl, `select extract(epoch from at)::float8 * 1000 as at, count(*)::integer as many
    from watchfloor.alarms where kind = 'duty' group by at`)) as readonly { readonly at: number; readonly many: number }[];
  const [one, ...others] = rows;
  if (!one || others.length > 0 || one.many !== ELECTIONS * DUTIES) throw new Error(`Expected one instant, got ${JSON.stringify(rows)}.`);
  return momentAt(one.at);
};

const momentAt = (milliseconds: number): Moment => {
  const text = new Date(milliseconds).toISOString();
  return isMoment(text) ? text : machineClock.now();
};

void bench();

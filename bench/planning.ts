import { Queue } from 'bullmq';
import { randomUUID } from 'node:crypto';
import { freshDatabase, tell } from '../test/adapters/postgres/database';
import { momentsOfDuty } from '../src/core/duty';
import { dayAfter, openBenchFloor, packOf } from './floor';
import { eachOf, median, say, timed } from './measured';
import { emptyRedis } from './redis';

/*
 * Planning: what it costs to know 100,000 moments. We open 11,120 duties of nine moments each, through the real desk,
 * policies, ledger and outbox, in PostgreSQL, one alarm row a duty; the usual way hands BullMQ one delayed job for each
 * of the same 100,080 moments, with an id, so that it can be found again. Both keep everything, and both go in turns.
 *
 * 1,112 elections on days of their own, ten duties each: a real general election opens about as many that are dated.
 * Each election is one commit; AT_ONCE coordinators add them, since one alone would leave half the machine waiting for
 * the other half.
 */
const ELECTIONS = 1_112;
const LIMITS = [30, 45, 60, 75, 90, 105, 120, 135, 150, 180];
const AT_ONCE = 4;
const BATCH = 1_000;
const ROUNDS = 3;

const bench = async (): Promise<void> => {
  const { url: databaseUrl, drop } = await freshDatabase();
  const redis = await emptyRedis(8);
  const floor = await openBenchFloor({ databaseUrl, redisUrl: redis.url, packs: [packOf(LIMITS)] });
  const queue = new Queue('bench', { connection: { url: redis.url } });
  try {
    const plan = (round: number): Promise<number> =>
      timed(() =>
        eachOf([...Array(ELECTIONS).keys()], AT_ONCE, (nth) => floor.addElection(`r${round}-e${nth}`, dayAfter(round * ELECTIONS + nth))),
      );
    const enqueue = (moments: number): Promise<number> =>
      timed(async () => {
        for (let from = 0; from < moments; from += BATCH) await queue.addBulk(delayed(Math.min(BATCH, moments - from)));
      });

    // What is compiled and connected once is not part of planning.
    await eachOf([...Array(100).keys()], AT_ONCE, (nth) => floor.addElection(`warm-${nth}`, dayAfter(-nth)));
    await enqueue(5_000);

    const [ours, baseline]: [number[], number[]] = [[], []];
    const moments = ELECTIONS * LIMITS.length * (await momentsEach(floor.store.reading));
    for (let round = 0; round < ROUNDS; round += 1) {
      baseline.push(await enqueue(moments));
      await queue.obliterate({ force: true });
      ours.push(await plan(round));
    }
    const [{ duties, alarms }] = (await tell(databaseUrl, `select (select count(*)::integer from watchfloor.subjects where kind = 'duty') as duties,
      (select count(*)::integer from watchfloor.alarms where kind = 'duty') as alarms`)) as [{ readonly duties: number; readonly alarms: number }];
    const expected = (ROUNDS * ELECTIONS + 100) * LIMITS.length;
    if (duties !== expected || alarms !== expected) throw new Error(`Expected ${expected} duties with an alarm each, got ${duties} and ${alarms}.`);
    const ratio = median(baseline) / median(ours);
    say({
      bench: 'planning',
      ours: median(ours),
      baseline: median(baseline),
      ratio,
      aim: '5 times as fast',
      met: ratio >= 5,
      unit: 'seconds',
      duties: ELECTIONS * LIMITS.length,
      moments,
      perSecond: moments / median(ours),
      baselinePerSecond: moments / median(baseline),
    });
  } finally {
    await queue.close();
    await floor.close();
    await redis.leave();
    await drop();
  }
};

/** Counted from a duty as it is kept, not believed. */
const momentsEach = async (reading: Awaited<ReturnType<typeof openBenchFloor>>['store']['reading']): Promise<number> => {
  const kept = await reading.subject({ kind: 'duty', id: 'BENCH-1/warm-0' });
  return kept?.standing.kind === 'duty' ? momentsOfDuty(kept.standing.state).length : 0;
};

const delayed = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    name: 'moment',
    data: { of: `duty BENCH-1/election-${nth}`, version: 1, at: '2027-01-01T14:00:00.000Z' },
    opts: { jobId: `duty-${randomUUID()}`, delay: 86_400_000 + nth, removeOnComplete: true, removeOnFail: true },
  }));

void bench();

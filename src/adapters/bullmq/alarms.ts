import { Queue, Worker } from 'bullmq';
import type { IQueueBackend, Job } from 'bullmq';
import type { Alarm, Alarms } from '../../ports/alarms';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { alarmOf, jobOf, turnOf } from './alarm-job';
import type { Backend } from './backend';

/** The alarms of one process: a queue to arm with, and once it listens, one worker. */
export type AlarmParts = { readonly backend: Backend; readonly clock: Clock; readonly log: Log };

/** One queue and one worker, whatever there is to ring: on PostgreSQL each worker holds a connection of its own. */
const QUEUE = 'alarms';

/** So many rings may be under way at once; whoever hears them carries out together what rings together. */
const CONCURRENCY = 100;

/** So many at a time that one round trip stays short. */
const BATCH = 500;

/** How long a server that is away may delay the farewell, and how long its connections then take to end. */
const FAREWELL = 2_000;
const ENDING = 500;

/** A command that was under way when its server went is never answered, and its worker would wait for it for ever. */
class Ringer extends Worker<unknown, void, string, IQueueBackend> {
  /** Renews the locks of its jobs no more, which keeps the process alive. */
  letGo(): void {
    void this.lockManager.close();
  }
}

/**
 * A ring is a hint, so nothing is kept of one that is over, and one that fails five times (some ten seconds) is left
 * to the next look at the store. Job schedulers are not used: they live in what they watch.
 */
const jobOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
} as const;

export const alarmsOn = ({ backend, clock, log }: AlarmParts): Alarms => {
  const queue = new Queue(
    QUEUE,
    { connection: {}, defaultJobOptions: jobOptions, streams: { events: { maxLen: 100 } } },
    backend.forArming,
  );
  // An error event nobody hears ends the process.
  queue.on('error', complainTo(log));
  let worker: ReturnType<typeof workerOn> | undefined;

  return {
    arm: async (alarms) => {
      const jobs = alarms.map((alarm) => jobOf(alarm, clock));
      for (let from = 0; from < jobs.length; from += BATCH) await queue.addBulk(jobs.slice(from, from + BATCH));
    },
    // A field of the queue's own metadata: it goes when the queue goes. One set under another turn of the clock is not
    // told, because what was armed under it rings at the wrong time.
    marker: async () => {
      const kept = await queue.getBackend().getQueueMetaField('marker');
      const turn = turnOf(clock);
      if (kept === null || !kept.endsWith(`|${turn}`)) return undefined;
      return kept.slice(0, -1 - turn.length);
    },
    setMarker: async (marker) => {
      await queue.getBackend().setQueueMeta({ marker: `${marker}|${turnOf(clock)}` });
    },
    listen: async (ring) => {
      worker ??= workerOn({ backend, clock, log }, ring);
      await worker.ready();
    },
    close: async () => {
      await worker?.farewell();
      await queue.close();
      await backend.close();
    },
  };
};

const workerOn = ({ backend, log }: AlarmParts, ring: (alarm: Alarm) => Promise<void>) => {
  const handling = new Set<Promise<void>>();
  const worker = new Ringer(
    QUEUE,
    async (job: Job<unknown, void>) => {
      const alarm = alarmOf(job.data);
      if (!alarm) {
        log.warn('A job in the queue of alarms is no alarm and was let go.', { job: job.id });
        return;
      }
      const handled = ring(alarm);
      handling.add(handled);
      await handled.finally(() => handling.delete(handled));
    },
    { connection: {}, concurrency: CONCURRENCY, drainDelay: backend.idleSeconds, runRetryDelay: 2_000 },
    backend.forRinging,
  );
  worker.on('error', complainTo(log));
  worker.on('failed', (job, mistake) =>
    log.warn('A ring failed and is tried again, or found by the next look at the store.', {
      job: job?.id,
      mistake: mistake.message,
    }),
  );

  /** A ring being handled is waited for, however long it takes; a server that is away is not. */
  const farewell = async (): Promise<void> => {
    const closing = worker.close();
    while (handling.size > 0) await Promise.allSettled(handling);
    let timer: NodeJS.Timeout | undefined;
    const cut = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        backend.cut();
        timer = setTimeout(resolve, ENDING);
      }, FAREWELL);
    });
    await Promise.race([closing, cut.then(() => worker.letGo())]);
    clearTimeout(timer);
  };
  return { ready: () => worker.waitUntilReady(), farewell };
};

const complainTo =
  (log: Log) =>
  (mistake: Error): void =>
    log.warn('The alarm clock has trouble with its backend; overdue alarms are still rung from the store.', {
      mistake: mistake.message,
    });

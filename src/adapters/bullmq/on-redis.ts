import { createRedisBackend } from 'bullmq';
import type { RedisQueueBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Log } from '../../ports/log';
import type { Backend } from './backend';

export type RedisParts = { readonly url: string; readonly log: Log };

/** A second later each time, at most five. */
const retryStrategy = (times: number): number => Math.min(times * 1_000, 5_000);
const patience = { connectTimeout: 3_000, disconnectTimeout: 200, retryStrategy };

/** Alarms kept in Redis. Refuses where Redis does not answer; `checkRedis` says kindly why. */
export const onRedis = async ({ url, log }: RedisParts): Promise<Backend> => {
  // Arming fails at once while Redis is away: whoever armed is answered, and the horizon is armed later.
  const failing = { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1, socketTimeout: 5_000 };
  const client = new Redis(url, { ...patience, ...failing });
  // Without a listener an error event ends the process; what it says, the refusal or the worker says too.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (mistake) {
    client.disconnect();
    throw mistake;
  }
  sayWhenAway(client, log);
  let ringing: RedisQueueBackend | undefined;
  let isCut = false;
  return {
    forArming: (name, opts, use) => createRedisBackend(name, { ...opts, connection: client }, use),
    // BullMQ makes two connections of these: one that waits for the next alarm, one for everything else. Once they are cut,
    // it may connect one of them again; that fails, too, and is not tried a second time.
    forRinging: (name, opts, use) => {
      const unlessCut = (times: number): number | null => (isCut ? null : retryStrategy(times));
      ringing = createRedisBackend(
        name,
        { ...opts, connection: { url, ...patience, retryStrategy: unlessCut, maxRetriesPerRequest: null } },
        use,
      );
      return sleepingAtMost(SLEEP, ringing);
    },
    idleSeconds: SLEEP,
    cut: () => {
      isCut = true;
      if (ringing) void endOf(ringing);
    },
    close: async () => client.disconnect(),
  };
};

/**
 * The worker that takes the marker of the next alarm is the only one that knows of it. If it leaves, the others find
 * out when they next wake: after ten seconds, unless told otherwise.
 */
const SLEEP = 1;

const sleepingAtMost = (seconds: number, backend: RedisQueueBackend): RedisQueueBackend =>
  Object.defineProperty(backend, 'maximumBlockTimeout', { value: seconds });

/**
 * A connection told to end while it waits to reconnect never ends, nor do the commands it holds. One more try ends it:
 * it fails, and since the connection was told to end, it is the last.
 */
const endOf = async (backend: RedisQueueBackend): Promise<void> => {
  for (const client of [await backend.client, await backend.blockingClient]) {
    client?.disconnect();
    client?.connect().catch(() => undefined);
  }
};

const sayWhenAway = (client: Redis, log: Log): void => {
  let away = false;
  client.on('reconnecting', () => {
    if (!away) log.warn('Redis is away; overdue alarms are still rung from the store.');
    away = true;
  });
  client.on('ready', () => {
    if (away) log.info('Redis is back.');
    away = false;
  });
};

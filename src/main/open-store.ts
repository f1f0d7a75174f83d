import { alarmsOn } from '../adapters/bullmq/alarms';
import type { Backend } from '../adapters/bullmq/backend';
import { checkRedis } from '../adapters/bullmq/check-redis';
import { migrateAlarms, onPostgres } from '../adapters/bullmq/on-postgres';
import { onRedis } from '../adapters/bullmq/on-redis';
import { openEmbedded } from '../adapters/postgres/embedded';
import type { OpenedStore } from '../adapters/postgres/open';
import { openPostgres } from '../adapters/postgres/open';
import type { Alarms } from '../ports/alarms';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Config } from './config';
import type { ReleaseStack } from './release-stack';

/** As many connections as the desk, the deliverer and the loops of one process use at once. */
const POOL = 8;

/** The truth and the alarm clock, wherever they are kept: a server and Redis, a server alone, or one folder. */
export type Kept = { readonly store: OpenedStore; readonly alarms: Alarms; readonly embedded: boolean };

type Where = Pick<Config, 'databaseUrl' | 'redisUrl' | 'dataDir'>;

export const openStore = async (where: Where, clock: Clock, log: Log, releases: ReleaseStack): Promise<Kept> => {
  const { databaseUrl, redisUrl, dataDir } = where;
  const embedded = databaseUrl === undefined;
  const store = embedded
    ? await openEmbedded({ folder: dataDir, pid: process.pid, log })
    : await openPostgres({ url: databaseUrl, poolSize: POOL, log });
  releases.push('the database', store.close);
  if (embedded) await migrateAlarms(store.url);
  const backend = redisUrl === undefined ? await onPostgres({ url: store.url, embedded, log }) : await redis(redisUrl, log);
  const alarms = alarmsOn({ backend, clock, log });
  releases.push('the alarm clock', alarms.close);
  return { store, alarms, embedded };
};

const redis = async (url: string, log: Log): Promise<Backend> => {
  const unfit = await checkRedis(url);
  if (unfit !== undefined) throw new Error(unfit);
  return onRedis({ url, log });
};

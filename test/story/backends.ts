import { Redis } from 'ioredis';
import { migrateAlarms } from '../../src/adapters/bullmq/on-postgres';
import { freshDatabase } from '../adapters/postgres/database';

/** An environment with a database of its own, and how it is taken away. */
export type Backend = { readonly env: Readonly<Record<string, string>>; readonly drop: () => Promise<unknown> };

export const backends = {
  'PostgreSQL and Redis': async (): Promise<Backend> => {
    const { url, drop } = await freshDatabase();
    const redis = process.env['REDIS_URL'] ?? '';
    const client = new Redis(redis);
    await client.flushall();
    await client.quit();
    return { env: { DATABASE_URL: url, REDIS_URL: redis }, drop };
  },
  'PostgreSQL alone': async (): Promise<Backend> => {
    const { url, drop } = await freshDatabase();
    await migrateAlarms(url);
    return { env: { DATABASE_URL: url }, drop };
  },
} as const;

export type BackendName = keyof typeof backends;

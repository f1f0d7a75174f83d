import { Redis } from 'ioredis';
import { checkRedis } from '../../../src/adapters/bullmq/check-redis';
import { onRedis } from '../../../src/adapters/bullmq/on-redis';
import { alarmsContract } from '../../contracts/alarms';
import { inRealTime, silent } from './real-time';

const url = process.env['REDIS_URL'] ?? '';

const tell = async (...command: [string, ...string[]]): Promise<void> => {
  const client = new Redis(url);
  await client.call(...command);
  await client.quit();
};

alarmsContract('alarms on Redis', async () =>
  inRealTime(
    () => onRedis({ url, log: silent }),
    () => tell('FLUSHALL'),
  ),
);

describe('a Redis that would throw alarms away', () => {
  afterEach(() => tell('CONFIG', 'SET', 'maxmemory-policy', 'noeviction'));

  it('is not good enough, and is told what to do', async () => {
    expect(await checkRedis(url)).toBeUndefined();
    await tell('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    expect(await checkRedis(url)).toBe(
      `Redis at ${new URL(url).host} may throw alarms away: its maxmemory-policy is allkeys-lru. ` +
        'Run `redis-cli CONFIG SET maxmemory-policy noeviction`, and set the same in redis.conf.',
    );
  });
});

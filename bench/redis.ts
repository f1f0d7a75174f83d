import { Redis } from 'ioredis';

/**
 * A numbered database of the Redis at hand, empty before and after. One that has something in it is left alone: it may
 * be somebody's.
 */
export const emptyRedis = async (number: number): Promise<{ readonly url: string; readonly leave: () => Promise<void> }> => {
  const url = new URL(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379');
  url.pathname = `/${number}`;
  const client = new Redis(url.href);
  const keys = await client.dbsize();
  if (keys > 0) {
    client.disconnect();
    throw new Error(`Expected database ${number} of the Redis to be empty, got ${keys} keys. Empty it, or use another Redis.`);
  }
  return {
    url: url.href,
    leave: async () => {
      await client.flushdb();
      client.disconnect();
    },
  };
};

import { Redis } from 'ioredis';

const OLDEST = [6, 2] as const;

/** What speaks against keeping the alarms in this Redis, and what to do about it; nothing when it will do. */
export const checkRedis = async (url: string): Promise<string | undefined> => {
  const looked = await lookAtRedis(url);
  return 'unfit' in looked ? looked.unfit : undefined;
};

/** The Redis that was found, as far as an operator must know it. `lasts`: whether it keeps anything over a restart. */
export type RedisFound = { readonly where: string; readonly version: string; readonly lasts: boolean };

export const lookAtRedis = async (url: string): Promise<RedisFound | { readonly unfit: string }> => {
  const where = whereOf(url);
  if (where === undefined) return { unfit: 'Expected REDIS_URL to be like `redis://user:password@host:6379`.' };
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, disconnectTimeout: 200 });
  let first: Error | undefined;
  client.on('error', (mistake: Error) => {
    first ??= mistake;
  });
  // Ours and not one of the client's, because those outlive a client that failed and keep the process from ending.
  const timer = setTimeout(() => {
    first ??= new Error('no answer within 5 seconds');
    client.disconnect();
  }, 5_000);
  try {
    await client.connect();
    const info = await client.info();
    const unfit = judge(info, where);
    if (unfit !== undefined) return { unfit };
    return { where, version: fieldOf(info, 'redis_version') ?? '', lasts: fieldOf(info, 'aof_enabled') === '1' || (await saves(client)) };
  } catch (mistake) {
    return { unfit: unreachable(first ?? mistake, where) };
  } finally {
    clearTimeout(timer);
    if (client.status !== 'end') client.disconnect();
  }
};

/** Hosted ones do not say how they save; those that do not are taken at their best. */
const saves = async (client: Redis): Promise<boolean> => {
  try {
    const said: unknown = await client.call('CONFIG', 'GET', 'save');
    return Array.isArray(said) ? said[1] !== '' : true;
  } catch {
    return true;
  }
};

const judge = (info: string, where: string): string | undefined => {
  const version = fieldOf(info, 'redis_version') ?? 'an unknown version';
  const policy = fieldOf(info, 'maxmemory_policy') ?? 'unknown';
  if (isOlder(version)) {
    return `Redis ${OLDEST.join('.')} or newer is needed; ${where} is ${version}. Upgrade it, or leave REDIS_URL out and keep the alarms in PostgreSQL.`;
  }
  if (policy !== 'noeviction') {
    return `Redis at ${where} may throw alarms away: its maxmemory-policy is ${policy}. Run \`redis-cli CONFIG SET maxmemory-policy noeviction\`, and set the same in redis.conf.`;
  }
  return undefined;
};

const unreachable = (mistake: unknown, where: string): string => {
  const said = String(mistake).replace(/^\w*Error: /, '');
  return /NOAUTH|WRONGPASS|NOPERM/.test(said)
    ? `Redis at ${where} did not let us in (${said}). Check the user and the password in REDIS_URL.`
    : `Redis at ${where} cannot be reached (${said}). Start it or correct REDIS_URL; without REDIS_URL the alarms are kept in PostgreSQL.`;
};

/** Never with the password in it. */
const whereOf = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port } = new URL(url);
  return /^rediss?:$/.test(protocol) && hostname !== '' ? `${hostname}:${port === '' ? '6379' : port}` : undefined;
};

const fieldOf = (info: string, field: string): string | undefined =>
  new RegExp(`^${field}:(.*?)\\s*$`, 'm').exec(info)?.[1];

const isOlder = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
};

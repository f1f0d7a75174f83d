import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { checkRedis } from '../../../src/adapters/bullmq/check-redis';

let server: Server;
let sockets: Socket[];

/** Answers every command with the same words, which is all that is asked of it. */
const redisSaying = async (answer: string): Promise<string> => {
  sockets = [];
  server = createServer((socket) => {
    sockets.push(socket);
    socket.on('data', (data) => {
      const commands = data.toString().match(/^\*\d+/gm) ?? [];
      socket.write(answer.repeat(commands.length));
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const info = (version: string, policy: string): string => {
  const text = `# Server\r\nredis_version:${version}\r\nos:Linux\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n`;
  return `$${text.length}\r\n${text}\r\n`;
};

const stop = async (): Promise<void> => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
};

describe('a Redis for the alarms', () => {
  it.each(['6.2.0', '7.0.15', '8.0.1', '10.0.0'])('may be of version %s and must never evict', async (version) => {
    const where = await redisSaying(info(version, 'noeviction'));
    expect(await checkRedis(`redis://${where}`)).toBeUndefined();
    await stop();
  });

  it.each(['5.0.14', '6.0.16', '6.1.240'])('is too old at %s', async (version) => {
    const where = await redisSaying(info(version, 'noeviction'));
    expect(await checkRedis(`redis://:secret@${where}`)).toBe(
      `Redis 6.2 or newer is needed; ${where} is ${version}. Upgrade it, or leave REDIS_URL out and keep the alarms in PostgreSQL.`,
    );
    await stop();
  });

  it('may not throw keys away when its memory is full', async () => {
    const where = await redisSaying(info('7.0.15', 'volatile-lru'));
    expect(await checkRedis(`redis://${where}/3`)).toBe(
      `Redis at ${where} may throw alarms away: its maxmemory-policy is volatile-lru. ` +
        'Run `redis-cli CONFIG SET maxmemory-policy noeviction`, and set the same in redis.conf.',
    );
    await stop();
  });

  it('has to let us in', async () => {
    const where = await redisSaying('-NOAUTH Authentication required.\r\n');
    expect(await checkRedis(`redis://${where}`)).toBe(
      `Redis at ${where} did not let us in (NOAUTH Authentication required.). Check the user and the password in REDIS_URL.`,
    );
    await stop();
  });

  it('has to be there', async () => {
    const where = await redisSaying('');
    await stop();
    expect(await checkRedis(`redis://user:secret@${where}`)).toBe(
      `Redis at ${where} cannot be reached (connect ECONNREFUSED ${where}). ` +
        'Start it or correct REDIS_URL; without REDIS_URL the alarms are kept in PostgreSQL.',
    );
  });

  it.each(['localhost:6379', 'https://redis.example', '', 'redis://'])('has to have a url, not `%s`', async (url) => {
    expect(await checkRedis(url)).toBe('Expected REDIS_URL to be like `redis://user:password@host:6379`.');
  });
});

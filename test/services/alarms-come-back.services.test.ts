import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { alarmsOn } from '../../src/adapters/bullmq/alarms';
import { migrateAlarms, onPostgres } from '../../src/adapters/bullmq/on-postgres';
import { onRedis } from '../../src/adapters/bullmq/on-redis';
import { openAt } from '../../src/adapters/postgres/open';
import { machineClock } from '../../src/adapters/system/clock';
import { digest } from '../../src/adapters/system/digest';
import { randomIds } from '../../src/adapters/system/ids';
import { openDesk } from '../../src/application/desk';
import { rearmAlarms } from '../../src/application/rearm';
import { ring } from '../../src/application/ring';
import { addSeconds } from '../../src/core/calendar';
import { startLoop } from '../../src/main/loop';
import { emptyTables } from '../adapters/bullmq/empty-tables';
import { freshDatabase, quiet } from '../adapters/postgres/database';
import { agency, person, zone } from '../core/spec';
import { startEmbedded } from './embedded';

const redis = process.env['REDIS_URL'] ?? '';
const REQUESTS = 20;

type Place = { readonly url: string; readonly close: () => Promise<unknown> };

const onServer = async (): Promise<Place> => {
  const { url, drop } = await freshDatabase();
  return { url, close: drop };
};

const inAFolder = async (): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-'));
  const { url, stop } = await startEmbedded(folder);
  if (url === undefined) throw new Error('The embedded database did not start.');
  return {
    url,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const flushRedis = async (): Promise<void> => {
  const client = new Redis(redis);
  await client.flushall();
  await client.quit();
};

const places = [
  { name: 'Redis', embedded: false, open: onServer, backend: () => onRedis({ url: redis, log: quiet }), empty: flushRedis },
  {
    name: 'PostgreSQL', embedded: false, open: onServer,
    backend: (url: string) => onPostgres({ url, embedded: false, log: quiet }), empty: emptyTables,
  },
  {
    name: 'the embedded database', embedded: true, open: inAFolder,
    backend: (url: string) => onPostgres({ url, embedded: true, log: quiet }), empty: emptyTables,
  },
];

const coordinator = person('odni', 'coordinator');
const passing = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

describe('when it loses every alarm while everything runs', () => {
  // Most of it is waiting, and each has a place of its own.
  it.concurrent.each(places)('$name: every one still rings, at most 15 seconds late, and once', async ({ embedded, open, backend, empty }) => {
    const place = await open();
    await migrateAlarms(place.url);
    const { store } = await openAt({ url: place.url, poolSize: embedded ? 1 : 4, log: quiet }, !embedded);
    const clock = machineClock;
    const alarms = alarmsOn({ backend: await backend(place.url), clock, log: quiet });
    const horizon = 48 * 3600;
    const parts = { store, alarms, clock, machine: clock, ids: randomIds, digest, house: { packs: [] }, zone: zone(), log: quiet, horizon, nudge: () => undefined };
    const desk = openDesk(parts);
    const ringing = (alarm: Parameters<typeof ring>[0]): Promise<void> => ring(alarm, desk);
    await alarms.listen(ringing);
    const loop = startLoop('rearm-alarms', 12, () => rearmAlarms({ ...parts, ring: ringing }), quiet, Math.random);
    try {
      for (let each = 0; each < REQUESTS; each += 1) {
        await desk.handIn({
          by: coordinator,
          order: async ({ at, nextNumber, words }) => {
            const id = `RPT-${String(await nextNumber('RPT'))}`;
            const suspense = addSeconds(at, 6 + each / 2);
            return { to: 'request', id, order: { type: 'ask', by: coordinator, at, id, title: words('Late'), agency: agency('doj'), duties: [], suspense, zone: zone() } };
          },
        });
      }
      await passing(1);
      await empty(place.url);
      await passing(36);
      const lateness: number[] = [];
      for (let each = 1; each <= REQUESTS; each += 1) {
        const history = await store.reading.history({ kind: 'request', id: `RPT-${String(each)}` });
        const late = history.filter(({ type }) => type === 'moment-came');
        expect(late.map(({ body }) => body)).toMatchObject([{ kind: 'late' }]);
        const [{ at, body }] = late as unknown as [{ at: string; body: { scheduled: string } }];
        lateness.push((Date.parse(at) - Date.parse(body.scheduled)) / 1000);
      }
      expect(Math.max(...lateness)).toBeLessThanOrEqual(15);
      expect(Math.max(...lateness)).toBeGreaterThan(0);
    } finally {
      await loop.stop();
      await alarms.close();
      await store.close();
      await place.close();
    }
  });
});

import { alarmsOn } from '../../../src/adapters/bullmq/alarms';
import type { Backend } from '../../../src/adapters/bullmq/backend';
import { migrateAlarms, onPostgres } from '../../../src/adapters/bullmq/on-postgres';
import { onRedis } from '../../../src/adapters/bullmq/on-redis';
import type { SubjectRef } from '../../../src/core/language/refs';
import type { Moment } from '../../../src/core/language/time';
import type { Alarm } from '../../../src/ports/alarms';
import type { Log } from '../../../src/ports/log';
import { cuttableLine } from '../../services/cuttable-line';
import type { CuttableLine } from '../../services/cuttable-line';
import { emptyTables } from './empty-tables';

const redis = process.env['REDIS_URL'] ?? '';
const postgres = process.env['DATABASE_URL'] ?? '';

const backends: readonly [string, string, (url: string, log: Log) => Promise<Backend>][] = [
  ['Redis', redis, (url, log) => onRedis({ url, log })],
  ['PostgreSQL', postgres, (url, log) => onPostgres({ url, embedded: false, log })],
];

const passing = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const of: SubjectRef = { kind: 'duty', id: 'EO-1A/2026-general' };
const inSeconds = (seconds: number, version: number): Alarm => ({
  of,
  version,
  at: new Date(Date.now() + seconds * 1000).toISOString() as Moment,
});

beforeAll(async () => {
  await migrateAlarms(postgres);
  await emptyTables(postgres);
});

describe.each(backends)('when %s is cut off or left', (_, url, backendOn) => {
  let line: CuttableLine;
  let said: string[];
  let rung: number[];

  const open = async (handle = (): Promise<void> => Promise.resolve()) => {
    const keep = (words: string): void => void said.push(words);
    const log: Log = { info: keep, warn: keep, error: keep };
    const clock = { now: () => new Date().toISOString() as Moment };
    const alarms = alarmsOn({ backend: await backendOn(line.url, log), clock, log });
    await alarms.listen((alarm) => {
      rung.push(alarm.version);
      return handle();
    });
    return alarms;
  };

  beforeEach(async () => {
    [line, said, rung] = [await cuttableLine(url), [], []];
  });
  afterEach(() => line.close());

  it('arming fails at once, the log says so, and what was armed rings when it is mended', async () => {
    const alarms = await open();
    await alarms.arm([inSeconds(2, 1)]);
    line.cut();
    await passing(0.5);
    const begun = Date.now();
    await expect(alarms.arm([inSeconds(1, 2)])).rejects.toThrow();
    await expect(alarms.marker()).rejects.toThrow();
    expect(Date.now() - begun).toBeLessThan(1000);
    expect(said.length).toBeGreaterThan(0);
    await passing(3);
    expect(rung).toEqual([]);
    line.mend();
    for (let tries = 0; rung.length === 0 && tries < 100; tries += 1) await passing(0.1);
    expect(rung).toEqual([1]);
    await alarms.arm([inSeconds(0.5, 3)]);
    for (let tries = 0; rung.length === 1 && tries < 60; tries += 1) await passing(0.1);
    expect(rung).toEqual([1, 3]);
    await alarms.close();
  });

  it('closing does not wait for it', async () => {
    const alarms = await open();
    line.cut();
    await passing(0.2);
    const begun = Date.now();
    await alarms.close();
    expect(Date.now() - begun).toBeLessThan(8000);
  });

  it('closing does not wait for what was under way there', async () => {
    const alarms = await open();
    line.cut();
    const begun = Date.now();
    await alarms.close();
    expect(Date.now() - begun).toBeLessThan(8000);
  });

  it('a long ring is over before closing, and is not rung again', async () => {
    const alarms = await open(() => passing(3));
    await alarms.arm([inSeconds(0, 9)]);
    for (let tries = 0; rung.length === 0 && tries < 100; tries += 1) await passing(0.1);
    const begun = Date.now();
    await alarms.close();
    expect(Date.now() - begun).toBeGreaterThan(2500);
    const other = await open();
    await passing(1.5);
    await other.close();
    expect(rung).toEqual([9]);
  });

  it('opening is refused', async () => {
    line.cut();
    await expect(open()).rejects.toThrow();
  });
});

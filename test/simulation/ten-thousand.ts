import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Lived } from './histories';
import { everyEvent, everyOrder } from './all-of-it';
import { liveThrough, seedsOf } from './histories';
import { long } from './history';

/*
 * Ten thousand random histories, divided among processes, one for each core. It ends with 1 and the history in words
 * when a promise is not kept in one of them; of long ones also when an event of the house never happens in all of them, or
 * an order never comes to one.
 */
const TEN_THOUSAND = 10_000;
/** In fewer long ones than this not everything has to have happened; in short ones the rare does not. */
const MANY = 1_000;

const begin = async (nth: number, of: number): Promise<Lived | undefined> => {
  const child = fork(__filename, [String(nth), String(of)]);
  let lived: Lived | undefined;
  child.on('message', (message: Lived) => void (lived = message));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? lived : undefined;
};

const runAll = async (): Promise<number> => {
  const started = performance.now();
  const processes = availableParallelism();
  const all = await Promise.all(Array.from({ length: processes }, (_, nth) => begin(nth, processes)));
  const lived = all.flatMap((each) => each ?? []);
  if (lived.length < all.length) return 1;
  const histories = seedsOf(0, 1, TEN_THOUSAND).length;
  const events = lived.reduce((sum, each) => sum + each.events, 0);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${String(histories)} histories, ${String(events)} events, ${seconds.toFixed(1)} s in ${String(processes)} processes. Every promise was kept.`);
  const missing = [
    ...everyEvent.filter((event) => !lived.some(({ happened }) => happened.includes(event))),
    ...everyOrder.filter((order) => !lived.some(({ ordered }) => ordered.includes(order))).map((order) => `the order ${order}`),
  ];
  if (!long || histories < MANY || missing.length === 0) return 0;
  console.error(`In none of them happened: ${missing.join(', ')}.`);
  return 1;
};

const runSome = async (nth: number, of: number): Promise<number> => {
  process.send?.(await liveThrough(seedsOf(nth, of, TEN_THOUSAND)));
  return 0;
};

const [nth, of] = process.argv.slice(2).map(Number);
void (nth === undefined || of === undefined ? runAll() : runSome(nth, of)).catch((mistake: unknown) => {
  console.error(mistake instanceof Error ? mistake.message : mistake);
  return 1;
}).then((code) => {
  process.exitCode = code;
  if (process.connected) process.disconnect();
});

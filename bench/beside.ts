import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serverUrl, tell } from '../test/adapters/postgres/database';
import { openStandIn } from '../test/slack/stand-in';
import type { Command } from './commands';
import { note, openIncidents, request } from './commands';
import type { HouseProcess } from './house-process';
import { startHouse } from './house-process';
import { startLoader } from './loader';
import { say } from './measured';
import { processorOfSessions } from './processor';
import { emptyRedis } from './redis';

/*
 * This house beside another version of it, which is checked out and built in the folder BESIDE: whether a change costs
 * anything. Both run at one time, each on a database of its own, and take turns of a second and a half at the same
 * commands, so that a machine that is faster now and slower then is so for both. What is said is the mean of the ratios of
 * the turns, ours by theirs, and twice its standard error: a change that is less than that was not seen.
 */
const IN_FLIGHT = 20;
const INCIDENTS = 40;
const TURNS = 12;
const TURN = 1_500;
const WARM_UP = 2_500;

type Side = { readonly house: HouseProcess; readonly database: string; readonly leave: () => Promise<void> };
type Turn = { readonly perSecond: number; readonly house: number; readonly postgres: number };

const bench = async (folder: string): Promise<void> => {
  const standIn = await openStandIn();
  const [ours, theirs] = [await openSide(standIn.apiUrl, 7, join(__dirname, '..')), await openSide(standIn.apiUrl, 8, folder)];
  const loader = startLoader();
  const turn = async ({ house, database }: Side, command: Command, milliseconds: number): Promise<Turn> => {
    const [before, postgres] = [house.processor(), await processorOfSessions(database)];
    const { perSecond } = await loader.load({ url: house.url, ...command, inFlight: IN_FLIGHT, milliseconds });
    const commands = (perSecond * milliseconds) / 1000;
    return { perSecond, house: (house.processor() - before) / commands, postgres: ((await processorOfSessions(database)) - postgres) / commands };
  };
  const compare = async (name: string, command: Command): Promise<void> => {
    for (const side of [ours, theirs]) await turn(side, command, WARM_UP);
    const turns: { readonly ours: Turn; readonly theirs: Turn }[] = [];
    for (let nth = 0; nth < TURNS; nth += 1) {
      const first = await turn(nth % 2 === 0 ? ours : theirs, command, TURN);
      const second = await turn(nth % 2 === 0 ? theirs : ours, command, TURN);
      turns.push(nth % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first });
    }
    const of = (what: keyof Turn) => meanRatio(turns.map((each) => each.ours[what] / each.theirs[what]));
    const mean = (of: 'ours' | 'theirs') => turns.reduce((sum, each) => sum + each[of].perSecond, 0) / turns.length;
    const { ratio, give } = of('perSecond');
    const processorRatio = { house: of('house'), postgres: of('postgres') };
    say({ bench: `beside: ${name}`, ours: mean('ours'), baseline: mean('theirs'), ratio, give, aim: 'none', met: null, unit: 'commands per second', turns: TURNS, processorRatio });
  };
  try {
    for (const { house } of [ours, theirs]) await openIncidents(house, INCIDENTS);
    await compare('/incident note', note(INCIDENTS));
    await compare('/incident note, all on one incident', note(1));
    await compare('/report request', request);
  } finally {
    loader.stop();
    for (const { leave } of [ours, theirs]) await leave();
    await standIn.close();
  }
};

const openSide = async (apiUrl: string, redisNumber: number, folder: string): Promise<Side> => {
  const database = await databaseOf(folder);
  const redis = await emptyRedis(redisNumber);
  const house = await startHouse(apiUrl, { PROCESS: 'bot', DATABASE_URL: database, REDIS_URL: redis.url }, folder);
  const leave = async (): Promise<void> => {
    await house.stop();
    await redis.leave();
    await tell(serverUrl(), `drop database ${new URL(database).pathname.slice(1)} with (force)`);
  };
  return { house, database, leave };
};

/** Each has the tables of its own version. */
const databaseOf = async (folder: string): Promise<string> => {
  const name = `beside_${crypto.randomUUID().slice(0, 8)}`;
  await tell(serverUrl(), `create database ${name}`);
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  execFileSync(process.execPath, [join(folder, 'dist/src/main/cli/index.js'), 'migrate'], { cwd: folder, env: { PATH: process.env['PATH'], DATABASE_URL: url.href } });
  return url.href;
};

/** The geometric mean of ratios, and twice its standard error as a part of it. */
const meanRatio = (ratios: readonly number[]): { readonly ratio: number; readonly give: number } => {
  const logs = ratios.map(Math.log);
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length;
  const variance = logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (logs.length - 1);
  return { ratio: Math.exp(mean), give: 2 * Math.sqrt(variance / logs.length) };
};

const beside = process.env['BESIDE'];
if (beside === undefined || !existsSync(join(beside, 'dist/src/main/cli/index.js'))) {
  console.error('Expected BESIDE, the folder of another checkout that is built. Run there: npm ci && npm run build');
  process.exitCode = 64;
} else void bench(beside);

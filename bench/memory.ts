import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, tell } from '../test/adapters/postgres/database';
import { openStandIn } from '../test/slack/stand-in';
import { dayAfter, openBenchFloor, packOf } from './floor';
import type { HouseProcess } from './house-process';
import { startHouse } from './house-process';
import { eachOf, say } from './measured';
import { emptyRedis } from './redis';

/*
 * How much memory a `bot` of the built house holds while 100,000 duties are open in its database, after some hundred
 * slash commands that list, show, count and write; beside it the same bot on an empty floor, which shows what the
 * duties cost. A bot keeps nothing of the floor, so there should be no difference. The embedded house, which carries a
 * whole PostgreSQL in its own memory, is reported apart on a small floor: on a new folder, whose database it has to make
 * first, and started again on the same.
 *
 * One election with ten duties is added by the desk and multiplied in the database: the states are real, and nobody
 * waits for 10,000 commits. The house is started once before that, or its packs would come into use for every copy.
 * Resident memory is what the system counts (ps), the highest of many looks.
 */
const LIMITS = [30, 45, 60, 75, 90, 105, 120, 135, 150, 180];
const COPIES = 9_999;
const COMMANDS = 400;
const SMALL = 150;

const asks = (floor: 'full' | 'empty'): readonly string[] => [
  '/deadline list',
  '/deadline list overdue',
  '/deadline list odni',
  floor === 'full' ? '/deadline show BENCH-3/e-4711' : '/deadline show EO-1A',
  '/election list',
  floor === 'full' ? '/election show e-77' : '/election show none',
  '/report status',
  '/watch status',
  '/incident note INC-1 Two more counties report the same sender',
  '/watch me',
];

/** The highest it got, in megabytes. */
const highest = async (house: HouseProcess, lines: readonly string[], commands: number): Promise<number> => {
  await house.say('/incident open Spear-phishing of county clerks --actor russia --target election-infrastructure --severity 3');
  let most = house.resident();
  await eachOf([...Array(commands).keys()], 10, async (nth) => {
    const line = lines[nth % lines.length] ?? '';
    // The same words within ten minutes would be asked back.
    await house.say(line.includes(' note ') ? `${line}, ${nth}` : line);
    if (nth % 25 === 0) most = Math.max(most, house.resident());
  });
  return Math.max(most, house.resident());
};

const multiplied = `
  with of_copy as (
    insert into watchfloor.subjects (kind, id, version, head, shape, state, status, agencies, election, due, target, parent, people)
    select kind, replace(id, 'e-0', 'e-' || copy), version, head, shape, replace(state::text, 'e-0', 'e-' || copy)::jsonb, status,
      agencies, 'e-' || copy, due, target, parent, people
    from watchfloor.subjects, generate_series(1, ${COPIES}) copy where kind = 'election' or id like 'BENCH-%'
    returning 1)
  insert into watchfloor.alarms (kind, id, version, at)
  select kind, replace(id, 'e-0', 'e-' || copy), version, at from watchfloor.alarms, generate_series(1, ${COPIES}) copy
  where kind = 'election' or id like 'BENCH-%'`;

const bench = async (): Promise<void> => {
  const standIn = await openStandIn();
  const redis = await emptyRedis(10);
  const [full, empty] = [await freshDatabase(), await freshDatabase()];
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-bench-'));
  const measure = async (env: Readonly<Record<string, string>>, floor: 'full' | 'empty', commands: number) => {
    const house = await startHouse(standIn.apiUrl, env);
    const atRest = house.resident();
    try {
      return { atRest, most: Math.max(atRest, await highest(house, asks(floor), commands)) };
    } finally {
      await house.stop();
    }
  };
  try {
    const floor = await openBenchFloor({ databaseUrl: full.url, redisUrl: redis.url, packs: [packOf(LIMITS)] });
    await floor.addElection('e-0', dayAfter(300));
    await floor.close();
    const bot = (url: string) => ({ PROCESS: 'bot', DATABASE_URL: url, REDIS_URL: redis.url });
    await (await startHouse(standIn.apiUrl, bot(full.url))).stop();
    await tell(full.url, multiplied);
    await tell(full.url, 'analyze');
    const ours = await measure(bot(full.url), 'full', COMMANDS);
    const baseline = await measure(bot(empty.url), 'empty', COMMANDS);
    const [{ open }] = (await tell(full.url, "select count(*)::integer as open from watchfloor.subjects where kind = 'duty' and status = 'open'")) as [
      { readonly open: number },
    ];
    say({
      bench: 'memory: bot with 100,000 open duties',
      ours: ours.most, baseline: baseline.most, ratio: ours.most / baseline.most,
      aim: '< 200 MB resident', met: ours.most < 200,
      unit: 'megabytes resident, highest', atRest: ours.atRest, baselineIs: 'the same bot on an empty floor', openDuties: open, commands: COMMANDS,
    });
    for (const start of ['a new folder', 'started again']) {
      const embedded = await measure({ PROCESS: 'all', DATA_DIR: folder }, 'empty', SMALL);
      say({
        bench: `memory: all in one with the embedded database, ${start}`,
        ours: embedded.most, baseline: baseline.most, ratio: embedded.most / baseline.most,
        aim: 'none', met: null,
        unit: 'megabytes resident, highest', atRest: embedded.atRest, baselineIs: 'the bot on an empty floor', commands: SMALL,
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await redis.leave();
    await Promise.all([full.drop(), empty.drop()]);
    await standIn.close();
  }
};

void bench();

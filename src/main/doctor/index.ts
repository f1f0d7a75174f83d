import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtRedis } from '../../adapters/bullmq/check-redis';
import { alarmsTrouble } from '../../adapters/bullmq/on-postgres';
import { holderOf } from '../../adapters/postgres/embedded';
import { inspectDatabase } from '../../adapters/postgres/inspect';
import { openInspector } from '../../adapters/slack';
import { machineClock } from '../../adapters/system/clock';
import type { Present } from '../../application/present';
import { listOf } from '../../application/present';
import type { Seated } from '../../application/seats';
import { seatedAgencies } from '../../application/seats';
import { dayOf } from '../../core/calendar';
import type { Addresses } from '../../ports/addresses';
import type { Log } from '../../ports/log';
import type { Config } from '../config';
import { openToWork } from '../open-to-work';
import { databaseFound } from './database';
import { folderFound, packsFound, rosterFileFound } from './files';
import type { Finding } from './finding';
import { note, unchecked, well, wrong } from './finding';
import { rosterFound } from './floor';
import { outboxFound } from './outbox';
import { checkSlack } from './slack';

export { inWords } from './finding';
export type { Finding } from './finding';

/** More than anybody names. */
const MOST_PACKS = 200;

const now = (): number => Date.parse(machineClock.now());

/** Everything a floor rests on, looked at once. Nothing is changed and nothing is posted. */
export const examine = async (config: Config, log: Log): Promise<readonly Finding[]> => {
  const kept = await keptFound(config, log);
  return [
    ...packsFound(config.packs, kept.packs),
    ...rosterFileFound(config.rosterFile),
    ...kept.findings,
    ...(await redisFound(config)),
    ...(await slackFound(config, kept, log)),
  ];
};

type Kept = { readonly findings: readonly Finding[]; readonly packs?: readonly Present<'pack'>[]; readonly seats?: readonly Seated[]; readonly addresses?: Readonly<Record<string, string>> };

/** The database, and what stands in it. */
const keptFound = async (config: Config, log: Log): Promise<Kept> => {
  const { databaseUrl, dataDir, redisUrl } = config;
  const holder = databaseUrl === undefined ? await holderOf(dataDir, process.pid) : undefined;
  const folder = databaseUrl === undefined ? folderFound(config, holder && `process ${String(holder.pid)} has it open${holder.url === undefined ? ', and is just starting' : ''}.`) : [];
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'database'))) {
    return { findings: [...folder, note('Database', 'there is none yet; the first start makes an embedded one. For more than one process set DATABASE_URL.')] };
  }
  const server = databaseUrl === undefined ? [] : await serverFound(databaseUrl, redisUrl === undefined);
  try {
    const { store, close } = await openToWork(config, log);
    try {
      const seats = await seatedAgencies(store.reading);
      const findings = [...folder, ...server, well('Database', 'its tables are those of this version.'), ...rosterFound(seats, dayOf(machineClock.now(), config.zone)), ...(await outboxFound(store, machineClock.now(), config.zone))];
      return { findings, packs: await listOf('pack', { limit: MOST_PACKS }, store.reading), seats, addresses: await notedNames(config, seats, store.addresses) };
    } finally {
      await close();
    }
  } catch (mistake) {
    return { findings: [...folder, ...server, wrong('Database', wordsOf(mistake)), unchecked('Roster and outbox', 'the database could not be read.')] };
  }
};

/** Where names of channels were found before, since the database is closed again when Slack is asked. */
const notedNames = async ({ floorChannel, auditChannel }: Config, seats: readonly Seated[], addresses: Addresses): Promise<Readonly<Record<string, string>>> => {
  const names = [floorChannel, auditChannel, ...seats.map(({ channel }) => channel)].flatMap((name) => (name === undefined ? [] : [`channel named ${name.replace(/^#/, '')}`]));
  const found: [string, string][] = [];
  for (const name of names) {
    const address = await addresses.of(name);
    if (address !== undefined) found.push([name, address]);
  }
  return Object.fromEntries(found);
};

const serverFound = async (url: string, alarmsHere: boolean): Promise<readonly Finding[]> => {
  try {
    const found = databaseFound(await inspectDatabase(url), { now: now(), alarmsHere });
    const trouble = alarmsHere ? await alarmsTrouble(url) : undefined;
    return trouble === undefined ? found : [...found, wrong('Alarm clock', trouble)];
  } catch {
    // Why it cannot be had is said in words by whoever opens it next.
    return [];
  }
};

const redisFound = async ({ redisUrl, databaseUrl }: Config): Promise<readonly Finding[]> => {
  if (redisUrl === undefined) return [note('Redis', `REDIS_URL is not set; the alarms are kept in the ${databaseUrl === undefined ? 'embedded ' : ''}database.`)];
  const found = await lookAtRedis(redisUrl);
  if ('unfit' in found) return [wrong('Redis', found.unfit)];
  return [
    well('Redis', `${found.version} at ${found.where}, maxmemory-policy noeviction.`),
    ...(found.lasts ? [] : [note('Redis', 'it keeps nothing over a restart. Nothing is lost by that: alarms are set anew from the database within 15 seconds.')]),
  ];
};

const slackFound = async (config: Config, { seats, addresses = {} }: Kept, log: Log): Promise<readonly Finding[]> => {
  const { slack } = config;
  const noted: Addresses = { of: async (place) => addresses[place], placeAt: async () => undefined, put: async () => undefined };
  const inspector = slack && openInspector({ ...slack, ...(slack.by === 'socket' && { appToken: slack.appToken }), addresses: noted, log });
  try {
    return await checkSlack({ config, inspector, seats, now });
  } finally {
    await inspector?.close();
  }
};

const wordsOf = (mistake: unknown): string => (mistake instanceof Error ? mistake.message : String(mistake));

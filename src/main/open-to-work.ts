import type { Holder } from '../adapters/postgres/embedded';
import { holderOf, openEmbedded } from '../adapters/postgres/embedded';
import type { OpenedStore } from '../adapters/postgres/open';
import { openAt, openPostgres } from '../adapters/postgres/open';
import { machineClock } from '../adapters/system/clock';
import { digest } from '../adapters/system/digest';
import { randomIds } from '../adapters/system/ids';
import type { Desk } from '../application/desk';
import { openDesk } from '../application/desk';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { Config } from './config';

/** The database and the desk, for one thing an operator does. */
export type Work = { readonly store: Store; readonly desk: Desk; readonly close: () => Promise<void> };

/**
 * Opens the database of a floor for the command line: of the server, or through the house that has the folder open, or,
 * when nobody has, the folder itself. It sets no alarms and posts nothing: whoever runs the floor finds both within
 * seconds. What is done here turns on no rule of the law, so no packs are read.
 */
export const openToWork = async (config: Config, log: Log): Promise<Work> => {
  const { store, close } = await openedFor(config, log);
  const desk = openDesk({
    store, log, digest, ids: randomIds, clock: machineClock, machine: machineClock, zone: config.zone, horizon: 0,
    house: { packs: [] },
    audited: config.auditChannel !== undefined,
    alarms: { arm: async () => undefined },
    nudge: () => undefined,
  });
  return { store, desk, close };
};

const openedFor = async ({ databaseUrl, dataDir }: Config, log: Log): Promise<OpenedStore> => {
  if (databaseUrl !== undefined) return openPostgres({ url: databaseUrl, poolSize: 1, log });
  const holder = await holderOf(dataDir, process.pid);
  return holder ? throughHouse(holder, dataDir, log) : openEmbedded({ folder: dataDir, pid: process.pid, log });
};

const throughHouse = async ({ pid, url }: Holder, folder: string, log: Log): Promise<OpenedStore> => {
  if (url === undefined) throw new Error(`Process ${String(pid)} is just opening ${folder}. Try again in a few seconds.`);
  return openAt({ url, poolSize: 1, log }, false);
};

import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { Log } from '../../ports/log';
import type { Lock } from './lock';
import { lockFolder } from './lock';
import { migrate } from './migrate';
import { DatabaseMistake } from './mistakes';
import { oneAtATime } from './one-at-a-time';
import type { OpenedStore } from './open';
import { openAt } from './open';

export { FolderInUse, holderOf } from './lock';
export type { Holder } from './lock';

export type EmbeddedOptions = { readonly folder: string; readonly pid: number; readonly log: Log };

/** The path of a socket is cut silently by the system when it is longer. */
const LONGEST_SOCKET = 100;
/** Ours, the alarms', and an operator's. */
const MOST_CONNECTIONS = 20;

/**
 * A PostgreSQL of our own, in this process and in one folder, behind a socket in that folder that only this user may
 * open: it asks for no password. The same driver serves it as a real one. It is brought up to date by itself, since
 * nobody else can use it meanwhile.
 */
export const openEmbedded = async ({ folder, pid, log }: EmbeddedOptions): Promise<OpenedStore> => {
  const home = resolve(folder);
  makeFolder(home);
  const releases: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (let release = releases.pop(); release; release = releases.pop()) await release();
  };
  try {
    const lock = await lockFolder(home, pid);
    releases.push(lock.release);
    const url = await serve(home, lock, releases);
    await migrate(url);
    // One connection: with one session behind it a second could only wait.
    const opened = await openAt({ url, poolSize: 1, log }, false);
    releases.push(opened.close);
    return { ...opened, store: { ...opened.store, close }, close };
  } catch (mistake) {
    await close();
    throw mistake;
  }
};

const serve = async (home: string, lock: Lock, releases: (() => Promise<void> | void)[]): Promise<string> => {
  const database = oneAtATime(await PGlite.create(join(home, 'database')));
  releases.push(() => database.close());
  const room = socketFolder(home, releases);
  const socket = join(room, '.s.PGSQL.5432');
  rmSync(socket, { force: true });
  const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: MOST_CONNECTIONS });
  await server.start();
  chmodSync(socket, 0o600);
  releases.push(() => server.stop());
  const url = `postgres://postgres@localhost:5432/postgres?host=${encodeURIComponent(room)}`;
  lock.announce(socket, url);
  return url;
};

const makeFolder = (home: string): void => {
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new DatabaseMistake(
      'folder-unusable',
      `The folder ${home} cannot be used: ${String(cause)}. Set DATA_DIR to one that this user may write.`,
      { cause },
    );
  }
};

const socketFolder = (home: string, releases: (() => Promise<void> | void)[]): string => {
  if (join(home, '.s.PGSQL.5432').length <= LONGEST_SOCKET) return home;
  const room = mkdtempSync(join(tmpdir(), 'watchfloor-'));
  releases.push(() => rmSync(room, { recursive: true, force: true }));
  return room;
};

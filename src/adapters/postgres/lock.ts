import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { DatabaseMistake } from './mistakes';

/** Who has the folder, and how to speak to him. Without a socket he is still starting. */
const holder = z.object({ pid: z.int().positive(), socket: z.string().optional(), url: z.string().optional() });
export type Holder = z.infer<typeof holder>;

/** Somebody else has the folder. `url` leads to the database he has open in it. */
export class FolderInUse extends DatabaseMistake {
  constructor(
    folder: string,
    readonly holder: Holder,
  ) {
    super(
      'folder-in-use',
      `Process ${holder.pid} already runs a Watchfloor on ${folder}. Only one can: stop it first, or set DATA_DIR to another folder.`,
    );
  }
}

export type Lock = { readonly announce: (socket: string, url: string) => void; readonly release: () => void };

/**
 * Takes the folder for this process. Two processes in one folder would quietly ruin the database; the lock of a process
 * that is gone is taken over.
 */
export const lockFolder = async (folder: string, pid: number): Promise<Lock> => {
  const file = join(folder, 'lock');
  for (let tries = 0; !writeNew(file, { pid }); tries += 1) {
    const held = read(file);
    if (held && (tries > 3 || (await isAlive(held, pid)))) throw new FolderInUse(folder, held);
    setAside(file, held, pid);
  }
  return {
    announce: (socket, url) => writeFileSync(file, JSON.stringify({ pid, socket, url }), { mode: 0o600 }),
    release: () => rmSync(file, { force: true }),
  };
};

/** Who has the folder open now, if anybody. */
export const holderOf = async (folder: string, pid: number): Promise<Holder | undefined> => {
  const held = read(join(folder, 'lock'));
  return held && (await isAlive(held, pid)) ? held : undefined;
};

const writeNew = (file: string, content: Holder): boolean => {
  try {
    writeFileSync(file, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (mistake) {
    if (isCalled(mistake, 'EEXIST')) return false;
    throw mistake;
  }
};

const read = (file: string): Holder | undefined => {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/**
 * Moves a stale lock out of the way. Another process may have taken it over a moment before: then what was moved is
 * his, and goes back.
 */
const setAside = (file: string, stale: Holder | undefined, pid: number): void => {
  const aside = `${file}.${pid}`;
  try {
    renameSync(file, aside);
  } catch (mistake) {
    if (isCalled(mistake, 'ENOENT')) return;
    throw mistake;
  }
  const moved = read(aside);
  if (moved && moved.pid !== stale?.pid) renameSync(aside, file);
  else rmSync(aside, { force: true });
};

/**
 * A process number is given to another process in time, and in a container is often the same after a crash. So whoever
 * had announced a socket must answer on it.
 */
const isAlive = async ({ pid, socket }: Holder, own: number): Promise<boolean> => {
  if (!runs(pid)) return false;
  return socket === undefined ? pid !== own : answers(socket);
};

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (mistake) {
    return isCalled(mistake, 'EPERM');
  }
};

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const line = connect(socket);
    const end = (answered: boolean) => {
      line.destroy();
      resolve(answered);
    };
    line.setTimeout(2_000, () => end(true));
    line.on('connect', () => end(true));
    line.on('error', () => end(false));
  });

const isCalled = (mistake: unknown, code: string): boolean =>
  mistake instanceof Error && 'code' in mistake && mistake.code === code;

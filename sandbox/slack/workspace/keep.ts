import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What outlives a restart: everything but what is on people's screens. */
export const kept = z.object({
  shape: z.literal(1),
  /** `emulate`'s own memory. */
  workspace: z.unknown(),
  /** The house's instant of every message, by channel and ts. */
  posted: z.record(z.string(), z.string()),
  reads: z.record(z.string(), z.string()),
  homes: z.array(z.unknown()),
  switches: z.array(z.string()),
  /** Where the house's clock stood. */
  now: z.string(),
  /** Whether what is played at the beginning has been played to its end. */
  played: z.boolean(),
});
export type Kept = z.output<typeof kept>;

/** A file written beside itself and put in place in one go, so that it is whole whenever it is read. */
export type Keeper = {
  /** Soon, and once for many changes. */
  readonly changed: () => void;
  readonly now: () => void;
  readonly stop: () => void;
};

const SOON = 300;
/** Writing takes at most this part of the time. */
const SHARE = 20;

export const openKeeper = (file: string, what: () => Kept, now: () => number): Keeper => {
  let timer: NodeJS.Timeout | undefined;
  let took = 0;
  const write = (): void => {
    if (timer) clearTimeout(timer);
    timer = undefined;
    const began = now();
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(what()), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    took = now() - began;
  };
  return {
    changed: () => {
      timer ??= setTimeout(write, Math.max(SOON, took * SHARE));
    },
    now: write,
    stop: () => {
      if (timer) write();
    },
  };
};

export const readKept = (file: string): Kept | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (mistake) {
    throw new Error(`What the sandbox kept in ${file} cannot be read. Start over with --fresh.`, { cause: mistake });
  }
};

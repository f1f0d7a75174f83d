import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Load, Loaded } from './load';

/** A process of the bench, started from its source. */
export const forked = (file: string, env: Readonly<Record<string, string>>): ChildProcess =>
  fork(join(__dirname, file), { env: { ...process.env, ...env }, execArgv: ['--import', 'tsx'] });

export type Loader = {
  /** Fails where a command was not carried out. */
  readonly load: (load: Load) => Promise<Loaded>;
  readonly stop: () => void;
};

export const startLoader = (): Loader => {
  const loader = forked('load.ts', {});
  return {
    load: async (load) => {
      loader.send(load);
      const [loaded] = (await once(loader, 'message')) as [Loaded];
      if (loaded.wrong.length > 0) throw new Error(`Expected every command to be carried out, got ${loaded.wrong.join(' | ')}`);
      return loaded;
    },
    stop: () => loader.disconnect(),
  };
};

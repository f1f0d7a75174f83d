import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A PGlite in memory behind a socket, as the embedded house runs it, in a process of its own. */
export type ServedPglite = { readonly url: string; readonly pid: number; readonly stop: () => Promise<void> };

export const servePglite = async (): Promise<ServedPglite> => {
  const served = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'pglite-process.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(served, 'exit');
  const said = await Promise.race([once(served.stdout, 'data'), gone.then(() => undefined)]);
  if (said === undefined) throw new Error('Expected PGlite to start; it ended. Its last words are above.');
  return {
    url: `postgres://postgres@${String(said[0]).trim()}/postgres`,
    pid: served.pid ?? 0,
    stop: async () => {
      served.stdin.end();
      await gone;
    },
  };
};

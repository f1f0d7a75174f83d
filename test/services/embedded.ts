import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A house of its own process on a folder; or what it said when it could not have it. */
export type EmbeddedProcess = {
  readonly url: string | undefined;
  readonly mistake: string | undefined;
  readonly pid: number;
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
};

export const startEmbedded = async (folder: string): Promise<EmbeddedProcess> => {
  const started = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'embedded-process.ts'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(started, 'exit');
  const line = await Promise.race([once(started.stdout, 'data'), gone.then(() => ['{}'])]);
  const said = JSON.parse(String(line[0])) as { readonly url?: string; readonly mistake?: string };
  return {
    url: said.url,
    mistake: said.mistake,
    pid: started.pid ?? 0,
    stop: () => end(started, gone, () => started.stdin.end()),
    kill: () => end(started, gone, () => started.kill('SIGKILL')),
  };
};

const end = async (started: ChildProcess, gone: Promise<unknown>, how: () => unknown): Promise<void> => {
  if (started.exitCode === null && started.signalCode === null) how();
  await gone;
};

import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export type Proof = { readonly waiting: number; readonly broken: readonly string[]; readonly requests: readonly string[] };

/** A house in a process of its own. */
export type MortalHouse = {
  readonly url: string;
  readonly prove: () => Promise<Proof>;
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type MortalParts = { readonly env: Readonly<Record<string, string>>; readonly from: readonly [string, string]; readonly hurry: number };

export const startHouse = async (parts: MortalParts): Promise<MortalHouse> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'house-process.ts'), JSON.stringify(parts)], { stdio: ['pipe', 'pipe', 'pipe'] });
  const gone = once(child, 'exit');
  let last = '';
  child.stderr.on('data', (chunk: Buffer) => {
    last = String(chunk).slice(-500);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const heard = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error(`The house is gone. Its last words: ${last}`);
    return JSON.parse(line.value);
  };
  const tell = async (words: unknown): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(words)}\n`);
    return heard();
  };
  const { port } = (await heard()) as { readonly port: number };
  return {
    url: `http://127.0.0.1:${port}/slack/events`,
    prove: async () => (await tell({ do: 'prove' })) as Proof,
    kill: () => end(child, gone, () => child.kill('SIGKILL')),
    stop: () => end(child, gone, () => child.stdin.write('{"do":"stop"}\n')),
  };
};

const end = async (child: ChildProcess, gone: Promise<unknown>, how: () => unknown): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) how();
  await gone;
};

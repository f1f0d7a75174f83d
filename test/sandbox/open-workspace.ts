import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer, Message, State } from '../../sandbox/slack/wire';

/** The workspace with the real house in it, as a script speaks to it. */
export type Workspace = {
  readonly origin: string;
  readonly post: (name: string, body: unknown) => Promise<Answer>;
  readonly state: (user: string) => Promise<State>;
  readonly messages: (channel: string, user: string, more?: string) => Promise<readonly Message[]>;
  /** Whether the house says that it can keep its promises now. */
  readonly readyz: () => Promise<{ readonly status: number; readonly words: string }>;
  /** Everything that was complained of. */
  readonly complaints: () => string;
  readonly stop: () => Promise<void>;
};

export const openWorkspace = async ({ packs, ...parts }: { readonly folder: string; readonly scenario: string; readonly by?: 'http' | 'socket'; readonly packs?: string }): Promise<Workspace> => {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'workspace-process.ts'), JSON.stringify(parts)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...(packs !== undefined && { PACKS: packs }) },
  });
  const gone = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => void (complaints += String(chunk)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => {
    const heard = await lines.next();
    if (heard.done === true) throw new Error(`The workspace is gone. Its last words: ${complaints}`);
    return heard.value;
  };
  const { origin } = JSON.parse(await line()) as { readonly origin: string };
  await (await fetch(origin)).text();
  const readyz = await line();
  const get = async (path: string): Promise<unknown> => (await fetch(`${origin}/_sandbox/${path}`)).json();
  return {
    origin,
    complaints: () => complaints,
    readyz: async () => {
      const answer = await fetch(readyz);
      return { status: answer.status, words: (await answer.text()).trim() };
    },
    post: async (name, body) => (await (await fetch(`${origin}/_sandbox/${name}`, { method: 'POST', body: JSON.stringify(body) })).json()) as Answer,
    state: async (user) => (await get(`state?user=${encodeURIComponent(user)}`)) as State,
    messages: async (channel, user, more = '') => ((await get(`messages/${encodeURIComponent(channel)}?user=${encodeURIComponent(user)}${more}`)) as { readonly messages: readonly Message[] }).messages,
    stop: async () => {
      child.stdin.end();
      await gone;
    },
  };
};

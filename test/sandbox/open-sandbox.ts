import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { State } from '../../sandbox/slack/wire';
import type { FakeBot } from './fake-bot';
import { openFakeBot } from './fake-bot';
import type { Live } from './live';
import { heardFrom } from './live';

export type SandboxParts = {
  readonly file?: string;
  readonly page?: string;
  readonly events?: readonly string[];
  readonly scopes?: readonly string[];
  readonly seconds?: { readonly ack?: number; readonly grace?: number; readonly trigger?: number; readonly responseUrl?: number; readonly retries?: readonly number[] };
  readonly socket?: boolean;
};

type Said = Readonly<Record<string, unknown>>;

export type Reply = { readonly status: number; readonly said: Said; readonly headers: Headers };

/** A pretend Slack, an app of ours beside it, and the ways both are spoken to. */
export type Sandbox = {
  readonly origin: string;
  readonly bot: FakeBot;
  /** As the app: a method of the Web API. */
  readonly api: (method: string, args?: Readonly<Record<string, unknown>>, token?: string) => Promise<Reply>;
  /** As the page or a script. */
  readonly post: (name: string, body: unknown) => Promise<Reply>;
  readonly get: (path: string) => Promise<Reply>;
  readonly state: (user: string) => Promise<State>;
  readonly channel: (name: string) => Promise<string>;
  readonly person: (name: string) => Promise<string>;
  /** What somebody who watches is sent, from now on. */
  readonly live: (user: string) => Promise<Live>;
  readonly tell: (line: string) => void;
  readonly stop: () => Promise<void>;
};

export const TOKEN = 'xoxb-watchfloor-sandbox';
export const APP_TOKEN = 'xapp-watchfloor-sandbox';

export const openSandbox = async (parts: SandboxParts = {}): Promise<Sandbox> => {
  const bot = await openFakeBot();
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'sandbox-process.ts'), JSON.stringify({ ...parts, botUrl: bot.url })], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const line = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  if (line.done === true) throw new Error('Expected the sandbox to open. Its last words are above.');
  const { origin } = JSON.parse(line.value) as { readonly origin: string };
  const read = async (response: Response): Promise<Reply> => ({ status: response.status, said: (await response.json()) as Said, headers: response.headers });
  const get = async (path: string): Promise<Reply> => read(await fetch(`${origin}${path}`));
  const state = async (user: string): Promise<State> => (await get(`/_sandbox/state?user=${encodeURIComponent(user)}`)).said as State;
  return {
    origin,
    bot,
    get,
    state,
    api: async (method, args = {}, token = TOKEN) =>
      read(await fetch(`${origin}/api/${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(Object.entries(args).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)])),
      })),
    post: async (name, body) => read(await fetch(`${origin}/_sandbox/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) })),
    channel: async (name) => (await state('Ana Lind')).channels.find((each) => each.name === name)!.id,
    person: async (name) => (await state('Ana Lind')).people.find((each) => each.name === name)!.id,
    live: (user) => heardFrom(`${origin}/_sandbox/live?user=${encodeURIComponent(user)}`),
    tell: (words) => void child.stdin.write(`${words}\n`),
    stop: async () => {
      child.stdin.write('stop\n');
      await gone;
      await bot.close();
    },
  };
};

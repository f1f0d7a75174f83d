import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { turnedAway } from './stand-in-door';
import { methods } from './stand-in-methods';
import type { Workspace } from './stand-in-methods';

/** One call as Slack got it, and whether it was done. Members that were JSON are read. */
export type Call = { readonly method: string; readonly args: Readonly<Record<string, unknown>>; readonly done: boolean };

/** Something that goes wrong with the next call of a method (of a channel), so many times; once if nothing is said. */
export type Fault = {
  readonly method: string;
  readonly channel?: string;
  readonly times?: number;
  readonly does:
    | { readonly kind: 'apply-then-500' | 'apply-then-hang' | 'hang' | 'apply-then-cut' }
    /** Answered with a 500 now, and done when `arrive` is called. */
    | { readonly kind: 'apply-late' }
    | { readonly kind: 'error'; readonly error: string }
    | { readonly kind: '429'; readonly retryAfter: number };
};

/** Slack's Web API on loopback: it remembers what it is told, checks what is drawn, and fails when it is asked to. */
export type StandIn = {
  readonly apiUrl: string;
  /** A `response_url` of this workspace; what is sent to it is a call of `respond`. */
  readonly responseUrl: string;
  readonly server: Server;
  readonly workspace: Workspace;
  readonly calls: (method?: string) => readonly Call[];
  readonly fault: (fault: Fault) => void;
  /** What was to go wrong and has not met any call yet. */
  readonly unmet: () => readonly Fault[];
  /** Does now what was held up by `apply-late`. */
  readonly arrive: () => void;
  readonly close: () => Promise<void>;
};

export const openStandIn = async (people: ReadonlyMap<string, string> = new Map()): Promise<StandIn> => {
  const calls: (Omit<Call, 'done'> & { done: boolean })[] = [];
  let faults: Fault[] = [];
  let late: (() => void)[] = [];
  let origin = '';
  const workspace: Workspace = {
    team: 'T0HOME',
    channels: new Map([['C0FLOOR01', { name: 'floor', messages: [] }]]),
    views: new Map(),
    triggers: new Set(),
    tick: 0,
    people,
    groups: [],
    pins: [],
    revoked: new Set(),
    socketUrl: () => `${origin.replace('http', 'ws')}/link`,
  };

  const faultOf = (method: string, args: Call['args']): Fault | undefined => {
    const found = faults.find(
      (each) => each.method === method && (each.channel === undefined || each.channel === args['channel']),
    );
    if (!found) return undefined;
    const left = (found.times ?? 1) - 1;
    faults = faults.flatMap((each) => (each === found ? (left > 0 ? [{ ...each, times: left }] : []) : [each]));
    return found;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const json = (said: unknown): void => {
      response.writeHead(200, { 'content-type': 'application/json', ...(workspace.scopes && { 'x-oauth-scopes': workspace.scopes.join(',') }) });
      response.end(JSON.stringify(said));
    };
    if (request.url === '/respond') {
      calls.push({ method: 'respond', args: JSON.parse(body), done: true });
      const broken = faultOf('respond', {});
      response.writeHead(broken ? 500 : 200).end('ok');
      return;
    }
    const method = (request.url ?? '').replace('/api/', '');
    const args = readArgs(body);
    const call = { method, args, done: false };
    calls.push(call);
    const away = turnedAway(method, request.headers.authorization ?? '', workspace);
    if (away) {
      json(away);
      return;
    }
    const { does } = faultOf(method, args) ?? {};
    if (does?.kind === 'error') {
      json({ ok: false, error: does.error });
      return;
    }
    if (does?.kind === '429') {
      response.writeHead(429, { 'retry-after': String(does.retryAfter) }).end();
      return;
    }
    if (does?.kind === 'hang') return;
    if (does?.kind === 'apply-late') {
      late.push(() => void methods[method]?.(args, workspace));
      response.writeHead(500).end('upstream');
      return;
    }
    const result = methods[method]?.(args, workspace) ?? { ok: false, error: 'unknown_method' };
    call.done = result['ok'] === true;
    if (does?.kind === 'apply-then-hang') return;
    if (does?.kind === 'apply-then-cut') {
      request.socket.destroy();
      return;
    }
    if (does?.kind === 'apply-then-500') {
      response.writeHead(500).end('upstream');
      return;
    }
    json(result);
  };

  const server = createServer((request, response) => void handle(request, response));
  /** Also those that became sockets, which the server does not know any more and would wait for. */
  const lines = new Set<Socket>();
  server.on('connection', (line) => lines.add(line.once('close', () => lines.delete(line))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${origin}/api/`,
    responseUrl: `${origin}/respond`,
    server,
    workspace,
    calls: (method) => calls.filter((call) => method === undefined || call.method === method),
    fault: (fault) => void faults.push(fault),
    unmet: () => faults,
    arrive: () => {
      for (const apply of late) apply();
      late = [];
    },
    close: async () => {
      for (const line of lines) line.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const readArgs = (body: string): Call['args'] => {
  const args: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(body))
    args[name] = /^[[{]|^(true|false)$/.test(value) ? JSON.parse(value) : value;
  return args;
};

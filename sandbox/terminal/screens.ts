import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import { z } from 'zod';

/** A form as it stands on somebody's screen. */
const form = z.looseObject({
  id: z.string(),
  hash: z.string().default(''),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  title: z.looseObject({ text: z.string() }).nullish(),
  submit: z.looseObject({ text: z.string() }).nullish(),
  blocks: z.array(z.unknown()).default([]),
});
export type FormOnScreen = z.output<typeof form>;

/** Something one person alone is shown. */
export type OnScreen =
  | { readonly kind: 'words'; readonly user: string; readonly blocks: readonly unknown[] }
  | { readonly kind: 'form'; readonly form: FormOnScreen }
  | { readonly kind: 'home'; readonly user: string; readonly home: FormOnScreen };

export type Screens = {
  /** The workspace, seen through this: what the bot is given as Slack's address. */
  readonly apiUrl: string;
  /** What comes on a screen next; nothing if nothing does for a while. A Home drawn anew is looked at by whoever is `atHome` alone. */
  readonly next: (atHome?: string) => Promise<OnScreen | undefined>;
  readonly close: () => Promise<void>;
};

const PATIENCE = 5_000;
const viewed = z.looseObject({ ok: z.literal(true), view: form });

/**
 * Stands between the bot and the workspace and watches what no method of Slack's reads back: messages for one person's
 * eyes, and forms. Everything is passed on as it is.
 */
export const openScreens = async (apiUrl: string): Promise<Screens> => {
  const shown: OnScreen[] = [];
  let waiting: ((shown: OnScreen | undefined) => void) | undefined;
  let looksAtHome: string | undefined;
  const show = (each: OnScreen): void => {
    if (each.kind === 'home' && each.user !== looksAtHome) return;
    if (!waiting) shown.push(each);
    waiting?.(each);
    waiting = undefined;
  };

  const pass = async (request: IncomingMessage): Promise<{ readonly status: number; readonly headers: Record<string, string>; readonly body: string }> => {
    const sent = await bodyOf(request);
    const method = (request.url ?? '').replace(/^\/api\//, '');
    const response = await fetch(`${apiUrl}${method}`, { method: 'POST', headers: headersOf(request), body: sent });
    const body = await response.text();
    const seen = seenIn(method, new URLSearchParams(sent), body);
    if (seen) show(seen);
    return { status: response.status, headers: saidBeside(response), body };
  };

  const server = createServer((request, response) => {
    pass(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    next: (atHome) => {
      const before = shown.shift();
      if (before) return Promise.resolve(before);
      looksAtHome = atHome;
      return new Promise((resolve) => {
        const turnsAway = (each: OnScreen | undefined): void => {
          clearTimeout(timer);
          waiting = undefined;
          looksAtHome = undefined;
          resolve(each);
        };
        const timer = setTimeout(() => turnsAway(undefined), PATIENCE);
        waiting = turnsAway;
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** What Slack says beside an answer: how long to wait, and what the token may. */
const saidBeside = ({ headers }: Response): Record<string, string> => ({
  'content-type': headers.get('content-type') ?? 'application/json',
  ...Object.fromEntries(['retry-after', 'x-oauth-scopes'].flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : []))),
});

const isOk = (body: string): boolean => z.looseObject({ ok: z.literal(true) }).safeParse(body.startsWith('{') ? JSON.parse(body) : undefined).success;

const seenIn = (method: string, sent: URLSearchParams, body: string): OnScreen | undefined => {
  // What the workspace refuses comes on nobody's screen.
  if (method === 'chat.postEphemeral' && isOk(body)) {
    return { kind: 'words', user: sent.get('user') ?? '', blocks: z.array(z.unknown()).parse(JSON.parse(sent.get('blocks') ?? '[]')) };
  }
  if (method === 'views.publish' && isOk(body)) return { kind: 'home', user: sent.get('user_id') ?? '', home: { ...readForm(sent.get('view')), id: `home of ${sent.get('user_id') ?? ''}` } };
  if (method !== 'views.open' && method !== 'views.update') return undefined;
  const { data } = viewed.safeParse(JSON.parse(body));
  return data && { kind: 'form', form: { ...readForm(sent.get('view')), id: data.view.id, hash: data.view.hash } };
};

/** As it was sent: not every stand-in gives back all of a form. */
export const readForm = (view: string | null): FormOnScreen => form.parse({ id: '', ...z.looseObject({}).parse(JSON.parse(view ?? '{}')) });

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
};

const headersOf = ({ headers }: IncomingMessage): Record<string, string> => ({
  'content-type': headers['content-type'] ?? 'application/x-www-form-urlencoded',
  ...(headers.authorization !== undefined && { authorization: headers.authorization }),
});

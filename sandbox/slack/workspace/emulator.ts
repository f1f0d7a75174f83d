import { channelRow } from './rows';
import { spareTokens } from './spare-tokens';
import type { Store } from './store';
import { withInside } from './store';

export const TEAM = 'T000000001';
export const PARTNER = 'T0PARTNER';
export const bot = { user: 'U0WATCHFLOOR', bot: 'B0WATCHFLOOR', app: 'A0WATCHFLOOR', token: 'xoxb-watchfloor-sandbox', appToken: 'xapp-watchfloor-sandbox' } as const;

/** Somebody who has an account here. */
export type Account = { readonly handle: string; readonly name: string; readonly guest: boolean };

/** `emulate`, in this process: state, and the Web API as far as it goes. Only the gateway speaks to it. */
export type Emulator = {
  readonly store: Store;
  readonly call: (method: string, args: Readonly<Record<string, unknown>>, token: string) => Promise<Answered>;
  /** Passes on what is no method: bytes of files. */
  readonly pass: (path: string, init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: Uint8Array }) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export type Answered = Readonly<Record<string, unknown>> & { readonly ok: boolean; readonly error?: string };

export type EmulatorParts = {
  /** Where the gateway is reached, so that addresses in answers lead to it. */
  readonly baseUrl: string;
  readonly people: readonly Account[];
  readonly botScopes: readonly string[];
  readonly channels: readonly { readonly name: string; readonly topic: string }[];
  /** What was written down before; everything else is then as it was. */
  readonly snapshot?: unknown;
};

/** What a person's own client may do. */
const personScopes = [
  'chat:write', 'files:write', 'files:read', 'channels:read', 'channels:write', 'channels:history', 'groups:read', 'groups:write', 'groups:history',
  'im:read', 'im:write', 'im:history', 'pins:read', 'pins:write', 'bookmarks:read', 'bookmarks:write', 'reactions:write', 'users:read',
];

export const tokenOf = (handle: string): string => `xoxp-${handle}`;

export const openEmulator = async ({ baseUrl, people, botScopes, channels, snapshot }: EmulatorParts): Promise<Emulator> => {
  const { createEmulator } = await import('emulate');
  const { opened, store, app } = await withInside(() =>
    createEmulator({
      service: 'slack',
      port: 0,
      baseUrl,
      seed: {
        slack: {
          team: { name: 'Election Floor', domain: 'election-floor' },
          users: people.map(({ handle, name }) => ({ name: handle, real_name: name })),
          channels,
          oauth_apps: [
            { client_id: '1.1', client_secret: 'none', name: 'Watchfloor', redirect_uris: [], app_id: bot.app, bot_id: bot.bot, bot_user_id: bot.user, bot_name: 'watchfloor', scopes: [...botScopes] },
          ],
          tokens: [
            { type: 'bot', token: bot.token, user_id: bot.user, bot_id: bot.bot, app_id: bot.app, scopes: [...botScopes] },
            ...people.map(({ handle }) => ({ type: 'user', token: tokenOf(handle), user: handle, scopes: personScopes })),
          ],
          strict_scopes: true,
        },
      },
    }),
  );
  if (snapshot === undefined) settle(store, people);
  else store.restore(snapshot);
  const tokenFor = spareTokens(store);
  return {
    store,
    call: async (method, args, token) => {
      const headers = { authorization: `Bearer ${tokenFor(token)}`, 'content-type': 'application/json' };
      const response = await app.fetch(new Request(`${baseUrl}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(args) }));
      if (response.status === 404) return { ok: false, error: 'unknown_method' };
      return answerOf(await response.json());
    },
    pass: (path, { body, ...init }) => app.fetch(new Request(`${baseUrl}${path}`, { ...init, ...(body && { body: Buffer.from(body) }) })),
    close: () => opened.close(),
  };
};

const answerOf = (said: unknown): Answered => {
  if (typeof said !== 'object' || said === null || !('ok' in said) || typeof said.ok !== 'boolean') throw new Error('Expected emulate to answer as Slack does.');
  const error = 'error' in said && typeof said.error === 'string' ? { error: said.error } : {};
  return { ...said, ok: said.ok, ...error };
};

/** What a seed cannot say: the app is invited to the channels, and a guest comes from another organisation. */
const settle = (store: Store, people: readonly Account[]): void => {
  const channels = store.collection('slack.channels');
  const users = store.collection('slack.users');
  for (const { id, name } of users.all()) {
    if (people.some(({ handle, guest }) => guest && handle === name)) users.update(id, { team_id: PARTNER, is_stranger: true });
  }
  for (const row of channels.all()) {
    const { channel_id: channel, members } = channelRow.parse(row);
    // The two that every workspace begins with stay as they are, with nobody in them.
    if (channel === 'C000000001' || channel === 'C000000002') continue;
    const invited = [...members.filter((member) => member !== ADMIN && member !== bot.user), bot.user];
    channels.update(row.id, { members: invited, num_members: invited.length });
  }
};

/** Comes with every workspace of `emulate`; nobody is switched to them. */
export const ADMIN = 'U000000001';

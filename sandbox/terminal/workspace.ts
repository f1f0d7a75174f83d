import { z } from 'zod';
import { botScopes } from '../../src/main/compose-to-try';
import type { Character } from '../people';
import { handleOf } from '../people';
import { openApi } from './api';

/** A Slack of our own: who speaks to it with which token. */
export type Workspace = {
  readonly apiUrl: string;
  readonly botToken: string;
  /** The bot's too, but allowed to read everything: it is how the story is read back. */
  readonly readerToken: string;
  readonly floor: string;
  readonly close: () => Promise<void>;
};

const [BOT, READER] = ['xoxb-watchfloor-demo', 'xoxb-watchfloor-reader'] as const;
const FLOOR = 'election-floor';

const listed = z.looseObject({ channels: z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })) });

/** `emulate` in this process: a stateful Slack Web API that gives the bot exactly the scopes of its manifest. */
export const openWorkspace = async (people: readonly Character[]): Promise<Workspace> => {
  // It is published as an ES module only, and we are CommonJS.
  const { createEmulator } = await import('emulate');
  const bot = { type: 'bot', user_id: 'U0WATCHFLOOR', bot_id: 'B0WATCHFLOOR', app_id: 'A0WATCHFLOOR' };
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Election Floor', domain: 'election-floor' },
        users: people.map(({ name }) => ({ name: handleOf(name), real_name: name })),
        channels: [{ name: FLOOR, topic: 'Who owes what to whom, and by when' }],
        oauth_apps: [
          {
            client_id: '1.1', client_secret: 'none', name: 'Watchfloor', redirect_uris: [],
            app_id: bot.app_id, bot_id: bot.bot_id, bot_user_id: bot.user_id, bot_name: 'watchfloor', scopes: [...botScopes],
          },
        ],
        tokens: [
          { ...bot, token: BOT, scopes: [...botScopes] },
          { ...bot, token: READER, scopes: [...botScopes, 'im:read', 'channels:join', 'pins:read'] },
        ],
        strict_scopes: true,
      },
    },
  });
  const reading = openApi(`${emulator.url}/api/`, READER);
  const { channels } = listed.parse(await reading('conversations.list', { types: 'public_channel' }));
  // Nobody is in a channel that was only seeded.
  for (const { id, name } of channels) if (name === FLOOR) await reading('conversations.join', { channel: id });
  return { apiUrl: `${emulator.url}/api/`, botToken: BOT, readerToken: READER, floor: FLOOR, close: () => emulator.close() };
};

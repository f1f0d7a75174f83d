import { z } from 'zod';
import type { Api } from './api';
import type { Block } from './blocks';
import { linesOf, readBlocks } from './blocks';
import type { Named } from './blocks';

/** A message of the bot's as the workspace has it. */
export type Message = {
  readonly channel: string;
  readonly where: string;
  readonly ts: string;
  readonly replies: number;
  readonly thread?: string;
  /** The first line of the message it answers. */
  readonly under?: string;
  readonly blocks: readonly Block[];
  readonly lines: readonly string[];
};

/** What changed since the last look: `before` is what a message said then; absent if it is new. */
export type Change = { readonly message: Message; readonly before?: readonly string[] };

export type Reader = {
  readonly changes: () => Promise<readonly Change[]>;
  /** Everything that lies there, in the order it was posted. */
  readonly messages: () => readonly Message[];
  readonly named: Named;
  readonly idOf: (name: string) => string | undefined;
  /** The id of a channel by what it is called, `#election-floor`. */
  readonly channel: (where: string) => Promise<string>;
  /** What a channel is called now, by its id. */
  readonly called: (channel: string) => Promise<string>;
  readonly pins: () => Promise<readonly { readonly where: string; readonly pins: number }[]>;
};

const users = z.looseObject({ members: z.array(z.looseObject({ id: z.string(), real_name: z.string().default('') })) });
const channels = z.looseObject({
  channels: z.array(z.looseObject({ id: z.string(), name: z.string().nullish(), is_im: z.boolean().default(false), user: z.string().optional() })),
  response_metadata: z.looseObject({ next_cursor: z.string().default('') }).optional(),
});
const history = z.looseObject({
  messages: z.array(
    z.looseObject({ ts: z.string(), blocks: z.unknown().optional(), reply_count: z.number().default(0), subtype: z.string().optional() }),
  ),
});
const pinned = z.looseObject({ items: z.array(z.unknown()) });

/** Reads the workspace back by its own API, so that what is told is what is there. */
export const openReader = async (api: Api): Promise<Reader> => {
  const { members } = users.parse(await api('users.list', { limit: '1000' }));
  const names = new Map(members.map(({ id, real_name }) => [id, real_name]));
  const named: Named = (user) => names.get(user) ?? user;
  const known = new Map<string, Message>();

  const places = async () => {
    const found: { readonly id: string; readonly where: string }[] = [];
    let cursor = '';
    do {
      const listed = channels.parse(await api('conversations.list', { types: 'public_channel,private_channel,im', limit: '1000', cursor }));
      for (const { id, name, is_im: direct, user } of listed.channels) found.push({ id, where: direct ? `${named(user ?? '')}, directly` : `#${name ?? id}` });
      cursor = listed.response_metadata?.next_cursor ?? '';
    } while (cursor !== '');
    return found;
  };

  const inChannel = async (channel: string, where: string): Promise<readonly Message[]> => {
    const read = async (method: string, more: Readonly<Record<string, string>>): Promise<readonly Message[]> => {
      const { messages } = history.parse(await api(method, { channel, limit: '1000', ...more }));
      return messages.filter(({ subtype }) => subtype === undefined).map(({ ts, reply_count: replies, blocks }) => {
        const drawn = readBlocks(blocks);
        return { channel, where, ts, replies, blocks: drawn, lines: linesOf(drawn, named) };
      });
    };
    const all: Message[] = [];
    for (const message of await read('conversations.history', {})) {
      all.push(message);
      if (message.replies === 0) continue;
      const replies = await read('conversations.replies', { ts: message.ts });
      for (const reply of replies) if (reply.ts !== message.ts) all.push({ ...reply, thread: message.ts, under: message.lines[0] ?? '' });
    }
    return all;
  };

  return {
    named,
    idOf: (name) => members.find(({ real_name }) => real_name === name)?.id,
    channel: async (wanted) => {
      const place = (await places()).find(({ where }) => where === wanted);
      if (!place) throw new Error(`There is no channel ${wanted}.`);
      return place.id;
    },
    called: async (channel) => (await places()).find(({ id }) => id === channel)?.where ?? channel,
    messages: () => [...known.values()].sort(byTime),
    changes: async () => {
      const found: Message[] = [];
      for (const { id, where } of await places()) found.push(...(await inChannel(id, where)));
      const changed = found.sort(byTime).flatMap((message): readonly Change[] => {
        const before = known.get(`${message.channel} ${message.ts}`)?.lines;
        if (before?.join('\n') === message.lines.join('\n')) return [];
        return [{ message, ...(before && { before }) }];
      });
      known.clear();
      for (const message of found) known.set(`${message.channel} ${message.ts}`, message);
      return changed;
    },
    pins: async () => {
      const counted: { where: string; pins: number }[] = [];
      for (const { id, where } of await places()) counted.push({ where, pins: pinned.parse(await api('pins.list', { channel: id })).items.length });
      return counted.filter(({ pins }) => pins > 0);
    },
  };
};

const byTime = (a: Message, b: Message): number => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0);

import { z } from 'zod';
import type { Ephemerals } from '../live/ephemerals';
import { withBlockIds } from '../web-api/block-ids';
import type { Emulator } from '../workspace/emulator';
import { bot } from '../workspace/emulator';

/** Where something was done, and what it was done on. */
export type Origin = { readonly user: string; readonly channel: string; readonly on?: { readonly ts: string; readonly ephemeral: boolean } };

/** Addresses an app may answer a gesture at: five times, for half an hour. */
export type ResponseUrls = {
  readonly make: (origin: Origin) => string;
  readonly take: (key: string, body: unknown) => Promise<{ readonly status: number; readonly said: Readonly<Record<string, unknown>> }>;
};

export type ResponseUrlParts = {
  readonly origin: string;
  readonly emulator: Pick<Emulator, 'call'>;
  readonly ephemerals: Ephemerals;
  readonly now: () => number;
  readonly nextId: (prefix: string) => string;
  readonly seconds: number;
};

export const RESPOND_PATH = '/respond/';
const USES = 5;
const MOST_KEPT = 1_000;

const answer = z.object({
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  text: z.string().default(''),
  blocks: z.array(z.unknown()).optional(),
  thread_ts: z.string().optional(),
});
type Answer = z.output<typeof answer>;
type Open = Origin & { readonly until: number; used: number };

export const openResponseUrls = ({ origin, emulator, ephemerals, now, nextId, seconds }: ResponseUrlParts): ResponseUrls => {
  const urls = new Map<string, Open>();
  const no = (error: string, status = 404) => ({ status, said: { ok: false, error } });

  const give = async (url: Open, { response_type: type, replace_original: replace, delete_original: remove, text, blocks, thread_ts: thread }: Answer): Promise<string | undefined> => {
    const { user, channel, on } = url;
    if (on?.ephemeral === true && remove) ephemerals.remove(user, channel, on.ts);
    else if (on?.ephemeral === true && replace) ephemerals.show(user, { channel, text, blocks: blocks ?? [], ts: on.ts });
    else if (on && remove) return (await emulator.call('chat.delete', { channel, ts: on.ts }, bot.token)).error;
    else if (on && replace) return (await emulator.call('chat.update', { channel, ts: on.ts, text, ...(blocks && { blocks }) }, bot.token)).error;
    else if (type === 'in_channel') return (await emulator.call('chat.postMessage', { channel, text, ...(blocks && { blocks }), ...(thread !== undefined && { thread_ts: thread }) }, bot.token)).error;
    else ephemerals.show(user, { channel, text, blocks: blocks ?? [], ...(thread !== undefined && { thread }) });
    return undefined;
  };

  return {
    make: (where) => {
      const key = nextId('R');
      urls.set(key, { ...where, until: now() + seconds * 1000, used: 0 });
      const [oldest] = urls.keys();
      if (urls.size > MOST_KEPT && oldest !== undefined) urls.delete(oldest);
      return `${origin}${RESPOND_PATH}${key}`;
    },
    take: async (key, body) => {
      const url = urls.get(key);
      if (!url || now() > url.until) return no('expired_url');
      if (url.used >= USES) return no('used_url');
      const read = answer.safeParse(body);
      if (!read.success) return no('invalid_payload', 400);
      if (read.data.text === '' && read.data.blocks === undefined && !read.data.delete_original) return no('no_text', 400);
      url.used += 1;
      const { blocks, ...rest } = read.data;
      const named = withBlockIds(blocks, nextId);
      const error = await give(url, { ...rest, ...(Array.isArray(named) && { blocks: named }) });
      return error === undefined ? { status: 200, said: { ok: true } } : no(error, 400);
    },
  };
};

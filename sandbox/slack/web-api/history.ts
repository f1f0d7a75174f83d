import { z } from 'zod';
import type { Answered } from '../workspace/emulator';
import type { Args } from './arguments';
import { textOf } from './arguments';

const page = z.looseObject({ messages: z.array(z.looseObject({ ts: z.string() })) });

/**
 * What a bot reads back. `emulate` knows no limits of time and gives out what an app wrote beside its messages; Slack
 * gives that only to whoever asks for it.
 */
export const readBack = (method: string, args: Args, answered: Answered): Answered => {
  if (!answered.ok || (method !== 'conversations.history' && method !== 'conversations.replies')) return answered;
  const read = page.parse(answered);
  const [oldest, latest] = [textOf(args, 'oldest'), textOf(args, 'latest')];
  const inclusive = args['inclusive'] === true;
  const after = (ts: string): boolean => oldest === '' || Number(ts) > Number(oldest) || (inclusive && ts === oldest);
  const before = (ts: string): boolean => latest === '' || Number(ts) < Number(latest) || (inclusive && ts === latest);
  const found = read.messages.filter(({ ts }) => after(ts) && before(ts));
  const messages = args['include_all_metadata'] === true ? found : found.map(({ metadata: _metadata, ...message }) => message);
  if (method === 'conversations.replies') return paged(args, { ...answered, messages });
  // The newest come first, so nothing older follows one that is too old.
  const ended = read.messages.some(({ ts }) => !after(ts));
  return { ...answered, messages, ...(ended && { has_more: false, response_metadata: { next_cursor: '' } }) };
};

const paged = (args: Args, answered: Answered & { readonly messages: readonly unknown[] }): Answered => {
  const limit = Math.min(Math.max(Number(textOf(args, 'limit')) || 1000, 1), 1000);
  const from = Number(textOf(args, 'cursor')) || 0;
  const more = answered.messages.length > from + limit;
  return { ...answered, messages: answered.messages.slice(from, from + limit), has_more: more, response_metadata: { next_cursor: more ? String(from + limit) : '' } };
};

import type { Parts } from '../parts';
import { bot } from '../workspace/emulator';
import type { Args } from './arguments';
import { textOf } from './arguments';

/** Methods that Slack allows only in channels the app is in, and `emulate` in every public one. */
const insideOnly: ReadonlySet<string> = new Set([
  'chat.postMessage', 'chat.postEphemeral', 'chat.update', 'chat.delete', 'conversations.history', 'conversations.replies',
]);

/** What the app may not do in a channel, by Slack's name for it; a private channel it is not in does not exist for it. */
export const barred = (method: string, args: Args, { records }: Pick<Parts, 'records'>): string | undefined => {
  const id = textOf(args, 'channel');
  const channel = records.channel(id) ?? records.channels().find(({ name, is_im: direct }) => !direct && name === id.replace(/^#/, ''));
  if (!channel) return undefined;
  if (!channel.members.includes(bot.user)) {
    if (channel.is_private) return 'channel_not_found';
    if (insideOnly.has(method)) return 'not_in_channel';
  }
  if (channel.is_archived && (method === 'chat.update' || method === 'chat.delete')) return 'is_archived';
  if (method === 'chat.postMessage') {
    const thread = textOf(args, 'thread_ts');
    if (thread !== '' && !records.message(channel.channel_id, thread)) return 'thread_not_found';
  }
  return undefined;
};

import type { Parts } from '../parts';
import type { Answer } from '../wire';
import { bot } from '../workspace/emulator';
import type { Channel, Message } from '../workspace/rows';

/** What an administrator of the workspace, or a policy they set, does behind the app's back. */
export type Administered =
  | { readonly does: 'delete' | 'unpin'; readonly channel: Channel; readonly message: Message }
  | { readonly does: 'rename'; readonly channel: Channel; readonly name: string }
  | { readonly does: 'sweep' | 'archive' | 'unarchive' | 'kick' | 'invite'; readonly channel: Channel };

/** It is done to the memory itself: nobody asks the app, and nobody tells it. */
export const administer = (done: Administered, parts: Parts): Answer => {
  const { channel } = done;
  switch (done.does) {
    case 'delete':
      remove([done.message], parts);
      break;
    case 'unpin':
      unpin(done.message, parts);
      break;
    case 'sweep':
      remove(parts.records.messages(channel.channel_id), parts);
      break;
    case 'archive':
    case 'unarchive':
      change(channel, { is_archived: done.does === 'archive' }, parts);
      break;
    case 'rename':
      change(channel, { name: done.name }, parts);
      break;
    case 'kick':
    case 'invite': {
      const others = channel.members.filter((member) => member !== bot.user);
      const members = done.does === 'kick' ? others : [...others, bot.user];
      change(channel, { members, num_members: members.length }, parts);
    }
  }
  return { ok: true };
};

const change = ({ channel_id: id }: Channel, row: Readonly<Record<string, unknown>>, { emulator }: Parts): void => {
  const channels = emulator.store.collection('slack.channels');
  for (const found of channels.findBy('channel_id', id)) channels.update(found.id, row);
};

/** What lies under a message stays, as Slack leaves it. A message that is gone is pinned nowhere. */
const remove = (gone: readonly Message[], parts: Parts): void => {
  const messages = parts.emulator.store.collection('slack.messages');
  for (const message of [...gone]) {
    unpin(message, parts);
    for (const row of messages.findBy('ts', message.ts)) if (row['channel_id'] === message.channel_id) messages.delete(row.id);
  }
};

const unpin = ({ channel_id: channel, ts }: Message, { emulator }: Parts): void => {
  const pins = emulator.store.collection('slack.pins');
  for (const row of pins.findBy('message_ts', ts)) if (row['channel_id'] === channel) pins.delete(row.id);
};

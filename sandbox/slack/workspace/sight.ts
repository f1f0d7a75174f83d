import type { Channel as ShownChannel, Message as ShownMessage } from '../wire';
import type { HouseClock } from '../clock';
import type { People } from './people';
import type { Reads } from './reads';
import type { Records } from './records';
import type { Channel, Message } from './rows';

/** The workspace as one person sees it. What they could not see in Slack is not in any answer. */
export type Sight = {
  /** The channels in somebody's sidebar. */
  readonly sidebar: (user: string) => readonly ShownChannel[];
  readonly channel: (channel: Channel, user: string) => ShownChannel;
  readonly message: (message: Message, user: string) => ShownMessage;
  /** A public channel may be read by every member of this organisation, any other by those who are in it. */
  readonly mayRead: (channel: Channel, user: string) => boolean;
  /** The house's instant at which a message was posted. */
  readonly postedAt: (channel: string, ts: string) => string;
};

export type SightParts = {
  readonly records: Records;
  readonly people: People;
  readonly reads: Reads;
  readonly clock: HouseClock;
  /** The house's instant at which a message was posted. */
  readonly postedAt: (channel: string, ts: string) => string;
};

export const openSight = ({ records, people, reads, clock, postedAt }: SightParts): Sight => {
  const when = (channel: string, ts: string): string => dated(clock, postedAt(channel, ts));

  const nameOf = (channel: Channel, user: string): string => {
    if (!channel.is_im) return channel.name;
    const other = channel.members.find((member) => member !== user) ?? user;
    return people.find(other)?.name ?? other;
  };

  const unreadOf = (channel: Channel, user: string): { readonly unread: number; readonly mentions: number } => {
    const since = reads.of(user, channel.channel_id);
    const all = records.messages(channel.channel_id);
    const count = { unread: 0, mentions: 0 };
    for (let index = all.length - 1; index >= 0; index -= 1) {
      const message = all[index];
      if (!message || message.ts <= since) break;
      if (message.user === user) continue;
      const isReply = message.thread_ts !== undefined && message.thread_ts !== message.ts;
      const calls = mentions(message, user);
      if (!isReply || calls || channel.is_im) count.unread += 1;
      if (calls || channel.is_im) count.mentions += 1;
    }
    return count;
  };

  const shownChannel = (channel: Channel, user: string): ShownChannel => ({
    id: channel.channel_id,
    name: nameOf(channel, user),
    kind: channel.is_im ? 'direct' : channel.is_private ? 'private' : 'public',
    topic: channel.topic.value,
    members: channel.members,
    archived: channel.is_archived,
    ...unreadOf(channel, user),
    pins: [...records.pins(channel.channel_id)],
    bookmarks: records.bookmarks(channel.channel_id).map(({ bookmark_id: id, title, link }) => ({ id, title, link })),
  });

  return {
    postedAt,
    sidebar: (user) => records.channels().filter(({ members }) => members.includes(user)).map((channel) => shownChannel(channel, user)),
    channel: shownChannel,
    mayRead: (channel, user) =>
      channel.members.includes(user) || (!channel.is_private && !channel.is_im && people.find(user)?.guest === false),
    message: (message, user) => {
      const { channel_id: channel, ts, thread_ts: thread } = message;
      const replies = records.replies(channel, ts);
      const last = replies.at(-1);
      return {
        channel,
        ts,
        at: when(channel, ts),
        user: message.user,
        text: message.text,
        blocks: message.blocks ?? [],
        edited: message.edited !== undefined,
        ephemeral: false,
        ...(thread !== undefined && thread !== ts && { thread }),
        ...(last && { replies: { count: replies.length, latestAt: when(channel, last.ts), people: [...new Set(replies.map((reply) => reply.user))] } }),
        pinned: records.pins(channel).includes(ts),
        files: (message.files ?? []).map(({ file_id: id, name, mimetype, size }) => ({ id, name, mimetype, size, url: `/_sandbox/files/${id}?user=${user}` })),
        reactions: message.reactions.map(({ name, count }) => ({ name, count })),
      };
    },
  };
};

/** `Thu 3 December, 09:00 ET`, with the year where it is not the one the house is in. */
export const dated = (clock: HouseClock, moment: string): string => {
  const { day, time } = clock.words(moment);
  const year = clock.words(clock.now()).day.slice(-5);
  return `${day.endsWith(year) ? day.slice(0, -5) : day}, ${time}`;
};

const mentions = (message: Message, user: string): boolean => {
  const call = `<@${user}>`;
  return message.text.includes(call) || (message.blocks !== undefined && JSON.stringify(message.blocks).includes(call));
};

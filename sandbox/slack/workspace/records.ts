import type { Collection, Store } from './store';
import type { Bookmark, Channel, Message } from './rows';
import { bookmarkRow, channelRow, messageRow, pinRow } from './rows';

/** Something that changed in the workspace, whoever did it. */
export type Change =
  | { readonly kind: 'message'; readonly message: Message; readonly isNew: boolean }
  | { readonly kind: 'gone'; readonly message: Message }
  | { readonly kind: 'channel'; readonly channel: Channel; readonly before?: Channel };

/**
 * What lies in the workspace, by channel and in order: `emulate` goes through all messages for one, and a page of a
 * hundred must not. It follows every change in `emulate`'s memory, so it never says anything else.
 */
export type Records = {
  readonly channel: (id: string) => Channel | undefined;
  readonly channels: () => readonly Channel[];
  readonly message: (channel: string, ts: string) => Message | undefined;
  /** Of a channel, the oldest first; replies among them. */
  readonly messages: (channel: string) => readonly Message[];
  /** The replies under a message, the oldest first. */
  readonly replies: (channel: string, ts: string) => readonly Message[];
  readonly pins: (channel: string) => readonly string[];
  readonly bookmarks: (channel: string) => readonly Bookmark[];
  readonly onChange: (listener: (change: Change) => void) => void;
};

type Lane = { readonly all: Message[]; readonly byTs: Map<string, Message>; readonly threads: Map<string, Message[]> };

const newLane = (): Lane => ({ all: [], byTs: new Map(), threads: new Map() });

export const openRecords = (store: Store): Records => {
  const channels = new Map<string, Channel>();
  const lanes = new Map<string, Lane>();
  const listeners: ((change: Change) => void)[] = [];
  const say = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const laneOf = (channel: string): Lane => {
    const lane = lanes.get(channel) ?? newLane();
    lanes.set(channel, lane);
    return lane;
  };
  const isReply = ({ thread_ts, ts }: Message): boolean => thread_ts !== undefined && thread_ts !== ts;

  const put = (message: Message): boolean => {
    const { all, byTs, threads } = laneOf(message.channel_id);
    const isNew = !byTs.has(message.ts);
    byTs.set(message.ts, message);
    const lists = isReply(message) ? [all, threads.get(message.thread_ts ?? '') ?? []] : [all];
    for (const list of lists) {
      if (isNew) list.push(message);
      else list.splice(lastIndexOf(list, message.ts), 1, message);
    }
    if (isReply(message)) threads.set(message.thread_ts ?? '', lists[1] ?? []);
    return isNew;
  };
  const take = (message: Message): void => {
    const { all, byTs, threads } = laneOf(message.channel_id);
    byTs.delete(message.ts);
    for (const list of [all, threads.get(message.thread_ts ?? '') ?? []]) {
      const at = lastIndexOf(list, message.ts);
      if (at >= 0) list.splice(at, 1);
    }
  };

  const messageCollection = store.collection('slack.messages');
  const channelCollection = store.collection('slack.channels');
  for (const row of messageCollection.all()) put(messageRow.parse(row));
  for (const row of channelCollection.all()) {
    const channel = channelRow.parse(row);
    channels.set(channel.channel_id, channel);
  }
  follow(messageCollection, {
    put: (row) => {
      const message = messageRow.parse(row);
      say({ kind: 'message', message, isNew: put(message) });
    },
    taken: (row) => {
      const message = messageRow.parse(row);
      take(message);
      say({ kind: 'gone', message });
    },
  });
  follow(channelCollection, {
    put: (row) => {
      const channel = channelRow.parse(row);
      const before = channels.get(channel.channel_id);
      channels.set(channel.channel_id, channel);
      say({ kind: 'channel', channel, ...(before && { before }) });
    },
    taken: () => undefined,
  });
  const inChannel = (row: unknown, id: (row: unknown) => string): void => {
    const channel = channels.get(id(row));
    if (channel) say({ kind: 'channel', channel, before: channel });
  };
  const pins = store.collection('slack.pins');
  const bookmarks = store.collection('slack.bookmarks');
  const pinned = (row: unknown): void => {
    const { channel_id: channel, message_ts: ts } = pinRow.parse(row);
    inChannel(row, () => channel);
    const message = laneOf(channel).byTs.get(ts);
    if (message) say({ kind: 'message', message, isNew: false });
  };
  follow(pins, { put: pinned, taken: pinned });
  const marked = (row: unknown): void => inChannel(row, (each) => bookmarkRow.parse(each).channel_id);
  follow(bookmarks, { put: marked, taken: marked });

  return {
    channel: (id) => channels.get(id),
    channels: () => [...channels.values()],
    message: (channel, ts) => lanes.get(channel)?.byTs.get(ts),
    messages: (channel) => lanes.get(channel)?.all ?? [],
    replies: (channel, ts) => lanes.get(channel)?.threads.get(ts) ?? [],
    pins: (channel) => pins.findBy('channel_id', channel).map((row) => pinRow.parse(row).message_ts),
    bookmarks: (channel) => bookmarks.findBy('channel_id', channel).map((row) => bookmarkRow.parse(row)),
    onChange: (listener) => void listeners.push(listener),
  };
};

/** What changes is mostly new, so it is looked for from the end. */
const lastIndexOf = (list: readonly Message[], ts: string): number => {
  for (let index = list.length - 1; index >= 0; index -= 1) if (list[index]?.ts === ts) return index;
  return -1;
};

/** Tells of every row that is put in, changed or taken out. */
const follow = (collection: Collection, { put, taken }: { readonly put: (row: unknown) => void; readonly taken: (row: unknown) => void }): void => {
  const { insert, update, delete: remove } = collection;
  collection.insert = (row) => {
    const inserted = insert.call(collection, row);
    put(inserted);
    return inserted;
  };
  collection.update = (id, row) => {
    const updated = update.call(collection, id, row);
    if (updated) put(updated);
    return updated;
  };
  collection.delete = (id) => {
    const row = collection.all().find((each) => each.id === id);
    const gone = remove.call(collection, id);
    if (gone) taken(row);
    return gone;
  };
};

import type { HouseClock } from '../clock';
import type { Message as Shown } from '../wire';
import { bot } from '../workspace/emulator';
import { dated } from '../workspace/sight';
import type { Streams } from './streams';

/** Words for one person's eyes. They are sent to whoever watches and never written down; history does not know them. */
export type Ephemerals = {
  readonly show: (user: string, words: Words) => Shown;
  /** What still stands on that person's screen, as far as we can know. */
  readonly find: (user: string, channel: string, ts: string) => Shown | undefined;
  readonly remove: (user: string, channel: string, ts: string) => void;
};

export type Words = { readonly channel: string; readonly text: string; readonly blocks: readonly unknown[]; readonly thread?: string; readonly ts?: string };

const MOST_KEPT = 100;

export const openEphemerals = ({ streams, clock, now }: { readonly streams: Streams; readonly clock: HouseClock; readonly now: () => number }): Ephemerals => {
  const shown = new Map<string, Shown>();
  let count = 0;
  /** Ordered among the messages of its second, and no message's own. */
  const nextTs = (): string => {
    count = (count + 1) % 100_000;
    return `${String(Math.floor(now() / 1000))}.9${String(count).padStart(5, '0')}`;
  };
  const keyOf = (user: string, channel: string, ts: string): string => `${user} ${channel} ${ts}`;
  return {
    show: (user, { channel, text, blocks, thread, ts = nextTs() }) => {
      const message: Shown = {
        channel, ts, at: dated(clock, clock.now()), user: bot.user, text, blocks: [...blocks], edited: false, ephemeral: true,
        ...(thread !== undefined && { thread }), pinned: false, files: [], reactions: [],
      };
      shown.set(keyOf(user, channel, ts), message);
      const [oldest] = shown.keys();
      if (shown.size > MOST_KEPT && oldest !== undefined) shown.delete(oldest);
      streams.send(user, { type: 'message', message });
      return message;
    },
    find: (user, channel, ts) => shown.get(keyOf(user, channel, ts)),
    remove: (user, channel, ts) => {
      if (shown.delete(keyOf(user, channel, ts))) streams.send(user, { type: 'gone', channel, ts });
    },
  };
};

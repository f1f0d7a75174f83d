import type { Args } from './arguments';
import { textOf } from './arguments';

/** How often a method may be called; `perSecond` holds for each channel. */
export type Limit = { readonly perMinute: number } | { readonly perSecondInChannel: number };

export type Limits = {
  /** Seconds to wait; nothing if it may go on. */
  readonly wait: (method: string, args: Args) => number | undefined;
};

/** Counts calls in the window they belong to: a second of a channel, a minute of a method. */
export const openLimits = (limitOf: (method: string) => Limit | undefined, now: () => number): Limits => {
  const windows = new Map<string, readonly number[]>();
  return {
    wait: (method, args) => {
      const limit = limitOf(method);
      if (!limit) return undefined;
      const [name, most, length] = 'perMinute' in limit ? [method, limit.perMinute, 60_000] : [`${method} ${textOf(args, 'channel')}`, limit.perSecondInChannel, 1000];
      const taken = (windows.get(name) ?? []).filter((at) => at > now() - length);
      const [first] = taken;
      if (taken.length >= most && first !== undefined) return Math.max(1, Math.ceil((first + length - now()) / 1000));
      windows.set(name, [...taken, now()]);
      return undefined;
    },
  };
};

/** What slack.com says of the methods an app like ours calls. */
export const limitOf = (method: string): Limit | undefined => {
  if (method === 'chat.postMessage') return { perSecondInChannel: 1 };
  const row = perMinute.find(([names]) => names.some((name) => (name.endsWith('.') ? method.startsWith(name) : method === name)));
  return row && { perMinute: row[1] };
};

const perMinute: readonly (readonly [names: readonly string[], calls: number])[] = [
  [['conversations.create', 'conversations.list', 'pins.', 'usergroups.'], 20],
  [['chat.update', 'conversations.history', 'conversations.replies', 'conversations.invite'], 50],
  [['chat.postEphemeral', 'views.'], 100],
];

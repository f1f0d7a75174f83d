import type { Message } from '../../../slack/wire';
import type { Listed } from './ask';

export type Lists = Readonly<Record<string, Listed>>;

/** A channel's list, or a thread's. */
export const keyOf = (channel: string, thread?: string): string => (thread === undefined ? channel : `${channel}/${thread}`);

/** More than this is not kept drawn while somebody reads the newest. */
const MOST_DRAWN = 300;
const DRAWN_AGAIN = 200;

const sorted = (messages: Iterable<Message>): readonly Message[] =>
  [...new Map([...messages].map((message) => [message.ts, message])).values()].sort((a, b) => Number(a.ts) - Number(b.ts));

/** The newest page has been read anew. What only its reader sees is not in it and stays, and so does what is older. */
export const renewed = (known: Listed | undefined, { messages, more }: Listed): Listed => {
  if (!known) return { messages, more };
  const first = Number(messages[0]?.ts ?? 0);
  const kept = known.messages.filter(({ ts, ephemeral }) => ephemeral || Number(ts) < first);
  return { messages: sorted([...kept, ...messages]), more: kept.some(({ ephemeral }) => !ephemeral) ? known.more : more };
};

export const withEarlier = (known: Listed, { messages, more }: Listed): Listed => ({
  messages: sorted([...messages, ...known.messages]),
  more,
});

export const withMessage = (known: Listed, message: Message): Listed => {
  const at = known.messages.findIndex(({ ts }) => ts === message.ts);
  if (at !== -1) return { ...known, messages: known.messages.with(at, message) };
  // What is older than everything drawn is found when somebody scrolls up to it.
  const first = known.messages[0];
  if (known.more && first && Number(message.ts) < Number(first.ts)) return known;
  return { ...known, messages: sorted([...known.messages, message]) };
};

export const without = (known: Listed, ts: string): Listed => ({ ...known, messages: known.messages.filter((each) => each.ts !== ts) });

/** A long list is cut to its end again, for somebody who reads the end. */
export const shortened = (known: Listed): Listed =>
  known.messages.length <= MOST_DRAWN ? known : { messages: known.messages.slice(-DRAWN_AGAIN), more: true };

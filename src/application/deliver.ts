import { addSeconds } from '../core/calendar';
import { never } from '../core/language/never';
import type { Chat, Message, Outcome } from '../ports/chat';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Claimed, Delivery } from '../ports/outbox';
import type { Store } from '../ports/store';
import { drawCard } from './cards';

export type DeliverParts = {
  readonly store: Store;
  readonly chat: Chat;
  /** The machine's: it paces what is sent and is never turned. */
  readonly machine: Clock;
  readonly log: Log;
};

/** How long one delivery may take before another worker takes it for one that a crash left behind. */
const LEASE = 30;
/** How long an ambiguous delivery is left alone before it is looked for: what is on its way should have arrived. */
const SETTLING = 15;
const AT_ONCE = 20;
const BLOCKED = 60;
const LONGEST_WAIT = 300;

/**
 * Keeps what promises can be kept now, one of each lane, and says how many it tried. A delivery that may have arrived is
 * looked for before it is made again; one that never can is noted and does not hold up those behind it.
 */
export const deliverOutbox = async (parts: DeliverParts): Promise<number> => {
  const { machine, store } = parts;
  const now = machine.now();
  const claimed = await store.outbox.claim(now, addSeconds(now, LEASE), AT_ONCE);
  await Promise.all(claimed.map((row) => deliverOne(row, parts)));
  return claimed.length;
};

const deliverOne = async (row: Claimed, parts: DeliverParts): Promise<void> => {
  const { machine, store } = parts;
  const outcome = row.unsure ? await lookedFor(row, parts) : await send(row, parts);
  const now = machine.now();
  switch (outcome.outcome) {
    case 'delivered':
      return store.outbox.kept(row.id, now, addSeconds(now, 1), outcome.places ?? []);
    case 'not-now':
      return store.outbox.later(row.id, addSeconds(now, outcome.seconds), false, outcome.why);
    case 'blocked':
      parts.log.error('The chat does not let us in; the promise waits.', { delivery: row.id, why: outcome.why });
      return store.outbox.later(row.id, addSeconds(now, BLOCKED), false, outcome.why);
    case 'unsure':
      return store.outbox.later(row.id, addSeconds(now, SETTLING + backoff(row.attempts)), true, outcome.why);
    case 'refused':
      parts.log.error('A promise can never be kept.', { delivery: row.id, lane: row.lane, why: outcome.why });
      return store.outbox.refused(row.id, outcome.why, now);
    default:
      return never(outcome);
  }
};

/** Nothing ambiguous is sent again before it was looked for and not found. */
const lookedFor = async (row: Claimed, parts: DeliverParts): Promise<Outcome> => {
  const found = await attempt(() => parts.chat.find(row.id, row.promise));
  if (!found) return { outcome: 'unsure', why: 'it could not be looked for' };
  return found.found ? { outcome: 'delivered', places: found.places ?? [] } : send(row, parts);
};

/** What the adapter throws is no answer: the message may have gone out. */
const send = async (row: Claimed, parts: DeliverParts): Promise<Outcome> => {
  const message = await drawn(row.promise, parts);
  if (!message) return { outcome: 'refused', why: 'there is nothing to draw' };
  return (await attempt(() => parts.chat.deliver(row.id, message))) ?? { outcome: 'unsure', why: 'the line was cut' };
};

const drawn = async (delivery: Delivery, { store }: DeliverParts): Promise<Message | undefined> => {
  if (delivery.kind === 'notice') return delivery;
  const card = await drawCard(delivery.of, store.reading);
  return card && { ...delivery, card };
};

const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

const backoff = (attempts: number): number => Math.min(LONGEST_WAIT, 5 * 2 ** Math.min(attempts, 6)) - 5;


import { addSeconds } from '../core/calendar';
import { never } from '../core/language/never';
import { spellPlace } from '../core/language/places';
import { spellRef } from '../core/language/refs';
import type { Zone } from '../core/language/time';
import type { Chat, Message, Outcome } from '../ports/chat';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { Log } from '../ports/log';
import type { Claimed, Delivery, Face } from '../ports/outbox';
import type { Store } from '../ports/store';
import { AUDIT_AFTER, auditDoubles } from './audit';
import { drawCard } from './cards';
import { readerAt, readingAs } from './sight';
import { workOnFloor } from './work';
import { momentInWords } from './words/dates';

export type DeliverParts = {
  readonly store: Store;
  readonly chat: Chat;
  /** The machine's: it paces what is sent and is never turned. */
  readonly machine: Clock;
  /** The house's: it says whose quiet hours are over. */
  readonly clock: Clock;
  readonly digest: Digest;
  readonly zone: Zone;
  readonly log: Log;
  /** Seconds between two messages of one lane; one, as Slack allows, unless the chat is our own. */
  readonly apart?: number;
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
  const { machine, clock, store } = parts;
  const now = machine.now();
  const claimed = await store.outbox.claim(now, addSeconds(now, LEASE), AT_ONCE, clock.now());
  await Promise.all([...claimed.map((row) => deliverOne(row, parts)), auditDoubles(parts)]);
  return claimed.length;
};

const deliverOne = async (row: Claimed, parts: DeliverParts): Promise<void> => {
  const { machine, store } = parts;
  const outcome = row.unsure ? await lookedFor(row, parts) : await send(row, parts);
  const now = machine.now();
  switch (outcome.outcome) {
    case 'delivered':
      return store.outbox.kept(
        row.id,
        now,
        addSeconds(now, parts.apart ?? 1),
        outcome.places ?? [],
        outcome.face,
        outcome.twice ? addSeconds(now, AUDIT_AFTER) : undefined,
      );
    // What was unsure stays so: what is late may arrive while this waits.
    case 'not-now':
      return store.outbox.later(row.id, addSeconds(now, outcome.seconds), row.unsure, outcome.why);
    case 'blocked':
      parts.log.error('The chat does not let us in; the promise waits.', { delivery: row.id, why: outcome.why });
      return store.outbox.later(row.id, addSeconds(now, BLOCKED), row.unsure, outcome.why);
    case 'unsure':
      return store.outbox.later(row.id, addSeconds(now, SETTLING + backoff(row.attempts)), true, outcome.why);
    case 'refused':
      parts.log.error('A promise can never be kept.', { delivery: row.id, lane: row.lane, why: outcome.why });
      return store.outbox.refused(row.id, outcome.why, now);
    default:
      return never(outcome);
  }
};

/** What became of it, of a card the face it was sent with, and whether it was sent more than once. */
type Sent = Outcome & { readonly face?: Face; readonly twice?: boolean };

/**
 * Nothing ambiguous is sent again before it was looked for and not found. A card that is found was drawn by an attempt
 * that nobody heard the end of: its face is not known here, and none is put on record.
 */
const lookedFor = async (row: Claimed, parts: DeliverParts): Promise<Sent> => {
  const found = await attempt(() => parts.chat.find(row.id, row.promise));
  if (!found) return { outcome: 'unsure', why: 'it could not be looked for' };
  if (!found.found) return { ...(await send(row, parts)), twice: true };
  return { outcome: 'delivered', places: found.places ?? [], twice: row.attempts > 2 };
};

/** What the adapter throws is no answer: the message may have gone out. */
const send = async (row: Claimed, parts: DeliverParts): Promise<Sent> => {
  const message = await drawn(row.promise, parts);
  // What is done already needs no reminder.
  if (!message && row.promise.kind === 'reminder') return { outcome: 'delivered' };
  if (!message) return { outcome: 'refused', why: 'there is nothing to draw' };
  const outcome = await attempt(() => parts.chat.deliver(row.id, message));
  if (!outcome) return { outcome: 'unsure', why: 'the line was cut' };
  const unshown = outcome.outcome === 'delivered' && outcome.unshown;
  return message.kind === 'card' && !unshown ? { ...outcome, face: faceOf(message, parts) } : outcome;
};

const faceOf = ({ of, at, card }: Extract<Message, { kind: 'card' }>, { digest }: DeliverParts): Face => ({
  place: `${spellRef(of)} at ${spellPlace(at)}`,
  digest: digest(card),
});

const drawn = async (delivery: Delivery, parts: DeliverParts): Promise<Message | undefined> => {
  const { store } = parts;
  if (delivery.kind === 'reminder') return reminderNow(delivery, parts);
  if (delivery.kind !== 'card') return delivery;
  const card = await drawCard(delivery.of, readingAs(await readerAt(delivery.at, store.reading), store.reading));
  return card && { ...delivery, card };
};

/** It says what is still so, and nothing that somebody wrote: it may be expunged since. */
const reminderNow = async ({ at, of }: Extract<Delivery, { kind: 'reminder' }>, { store, clock, zone }: DeliverParts): Promise<Message | undefined> => {
  const work = at.at === 'person' ? (await workOnFloor({ reading: store.reading, now: clock.now(), zone })).of(at.person) : [];
  const item = work.find(({ about }) => spellRef(about) === spellRef(of));
  if (!item) return undefined;
  const by = item.target ? `, wanted by ${momentInWords(item.target, zone)}` : '';
  return { kind: 'notice', at, text: `As you asked, once more: ${of.id}${by}${item.late ? ', late' : ''}.`, mentions: [], buttons: item.buttons };
};

const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

const backoff = (attempts: number): number => Math.min(LONGEST_WAIT, 5 * 2 ** Math.min(attempts, 6)) - 5;


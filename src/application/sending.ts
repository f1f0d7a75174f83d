import { addSeconds, dayOf, secondsBetween } from '../core/calendar';
import { spellPlace } from '../core/language/places';
import { spellRef } from '../core/language/refs';
import type { Day, Moment, Zone } from '../core/language/time';
import type { Chat, Message, Outcome } from '../ports/chat';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { Log } from '../ports/log';
import type { Claimed, Delivery, Face } from '../ports/outbox';
import type { Store } from '../ports/store';
import { cardAt } from './cards/at';
import { sayingLate } from './late';
import { lettingIn } from './letting-in';
import { workOnFloor } from './work';
import { momentInWords } from './words/dates';

export type SendParts = {
  readonly store: Store;
  readonly chat: Chat;
  /** The machine's: it paces what is sent and is never turned. */
  readonly machine: Clock;
  /** The house's: it says whose quiet hours are over, and what comes late. */
  readonly clock: Clock;
  readonly zone: Zone;
  readonly digest: Digest;
  readonly log: Log;
};

type Settled = Exclude<Outcome, { outcome: 'card-gone' }>;

/**
 * What became of it, of a card the face it was sent with, and whether it was sent more than once. It is left where another
 * worker has it by now.
 */
export type Sent = (Settled | { readonly outcome: 'left' }) & { readonly face?: Face; readonly twice?: boolean };

/** How long one step of a delivery may take before another worker takes it for one that a crash left behind. */
export const LEASE = 30;

/** Each call to the chat begins with a whole lease, or half of one. */
const goesOn = ({ id, attempts }: Claimed, { store, machine }: SendParts): Promise<boolean> =>
  store.outbox.hold(id, attempts, addSeconds(machine.now(), LEASE));

/** What is drawn at once needs not ask whether it is still to be sent; whoever drew for long may have been overtaken. */
const inTime = async (row: Claimed, begun: Moment, parts: SendParts): Promise<boolean> =>
  secondsBetween(begun, parts.machine.now()) < LEASE / 2 || goesOn(row, parts);

/**
 * Nothing ambiguous is sent again before it was looked for and not found. A card that is found was drawn by an attempt
 * that nobody heard the end of: its face is not known here, and none is put on record.
 */
export const lookedFor = async (row: Claimed, parts: SendParts): Promise<Sent> => {
  const found = await attempt(() => parts.chat.find(row.id, row.promise));
  if (!found) return { outcome: 'unsure', why: 'it could not be looked for' };
  if (!found.found) return (await goesOn(row, parts)) ? { ...(await send(row, parts.machine.now(), parts)), twice: true } : { outcome: 'left' };
  return { outcome: 'delivered', places: found.places ?? [], twice: row.attempts > 2 };
};

/** `begun`: since when whoever sends it has it. */
export const send = async (row: Claimed, begun: Moment, parts: SendParts): Promise<Sent> => {
  const message = await drawn(row, parts);
  // What is done already needs no reminder.
  if (!message && row.promise.kind === 'reminder') return { outcome: 'delivered' };
  // What is not, or no more, for whoever reads there is shown there to nobody.
  if (!message && row.promise.kind === 'card' && (await parts.store.reading.subject(row.promise.of))) return { outcome: 'delivered' };
  if (!message) return { outcome: 'refused', why: 'There is nothing to draw.' };
  if (!(await inTime(row, begun, parts))) return { outcome: 'left' };
  const outcome = await sentOrRenewed(row, message, parts);
  const unshown = outcome.outcome === 'delivered' && outcome.unshown;
  return message.kind === 'card' && !unshown ? { ...outcome, face: faceOf(message, parts) } : outcome;
};

/** Where the card is gone that something belongs to, the card is posted anew, and then it is said there. */
const sentOrRenewed = async (row: Claimed, message: Message, parts: SendParts): Promise<Sent> => {
  const outcome = await handOver(row.id, message, parts);
  if (outcome.outcome !== 'card-gone') return outcome;
  if (!(await goesOn(row, parts))) return { outcome: 'left' };
  const renewed = await renew(row, outcome, parts);
  if (renewed.outcome !== 'delivered' && renewed.outcome !== 'refused') return renewed;
  if (!(await goesOn(row, parts))) return { outcome: 'left' };
  const again = await handOver(row.id, message, parts, 'renewed');
  return again.outcome === 'card-gone' ? { outcome: 'refused', why: again.why } : again;
};

/** The card has an id of its own, by which an attempt finds it that was cut off between the two. */
const renew = async (row: Claimed, { of, at, why }: Extract<Outcome, { outcome: 'card-gone' }>, parts: SendParts): Promise<Sent> => {
  const { store, chat, machine } = parts;
  const begun = machine.now();
  const id = `${row.id} card`;
  const shown = await cardAt(of, at, store.reading, { today: todayOf(parts) });
  if (!shown || shown.ifThere) return { outcome: 'refused', why };
  const { card } = shown;
  const found = row.attempts > 1 ? await attempt(() => chat.find(id, { kind: 'card', of, at })) : { found: false as const };
  if (!found) return { outcome: 'not-now', seconds: 5, why: 'The card could not be looked for.' };
  if (!(await inTime(row, begun, parts))) return { outcome: 'left' };
  const outcome = found.found ? ({ outcome: 'delivered', ...found } as const) : await handOver(id, { kind: 'card', of, at, card }, parts);
  if (outcome.outcome === 'unsure') return { outcome: 'not-now', seconds: 15, why: outcome.why };
  if (outcome.outcome === 'card-gone') return { outcome: 'refused', why };
  if (outcome.outcome === 'delivered') await store.addresses.put(outcome.places ?? []);
  return outcome;
};

/** What the adapter throws is no answer: the message may have gone out. */
const handOver = async (id: string, message: Message, { chat }: SendParts, renewed?: 'renewed'): Promise<Outcome> =>
  (await attempt(() => chat.deliver(id, message, renewed))) ?? { outcome: 'unsure', why: 'the line was cut' };

const faceOf = ({ of, at, card }: Extract<Message, { kind: 'card' }>, { digest }: SendParts): Face => ({
  place: `${spellRef(of)} at ${spellPlace(at)}`,
  digest: digest(card),
});

const drawn = async (row: Claimed, parts: SendParts): Promise<Message | undefined> => {
  const { promise } = row;
  const { store, clock, machine, zone } = parts;
  if (promise.kind === 'reminder') return reminderNow(promise, parts);
  if (promise.kind === 'notice') return { ...promise, text: sayingLate(promise.text, row, { machine: machine.now(), house: clock.now() }, zone) };
  if (promise.kind === 'channel') return lettingIn(promise, store.reading);
  if (promise.kind !== 'card') return promise;
  const shown = await cardAt(promise.of, promise.at, store.reading, { today: todayOf(parts) });
  return shown && { ...promise, ...shown };
};

/** It says what is still so, and nothing that somebody wrote: it may be expunged since. */
const reminderNow = async ({ at, of }: Extract<Delivery, { kind: 'reminder' }>, { store, clock, zone }: SendParts): Promise<Message | undefined> => {
  const work = at.at === 'person' ? (await workOnFloor({ reading: store.reading, now: clock.now(), zone })).of(at.person) : [];
  const item = work.find(({ about }) => spellRef(about) === spellRef(of));
  if (!item) return undefined;
  const by = item.target ? `, wanted by ${momentInWords(item.target, zone)}` : '';
  return { kind: 'notice', at, text: `As you asked, once more: ${of.id}${by}${item.late ? ', late' : ''}.`, mentions: [], buttons: item.buttons };
};

const todayOf = ({ clock, zone }: SendParts): Day => dayOf(clock.now(), zone);

const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

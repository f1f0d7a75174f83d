import type { Envelope, Refusal } from '../core/house';
import type { Actor } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { Moment, Zone } from '../core/language/time';
import { addSeconds } from '../core/calendar';
import { plainText } from '../core/language/plain-text';
import type { Words } from '../core/language/words';
import type { House } from '../core/policies';
import type { Alarm, Alarms } from '../ports/alarms';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { Change, GestureRow, Store, Text, Transaction } from '../ports/store';
import type { Handled } from './handle';
import { handle } from './handle';
import { callsForPeople, promiseRows, quotedTexts } from './promises';
import { peopleOf } from './roster';
import type { Entry } from './workbench';
import { workbench } from './workbench';

/** What an order is made from inside the commit: the hour, numbers of short names, and words taken in for keeping. */
export type Pen = {
  readonly at: Moment;
  readonly nextNumber: (series: string) => Promise<number>;
  readonly words: (text: string) => Words;
};

/** An order to hand in. Without a gesture it is the house's own: an alarm, a loop. */
export type Asked = {
  readonly by: Actor;
  readonly order: (pen: Pen) => Envelope | Promise<Envelope>;
  readonly gesture?: Gesture;
};

/** `key` is the same for every delivery of one gesture. `intention` is the same when somebody types the same again. */
export type Gesture = { readonly key: string; readonly intention?: string };

export type Answered =
  | { readonly outcome: 'done'; readonly entries: readonly Entry[]; readonly about: SubjectRef }
  | { readonly outcome: 'nothing-to-do'; readonly because: string; readonly since?: Moment; readonly about: SubjectRef }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly about: SubjectRef }
  /** The same gesture was delivered before; its effect stands. */
  | { readonly outcome: 'repeated'; readonly row: GestureRow }
  /** The same person asked the same within ten minutes; nothing was done. */
  | { readonly outcome: 'asked-before'; readonly row: GestureRow };

export type Desk = { readonly handIn: (asked: Asked) => Promise<Answered> };

export type DeskParts = {
  readonly store: Store;
  readonly alarms: Pick<Alarms, 'arm'>;
  readonly clock: Clock;
  readonly machine: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly house: House;
  readonly zone: Zone;
  readonly log: Log;
  /** Seconds ahead of now within which alarms are handed to the alarm clock at once. */
  readonly horizon: number;
  /** Says that there may be something to deliver. */
  readonly nudge: () => void;
};

const SAME_INTENTION = 10 * 60;

/**
 * The one place where orders are handed in. One commit keeps the state, the history, the promises, the words and the
 * gesture; only then are alarms set and the outbox nudged, both of which may fail, since what is in the store is found
 * again by the loops.
 */
export const openDesk = (parts: DeskParts): Desk => ({
  handIn: async (given) => {
    const asked = inPlainText(given);
    const { answered, changes } = await parts.store.commit((transaction) => commitOne(asked, transaction, parts));
    if (changes.length > 0) await setOff(changes, parts);
    return answered;
  },
});

/** An intention may hold what somebody typed. */
const inPlainText = (asked: Asked): Asked => {
  const { gesture } = asked;
  if (gesture?.intention === undefined) return asked;
  return { ...asked, gesture: { ...gesture, intention: plainText(gesture.intention) } };
};

type Committed = { readonly answered: Answered; readonly changes: readonly Change[] };

const commitOne = async (asked: Asked, transaction: Transaction, parts: DeskParts): Promise<Committed> => {
  const { clock, digest, house, ids, machine, zone } = parts;
  const at = clock.now();
  const before = asked.gesture && (await seenBefore(asked.gesture, transaction, machine.now()));
  if (before) return { answered: before, changes: [] };
  const texts: Text[] = [];
  const envelope = await asked.order({
    at,
    nextNumber: (series) => transaction.nextNumber(series),
    words: (words) => taken(words, texts, parts),
  });
  const about = { kind: envelope.to, id: envelope.id };
  const bench = workbench(transaction, digest, zone);
  const handled = await handle(envelope, { actor: asked.by, orderId: ids.order() }, bench, house);
  if (handled.outcome !== 'done') return { answered: { ...handled, about }, changes: [] };
  await keepRest(handled, asked, texts, transaction, parts);
  return { answered: { outcome: 'done', entries: handled.entries, about }, changes: handled.changes };
};

const seenBefore = async (gesture: Gesture, transaction: Transaction, now: Moment): Promise<Answered | undefined> => {
  const repeated = await transaction.gesture(gesture.key);
  if (repeated) return { outcome: 'repeated', row: repeated };
  if (gesture.intention === undefined) return undefined;
  const before = await transaction.sameIntention(gesture.intention, addSeconds(now, -SAME_INTENTION));
  return before && { outcome: 'asked-before', row: before };
};

const taken = (typed: string, texts: Text[], { ids, digest }: DeskParts): Words => {
  const words = plainText(typed);
  const [id, salt] = [ids.text(), ids.salt()];
  const text = { id, salt, digest: digest({ salt, words }), words };
  texts.push(text);
  return { text: id, digest: text.digest };
};

const keepRest = async (
  { entries }: Extract<Handled, { outcome: 'done' }>,
  { gesture }: Asked,
  texts: readonly Text[],
  transaction: Transaction,
  { ids, machine }: DeskParts,
): Promise<void> => {
  if (texts.length > 0) await transaction.keepTexts(texts);
  const asked = quotedTexts(entries);
  const words = asked.length > 0 ? await transaction.texts(asked) : new Map();
  const now = machine.now();
  const people = peopleOf(callsForPeople(entries) ? await transaction.roster() : []);
  const rows = promiseRows(entries, { words, ...people }, now, ids);
  if (rows.length > 0) await transaction.promise(rows);
  if (gesture) await transaction.rememberGesture({ ...gesture, at: now, touched: touchedBy(entries) });
};

const touchedBy = (entries: readonly Entry[]): readonly SubjectRef[] => {
  const refs = new Map(entries.map(({ row }) => [spellRef(row.subject), row.subject]));
  return [...refs.values()];
};

/** Sets the alarms that are near and wakes the deliverer. A failure is only logged: the loops find what was left. */
const setOff = async (changes: readonly Change[], { alarms, clock, horizon, log, nudge }: DeskParts): Promise<void> => {
  nudge();
  const until = addSeconds(clock.now(), horizon);
  const near = changes.flatMap(({ standing, rows, alarm }): readonly Alarm[] => {
    const version = rows.at(-1)?.number;
    return alarm && version !== undefined && alarm <= until ? [{ of: { kind: standing.kind, id: standing.id }, version, at: alarm }] : [];
  });
  if (near.length === 0) return;
  try {
    await alarms.arm(near);
  } catch (mistake) {
    log.warn('Alarms could not be set; they will be found in the store within 15 seconds.', { mistake: String(mistake) });
  }
};

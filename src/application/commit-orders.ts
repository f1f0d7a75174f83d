import type { SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { Moment, Zone } from '../core/language/time';
import { addSeconds } from '../core/calendar';
import { broken } from '../core/language/never';
import { plainText } from '../core/language/plain-text';
import type { TextId, Words } from '../core/language/words';
import type { House } from '../core/policies';
import type { Change, Text, Transaction } from '../ports/store';
import type { PromiseRow } from '../ports/outbox';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { Ids } from '../ports/ids';
import type { Answered, Asked, Gesture } from './asked';
import { handle, refOf } from './handle';
import { callsForPeople, promiseRows, quotedTexts } from './promises';
import { peopleOf } from './roster';
import type { Entry } from './workbench';
import { workbench } from './workbench';

/** What a commit is made with. */
export type CommitParts = {
  readonly clock: Clock;
  readonly machine: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly house: House;
  readonly zone: Zone;
};

const SAME_INTENTION = 10 * 60;

/** What a commit answers, and what it changed. */
export type Committed<Answers> = { readonly answered: Answers; readonly changes: readonly Change[] };

export const commitOne = async (asked: Asked, transaction: Transaction, parts: CommitParts): Promise<Committed<Answered>> => {
  const before = asked.gesture && (await seenBefore(asked.gesture, transaction, parts.machine.now()));
  if (before) return { answered: before, changes: [] };
  const { answered: [answered], changes } = await commitAll([asked], asked.gesture, transaction, parts);
  return { answered: answered ?? broken('An order was handed in and not answered.'), changes };
};

export const commitAll = async (
  orders: readonly Omit<Asked, 'gesture'>[],
  gesture: Gesture | undefined,
  transaction: Transaction,
  parts: CommitParts,
): Promise<Committed<readonly Answered[]>> => {
  const { clock, digest, house, ids, zone } = parts;
  const at = clock.now();
  const bench = workbench(transaction, digest, zone);
  const asked = await inTurn(orders, async ({ by: actor, order }) => {
    const texts: Text[] = [];
    const nextNumber = (series: string): Promise<number> => transaction.nextNumber(series);
    return { actor, texts, envelope: await order({ at, nextNumber, words: (words) => taken(words, texts, parts) }) };
  });
  await bench.fetch(asked.map(({ envelope }) => refOf(envelope)));
  const said: Text[] = [];
  const answered = await inTurn(asked, async ({ actor, envelope, texts }): Promise<Answered> => {
    const handled = await handle(envelope, { actor, orderId: ids.order() }, bench, house);
    if (handled.outcome === 'done') said.push(...texts);
    return { ...handled, about: refOf(envelope) };
  });
  await bench.keep();
  const entries = answered.flatMap((each) => (each.outcome === 'done' ? each.entries : []));
  if (entries.length > 0) await keepRest(entries, gesture, said, transaction, parts);
  return { answered, changes: bench.changes() };
};

/** One after another, and not all at once: each sees what the one before it did. */
const inTurn = async <One, Made>(all: readonly One[], make: (one: One) => Promise<Made>): Promise<readonly Made[]> => {
  const made: Made[] = [];
  for (const one of all) made.push(await make(one));
  return made;
};

const seenBefore = async (gesture: Gesture, transaction: Transaction, now: Moment): Promise<Answered | undefined> => {
  const { key, intention } = gesture;
  const [repeated, before] = await Promise.all([
    transaction.gesture(key),
    intention === undefined ? undefined : transaction.sameIntention(intention, addSeconds(now, -SAME_INTENTION)),
  ]);
  if (repeated) return { outcome: 'repeated', row: repeated };
  return before && { outcome: 'asked-before', row: before };
};

const taken = (typed: string, texts: Text[], { ids, digest }: CommitParts): Words => {
  const words = plainText(typed);
  const [id, salt] = [ids.text(), ids.salt()];
  const text = { id, salt, digest: digest({ salt, words }), words };
  texts.push(text);
  return { text: id, digest: text.digest };
};

const keepRest = async (
  entries: readonly Entry[],
  gesture: Gesture | undefined,
  texts: readonly Text[],
  transaction: Transaction,
  { ids, machine }: CommitParts,
): Promise<void> => {
  if (texts.length > 0) await transaction.keepTexts(texts);
  const gone = expungedBy(entries);
  const quoting = gone.length > 0 ? await transaction.expungeTexts(gone) : [];
  const asked = quotedTexts(entries);
  const words = asked.length > 0 ? await transaction.texts(asked) : new Map();
  const now = machine.now();
  const people = peopleOf(callsForPeople(entries) ? await transaction.roster() : []);
  const rows = promiseRows(entries, { words, ...people }, now, ids);
  const rewrites = quoting.map(({ id, lane, promise: { quotes: _, ...notice } }): PromiseRow => ({
    id: ids.delivery(), lane, promise: { ...notice, kind: 'rewrite', of: id }, madeAt: now,
  }));
  if (rows.length + rewrites.length > 0) await transaction.promise([...rows, ...rewrites]);
  if (gesture) await transaction.rememberGesture({ ...gesture, at: now, touched: touchedBy(entries) });
};

/** The words a commit takes out. A text's short name is its own id. */
const expungedBy = (entries: readonly Entry[]): readonly TextId[] =>
  entries.flatMap(({ happening: { of, event } }) => (of === 'text' && event.type === 'text-expunged' ? [event.text] : []));

const touchedBy = (entries: readonly Entry[]): readonly SubjectRef[] => {
  const refs = new Map(entries.map(({ row }) => [spellRef(row.subject), row.subject]));
  return [...refs.values()];
};

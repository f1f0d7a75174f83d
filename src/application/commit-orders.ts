import type { Person } from '../core/language/actor';
import type { SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { Moment, Zone } from '../core/language/time';
import { dayOf } from '../core/calendar';
import { plainText } from '../core/language/plain-text';
import type { TextId, Words } from '../core/language/words';
import type { Envelope } from '../core/house';
import type { House } from '../core/policies';
import type { Change, Text, Transaction } from '../ports/store';
import type { PromiseRow } from '../ports/outbox';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { Ids } from '../ports/ids';
import type { Answered, Asked } from './asked';
import type { ConcernedBy, Desks } from './desks';
import type { Confined } from './confined';
import { confinedIn } from './confined';
import { concernedByWords, desksOfCards } from './desks';
import { withGoneBack } from './gone-back';
import { holdersOf } from './holders';
import { withLeftDesks } from './left-desks';
import { withLeftOut } from './left-out';
import { withCounted } from './counted';
import { withCovering } from './covering';
import { withMerging } from './merging';
import { withDutiesServed, withNoneMade } from './asked-for';
import { withServing } from './serving';
import { seenBefore } from './gestures-of-a-commit';
import { handle, refOf } from './handle';
import { withOpened } from './opened';
import { withNamedBefore } from './named-before';
import { numbering } from './numbering';
import { callsForPeople, needsClosedDays, promiseRows, quotedTexts } from './promises';
import { closedDays } from './queries/closures';
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
  /** Whether there is a channel that auditors read, so that what is for them is promised. */
  readonly audited?: boolean;
};

/** What a commit answers, and what it changed. */
export type Committed<Answers> = { readonly answered: Answers; readonly changes: readonly Change[] };

/**
 * Carries out orders in one commit and in their turn. Each is decided on what the one before it left, and is answered for
 * itself; what breaks one breaks the commit, and then none was carried out.
 */
export const commitAll = async (orders: readonly Asked[], transaction: Transaction, parts: CommitParts): Promise<Committed<readonly Answered[]>> => {
  const { clock, machine, digest, house, ids, zone } = parts;
  const at = clock.now();
  const now = machine.now();
  const gestures = await seenBefore(orders, transaction, now);
  const bench = workbench(transaction, digest, zone);
  const nextNumber = numbering(transaction);
  const draw = async ({ order }: Asked): Promise<Drawn> => {
    const texts: Text[] = [];
    return { texts, envelope: await order({ at, nextNumber, words: (words) => taken(words, texts, parts), roster: () => transaction.roster() }) };
  };
  const drawn = await Promise.all(orders.map(async (asked, nth) => (gestures.isFirst(asked.gesture, nth) ? draw(asked) : undefined)));
  await bench.fetch(drawn.flatMap((each) => (each ? ofOneName(refOf(each.envelope)) : [])));
  const said: Text[] = [];
  const answered = await inTurn(orders, async (asked, nth): Promise<Answered> => {
    const before = gestures.before(asked.gesture);
    if (before) return before;
    const { envelope, texts } = drawn[nth] ?? (await draw(asked));
    const handled = await handle(envelope, { actor: asked.by, orderId: ids.order() }, bench, house);
    if (handled.outcome === 'done') {
      said.push(...texts);
      if (asked.gesture) gestures.remember({ ...asked.gesture, at: now, touched: touchedBy(handled.entries) });
    }
    return { ...handled, about: refOf(envelope) };
  });
  await bench.keep();
  let entries = withGoneBack(withOpened(withLeftOut(answered.flatMap((each) => (each.outcome === 'done' ? each.entries : [])))));
  for (const withBeside of besideOthers) entries = await withBeside(entries, bench);
  if (entries.length > 0) await keepRest(entries, said, await placesOf(entries, bench), now, transaction, parts);
  for (const row of gestures.fresh()) await transaction.rememberGesture(row);
  return { answered, changes: bench.changes() };
};

/** What a commit promises of subjects that it does not change, each by what the ones before it left. */
const besideOthers = [withCovering, withMerging, withServing, withDutiesServed, withNoneMade, withCounted, withLeftDesks, withNamedBefore] as const;

/** An order as it will be put to its subject, and the words it takes in. */
type Drawn = { readonly envelope: Envelope; readonly texts: readonly Text[] };

/** A request and the report that answers it go by one short name, and what is done with one most often moves the other. */
const ofOneName = (ref: SubjectRef): readonly SubjectRef[] =>
  ref.kind === 'request' || ref.kind === 'report' ? [{ kind: 'report', id: ref.id }, { kind: 'request', id: ref.id }] : [ref];

/** One after another, and not all at once: each sees what the one before it did. */
const inTurn = async <One, Made>(all: readonly One[], make: (one: One, nth: number) => Promise<Made>): Promise<readonly Made[]> => {
  const made: Made[] = [];
  for (const [nth, one] of all.entries()) made.push(await make(one, nth));
  return made;
};

const taken = (typed: string, texts: Text[], { ids, digest }: CommitParts): Words => {
  const words = plainText(typed);
  const [id, salt] = [ids.text(), ids.salt()];
  const text = { id, salt, digest: digest({ salt, words }), words };
  texts.push(text);
  return { text: id, digest: text.digest };
};

/** Where cards lie beside the floor, who may read what is quoted, what is kept from the floor, and who has what a notice calls about. */
type Places = {
  readonly desks: ReadonlyMap<string, Desks>;
  readonly concernedBy: ConcernedBy;
  readonly confined: Confined;
  readonly holders: ReadonlyMap<string, Person>;
};

const placesOf = async (entries: readonly Entry[], bench: ReturnType<typeof workbench>): Promise<Places> => {
  const confined = await confinedIn(entries, bench);
  return {
    confined,
    desks: await desksOfCards(entries, bench),
    concernedBy: await concernedByWords(entries, confined, bench),
    holders: await holdersOf(entries, bench),
  };
};

const keepRest = async (
  entries: readonly Entry[],
  texts: readonly Text[],
  places: Places,
  now: Moment,
  transaction: Transaction,
  { ids, clock, zone, audited }: CommitParts,
): Promise<void> => {
  if (texts.length > 0) await transaction.keepTexts(texts);
  const gone = expungedBy(entries);
  const quoting = gone.length > 0 ? await transaction.expungeTexts(gone) : [];
  const asked = quotedTexts(entries);
  const words = asked.length > 0 ? await transaction.texts(asked) : new Map();
  const people = peopleOf(callsForPeople(entries) || audited ? await transaction.roster() : [], dayOf(clock.now(), zone), places.holders);
  const closures = needsClosedDays(entries) ? closedDays(await transaction.closures()) : [];
  const rows = promiseRows(entries, { words, ...people }, { ...places, zone, closures }, now, ids, audited);
  const rewrites = quoting.map(({ id, lane, promise: { quotes: _, ...notice } }): PromiseRow => ({
    id: ids.delivery(), lane, promise: { ...notice, kind: 'rewrite', of: id }, madeAt: now,
  }));
  if (rows.length + rewrites.length > 0) await transaction.promise([...rows, ...rewrites]);
};

/** The words a commit takes out. A text's short name is its own id. */
const expungedBy = (entries: readonly Entry[]): readonly TextId[] =>
  entries.flatMap(({ happening: { of, event } }) => (of === 'text' && event.type === 'text-expunged' ? [event.text] : []));

const touchedBy = (entries: readonly Entry[]): readonly SubjectRef[] => {
  const refs = new Map(entries.map(({ row }) => [spellRef(row.subject), row.subject]));
  return [...refs.values()];
};

import type { PersonId } from '../core/language/actor';
import { never } from '../core/language/never';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { Ids } from '../ports/ids';
import type { Clock } from '../ports/clock';
import type { Claimed, Delivery, HeldUp, PromiseRow, Unkept } from '../ports/outbox';
import type { Reading, Store } from '../ports/store';
import type { Floor } from './floor';
import { agencyInWords } from './sayings';
import { seatedAgencies } from './seats';
import { canSee } from './sight';

export type UnkeptParts = {
  readonly store: Pick<Store, 'outbox' | 'reading' | 'commit'>;
  readonly machine: Clock;
  readonly ids: Ids;
  /** Whether there is a channel that auditors read. */
  readonly audited?: boolean;
};

/** As many as are looked at to know whether a card has been spoken of already. */
const MOST = 200;

/**
 * What is promised when a promise cannot be kept: the floor is told once what could not be said where, and whoever reads
 * along for the auditors. Its words are not quoted, since not everybody on the floor may be meant to read them; an
 * operator sees them. What is for named people is told to each coordinator alone.
 */
export const tellOf = async (row: Claimed, why: string, { store, machine, ids, audited }: UnkeptParts): Promise<readonly PromiseRow[]> => {
  const { promise } = row;
  if (promise.kind === 'notice' && promise.tells !== undefined) return [];
  // A card that cannot be drawn is promised again with every change of its subject; it is spoken of once.
  if (row.coalesce !== undefined && (await store.outbox.unkept(MOST)).some(({ lane, coalesce }) => lane === row.lane && coalesce === row.coalesce)) return [];
  const { names, coordinators } = await peopleOf(store.reading);
  const text = `Not posted, and not tried again by itself: ${whatInWords(promise, names)}. ${sentence(why)} Whoever reads this tells them another way. Once it is mended, an operator hands it in again: watchfloor outbox retry ${shortId(row.id)}`;
  const told = (at: Place, lane: string, mentions: readonly PersonId[]): PromiseRow => ({
    id: ids.delivery(), lane, madeAt: machine.now(),
    promise: { kind: 'notice', at, text, mentions, buttons: [], tells: row.id },
  });
  if (await isForNamed(promise, store.reading)) return coordinators.map((person) => told({ at: 'person', person }, spellPlace({ at: 'person', person }), []));
  return [told({ at: 'floor' }, 'floor', coordinators), ...(audited ? [told({ at: 'audit' }, 'audit', [])] : [])];
};

/** Whether the floor must not hear of it: it belongs in a closed channel, or speaks of what is asked about such an incident. */
const isForNamed = async (promise: Delivery, reading: Reading): Promise<boolean> => {
  const { at } = promise;
  if ((at.at === 'channel' && at.closed) || (at.at === 'thread' && at.in)) return true;
  const of = promise.kind === 'notice' ? subjectOf(promise) : promise.kind === 'rewrite' ? undefined : promise.of;
  const kept = of && (await reading.subject(of));
  return kept ? !(await canSee({ kind: 'everybody' }, kept, reading)) : false;
};

/** What waits because the chat does not let us in is said to the auditors when it is first tried. */
export const tellAuditorsOf = async (row: Claimed, why: string, { store, machine, ids, audited }: UnkeptParts): Promise<void> => {
  if (!audited || row.attempts > 1 || row.promise.at.at === 'audit') return;
  const { names } = await peopleOf(store.reading);
  const text = `Waits to be posted: ${whatInWords(row.promise, names)}. ${sentence(why)} It goes out by itself once that is mended.`;
  await store.commit((transaction) =>
    transaction.promise([
      { id: ids.delivery(), lane: 'audit', madeAt: machine.now(), promise: { kind: 'notice', at: { at: 'audit' }, text, mentions: [], buttons: [], tells: row.id } },
    ]),
  );
};

/** `8f2c41aa`: as much of an id as anybody types. */
export const shortId = (id: string): string => id.slice(0, 8);

const sentence = (why: string): string => (/[.!?]$/.test(why) ? why : `${why}.`);

/** `a message about RPT-31 in the channel of FBI`, `the card of INC-14 on the floor`. */
export const whatInWords = (promise: Delivery, names: ReadonlyMap<PersonId, string>): string => {
  const where = placeInWords(promise.at, names);
  switch (promise.kind) {
    case 'notice': {
      const about = subjectOf(promise);
      return `a message${about && !('of' in promise.at) ? ` about ${about.id}` : ''} ${where}`;
    }
    case 'reminder':
      return `what somebody asked to be reminded of, ${promise.of.id}, ${where}`;
    case 'rewrite':
      return `the change of a message ${where} that quotes expunged words`;
    case 'card':
      return 'of' in promise.at ? `the card of ${promise.of.id}` : `the card of ${promise.of.id} ${where}`;
    case 'channel':
      return `the channel of ${promise.of.id}`;
    case 'pin':
      return `the pin of ${promise.of.id} in its channel`;
    default:
      return never(promise);
  }
};

/** What it speaks of, and whose place it lies in. */
const aboutOf = (promise: Delivery): readonly SubjectRef[] => [
  ...('of' in promise.at ? [promise.at.of] : []),
  ...(promise.kind === 'notice' ? [subjectOf(promise)] : promise.kind === 'rewrite' ? [] : [promise.of]).flatMap((ref) => ref ?? []),
];

const subjectOf = (promise: Extract<Delivery, { kind: 'notice' }>): SubjectRef | undefined => promise.buttons[0]?.about;

const placeInWords = (place: Place, names: ReadonlyMap<PersonId, string>): string => {
  switch (place.at) {
    case 'floor':
      return 'on the floor';
    case 'channel':
      return `in the channel of ${place.of.id}`;
    case 'thread':
      return `under the card of ${place.of.id}`;
    case 'person':
      return `to ${names.get(place.person) ?? place.person} alone`;
    case 'agency':
      return `in the channel of ${agencyInWords(place.agency)}`;
    case 'audit':
      return 'in the audit channel';
    default:
      return never(place);
  }
};

/** What people are called, and who runs the floor. */
export const peopleOf = async (reading: Reading): Promise<{ readonly names: ReadonlyMap<PersonId, string>; readonly coordinators: readonly PersonId[] }> => {
  const members = (await seatedAgencies(reading)).flatMap((seat) => seat.members);
  return {
    names: new Map(members.map(({ person, name }) => [person, name])),
    coordinators: members.filter(({ roles }) => roles.includes('coordinator')).map(({ person }) => person),
  };
};

/** `a message about RPT-31 in the channel of FBI: There is no such channel.`, one line each; nothing of what whoever reads may not see. */
export const unkeptLines = async (unkept: readonly Unkept[], { who, reading }: Pick<Floor, 'who' | 'reading'>): Promise<readonly string[]> => {
  if (unkept.length === 0) return [];
  const { names } = await peopleOf(reading);
  const refs = unkept.flatMap(({ promise }) => aboutOf(promise));
  const seen = new Set((await reading.subjects(refs)).map(({ standing }) => spellRef(standing)));
  const theirs = who.roles.includes('coordinator') ? unkept : unkept.filter(({ promise }) => aboutOf(promise).every((ref) => seen.has(spellRef(ref))));
  return theirs.map(({ promise, why, id }) => `${whatInWords(promise, names)}: ${sentence(why)} (${shortId(id)})`);
};

/** Whether the channel of an incident for named people was to be made and could not be, or not yet. */
export const hasNoChannel = (incident: string, heldUp: readonly HeldUp[]): boolean =>
  heldUp.some(({ promise }) => promise.kind === 'channel' && promise.of.id === incident && promise.without === undefined);

/**
 * Why what belongs in the channel of an incident for named people waits, a line for each: it is said nowhere else, so
 * whoever may read of it must learn here that somebody has to open its channel. `incident`: of no other.
 */
export const heldUpLines = async (heldUp: readonly HeldUp[], reading: Reading, incident?: string): Promise<readonly string[]> => {
  const closed = heldUp.flatMap(({ promise: { at }, why }) =>
    at.at === 'channel' && at.closed ? [{ of: at.of, why }] : at.at === 'thread' && at.in ? [{ of: at.in, why }] : []);
  const seen = new Set((await reading.subjects(closed.map(({ of }) => of))).map(({ standing }) => standing.id));
  return [...new Set(closed.filter(({ of }) => seen.has(of.id) && (incident ?? of.id) === of.id).map(({ of, why }) => `What is due in the channel of ${of.id} waits: ${sentence(why)}`))];
};

const MOST_REASONS = 3;

/** ` In the way: The line was cut.`, each reason once; nothing where nothing was tried in vain. */
export const inTheWay = (heldUp: readonly HeldUp[]): string => {
  const reasons = [...new Set(heldUp.map(({ why }) => sentence(why.charAt(0).toUpperCase() + why.slice(1))))].slice(0, MOST_REASONS);
  return reasons.length === 0 ? '' : ` In the way: ${reasons.join(' ')}`;
};

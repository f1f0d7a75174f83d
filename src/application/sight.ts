import type { Standing } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import type { SubjectKind, SubjectRef } from '../core/language/refs';
import { spellRef } from '../core/language/refs';
import type { TextId } from '../core/language/words';
import { wholeId } from '../core/request';
import type { Concerned, Reader } from '../core/sight';
import { maySee } from '../core/sight';
import { memberOf } from '../core/agency';
import type { Kept, ListFilter, Reading } from '../ports/store';
import { presentIn } from './present';
import { HIDDEN, wordsIn } from './sayings';
import { concernedWords } from './sayings/floor-words';
import { seatsOf } from './seats';
import { textsIn } from './texts-in';

/** Whoever reads a place. Somebody who is not on the roster reads what the floor reads. */
export const readerAt = async (place: Place, reading: Reading): Promise<Reader> =>
  place.at === 'person' ? readerOf(place.person, reading) : readersOf(place);

export const readersOf = (place: Exclude<Place, { at: 'person' }>): Reader => {
  if (place.at === 'agency') return { kind: 'desk', agency: place.agency };
  if (place.at === 'thread' && place.in) return { kind: 'members', of: place.in };
  const own = place.at === 'channel' || (place.at === 'thread' && place.of.kind === 'incident');
  return own ? { kind: 'members', of: place.of } : { kind: 'everybody' };
};

const readerOf = async (person: PersonId, reading: Reading): Promise<Reader> => {
  const seat = (await seatsOf([person], reading)).get(person);
  const member = seat && memberOf(seat, person);
  return member ? { kind: 'person', person, agency: seat.id, roles: member.roles } : { kind: 'everybody' };
};

/** The short name whose request and report say whom a subject concerns. */
const wholeOf = ({ kind, state }: Standing): string | undefined => {
  if (state.status === 'absent') return undefined;
  if (kind === 'request') return wholeId(state);
  if (kind === 'report') return state.id;
  if (kind === 'text') return state.of.kind === 'request' ? state.of.id : undefined;
  return kind === 'round' || kind === 'delivery' ? state.report : undefined;
};

export const concernedIn = (found: readonly Standing[]): Concerned => {
  const request = found.flatMap((each) => presentIn(each, 'request') ?? [])[0];
  const report = found.flatMap((each) => presentIn(each, 'report') ?? [])[0];
  const incident = found.flatMap((each) => presentIn(each, 'incident') ?? [])[0];
  return { ...(request && { request }), ...(report && { report }), ...(incident && { incident }) };
};

/** The request and the report that say whom a subject concerns, to be looked up. */
export const concernedRefs = (standing: Standing): readonly SubjectRef[] => {
  const id = wholeOf(standing);
  return id === undefined ? [] : [{ kind: 'request', id }, { kind: 'report', id }];
};

/** The incident for named people that a request is about, to be looked up. */
export const confiningRefs = (standing: Standing): readonly SubjectRef[] => {
  const request = presentIn(standing, 'request');
  return request?.confined && request.incident !== undefined ? [{ kind: 'incident', id: request.incident }] : [];
};

/**
 * What a reader may see of what is kept: a subject they may not see is not there, and words that do not concern them are
 * hidden. Words are given only of what was read through the same eyes; nothing is known of any others.
 */
export const readingAs = (reader: Reader, reading: Reading): Reading => {
  if (runsTheFloor(reader)) return reading;
  const shownTo = reader.kind === 'person' ? reader.person : 'nobody';
  const seen = new Set<TextId>();
  const concernedBy = concernedOnce(reading);

  /** What of it may be seen; its words are noted as it is looked at. */
  const lookAll = async (all: readonly Kept[]): Promise<readonly Kept[]> => {
    const concerned = await concernedBy(all.map(({ standing }) => standing));
    return all.filter(({ standing }) => {
      const by = concerned(standing);
      if (!maySee(reader, { standing, part: 'status', concerned: by })) return false;
      const theirs = concernedWords(standing);
      const open = theirs.size === 0 || maySee(reader, { standing, part: 'words', concerned: by });
      for (const { text } of wordsIn(standing)) if (open || !theirs.has(text)) seen.add(text);
      return true;
    });
  };
  const sighted = <Filter extends Omit<ListFilter, 'limit'>>(filter: Filter): Filter =>
    filter.kind === 'incident' ? { ...filter, shownTo } : filter;

  /** A window of what may be seen: what may not is passed over, and not counted. */
  const list = async (filter: ListFilter): Promise<readonly Kept[]> => {
    if (!confinable.has(filter.kind)) return lookAll(await reading.list(sighted(filter)));
    const { offset: first = 0, limit } = filter;
    const visible: Kept[] = [];
    for (let offset = 0; ; offset += first + limit) {
      const kept = await reading.list({ ...filter, limit: first + limit, offset });
      visible.push(...(await lookAll(kept)));
      if (kept.length < first + limit || visible.length >= first + limit) return visible.slice(first, first + limit);
    }
  };

  return {
    subject: async (ref) => {
      const kept = await reading.subject(ref);
      return kept && (await lookAll([kept]))[0];
    },
    subjects: async (refs) => lookAll(await reading.subjects(refs)),
    list,
    count: async (filter) => (confinable.has(filter.kind) ? (await list({ ...filter, limit: MOST_COUNTED })).length : reading.count(sighted(filter))),
    history: async (ref) => {
      const kept = await reading.subject(ref);
      if (!kept || (await lookAll([kept])).length === 0) return [];
      const rows = await reading.history(ref);
      const concerned = (await concernedBy([kept.standing]))(kept.standing);
      const open = maySee(reader, { standing: kept.standing, part: 'words', concerned });
      if (open) for (const text of rows.flatMap(({ body }) => textsIn(body))) seen.add(text);
      return rows;
    },
    texts: async (ids) => {
      const words = await reading.texts(ids);
      return new Map([...words].map(([id, said]) => [id, seen.has(id) ? said : HIDDEN]));
    },
  };
};

/** Whether a reader may see that something is there. */
export const canSee = async (reader: Reader, { standing }: Pick<Kept, 'standing'>, reading: Reading): Promise<boolean> =>
  runsTheFloor(reader) ||
  maySee(reader, { standing, part: 'status', concerned: (await concernedOnce(reading)([standing]))(standing) });

const runsTheFloor = (reader: Reader): boolean => reader.kind === 'person' && reader.roles.includes('coordinator');

/** What may be about an incident for named people. */
const confinable: ReadonlySet<SubjectKind> = new Set<SubjectKind>(['request', 'report', 'round', 'delivery']);
/** Of what kind not everybody may see everything. */
export const mayBeHidden = (kind: SubjectKind): boolean => confinable.has(kind) || kind === 'incident' || kind === 'text';

/** More than a floor has open at once. */
const MOST_COUNTED = 10_000;

/** Whom subjects concern, looked up once for each short name and for many at a time. */
const concernedOnce = (reading: Reading) => {
  const known = new Map<string, Concerned>();
  return async (standings: readonly Standing[]): Promise<(standing: Standing) => Concerned> => {
    const refs = standings.flatMap(concernedRefs).filter(({ id }) => !known.has(id));
    if (refs.length > 0) {
      const wholes = (await reading.subjects([...new Map(refs.map((ref) => [spellRef(ref), ref])).values()])).map(({ standing }) => standing);
      const about = wholes.flatMap(confiningRefs);
      const incidents = about.length > 0 ? (await reading.subjects(about)).map(({ standing }) => standing) : [];
      for (const { id } of refs) {
        const own = wholes.filter((each) => each.id === id);
        const confining = own.flatMap(confiningRefs);
        known.set(id, concernedIn([...own, ...incidents.filter((each) => confining.some((ref) => ref.id === each.id))]));
      }
    }
    return (standing) => known.get(wholeOf(standing) ?? '') ?? {};
  };
};

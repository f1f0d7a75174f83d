import type { Standing } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import type { SubjectRef } from '../core/language/refs';
import type { TextId } from '../core/language/words';
import { wholeId } from '../core/request';
import type { Concerned, Reader } from '../core/sight';
import { maySee } from '../core/sight';
import { memberOf } from '../core/agency';
import type { Kept, ListFilter, Reading } from '../ports/store';
import { presentIn, stateOf } from './present';
import { HIDDEN, wordsIn } from './sayings';
import { concernedWords } from './sayings/floor-words';
import { seatsOf } from './seats';
import { textsIn } from './texts-in';

/** Whoever reads a place. Somebody who is not on the roster reads what the floor reads. */
export const readerAt = async (place: Place, reading: Reading): Promise<Reader> =>
  place.at === 'person' ? readerOf(place.person, reading) : readersOf(place);

export const readersOf = (place: Exclude<Place, { at: 'person' }>): Reader => {
  if (place.at === 'agency') return { kind: 'desk', agency: place.agency };
  const own = place.at === 'channel' || (place.at === 'thread' && place.of.kind === 'incident');
  return own ? { kind: 'members', of: place.of } : { kind: 'everybody' };
};

const readerOf = async (person: PersonId, reading: Reading): Promise<Reader> => {
  const seat = (await seatsOf([person], reading)).get(person);
  const member = seat && memberOf(seat, person);
  return member ? { kind: 'person', person, agency: seat.id, roles: member.roles } : { kind: 'everybody' };
};

/** The short name whose request and report say whom a subject's words concern. */
const wholeOf = ({ kind, state }: Standing): string | undefined => {
  if (state.status === 'absent') return undefined;
  if (kind === 'request') return wholeId(state);
  if (kind === 'report') return state.id;
  return kind === 'round' || kind === 'delivery' ? state.report : undefined;
};

export const concernedIn = (found: readonly Standing[]): Concerned => {
  const request = found.flatMap((each) => presentIn(each, 'request') ?? [])[0];
  const report = found.flatMap((each) => presentIn(each, 'report') ?? [])[0];
  return { ...(request && { request }), ...(report && { report }) };
};

/** The request and the report that say whom a subject's words concern, to be looked up. */
export const concernedRefs = (standing: Standing): readonly SubjectRef[] => {
  const id = wholeOf(standing);
  return id === undefined ? [] : [{ kind: 'request', id }, { kind: 'report', id }];
};

/**
 * What a reader may see of what is kept: a subject they may not see is not there, and words that do not concern them are
 * hidden. Words are given only of what was read through the same eyes; nothing is known of any others.
 */
export const readingAs = (reader: Reader, reading: Reading): Reading => {
  if (reader.kind === 'person' && reader.roles.includes('coordinator')) return reading;
  const shownTo = reader.kind === 'person' ? reader.person : 'nobody';
  const seen = new Set<TextId>();
  const concerned = new Map<string, Promise<Concerned>>();

  const concernedBy = (standing: Standing): Promise<Concerned> => {
    const id = wholeOf(standing) ?? '';
    const known = concerned.get(id) ?? (id === '' ? Promise.resolve({}) : concernedOf(id, reading));
    concerned.set(id, known);
    return known;
  };

  /** Its words are noted as it is looked at. */
  const look = async (kept: Kept): Promise<readonly Kept[]> => {
    const { standing } = kept;
    if (!maySee(reader, { standing, part: 'status' })) return [];
    const theirs = concernedWords(standing);
    const open = theirs.size === 0 || maySee(reader, { standing, part: 'words', concerned: await concernedBy(standing) });
    for (const { text } of wordsIn(standing)) if (open || !theirs.has(text)) seen.add(text);
    return [kept];
  };
  const lookAll = async (all: readonly Kept[]): Promise<readonly Kept[]> => (await Promise.all(all.map(look))).flat();
  const sighted = <Filter extends Omit<ListFilter, 'limit'>>(filter: Filter): Filter =>
    filter.kind === 'incident' ? { ...filter, shownTo } : filter;

  return {
    subject: async (ref) => {
      const kept = await reading.subject(ref);
      return kept && (await look(kept))[0];
    },
    subjects: async (refs) => lookAll(await reading.subjects(refs)),
    list: async (filter) => lookAll(await reading.list(sighted(filter))),
    count: (filter) => reading.count(sighted(filter)),
    history: async (ref) => {
      const kept = await reading.subject(ref);
      if (!kept || (await look(kept)).length === 0) return [];
      const rows = await reading.history(ref);
      const open = maySee(reader, { standing: kept.standing, part: 'words', concerned: await concernedBy(kept.standing) });
      if (open) for (const text of rows.flatMap(({ body }) => textsIn(body))) seen.add(text);
      return rows;
    },
    texts: async (ids) => {
      const words = await reading.texts(ids);
      return new Map([...words].map(([id, said]) => [id, seen.has(id) ? said : HIDDEN]));
    },
  };
};

const concernedOf = async (id: string, reading: Reading): Promise<Concerned> => {
  const request = await stateOf('request', id, reading);
  const report = await stateOf('report', id, reading);
  return { ...(request && { request }), ...(report && { report }) };
};

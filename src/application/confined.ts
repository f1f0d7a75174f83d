import type { Notice, StateOf } from '../core/house';
import type { Place } from '../core/language/places';
import type { Promised } from '../core/language/promised';
import type { SubjectRef } from '../core/language/refs';
import { wholeId } from '../core/request';
import type { PersonId } from '../core/language/actor';
import { presentIn } from './present';
import type { Entry, Workbench } from './workbench';

type Incident = Exclude<StateOf<'incident'>, { status: 'absent' }>;

/** What a commit speaks of that is for named people: requests, by short name, with what they are about, and incidents. */
export type Confined = { readonly requests: ReadonlyMap<string, Kept>; readonly incidents: ReadonlyMap<string, Incident> };
type Kept = { readonly whole: string; readonly about: string };

/** Looked up for what is promised in the places of requests and incidents. */
export const confinedIn = async (entries: readonly Entry[], bench: Workbench): Promise<Confined> => {
  const spoken = entries.flatMap(({ promises }) => promises.flatMap(placesOf));
  const asked = await subjectsOf(spoken.filter(({ kind }) => kind === 'request'), bench);
  const requests = asked.flatMap((each) => presentIn(each, 'request') ?? []).filter(({ confined }) => confined);
  const about = requests.flatMap(({ incident }) => (incident === undefined ? [] : [{ kind: 'incident', id: incident } as const]));
  const found = await subjectsOf([...spoken.filter(({ kind }) => kind === 'incident'), ...about], bench);
  const incidents = new Map(found.flatMap((each) => presentIn(each, 'incident') ?? []).flatMap((each) => (each.named ? [[each.id, each] as const] : [])));
  return {
    incidents,
    // It is kept from the floor by its own mark, whatever was found of the incident.
    requests: new Map(requests.map((request) => [request.id, { whole: wholeId(request), about: request.incident ?? '' }] as const)),
  };
};

const subjectsOf = (refs: readonly SubjectRef[], bench: Workbench) =>
  refs.length === 0 ? Promise.resolve([]) : bench.find({ find: 'several', of: refs.map((ref) => ({ find: 'subject', ref })) });

/** The request whose card or thread it is, or the incident whose channel. */
const placesOf = (promise: Promised<Notice>): readonly SubjectRef[] => {
  if (promise.kind === 'card') return promise.of.kind === 'request' ? [promise.of] : placeOf(promise.at);
  return promise.kind === 'notice' ? placeOf(promise.at) : [];
};
const placeOf = (at: Place): readonly SubjectRef[] => ('of' in at ? [at.of] : []);

/**
 * Where it is said after all: what is asked about an incident for named people lies in that incident's closed channel, and
 * its thread below it. Subjects promise the floor, for what a request is about is not theirs to know.
 */
export const placed = <Each extends Promised<Notice>>(promise: Each, confined: Confined): Each => {
  if (promise.kind !== 'card' && promise.kind !== 'notice') return promise;
  const { at } = promise;
  if (at.at === 'channel' && confined.incidents.has(at.of.id) && at.of.kind === 'incident') return { ...promise, at: { ...at, closed: true } };
  if (promise.kind === 'card' && at.at === 'floor') {
    const kept = promise.of.kind === 'request' ? confined.requests.get(promise.of.id) : undefined;
    return kept ? { ...promise, at: channelOf(kept) } : promise;
  }
  const kept = at.at === 'thread' && at.of.kind === 'request' ? confined.requests.get(at.of.id) : undefined;
  return kept ? { ...promise, at: { at: 'thread', of: { kind: 'request', id: kept.whole }, in: { kind: 'incident', id: kept.about } } } : promise;
};

const channelOf = ({ about }: Kept): Place => ({ at: 'channel', of: { kind: 'incident', id: about }, closed: true });

/** Whether somebody reads the thread of a request: everybody does on the floor, in a closed channel those who are in it. */
export const readsThread = (at: Place, { incidents }: Confined, coordinators: () => readonly { readonly person: PersonId }[]): ((person: PersonId) => boolean) => {
  const incident = at.at === 'thread' ? at.in : undefined;
  if (!incident) return () => true;
  const inside = new Set([...(incidents.get(incident.id)?.named ?? []), ...coordinators().map(({ person }) => person)]);
  return (person) => inside.has(person);
};

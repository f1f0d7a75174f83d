import { CLOSURES } from '../../core/closure';
import type { Person } from '../../core/language/actor';
import type { SubjectRef } from '../../core/language/refs';
import type { Moment, Zone } from '../../core/language/time';
import type { TextId } from '../../core/language/words';
import { wholeId } from '../../core/request';
import type { Written } from '../../core/text';
import type { EventRow, Reading } from '../../ports/store';
import type { Answer } from '../answer';
import { findDuty, findSubject, whichDuty, whichElection } from '../finding';
import type { Floor } from '../floor';
import { stateOf } from '../present';
import { wordsIn } from '../sayings';
import { textsIn } from '../texts-in';

/** Words that stand somewhere, and which they are. */
export type WrittenWords = Written & { readonly words: string };

const MOST = 100;

/** The subject a short name means, of those that hold words of people: an incident, a report, an election, a duty, or `closures`. */
export const holderOf = async (name: string, floor: Floor): Promise<SubjectRef | undefined> => {
  if (/^(closures?|federal)$/i.test(name)) return { kind: 'closure', id: CLOSURES };
  for (const kind of ['incident', 'request', 'election'] as const) {
    const found = await findSubject(kind, name, floor);
    if (found.found === 'one') return { kind, id: found.id };
  }
  const duty = await findDuty(name, floor);
  return duty.found === 'one' ? { kind: 'duty', id: duty.id } : undefined;
};

/** A name that several of them have, one line and one button each; nothing where it is one or none. */
export const whichHolder = async (name: string, command: string, floor: Floor): Promise<Answer | undefined> => {
  const election = await findSubject('election', name, floor);
  if (election.found === 'several') return whichElection(election, command, floor);
  const duty = await findDuty(name, floor);
  return duty.found === 'several' ? whichDuty(duty, command, floor) : undefined;
};

/** Every text that somebody wrote under a short name and that is still there, the newest first; read from its history. */
export const wordsWrittenOn = async (of: SubjectRef, { reading, zone }: Pick<Floor, 'reading' | 'zone'>): Promise<readonly WrittenWords[]> => {
  const cards = await cardsOf(of, reading);
  const first = new Map<TextId, Written>();
  const here = await standsHere(of, reading);
  for (const ref of await everythingUnder(of, reading)) {
    for (const { id, author, at } of (await reading.history(ref)).flatMap((row) => writtenIn(row).filter(({ id: text }) => here(row, text)))) {
      const known = first.get(id);
      if (!known || at < known.writtenAt) first.set(id, { id, of, author, writtenAt: at, zone: await zoneOf(of, reading, zone), cards });
    }
  }
  const words = await reading.texts([...first.keys()]);
  return [...first.values()]
    .flatMap((each): readonly WrittenWords[] => {
      const said = words.get(each.id);
      return said === undefined ? [] : [{ ...each, words: said }];
    })
    .toReversed()
    .sort((a, b) => (a.writtenAt > b.writtenAt ? -1 : a.writtenAt < b.writtenAt ? 1 : 0))
    .slice(0, MOST);
};

/** A request's short name is also its report's, and its rounds, deliveries and parts go by it; so do proposals to expunge. */
const everythingUnder = async (of: SubjectRef, reading: Reading): Promise<readonly SubjectRef[]> => {
  const under = of.kind === 'request' ? (['round', 'delivery', 'request', 'text'] as const) : (['text'] as const);
  const own: readonly SubjectRef[] = of.kind === 'request' ? [of, { kind: 'report', id: of.id }] : [of];
  const lists = await Promise.all(under.map((kind) => reading.list({ kind, parent: of.id, limit: MOST })));
  const started = of.kind === 'duty' ? (await stateOf('duty', of.id, reading))?.facts.election : undefined;
  return [...(started ? [{ kind: 'election', id: started.name } as const] : []), ...own, ...lists.flat().map(({ standing: { kind, id } }) => ({ kind, id }))];
};

/** Why a duty was left out when its election was added was written then, and stands on the duty, not on the board. */
const standsHere = async (of: SubjectRef, reading: Reading): Promise<(row: EventRow, text: TextId) => boolean> => {
  if (of.kind === 'election') return ({ type }) => type !== 'election-added';
  const duty = of.kind === 'duty' ? await stateOf('duty', of.id, reading) : undefined;
  if (!duty) return () => true;
  const own = new Set(wordsIn({ kind: 'duty', id: of.id, state: duty }).map(({ text }) => text));
  return ({ subject }, text) => subject.kind === 'duty' || own.has(text);
};

const cardsOf = async (of: SubjectRef, reading: Reading): Promise<readonly SubjectRef[]> => {
  // Closed days have no card.
  if (of.kind === 'closure') return [];
  if (of.kind !== 'request') return [of];
  const request = await stateOf('request', of.id, reading);
  // A part is drawn on the card of its whole.
  const card: SubjectRef = request ? { kind: 'request', id: wholeId(request) } : of;
  // What it is called stands on the cards of the duties its report serves, and of what it is about.
  const duties = ((await stateOf('report', card.id, reading))?.duties ?? []).map((id): SubjectRef => ({ kind: 'duty', id }));
  return [card, ...(request?.incident === undefined ? [] : [{ kind: 'incident', id: request.incident } as const]), ...duties];
};

const zoneOf = async ({ kind, id }: SubjectRef, reading: Reading, floor: Zone): Promise<Zone> => {
  if (kind === 'request') return (await stateOf('request', id, reading))?.zone ?? floor;
  return kind === 'incident' ? ((await stateOf('incident', id, reading))?.zone ?? floor) : floor;
};

type Found = { readonly id: TextId; readonly author: Person; readonly at: Moment };

/** What a policy repeats was written by whoever caused it, and is found there. */
const writtenIn = ({ actor, at, body }: EventRow): readonly Found[] =>
  actor.kind === 'person' ? textsIn(body).map((id) => ({ id, author: actor, at })) : [];

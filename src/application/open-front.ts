import { dayOf } from '../core/calendar';
import type { Person, PersonId } from '../core/language/actor';
import type { Zone } from '../core/language/time';
import { maySee } from '../core/sight';
import type { PackInForce } from '../core/pack';
import type { Clock } from '../ports/clock';
import type { Digest } from '../ports/digest';
import type { ReadsDates } from '../ports/reads-dates';
import type { Rooms } from '../ports/rooms';
import type { Reading, Store } from '../ports/store';
import type { Answer } from './answer';
import { words } from './answer';
import type { Command, Floor, Said } from './define-command';
import type { Desk } from './desk';
import type { Shelf } from './floor';
import type { Front, Heard } from './front';
import { notFound } from './finding';
import { helpOf, nounOf, unknownVerb, verbOf } from './help';
import { legible } from './legible';
import { prefixed } from './prefixed';
import type { Seated } from './seats';
import { seatedAgencies, seatedIn, seatsOf } from './seats';
import { olderVersion } from './shown';
import { once, readingOnce } from './reading-once';
import { canSee, mayBeHidden, readingAs } from './sight';
import { spillInWords, spills } from './spill';
import { lookedUpTogether } from './together';

export type FrontParts = {
  readonly commands: readonly Command[];
  readonly desk: Desk;
  readonly store: Pick<Store, 'reading' | 'outbox'>;
  /** The packs in force, asked anew for everything that is said and needs them. */
  readonly packs: () => Promise<readonly PackInForce[]>;
  /** What packs are named, and which are here besides. */
  readonly shelf?: Shelf;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly readsDates: ReadsDates;
  readonly digest: Digest;
  /** Whom somebody calls who typed what must not be here. */
  readonly spillContact: string;
  /** The channels of the chat; they are there once the chat is. */
  readonly rooms?: () => Rooms;
  /** What keeps the house from posting now, in words. */
  readonly trouble?: () => readonly string[];
  /** What stands before the noun of every slash command: `wf-`. */
  readonly prefix?: string;
};

const MOST_UNKEPT = 200;

/**
 * Hears everybody. What may not be here is turned away before anything else looks at it; then the person is found in
 * the roster; then the path of what they said is the command that answers.
 */
export const openFront = (parts: FrontParts): Front => {
  const nouns = [...new Set(parts.commands.map(nounOf))];
  const seatOf = lookedUpTogether(String, (people: readonly PersonId[]) => seatsOf(people, parts.store.reading));
  return { hear: async (heard) => prefixed(await legible(await hear(heard, seatOf, parts), parts.store.reading), parts.prefix ?? '', nouns) };
};

const hear = async (heard: Heard, seatOf: (person: PersonId) => Promise<Seated | undefined>, parts: FrontParts): Promise<Answer> => {
  if (spills(heard)) return words(spillInWords(parts.spillContact));
  const who = seatedIn(await seatOf(heard.who), heard.who, dayOf(parts.clock.now(), parts.zone));
  if (!who) return words(strangerInWords(heard.who));
  const floor = (): Floor => floorFor(who, parts);
  switch (heard.by) {
    case 'slash':
      return typed(heard, floor, parts);
    case 'button':
    case 'form':
      return pressed(heard, floor, parts);
  }
};

const strangerInWords = (person: PersonId): string =>
  `You are not on this floor's roster yet. Ask a coordinator to have you added: an operator does it, with watchfloor roster apply. Your id is ${person}.`;

/** The floor as it stands now, to one person. */
const floorFor = (who: Person, { store, packs, shelf, clock, zone, readsDates, digest, commands, trouble, rooms }: FrontParts): Floor => ({
  who, packs: once(packs), shelf: shelf ?? { names: [], unused: [] }, clock, zone, readsDates, digest, commands,
  reading: readingAs(who, readingOnce(store.reading)),
  hides: async (of) => {
    const kept = mayBeHidden(of.kind) ? await store.reading.subject(of) : undefined;
    return kept !== undefined && !(await canSee(who, kept, store.reading));
  },
  undelivered: () => store.outbox.waiting(),
  unkept: () => store.outbox.unkept(MOST_UNKEPT),
  heldUp: () => store.outbox.heldUp(MOST_UNKEPT),
  trouble: trouble ?? (() => []),
  room: async (name, incident) => {
    const people = await readersOfIncident(incident, store.reading);
    return rooms?.().look(name, people) ?? { found: false, why: 'There is no chat in which a channel could be seen.' };
  },
});

/** Everybody on the roster who may read an incident; without one, everybody. */
const readersOfIncident = async (id: string | undefined, reading: Reading): Promise<readonly PersonId[]> => {
  const kept = id === undefined ? undefined : await reading.subject({ kind: 'incident', id });
  return (await seatedAgencies(reading)).flatMap(({ id: agency, members }) =>
    members.filter((member) => !kept || maySee({ kind: 'person', agency, ...member }, { standing: kept.standing, part: 'status' })).map(({ person }) => person),
  );
};

/** `/report request doj …`: the first word after the noun is the verb. */
const typed = async (heard: Extract<Heard, { by: 'slash' }>, floor: () => Floor, parts: FrontParts): Promise<Answer> => {
  const { commands, desk } = parts;
  const noun = heard.noun.toLowerCase();
  const text = heard.typed.trim();
  const [first = ''] = text.split(/\s+/, 1);
  const verb = first.toLowerCase();
  const command = commands.find((each) => each.help && nounOf(each) === noun && verbOf(each) === verb);
  if (command) return command.answer(saidBy(heard, text.slice(first.length).trim()), floor, desk, { key: heard.key });
  const known = commands.some((each) => each.help && nounOf(each) === noun);
  if (verb === '' && noun === 'watch') return helpOf('', commands);
  if (verb === '' || verb === 'help' || !known) return helpOf(`${noun} ${known ? text.slice(first.length) : ''}`, commands);
  return words(unknownVerb(noun, first, commands));
};

const pressed = async (heard: Extract<Heard, { by: 'button' | 'form' }>, floor: () => Floor, { commands, desk }: FrontParts): Promise<Answer> => {
  const { about } = heard;
  // What is not for whoever presses is not there, whatever an old button or another's says it is about.
  if (about && (await floor().hides(about))) return words(notFound(about.kind, { found: 'none', text: about.id }));
  const command = commands.find(({ path }) => path === heard.path);
  const isOlder = heard.by === 'button' && heard.older === true;
  return command && !isOlder ? command.answer(saidBy(heard, ''), floor, desk, { key: heard.key }) : olderVersion(heard.about, floor());
};

const saidBy = (heard: Heard, typedAfter: string): Said => ({
  by: heard.by,
  typed: typedAfter,
  fields: heard.by === 'form' ? heard.fields : {},
  ...(heard.here && { here: heard.here }),
  ...(heard.room !== undefined && { room: heard.room }),
  ...(heard.by !== 'slash' && heard.about && { about: heard.about }),
  ...(heard.by === 'form' && heard.given !== undefined && { given: heard.given }),
  ...(heard.by === 'button' && heard.page !== undefined && { page: heard.page }),
});

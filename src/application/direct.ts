import type { Happening, Notice, Standing } from '../core/house';
import type { Actor, PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Day, Moment } from '../core/language/time';
import type { PromiseRow } from '../ports/outbox';
import { breaksIn, loudnessOf } from './loudness';
import type { Resting, Whereabouts } from './quiet-hours';
import { restOf } from './quiet-hours';
import type { SaidTo } from './saying-to';

/** What is said to each person, and where they are. */
export type Personal = Whereabouts & {
  /** Those it calls who are left in peace in its thread. */
  readonly resting: readonly Resting[];
  readonly sayTo: (person: PersonId) => SaidTo;
  /** Whether they read the thread it is said in. */
  readonly reads: (person: PersonId) => boolean;
  /** Whether the card of what it is about comes to them alone. */
  readonly hasCard: (person: PersonId) => boolean;
  /** Whether what it is about stands in their morning message. */
  readonly hasLine: (person: PersonId) => boolean;
};

/** A row of the outbox that is still without its name. */
export type DirectMessage = Pick<PromiseRow, 'promise' | 'lane' | 'quietUntil'>;

/**
 * What a thread alone would say too softly, said again to each person it calls, with the same buttons: what is handed
 * over or sent back, a missed date, a limit in hours, a rung. In their quiet hours, at night and on a day off or a closed one,
 * it waits for the working morning, in a lane of its own, so that what may break in does not wait behind it. A plain reminder stands in their morning message.
 * Whoever is called and does not read the thread, or is not called in it at this hour, is told everything so, but for what
 * they learn from a card or in the morning.
 */
export const directMessages = (notice: Notice, standing: Standing, mentions: readonly PersonId[], personal: Personal, at: Moment): readonly DirectMessage[] => {
  const { sayTo, reads, hasCard, hasLine } = personal;
  const loudness = loudnessOf(notice, standing);
  const resting = new Set(personal.resting.map(({ person }) => person));
  const called = [...new Set(mentions)].filter((person) => loudness ?? ((resting.has(person) || !reads(person)) && tellsApart(notice, { isResting: resting.has(person), hasCard: hasCard(person), hasLine: hasLine(person) })));
  return called.map((person): DirectMessage => {
    const rest = loudness === 'breaks-in' ? undefined : restOf(person, standing, at, personal);
    const own: Place = { at: 'person', person };
    const promise = { kind: 'notice', at: own, ...sayTo(person), mentions: [] } as const;
    return rest ? { promise, ...quietly(own, rest.until) } : { promise, lane: spellPlace(own) };
  });
};

/** What nobody else reads: it waits like anything calm, unless it breaks in, or whoever it is for has just done something and this is what came of it. */
export const aloneTo = (
  place: Extract<Place, { at: 'person' }>,
  saying: SaidTo,
  notice: Notice,
  standing: Standing,
  at: Moment,
  { by, ...where }: Whereabouts & { readonly by: Actor },
): DirectMessage => {
  const isAnswer = by.kind === 'person' && by.person === place.person;
  const rest = isAnswer || breaksIn(notice, standing) ? undefined : restOf(place.person, standing, at, where);
  const promise = { kind: 'notice', at: place, ...saying } as const;
  return rest ? { promise, ...quietly(place, rest.until) } : { promise, lane: spellPlace(place) };
};

/**
 * A new ask comes to an action officer as its card. At night it waits for the working morning like anything calm; what
 * only redraws a card makes no sound, and does not wait.
 */
export const afterTheNight = (
  { event, standing }: Happening,
  place: Extract<Place, { at: 'person' }>,
  at: Moment,
  where: Whereabouts,
): Pick<DirectMessage, 'lane' | 'quietUntil'> | undefined => {
  const rings = event.type === 'asked' || event.type === 'asked-another';
  const rest = rings ? restOf(place.person, standing, at, where) : undefined;
  return rest && quietly(place, rest.until);
};

const quietly = (place: Place, quietUntil: Moment) => ({ lane: `${spellPlace(place)}, after quiet hours`, quietUntil });

/** Whether it says that something waits for a second person. */
export const isProposed = (notice: Notice): boolean => 'proposal' in notice;

/** What nothing else tells whoever the thread does not reach. */
const tellsApart = (notice: Notice, { isResting, hasCard, hasLine }: { readonly isResting: boolean; readonly hasCard: boolean; readonly hasLine: boolean }): boolean => {
  if (notice.say === 'asked' || notice.say === 'asked-another') return !hasCard;
  // It stands in the morning message of every coordinator until it is applied.
  if (notice.say === 'version-offered') return false;
  // Whoever may confirm it and rests finds it in their morning message, while it still waits.
  if (isProposed(notice)) return !isResting || !hasLine;
  return !('came' in notice) || !hasLine;
};

/**
 * The closed days by the clock of what is spoken of, as the commit leaves it: what was opened in it has learnt of them
 * since. What has no clock of its own goes by those of the floor.
 */
export const closedDaysOf = ({ kind, state }: Standing): readonly Day[] | undefined =>
  (kind === 'duty' || kind === 'request' || kind === 'round') && state.status !== 'absent' ? (state.closures ?? []) : undefined;

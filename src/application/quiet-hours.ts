import { federalBut, isQuiet, nextMorning } from '../core/calendar';
import type { Notice, Standing } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Day, Moment, Zone } from '../core/language/time';
import type { Saying } from '../ports/outbox';
import { breaksIn } from './loudness';
import { listed } from './sayings';
import { momentInWords } from './words/dates';

/** Where people are, where the floor is, and on which days the offices are closed. */
export type Whereabouts = {
  readonly zoneOf: (person: PersonId) => Zone | undefined;
  readonly floor: Zone;
  readonly closures: readonly Day[];
};

/** Somebody who is left in peace until their next working morning, spelled as it is there. */
export type Resting = { readonly person: PersonId; readonly until: Moment; readonly zone: Zone };

/** Until when somebody is left in peace, where it is night for them, or a day off or a closed one. */
export const restOf = (person: PersonId, standing: Standing, at: Moment, { zoneOf, floor, closures }: Whereabouts): Resting | undefined => {
  const zone = zoneOf(person) ?? zoneOfSubject(standing) ?? floor;
  const calendar = federalBut(closures);
  return isQuiet(at, zone, calendar) ? { person, until: nextMorning(at, zone, calendar), zone } : undefined;
};

/**
 * Those a notice calls who are not called out of their quiet hours: it neither breaks in, nor is about what is wanted
 * before their morning comes.
 */
export const restingAmong = (mentions: readonly PersonId[], notice: Notice, standing: Standing, at: Moment, where: Whereabouts): readonly Resting[] => {
  if (breaksIn(notice, standing)) return [];
  const wanted = wantedBy(standing);
  const isTooLate = (until: Moment): boolean => wanted !== undefined && wanted > at && wanted <= until;
  return [...new Set(mentions)].flatMap((person) => restOf(person, standing, at, where) ?? []).filter(({ until }) => !isTooLate(until));
};

/** The same words, where those who rest are named and not called, with when each is told. */
export const lettingRest = <Said extends Saying>(saying: Said, resting: readonly Resting[], called: (person: PersonId) => string): Said => {
  if (resting.length === 0) return saying;
  const mornings = new Map<string, string[]>();
  for (const { person, until, zone } of resting) {
    const morning = momentInWords(until, zone);
    mornings.set(morning, [...(mornings.get(morning) ?? []), called(person)]);
  }
  const told = [...mornings].map(([morning, people]) => `It is night or a day off for ${listed(people)}, who ${people.length === 1 ? 'is' : 'are'} told ${morning}.`);
  const rest = new Set(resting.map(({ person }) => person));
  return { ...saying, text: [saying.text, ...told].join('\n'), mentions: saying.mentions.filter((person) => !rest.has(person)) };
};

/** The hour something is wanted by, while it is. */
const wantedBy = ({ kind, state }: Standing): Moment | undefined => {
  if (state.status === 'absent') return undefined;
  if (kind === 'duty') return state.dates.status === 'dated' ? state.dates.due : undefined;
  return kind === 'request' || kind === 'round' ? state.suspense : undefined;
};

/** Where the roster says no zone of a person's own, it is night for them when it is where the clock counts. */
const zoneOfSubject = ({ kind, state }: Standing): Zone | undefined => {
  if (state.status === 'absent') return undefined;
  if (kind === 'duty') return state.rule.zone;
  return kind === 'request' || kind === 'round' || kind === 'report' || kind === 'delivery' ? state.zone : undefined;
};

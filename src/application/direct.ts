import { federalBut, isQuiet, nextMorning } from '../core/calendar';
import type { Happening, Notice, Standing } from '../core/house';
import type { PersonId } from '../core/language/actor';
import type { Place } from '../core/language/places';
import { spellPlace } from '../core/language/places';
import type { Day, Moment, Zone } from '../core/language/time';
import type { MomentCame } from '../core/law';
import type { PromiseRow } from '../ports/outbox';
import type { SaidTo } from './saying-to';

/** What is said to each person, where they are, and on which days the offices are closed. */
export type Personal = {
  readonly sayTo: (person: PersonId) => SaidTo;
  readonly zoneOf: (person: PersonId) => Zone | undefined;
  readonly closures: readonly Day[];
  /** Whether they read the thread it is said in. */
  readonly reads: (person: PersonId) => boolean;
  /** Whether the card of what it is about comes to them alone. */
  readonly hasCard: (person: PersonId) => boolean;
};

/** A row of the outbox that is still without its name. */
export type DirectMessage = Pick<PromiseRow, 'promise' | 'lane' | 'quietUntil'>;

/**
 * What a thread alone would say too softly, said again to each person it calls, with the same buttons: what is handed
 * over or sent back, a missed date, a limit in hours, a rung. In their quiet hours, at night and on a day off or a closed one,
 * it waits for the working morning, in a lane of its own, so that what may break in does not wait behind it. A plain reminder stands in their morning message.
 * Whoever is called and does not read the thread is told everything so, but for what they learn from a card or in the morning.
 */
export const directMessages = (
  notice: Notice,
  standing: Standing,
  mentions: readonly PersonId[],
  { sayTo, zoneOf, closures, reads, hasCard }: Personal,
  at: Moment,
): readonly DirectMessage[] => {
  const loudness = loudnessOf(notice, standing);
  const floors = zoneOfSubject(standing);
  if (!floors) return [];
  const calendar = federalBut(closures);
  const called = [...new Set(mentions)].filter((person) => loudness ?? (!reads(person) && tellsApart(notice, hasCard(person))));
  return called.map((person): DirectMessage => {
    const zone = zoneOf(person) ?? floors;
    const quietUntil = loudness !== 'breaks-in' && isQuiet(at, zone, calendar) ? nextMorning(at, zone, calendar) : undefined;
    const own: Place = { at: 'person', person };
    const promise = { kind: 'notice', at: own, ...sayTo(person), mentions: [] } as const;
    const lane = spellPlace(own);
    return quietUntil ? { promise, ...quietly(own, quietUntil) } : { promise, lane };
  });
};

/**
 * A new ask comes to an action officer as its card. At night it waits for the working morning like anything calm; what
 * only redraws a card makes no sound, and does not wait.
 */
export const afterTheNight = (
  { event, standing }: Happening,
  place: Place,
  at: Moment,
  { zoneOf, closures }: Pick<Personal, 'zoneOf' | 'closures'>,
): Pick<DirectMessage, 'lane' | 'quietUntil'> | undefined => {
  const zone = (place.at === 'person' && zoneOf(place.person)) || zoneOfSubject(standing);
  const calendar = federalBut(closures);
  const rings = event.type === 'asked' || event.type === 'asked-another';
  return rings && zone && isQuiet(at, zone, calendar) ? quietly(place, nextMorning(at, zone, calendar)) : undefined;
};

const quietly = (place: Place, quietUntil: Moment) => ({ lane: `${spellPlace(place)}, after quiet hours`, quietUntil });

type Loudness = 'calm' | 'breaks-in';

const loudnessOf = (notice: Notice, standing: Standing): Loudness | undefined => {
  if (calm.has(notice.say)) return 'calm';
  if (beginsLate.has(notice.say) && standing.state.status === 'missed') return countsHours(standing) ? 'breaks-in' : 'calm';
  if (!('came' in notice) || inTheThreadOnly.has(notice.came.kind)) return undefined;
  return countsHours(standing) || isMissedDue(notice.came) ? 'breaks-in' : 'calm';
};

/** What nothing else tells whoever does not read the thread. */
const tellsApart = (notice: Notice, hasCard: boolean): boolean =>
  notice.say === 'asked' || notice.say === 'asked-another' ? !hasCard : !('came' in notice);

/** What somebody is asked or told, and answers or goes on with. */
const calm: ReadonlySet<Notice['say']> = new Set<Notice['say']>([
  'handed-over', 'sent-back', 'round-opened', 'extension-asked', 'extension-granted', 'extension-denied', 'suspense-corrected', 'cancelled', 'reinstated', 'unsettled', 'round-reopened',
]);

/** A clock that begins to run by a fact; where its due is past by then, that is the first rung of its ladder. */
const beginsLate: ReadonlySet<Notice['say']> = new Set<Notice['say']>(['duty-started', 'duty-dated']);

/** A reminder of a day belongs to the thread and to the morning message; what is only still open is no rung. */
const inTheThreadOnly: ReadonlySet<MomentCame['kind']> = new Set<MomentCame['kind']>([
  'remind-14', 'remind-7', 'remind-3', 'remind-1', 'remind-0', 'still-late',
]);

const isMissedDue = ({ kind, of }: Pick<MomentCame, 'kind' | 'of'>): boolean => kind === 'late' && of === 'due';

const countsHours = ({ kind, state }: Standing): boolean =>
  kind === 'duty' && state.status !== 'absent' && state.dates.status === 'dated' && state.dates.from !== undefined;

/** Where the roster says no zone of a person's own, it is night for them when it is where the clock counts. */
const zoneOfSubject = ({ kind, state }: Standing): Zone | undefined => {
  if (state.status === 'absent') return undefined;
  if (kind === 'duty') return state.rule.zone;
  return kind === 'request' || kind === 'round' || kind === 'report' || kind === 'delivery' ? state.zone : undefined;
};

/** The closed days by the clock of what is spoken of, as the commit leaves it: what was opened in it has learnt of them since. */
export const closedDaysOf = ({ kind, state }: Standing): readonly Day[] =>
  (kind === 'duty' || kind === 'request' || kind === 'round') && state.status !== 'absent' ? (state.closures ?? []) : [];

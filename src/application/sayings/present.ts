import { canWork } from '../../core/agency';
import { dayOf } from '../../core/calendar';
import type { PersonId } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { Day, Moment, Zone } from '../../core/language/time';
import type { Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import type { Away, Known } from './saying';
import { calling, listed, ownersInWords, recipientInWords } from './saying';

/** Somebody away is reached through their cover; away without one, not at all. */
export const isReached = (person: PersonId, known: Pick<Known, 'away'>): boolean => {
  const away = known.away(person);
  return !away || away.standIn !== undefined;
};

/**
 * The coordinators who can be called as such: they are there, or another coordinator is in their place. Somebody who only
 * does their other work presses nothing that a coordinator presses. All of them where none can.
 */
export const coordinatorsThere = (known: Pick<Known, 'away' | 'coordinators'>): readonly PersonId[] => {
  const all = known.coordinators().map(({ person }) => person);
  const there = all.filter((person) => {
    const away = known.away(person);
    return !away || (away.standIn !== undefined && all.includes(away.standIn.person));
  });
  return there.length > 0 ? there : all;
};

/**
 * Calls whoever is there in the place of those who are away, and says so. Where whoever covers may not see what it is about,
 * or did it themselves, those who are away are called themselves.
 */
export const inTheirPlace = (saying: Saying, known: Known, maySee: (person: PersonId) => boolean, doer?: PersonId): Saying => {
  const away = saying.mentions.flatMap((person) => known.away(person) ?? []);
  if (away.length === 0) return saying;
  const told = ({ standIn }: Away): PersonId | undefined => (standIn && (saying.mentions.includes(standIn.person) || maySee(standIn.person)) ? standIn.person : undefined);
  const people = saying.mentions.map((person) => {
    const absence = known.away(person);
    const inPlace = absence && told(absence);
    return inPlace === undefined || inPlace === doer ? person : inPlace;
  });
  return calling({ ...saying, text: `${saying.text} ${away.map((each) => awayInWords(each, told(each) !== undefined)).join(' ')}` }, people);
};

const awayInWords = ({ name, until, standIn }: Away, told: boolean): string => {
  const day = dayInWords(until);
  if (!standIn) return `${name} is away until ${day}, and nobody covers.`;
  return told ? `${name} is away until ${day}; ${standIn.name} covers.` : `${name} is away until ${day}. ${standIn.name} covers, and may not see this: ${name} is called all the same.`;
};

/** Whether the roster has somebody of an agency who could take, answer or release anything, there or away. */
export const hasWorkers = (agency: AgencyId, known: Pick<Known, 'members'>): boolean => known.members(agency).some(canWork);

/** What is added where agencies have nobody there on the day, and whom it calls. */
export type Nobody = { readonly words: string; readonly people: readonly PersonId[] };

export const nobodyMissing: Nobody = { words: '', people: [] };

/** An agency with nobody there when it comes due is shown to the coordinators. */
export const nobodyThere = (agencies: readonly AgencyId[], day: Day, known: Known): Nobody => {
  const empty = agencies.filter((agency) => known.unattended(agency, day));
  return empty.length === 0 ? nobodyMissing : nobodyOf(empty, day, known);
};

/** The same of agencies that are known to have nobody there. */
export const nobodyOf = (empty: readonly AgencyId[], day: Day, known: Known): Nobody => {
  const names = listed(empty.map(recipientInWords));
  const people = coordinatorsThere(known);
  return empty.some((agency) => hasWorkers(agency, known))
    ? { words: ` Nobody of ${names} is there on ${dayInWords(day)}. A coordinator finds who answers for it.`, people }
    : { words: ` ${noWorkerIn(empty)}`, people };
};

/** What is said of owners for whom the coordinators stand in, as the roster has nobody who could; nothing where it has. */
export const nobodyOwing = (owners: readonly AgencyId[], known: Pick<Known, 'members'>): string => {
  const empty = owners.filter((owner) => !hasWorkers(owner, known));
  const unseated = empty.filter((owner) => known.members(owner).length === 0);
  const idle = empty.filter((owner) => !unseated.includes(owner));
  return [
    ...(unseated.length > 0 ? [` Nobody of ${ownersInWords(unseated)} is at the table. A coordinator finds who answers for it.`] : []),
    ...(idle.length > 0 ? [` ${noWorkerIn(idle)}`] : []),
  ].join('');
};

/** Where the roster itself has nobody. */
export const noWorkerIn = (agencies: readonly AgencyId[]): string =>
  `The roster has no action officer, lead or releaser of ${listed(agencies.map(recipientInWords))}. A coordinator has an operator add one, with watchfloor roster apply.`;

/** Where the roster has people, and nobody who binds them. */
export const noReleaserIn = (agencies: readonly AgencyId[]): string =>
  `The roster has no releaser of ${listed(agencies.map(recipientInWords))}. A coordinator has an operator add one, with watchfloor roster apply.`;

/** The day a suspense falls on. */
export const suspenseDay = ({ suspense, zone }: { readonly suspense: Moment; readonly zone: Zone }): Day => dayOf(suspense, zone);

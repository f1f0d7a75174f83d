import type { Person, PersonId } from '../../core/language/actor';
import type { Member } from '../../core/agency';
import type { Place } from '../../core/language/places';
import type { AgencyId } from '../../core/language/agencies';
import { daysBetween } from '../../core/calendar';
import type { Day } from '../../core/language/time';
import type { TextId, Words } from '../../core/language/words';
import type { Button, Saying } from '../../ports/outbox';
import { EXPUNGED } from '../../ports/store';
import { dayInWords } from '../words/dates';

/** People's words that may be quoted. */
export type Quotes = { readonly words: Pick<ReadonlyMap<TextId, string>, 'get'> };

/** Somebody who is not there today, and who is in their place. */
export type Away = { readonly name: string; readonly until: Day; readonly standIn?: Pick<Member, 'person' | 'name'> };

/**
 * What the sayings may know besides the notice and its subject. The people are read only for notices that call them, as
 * they stand today: who binds an agency by delegation counts as its releaser.
 */
export type Known = Quotes & {
  readonly members: (agency: AgencyId) => readonly Member[];
  readonly away: (person: PersonId) => Away | undefined;
  /** Whether an agency of this floor has nobody there on a day who could take, answer or release anything. */
  readonly unattended: (agency: AgencyId, day: Day) => boolean;
  /** Who has the request of a report, or handed it in, where somebody has. */
  readonly holderOf: (report: string) => Person | undefined;
  /** What somebody is called: `Dana Reyes of ODNI`. */
  readonly called: (person: PersonId) => string;
  /** Of every agency: they run the floor. */
  readonly coordinators: () => readonly Member[];
  /** Where an agency is spoken to: its own channel, or each of its action officers, or who covers for them. */
  readonly deskOf: (agency: AgencyId) => readonly Place[];
  /** Conversations with those who are away and would be of its desk if they were there: what lies there already is kept up to date. */
  readonly awayFrom: (agency: AgencyId) => readonly Place[];
  /** Conversations with those who were of its desk while others were away, and are no more: what lies there then says so. */
  readonly stoodIn: (agency: AgencyId) => readonly Place[];
};

export const said = (text: string, ...buttons: readonly Button[]): Saying => ({ text, mentions: [], buttons });

/** Calls whoever must act, each once. */
export const calling = (saying: Saying, people: readonly PersonId[]): Saying => ({ ...saying, mentions: [...new Set(people)] });

/** What stands where somebody's words are not for whoever reads the place. */
export const HIDDEN = '(for those it concerns: press Read)';

/** Somebody's words, or that they were taken out. */
export const quoted = (words: Words, known: Quotes): string => known.words.get(words.text) ?? EXPUNGED;

/** What ends in somebody's own words ends like a sentence, also where they left it open. */
export const ended = (text: string): string => (/[.!?…]”?$/.test(text) ? text : `${text}.`);

/** `ODNI`: agencies go by their initials. */
export const agencyInWords = (agency: AgencyId): string =>
  agency.length <= 4 ? agency.toUpperCase() : agency.charAt(0).toUpperCase() + agency.slice(1);

/** The same in the middle of a sentence, where some are no agencies: `Congress`, `the public`. */
export const recipientInWords = (recipient: AgencyId): string =>
  recipient === 'public' ? 'the public' : recipient === 'president' ? 'the President' : agencyInWords(recipient);

/** Those who owe something, in the middle of a sentence: `DOJ and DHS`, `the President`. */
export const ownersInWords = (owners: readonly AgencyId[]): string => listed(owners.map(recipientInWords));

/** `DOJ and DHS`, `ODNI, FBI and DHS`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** What fell into an outage is said to have done so, not said again. */
export const missedBefore = (earlier: number): string =>
  earlier === 0
    ? ''
    : ` ${String(earlier)} earlier ${earlier === 1 ? 'reminder' : 'reminders'} fell into a time when Watchfloor was not running.`;

/**
 * What is known of when something late will be there, and what is asked of whoever has it; `by` names their agency, where
 * others are told who may press nothing.
 */
export const expectedInWords = (expectedOn: Day | undefined, today: Day, by?: AgencyId): string => {
  const press = by === undefined ? 'press Acknowledge and say' : `${agencyInWords(by)} presses Acknowledge and says`;
  if (expectedOn === undefined) return `Nobody has acknowledged it yet: ${press} when it will be there.`;
  return expectedOn < today
    ? `It was expected on ${dayInWords(expectedOn)}: ${press} when it will be there now.`
    : `It is expected on ${dayInWords(expectedOn)}.`;
};

/** `from Mon 21 December 2026 to Sun 3 January 2027`, or the one day it is. */
export const daysInWords = ({ from, until }: { readonly from: Day; readonly until: Day }): string =>
  from === until ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(until)}`;

/** `1 day`, `3 weeks`, `2 weeks and 3 days`: how long it has been since a day. */
export const spanInWords = (from: Day, to: Day): string => {
  const days = Math.max(0, daysBetween(from, to));
  const [weeks, rest] = [Math.floor(days / 7), days % 7];
  return [counted(weeks, 'week'), counted(rest, 'day')].filter(Boolean).join(' and ') || 'less than a day';
};

const counted = (count: number, unit: string): string => (count === 0 ? '' : `${String(count)} ${unit}${count === 1 ? '' : 's'}`);

/** Why somebody whose work goes back to the desk can do it no more. */
export const worksNoMore = ({ stays, lent }: { readonly stays?: true; readonly lent?: true }, agency: string): string => {
  if (lent) return `no longer acts for a releaser of ${agency}`;
  return stays ? `does other work at ${agency} now` : `has left ${agency}`;
};

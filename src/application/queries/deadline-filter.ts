import type { AgencyId } from '../../core/language/agencies';
import type { Pack } from '../../core/law';
import type { Found } from '../finding';
import { findSubject } from '../finding';
import type { Floor } from '../floor';
import { agencyNamed, seatedAgencies } from '../seats';

/** What of the duties is looked at: where they stand, whose they are, what started them, and how they are grouped. */
export type DeadlineFilter = {
  readonly standing: Standing;
  readonly agency?: AgencyId;
  readonly election?: string;
  readonly by: Grouping;
};

export const standings = ['owed', 'overdue', 'this-week', 'waiting', 'undated'] as const;
export type Standing = (typeof standings)[number];

export const groupings = ['date', 'agency', 'election', 'law'] as const;
export type Grouping = (typeof groupings)[number];

export const standingWords: Readonly<Record<Standing, string>> = {
  owed: 'Everything that is owed', overdue: 'Overdue', 'this-week': 'Due this week', waiting: 'Waiting for a fact', undated: 'No date in the law',
};

export const groupingWords: Readonly<Record<Grouping, string>> = { date: 'By date', agency: 'By agency', election: 'By election', law: 'By law' };

/** The words it is asked with, as they are typed and as a button carries them. */
export const spellFilter = ({ standing, agency, election, by }: DeadlineFilter): string =>
  [
    ...(standing === 'owed' ? [] : [standing]),
    ...(agency === undefined ? [] : [agency]),
    ...(election === undefined ? [] : [election]),
    ...(by === 'date' ? [] : [`by ${by}`]),
  ].join(' ');

/** Words that ask for nothing one could list: one that is none of these, or part of the name of several elections. */
export type Misread = { readonly unknown: string } | { readonly several: Extract<Found, { found: 'several' }> };

/** `overdue fbi by election`, in any order. */
export const readFilter = async (text: string, floor: Floor): Promise<DeadlineFilter | Misread> => {
  const [asked, by] = groupingIn(text.trim().toLowerCase().replaceAll(/\bthis\s+week\b/g, 'this-week'));
  if (by === undefined) return { unknown: asked };
  let filter: DeadlineFilter = { standing: 'owed', by };
  for (const word of asked.split(/[\s,]+/).filter((each) => each !== '' && each !== 'all')) {
    const more = await readWord(word, floor);
    if (!more) return { unknown: word };
    if ('several' in more) return more;
    filter = { ...filter, ...more };
  }
  return filter;
};

/** What is before `by agency`, and how to group; nothing for the latter where it is no way to group. */
const groupingIn = (text: string): readonly [string, Grouping | undefined] => {
  const found = /^(.*?)\s*\bby\s+(\S+)(.*)$/.exec(text);
  if (!found) return [text, 'date'];
  const [, before = '', word = '', after = ''] = found;
  const by = groupings.find((each) => each === word);
  return by ? [`${before} ${after}`, by] : [`by ${word}`, undefined];
};

const readWord = async (word: string, floor: Floor): Promise<Partial<DeadlineFilter> | Misread | undefined> => {
  const standing = standings.find((each) => each === word);
  if (standing) return { standing };
  if (word === 'mine') return { agency: floor.who.agency };
  const agency = agencyNamed(word, await seatedAgencies(floor.reading)) ?? ownerIn(word, await floor.packs());
  if (agency !== undefined) return { agency };
  const election = await findSubject('election', word, floor);
  if (election.found === 'several') return { several: election };
  return election.found === 'one' ? { election: election.id } : undefined;
};

/** Packs name agencies that may not sit at this floor; what they owe is owed all the same. */
const ownerIn = (wanted: string, packs: readonly Pack[]): AgencyId | undefined =>
  packs.flatMap(({ rules }) => rules.flatMap(({ owners }) => owners)).find((owner) => owner === wanted);

import type { AgencyId } from '../../core/language/agencies';
import type { Pack } from '../../core/law';
import type { Found } from '../finding';
import { findSubject } from '../finding';
import type { Floor } from '../floor';
import { agencyNamed, seatedAgencies } from '../seats';

/**
 * What of the duties is looked at: where they stand, whose they are, what started them, and how they are grouped. Of one kind any
 * of several will do, and of different kinds all must hold; none is everything, and headings nest in the order they were said.
 */
export type DeadlineFilter = {
  readonly standings: readonly Standing[];
  readonly agencies: readonly AgencyId[];
  readonly elections: readonly string[];
  readonly by: readonly Grouping[];
};

export const standings = ['overdue', 'this-week', 'waiting', 'undated'] as const;
export type Standing = (typeof standings)[number];

export const groupings = ['agency', 'election', 'law'] as const;
export type Grouping = (typeof groupings)[number];

/** As a form offers them. */
export const standingWords: Readonly<Record<Standing | 'owed', string>> = {
  owed: 'Everything that is owed', overdue: 'Overdue', 'this-week': 'Due this week', waiting: 'Waiting for a fact', undated: 'No date in the law',
};

export const groupingWords: Readonly<Record<Grouping | 'date', string>> = { date: 'By date', agency: 'By agency', election: 'By election', law: 'By law' };

/** The words it is asked with, as they are typed and as a button carries them. */
export const spellFilter = ({ standings: where, agencies, elections, by }: DeadlineFilter): string =>
  [...where, ...agencies, ...elections, ...by.map((each) => `by ${each}`)].join(' ');

/** Words that ask for nothing one could list: those that are none of these, or one that is part of the name of several elections. */
export type Misread = { readonly unknown: readonly string[] } | { readonly several: Extract<Found, { found: 'several' }> };

/** `overdue fbi by election`, in any order; what only stands between them says nothing. */
export const readFilter = async (text: string, floor: Floor): Promise<DeadlineFilter | Misread> => {
  const { asked, by, unknown: never } = groupingsIn(text.trim().toLowerCase().replaceAll(/\bthis\s+week\b/g, 'this-week'));
  const read = await Promise.all(asked.map((word) => readWord(word, floor)));
  const unknown = [...asked.filter((_, nth) => read[nth] === undefined), ...never];
  if (unknown.length > 0) return { unknown };
  const found = read.flatMap((each) => each ?? []);
  const [several] = found.flatMap((each) => each.several ?? []);
  // Part of a name alone is asked about; beside other words it means every election that has it, or those would be lost.
  if (several && asked.length === 1 && by.length === 0) return { several };
  return {
    standings: unique(found.flatMap(({ standing }) => standing ?? [])),
    agencies: unique(found.flatMap(({ agency }) => agency ?? [])),
    elections: unique(found.flatMap((each) => each.election ?? each.several?.ids ?? [])),
    by,
  };
};

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** Everything that is owed, by date, is what is listed anyway. */
const nothingSaid: readonly string[] = ['all', 'owed', 'and', 'or'];

/** Words that only lead to the next: `agency odni`, `for odni`, `grouped by law`. At the end, or before `and`, they are read as they stand: packs have an owner called agency. */
const leading: readonly string[] = ['agency', 'election', 'for', 'of'];
const leadsOn = (word: string, next: string | undefined): boolean =>
  next !== undefined && (next === 'by' ? word === 'group' || word === 'grouped' : leading.includes(word) && !nothingSaid.includes(next));

type Words = { readonly asked: readonly string[]; readonly by: readonly Grouping[]; readonly unknown: readonly string[] };

/** The words that are looked up, and how to group: `by agency and law`, `by agency by law`. */
const groupingsIn = (text: string): Words => {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  const asGrouping = (word: string | undefined): Grouping | undefined => groupings.find((each) => each === word);
  const isBehindBy = (nth: number): boolean => {
    const before = words[nth - 1];
    return before === 'by' || ((before === 'and' || asGrouping(before) !== undefined) && nth > 1 && isBehindBy(nth - 1));
  };
  return {
    asked: words.filter((word, nth) => word !== 'by' && !nothingSaid.includes(word) && !leadsOn(word, words[nth + 1]) && words[nth - 1] !== 'by' && !(asGrouping(word) && isBehindBy(nth))),
    by: unique(words.flatMap((word, nth) => (isBehindBy(nth) ? (asGrouping(word) ?? []) : []))),
    unknown: words.flatMap((word, nth) => (word === 'by' && words[nth + 1] !== 'date' && !asGrouping(words[nth + 1]) ? [`by ${words[nth + 1] ?? ''}`.trim()] : [])),
  };
};

type Read = { readonly standing?: Standing; readonly agency?: AgencyId; readonly election?: string; readonly several?: Extract<Found, { found: 'several' }> };

const readWord = async (word: string, floor: Floor): Promise<Read | undefined> => {
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

import { addDays, dayOf, startOfDay, weekdayOf } from '../../core/calendar';
import type { AgencyId } from '../../core/language/agencies';
import type { Day } from '../../core/language/time';
import type { CountFilter } from '../../ports/store';
import type { Answer, Page } from '../answer';
import type { Floor } from '../floor';
import type { Spot } from '../paging';
import { paged, windowOf } from '../paging';
import type { Present } from '../present';
import { listOf } from '../present';
import { agencyInWords, listed } from '../sayings';
import { dayInWords } from '../words/dates';
import type { DeadlineFilter, Grouping, Standing } from './deadline-filter';
import { spellFilter } from './deadline-filter';
import { dutyLine } from './duty-line';

type Duty = Present<'duty'>;
type Line = Page['lines'][number];

/** As many as are read at once where the database cannot sort or sift them. */
const MOST = 500;

/** The duties that are looked at, ten to a page, under headings. */
export const listDuties = async (filter: DeadlineFilter, spot: Omit<Spot, 'filter'>, floor: Floor): Promise<Answer> => {
  const sunday = endOfWeek(floor);
  const spelled = { ...spot, filter: spellFilter(filter) };
  const lines = await linesOf(filter, spelled, sunday, floor);
  return paged(lines, spelled, { command: 'deadline/list', title: titleOf(filter, sunday), empty: emptyOf(filter, sunday), narrow: { command: 'deadline/filter', label: 'Filter' } }, (line) => line);
};

const endOfWeek = ({ clock, zone }: Floor): Day => {
  const today = dayOf(clock.now(), zone);
  return addDays(today, 7 - weekdayOf(today));
};

/** The lines of a page, and one more where the list goes on. */
const linesOf = async (filter: DeadlineFilter, spot: Spot, sunday: Day, floor: Floor): Promise<readonly Line[]> => {
  const [one, ...others] = onesOf(filter);
  const heading = headingOf(filter, sunday);
  const window = windowOf(spot);
  if (one && others.length === 0 && filter.by.length === 0 && (one.standing === undefined || one.standing === 'overdue')) {
    return (await listOf('duty', { ...readBy(one, sunday, floor), ...window }, floor.reading)).map((duty) => lineOf(duty, heading(duty)[0]));
  }
  const read = await Promise.all([one, ...others].flatMap((each) => (each ? [readAll(each, sunday, floor)] : [])));
  const all = [...new Map(read.flat().map((duty) => [duty.id, duty])).values()];
  const sorted = read.length > 1 ? all.toSorted((a, b) => compared(dueOf(a), dueOf(b)) || compared(a.id, b.id)) : all;
  const lines = sorted.flatMap((duty) => heading(duty).map((each) => lineOf(duty, each)));
  const isGrouped = filter.by.length > 0;
  return (isGrouped ? lines.toSorted((a, b) => compared(a.under ?? '', b.under ?? '')) : lines).slice(window.offset, window.offset + window.limit);
};

/** One of each kind: what the database can sift. */
type One = { readonly standing?: Standing; readonly agency?: AgencyId; readonly election?: string };

/** Every pair, triple and so on of what may be: what any of them finds is wanted. */
const onesOf = ({ standings, agencies, elections }: DeadlineFilter): readonly One[] =>
  orNone(standings).flatMap((standing) =>
    orNone(agencies).flatMap((agency) =>
      orNone(elections).map((election) => ({ ...(standing && { standing }), ...(agency && { agency }), ...(election !== undefined && { election }) })),
    ),
  );

const orNone = <Item>(items: readonly Item[]): readonly (Item | undefined)[] => (items.length === 0 ? [undefined] : items);

const readAll = async (one: One, sunday: Day, floor: Floor): Promise<readonly Duty[]> =>
  (await listOf('duty', { ...readBy(one, sunday, floor), limit: MOST }, floor.reading)).filter(belongs(one, sunday));

/** Those without a due come last. */
const dueOf = ({ dates }: Duty): string => (dates.status === 'dated' ? dates.due : '~');

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lineOf = (duty: Duty, under: string | undefined): Line => ({
  ...(under !== undefined && { under }),
  text: dutyLine(duty),
  buttons: [{ command: 'deadline/show', label: 'Show', about: { kind: 'duty', id: duty.id } }],
});

const unmet = ['open', 'missed'];

/** What the database sifts: more than is wanted, never less. A plan date lies at most some days before its due. */
const readBy = ({ standing, ...within }: One, sunday: Day, { zone }: Floor): Omit<CountFilter, 'kind'> => {
  if (standing === undefined) return { ...within, statuses: unmet };
  switch (standing) {
    case 'overdue':
      return { ...within, statuses: ['missed'] };
    case 'this-week':
      return { ...within, statuses: unmet, dueBefore: startOfDay(addDays(sunday, 8), zone) };
    case 'waiting':
    case 'undated':
      return { ...within, statuses: unmet, dated: false };
  }
};

const belongs = ({ standing }: One, sunday: Day) => ({ dates }: Duty): boolean => {
  if (standing === 'waiting' || standing === 'undated') return dates.status === standing;
  return standing !== 'this-week' || (dates.status === 'dated' && (dates.planBy ?? dates.dueDate) <= sunday && dates.dueDate > addDays(sunday, -7));
};

/** Under which headings a duty stands; a joint one under each of its owners, and several groupings nest. */
const headingOf = ({ by, standings, agencies }: DeadlineFilter, sunday: Day): ((duty: Duty) => readonly (string | undefined)[]) => {
  if (by.length === 0) return (duty) => [standings.length === 0 ? whenOf(duty, sunday) : undefined];
  const headings: Readonly<Record<Grouping, (duty: Duty) => readonly string[]>> = {
    agency: ({ rule }) => rule.owners.filter((owner) => agencies.length === 0 || agencies.includes(owner)).map(agencyInWords),
    election: ({ facts }) => [facts.election?.name ?? 'Without an election'],
    law: ({ rule }) => [rule.citation],
  };
  return (duty) => by.map((each) => headings[each](duty)).reduce((outer, inner) => outer.flatMap((above) => inner.map((below) => `${above}, ${below}`)));
};

const whenOf = ({ status, dates }: Duty, sunday: Day): string => {
  if (dates.status !== 'dated') return 'No date yet';
  if (status === 'missed') return 'Missed and still open';
  return dates.dueDate <= sunday ? `This week, until ${dayInWords(sunday)}` : 'Later';
};

const titleOf = (filter: DeadlineFilter, sunday: Day): string => {
  const { standings, agencies, elections, by } = filter;
  const grouped = by.length === 0 ? '' : `, by ${listed(by)}`;
  if (standings.length > 0) return `${capital(standings.map((each) => standingIn[each](sunday)).join(' or '))}${whoseOf(filter)}${grouped}`;
  if (agencies.length > 0) return `What ${owes(agencies)}${startedBy(elections)}${grouped}`;
  return `${elections.length === 0 ? 'What is owed' : `What ${listed(elections)} started`}${grouped}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const standingIn: Readonly<Record<Standing, (sunday: Day) => string>> = {
  overdue: () => 'overdue',
  'this-week': (sunday) => `due this week, until ${dayInWords(sunday)}`,
  waiting: () => 'waiting for a fact',
  undated: () => 'no date in the law',
};

/** `FBI owes`, `DOJ and FBI owe`. */
const owes = (agencies: readonly AgencyId[]): string => `${listed(agencies.map(agencyInWords))} ${agencies.length > 1 ? 'owe' : 'owes'}`;

const whoseOf = ({ agencies, elections }: DeadlineFilter): string =>
  `${agencies.length === 0 ? '' : `, owed by ${agencies.map(agencyInWords).join(' or ')}`}${startedBy(elections)}`;

const startedBy = (elections: readonly string[]): string => (elections.length === 0 ? '' : `, started by ${elections.join(' or ')}`);

const emptyOf = (filter: DeadlineFilter, sunday: Day): string => {
  const { standings, agencies, elections } = filter;
  if (standings.length > 0) return `Nothing ${standings.map((each) => nothingIn[each](sunday)).join(' or ')}${whoseOf(filter)}.`;
  if (agencies.length > 0) return `${owes(agencies)} nothing${startedBy(elections)}.`;
  return elections.length === 0
    ? 'Nothing is owed. An election starts the clocks: /election add 2026-general 2026-11-03'
    : `Everything ${listed(elections)} started is met.`;
};

const nothingIn: Readonly<Record<Standing, (sunday: Day) => string>> = {
  overdue: () => 'is overdue',
  'this-week': (sunday) => `is due this week, until ${dayInWords(sunday)}`,
  waiting: () => 'waits for a fact',
  undated: () => 'is without a date in the law',
};

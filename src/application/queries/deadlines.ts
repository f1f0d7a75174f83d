import { addDays, dayOf, startOfDay, weekdayOf } from '../../core/calendar';
import type { Day } from '../../core/language/time';
import type { CountFilter } from '../../ports/store';
import type { Answer, Page } from '../answer';
import type { Floor } from '../floor';
import type { Spot } from '../paging';
import { paged, windowOf } from '../paging';
import type { Present } from '../present';
import { listOf } from '../present';
import { agencyInWords } from '../sayings';
import { dayInWords } from '../words/dates';
import type { DeadlineFilter, Grouping } from './deadline-filter';
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
  const { agency, election, by, standing } = filter;
  const within: Omit<CountFilter, 'kind'> = { ...readBy(filter, sunday, floor), ...(agency && { agency }), ...(election !== undefined && { election }) };
  const heading = headingOf(filter, sunday);
  if (by === 'date' && (standing === 'owed' || standing === 'overdue'))
    return (await listOf('duty', { ...within, ...windowOf(spot) }, floor.reading)).map((duty) => lineOf(duty, heading(duty)[0]));
  const all = (await listOf('duty', { ...within, limit: MOST }, floor.reading)).filter(belongs(filter, sunday));
  const lines = all.flatMap((duty) => heading(duty).map((each) => lineOf(duty, each)));
  const { offset, limit } = windowOf(spot);
  return lines.toSorted((a, b) => compared(a.under ?? '', b.under ?? '')).slice(offset, offset + limit);
};

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const lineOf = (duty: Duty, under: string | undefined): Line => ({
  ...(under !== undefined && { under }),
  text: dutyLine(duty),
  buttons: [{ command: 'deadline/show', label: 'Show', about: { kind: 'duty', id: duty.id } }],
});

const unmet = ['open', 'missed'];

/** What the database sifts: more than is wanted, never less. A plan date lies at most some days before its due. */
const readBy = ({ standing }: DeadlineFilter, sunday: Day, { zone }: Floor): Omit<CountFilter, 'kind'> => {
  switch (standing) {
    case 'owed':
      return { statuses: unmet };
    case 'overdue':
      return { statuses: ['missed'] };
    case 'this-week':
      return { statuses: unmet, dueBefore: startOfDay(addDays(sunday, 8), zone) };
    case 'waiting':
    case 'undated':
      return { statuses: unmet, dated: false };
  }
};

const belongs = ({ standing }: DeadlineFilter, sunday: Day) => ({ dates }: Duty): boolean => {
  if (standing === 'waiting' || standing === 'undated') return dates.status === standing;
  return standing !== 'this-week' || (dates.status === 'dated' && (dates.planBy ?? dates.dueDate) <= sunday && dates.dueDate > addDays(sunday, -7));
};

/** Under which headings a duty stands; a joint one under each of its owners. */
const headingOf = ({ by, standing, agency }: DeadlineFilter, sunday: Day): ((duty: Duty) => readonly (string | undefined)[]) => {
  const headings: Readonly<Record<Grouping, (duty: Duty) => readonly (string | undefined)[]>> = {
    date: (duty) => [standing === 'owed' ? whenOf(duty, sunday) : undefined],
    agency: ({ rule }) => rule.owners.filter((owner) => agency === undefined || owner === agency).map(agencyInWords),
    election: ({ facts }) => [facts.election?.name ?? 'Without an election'],
    law: ({ rule }) => [rule.citation],
  };
  return headings[by];
};

const whenOf = ({ status, dates }: Duty, sunday: Day): string => {
  if (dates.status !== 'dated') return 'No date yet';
  if (status === 'missed') return 'Missed and still open';
  return dates.dueDate <= sunday ? `This week, until ${dayInWords(sunday)}` : 'Later';
};

const titleOf = (filter: DeadlineFilter, sunday: Day): string => {
  const { standing, agency, election, by } = filter;
  const grouped = by === 'date' ? '' : `, by ${by}`;
  if (standing !== 'owed') return `${standingOf(filter, sunday)}${whoseOf(filter)}${grouped}`;
  if (agency) return `What ${agencyInWords(agency)} owes${startedBy(election)}${grouped}`;
  return `${election === undefined ? 'What is owed' : `What ${election} started`}${grouped}`;
};

const standingOf = ({ standing }: DeadlineFilter, sunday: Day): string =>
  ({ owed: 'Owed', overdue: 'Overdue', 'this-week': `Due this week, until ${dayInWords(sunday)}`, waiting: 'Waiting for a fact', undated: 'No date in the law' })[standing];

const whoseOf = ({ agency, election }: DeadlineFilter): string =>
  `${agency === undefined ? '' : `, owed by ${agencyInWords(agency)}`}${startedBy(election)}`;

const startedBy = (election: string | undefined): string => (election === undefined ? '' : `, started by ${election}`);

const emptyOf = (filter: DeadlineFilter, sunday: Day): string => {
  const { standing, agency, election } = filter;
  const whose = whoseOf(filter);
  switch (standing) {
    case 'owed':
      if (agency) return `${agencyInWords(agency)} owes nothing${startedBy(election)}.`;
      return election === undefined
        ? 'Nothing is owed. An election starts the clocks: /election add 2026-general 2026-11-03'
        : `Everything ${election} started is met.`;
    case 'overdue':
      return `Nothing is overdue${whose}.`;
    case 'this-week':
      return `Nothing is due this week, until ${dayInWords(sunday)}${whose}.`;
    case 'waiting':
      return `Nothing waits for a fact${whose}.`;
    case 'undated':
      return `Nothing is without a date in the law${whose}.`;
  }
};

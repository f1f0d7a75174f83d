import { absenceOn, memberOf } from '../core/agency';
import { addDays, atTime, dayOf } from '../core/calendar';
import type { PersonId } from '../core/language/actor';
import type { AgencyId } from '../core/language/agencies';
import type { Day, Zone } from '../core/language/time';
import type { Clock } from '../ports/clock';
import type { Reading } from '../ports/store';
import type { Page } from './answer';
import { listOf } from './present';
import { requestLine } from './queries/request-line';
import { agencyInWords, listed } from './sayings';
import { personInWords, seatOf, seatedAgencies } from './seats';
import { readingAs } from './sight';
import type { Work } from './work';
import { DAYS_AHEAD, workOnFloor } from './work';
import { MOST, show } from './work/item';
import { dayInWords, momentInWords } from './words/dates';

type Line = Page['lines'][number];

/** Somebody's own page: what they owe, what waits for them, what they asked, the soonest first. */
export type Home = {
  readonly title: string;
  readonly says: readonly string[];
  readonly groups: readonly { readonly title: string; readonly lines: readonly Line[]; readonly empty: string }[];
  /** Where this page begins, and how many lines there are on all of them. */
  readonly offset: number;
  readonly of: number;
};

export type HomeParts = { readonly reading: Reading; readonly clock: Clock; readonly zone: Zone };

/** With its buttons a line takes up to three blocks, and a Home holds a hundred. */
export const LINES_ON_A_PAGE = 25;

/** The Homes of some people at one hour, drawn from one reading of the floor's work. */
export const homesOf = async (wanted: readonly { readonly who: PersonId; readonly offset: number }[], parts: HomeParts): Promise<readonly Home[]> => {
  const now = parts.clock.now();
  const work = await workOnFloor({ reading: parts.reading, now, zone: parts.zone });
  return Promise.all(wanted.map(({ who, offset }) => homeOf(who, offset, work, parts)));
};

const homeOf = async (person: PersonId, offset: number, work: Work, { reading: everything, clock, zone }: HomeParts): Promise<Home> => {
  const now = clock.now();
  const today = dayOf(now, zone);
  const who = await seatOf(person, everything, today);
  if (!who) return strangerHome(person, everything);
  const reading = readingAs(who, everything);
  const items = work.of(person);
  const groups = [
    { title: 'You owe', lines: items.filter((item) => item.as === 'due'), empty: 'Nothing is due from you.' },
    { title: 'Waits for you', lines: items.filter((item) => item.as === 'waiting'), empty: 'Nothing waits for you.' },
    { title: 'You asked', lines: await askedBy(person, reading), empty: 'You have asked for nothing that is open.' },
  ];
  const of = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const from = offset < of ? offset : 0;
  return {
    title: 'Your watch',
    says: [`You are here as ${personInWords(who)}. As of ${momentInWords(now, zone)}.`, ...(await awayIn(person, today, everything, work)), ...(await laterOf(who.agency, addDays(today, DAYS_AHEAD), zone, reading))],
    groups: pageOf(groups, from),
    offset: from,
    of,
  };
};

/** The lines of one page, under their titles. A group that has lines on other pages only is left out of this one. */
const pageOf = (groups: Home['groups'], from: number): Home['groups'] => {
  let before = 0;
  return groups.flatMap((group) => {
    const start = before;
    before += group.lines.length;
    const lines = group.lines.slice(Math.max(0, from - start), Math.max(0, from + LINES_ON_A_PAGE - start)).map(({ text, buttons }) => ({ text, buttons }));
    const here = group.lines.length === 0 ? from === 0 : lines.length > 0;
    return here ? [{ ...group, lines }] : [];
  });
};

/** How much the agency owes that comes due after the weeks whose work is listed. */
const laterOf = async (agency: AgencyId, after: Day, zone: Zone, reading: Reading): Promise<readonly string[]> => {
  const dated = { kind: 'duty', agency, statuses: ['open'], dated: true } as const;
  const [all, soon] = await Promise.all([reading.count(dated), reading.count({ ...dated, dueBefore: atTime(after, '00:00', zone) })]);
  const later = all - soon;
  return later === 0 ? [] : [`${later === 1 ? '1 duty' : `${String(later)} duties`} of ${agencyInWords(agency)} ${later === 1 ? 'comes' : 'come'} due on ${dayInWords(after)} or later: /deadline list ${agency}.`];
};

const askedBy = async (person: PersonId, reading: Reading): Promise<readonly Line[]> => {
  const open = await listOf('request', { statuses: ['asked', 'taken', 'answered', 'returned', 'declined'], limit: MOST }, reading);
  const own = open.filter(({ asker }) => asker.person === person);
  const words = await reading.texts(own.map(({ title }) => title.text));
  return own.map((request) => ({ text: `${requestLine(request, { words })}.`, buttons: [show('report/status', { kind: 'request', id: request.id })] }));
};

const awayIn = async (person: PersonId, today: ReturnType<typeof dayOf>, reading: Reading, { people }: Work): Promise<readonly string[]> => {
  const seat = (await seatedAgencies(reading)).find((each) => memberOf(each, person));
  const absence = seat && absenceOn(seat, person, today);
  if (!absence) return [];
  const standIn = people.away(person)?.standIn?.name;
  return [`You are away until ${dayInWords(absence.until)}. ${standIn === undefined ? 'Nobody covers.' : `${standIn} covers: what calls you stands on their Home, as far as they may see it.`} /watch back ends it.`];
};

/** Kind to whoever looks in: whom to ask, and what to tell them. */
const strangerHome = async (person: PersonId, reading: Reading): Promise<Home> => {
  const seats = await seatedAgencies(reading);
  const coordinators = seats.flatMap(({ id, members }) =>
    members.filter(({ roles }) => roles.includes('coordinator')).map(({ name }) => `${name} of ${agencyInWords(id)}`));
  const whom = coordinators.length > 0 ? `Ask a coordinator to have you added: ${listed(coordinators.slice(0, 10))}. An operator does it, with watchfloor roster apply.` : 'Nobody is on it yet: ask whoever runs Watchfloor here.';
  return { title: 'Your watch', says: [`You are not on this floor's roster yet. ${whom} Your id is ${person}.`], groups: [], offset: 0, of: 0 };
};

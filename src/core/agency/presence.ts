import { addDays, startOfDay } from '../calendar';
import type { PersonId, Role } from '../language/actor';
import type { Day, Moment } from '../language/time';
import type { Absence, AgencyState, Delegation, Member, Movements, PutOff, Seat } from './agency';

/** An agency with its people and their comings and goings. */
export type Table = Pick<Seat, 'members'> & Movements;

type Days = { readonly from: Day; readonly until: Day };

export const memberOf = ({ members }: Table, person: PersonId): Member | undefined => members.find((each) => each.person === person);

export const holds = ({ from, until }: Days, day: Day): boolean => from <= day && day <= until;
export const sameDays = (a: Days, b: Days): boolean => a.from === b.from && a.until === b.until;
export const overlap = (a: Days, b: Days): boolean => a.from <= b.until && b.from <= a.until;

export const absenceOn = ({ absences = [] }: Table, person: PersonId, day: Day): Absence | undefined =>
  absences.find((absence) => absence.person === person && holds(absence, day));

/** Somebody's absences that are not over on a day, the next first. */
export const absencesFrom = ({ absences = [] }: Table, person: PersonId, day: Day): readonly Absence[] =>
  absences.filter((each) => each.person === person && each.until >= day).sort((a, b) => (a.from < b.from ? -1 : 1));

/** The authority that was lent to a cover with the absence. */
export const lentWithAbsence = ({ delegations = [] }: Table, absence: Absence): readonly Delegation[] =>
  delegations.filter((each) => each.of === absence.person && each.to === absence.cover && sameDays(each, absence));

/** Roles in which somebody can take, answer and hand in what an agency is asked. */
const working: readonly Role[] = ['action-officer', 'lead', 'releaser'];
export const workOf = ({ roles }: Pick<Member, 'roles'>): readonly Role[] => working.filter((role) => roles.includes(role));
export const canWork = (member: Pick<Member, 'roles'>): boolean => workOf(member).length > 0;

const isThere = ({ absences = [] }: Table, person: PersonId, days: Days): boolean => !absences.some((each) => each.person === person && overlap(each, days));

/** Everybody who can work there and is not away on any of those days. */
export const workersThrough = (table: Table, days: Days): readonly Member[] => table.members.filter((member) => canWork(member) && isThere(table, member.person, days));

/**
 * What the buttons that come to somebody need: whoever covers for a worker works, and for a coordinator who does not work
 * coordinates. Whoever is called for neither is covered by anybody.
 */
export const coverNeeds = ({ roles }: Member): 'worker' | 'coordinator' | undefined =>
  canWork({ roles }) ? 'worker' : roles.includes('coordinator') ? 'coordinator' : undefined;

/** Whether somebody can press in their place what comes to them. */
export const canCover = (cover: Member, member: Member): boolean => {
  const needed = coverNeeds(member);
  return needed === undefined || (needed === 'worker' ? canWork(cover) : cover.roles.includes('coordinator'));
};

/** Whether one of these people can act for another of them, with the roles they both have now. */
export const covers = (table: Table, cover: PersonId, person: PersonId): boolean => {
  const [one, other] = [memberOf(table, cover), memberOf(table, person)];
  return one !== undefined && other !== undefined && canCover(one, other);
};

/** Who could be named to cover for somebody. */
export const couldCover = ({ members }: Table, member: Member): readonly Member[] =>
  members.filter((each) => each.person !== member.person && (coverNeeds(member) === 'coordinator' ? canCover(each, member) : canWork(each)));

/** Those of them who are there on all of those days. */
export const coversThrough = (table: Table, member: Member, days: Days): readonly Member[] => couldCover(table, member).filter(({ person }) => isThere(table, person, days));

export const isUnattended = (table: Table, day: Day): boolean => workersThrough(table, { from: day, until: day }).length === 0;

/**
 * Whoever is there in somebody's place on a day: themselves, or their cover, or the cover's. Nobody where no cover was
 * named, where the last one is away too or can press nothing that comes to them, or where two cover for each other.
 */
export const standInFor = (table: Table, person: PersonId, day: Day): PersonId | undefined => {
  const seen = new Set<PersonId>();
  for (let one: PersonId | undefined = person; one && !seen.has(one); ) {
    seen.add(one);
    const absence = absenceOn(table, one, day);
    if (!absence) return one === person || covers(table, one, person) ? one : undefined;
    one = absence.cover;
  }
  return undefined;
};

/**
 * The delegation under which somebody binds the agency on a day. It ends with its expiry, with the releaser's own role,
 * and with either of them leaving; who is a releaser needs none.
 */
export const delegationTo = (table: Table, person: PersonId, day: Day): Delegation | undefined => {
  const member = memberOf(table, person);
  if (!member || isReleaser(member)) return undefined;
  return (table.delegations ?? []).find(({ of, to, ...days }) => {
    const owner = memberOf(table, of);
    return to === person && holds(days, day) && owner !== undefined && isReleaser(owner);
  });
};

/** Whether somebody can work there on a day, in a role of their own or one that is lent to them. */
export const worksOn = (table: Table, person: PersonId, day: Day): boolean => {
  const member = memberOf(table, person);
  return member !== undefined && (canWork(member) || delegationTo(table, person, day) !== undefined);
};

/** What ends by itself with its last day, told in its zone. */
export type Ending = Pick<Absence | Delegation, 'until' | 'zone'>;

/** When the last day of it is over. */
export const overAt = ({ until, zone }: Ending): Moment | undefined => zone && startOfDay(addDays(until, 1), zone);

/** When the next delegation or absence of an agency runs out. */
export const agencyAlarm = (state: AgencyState): Moment | undefined =>
  state.status === 'absent' ? undefined : [...(state.delegations ?? []), ...(state.absences ?? [])].flatMap((each) => overAt(each) ?? []).sort().at(0);

/** Whether nobody who could bind the agency, of their own or by delegation, is there on a day. */
export const isUnbound = (table: Table, day: Day): boolean =>
  !table.members.some((member) => !absenceOn(table, member.person, day) && (isReleaser(member) || delegationTo(table, member.person, day)));

export const isReleaser = ({ roles }: Member): boolean => roles.includes('releaser');

/** Whom an agency's desk is on a day: its action officers; else its leads, else its releasers. Who is away only if all are. */
export const deskOn = (table: Table, day: Day): readonly Member[] => {
  const present = workersThrough(table, { from: day, until: day });
  return deskOf(present.length > 0 ? present : table.members);
};

/** Whom of these people a desk is. */
export const deskOf = (there: readonly Member[]): readonly Member[] =>
  working.map((role) => there.filter(({ roles }) => roles.includes(role))).find((some) => some.length > 0) ?? [];

/** Whether it still counts that somebody put something off: until its day, or where it has none until it came back. */
export const stillPutOff = ({ target, until }: PutOff, at: Moment): boolean => (target ?? until) >= at;

/** The same thing, wanted by the same day, put off by the same person before. */
export const putOffBefore = ({ putOff = [] }: Movements, { person, ...what }: PutOff, at: Moment): PutOff | undefined =>
  putOff.find((each) => each.person === person && isSamePutOff(each, what, at));

/** Whether it was this that was put off, for the day it is wanted by now. */
export const isSamePutOff = (putOff: PutOff, { about, target }: Pick<PutOff, 'about' | 'target'>, at: Moment): boolean =>
  putOff.about.kind === about.kind && putOff.about.id === about.id && putOff.target === target && stillPutOff(putOff, at);

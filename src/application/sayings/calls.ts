import type { Member } from '../../core/agency';
import { canWork } from '../../core/agency';
import type { Notice } from '../../core/house';
import type { Person, PersonId, Role } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { MomentCame } from '../../core/law';
import type { RequestState } from '../../core/request';
import { coordinatorsThere, hasWorkers, isReached } from './present';
import type { Known } from './saying';

/** Who is at the table, without the words of anybody. */
export type People = Omit<Known, 'words'>;

/** Who is there, and who of them can be told. */
type Reached = Pick<Known, 'members' | 'away'>;

/** Whom a clock's moments call: those who have it, their agencies, and the agencies it is for. */
export type Holding = {
  readonly having: readonly PersonId[];
  readonly holders: readonly AgencyId[];
  readonly owners: readonly AgencyId[];
};

/** Notices that call people by their role, or say who did it. For the others the roster is not read. */
const calls: ReadonlySet<Notice['say']> = new Set<Notice['say']>([
  'asked', 'asked-another', 'handed-over', 'declined', 'interim-filed', 'interim-corrected', 'extension-asked', 'extension-granted', 'extension-denied', 'extension-withdrawn', 'sent-back', 'answered', 'accepted', 'returned', 'duty-dated', 'duty-opened-late', 'left-unattended', 'authority-delegated', 'delegation-ended', 'delegation-lost', 'delegation-over', 'work-inherited', 'request-put-back', 'request-moment', 'duty-moment', 'request-held', 'duty-held', 'round-held', 'request-hold-lifted', 'duty-hold-lifted', 'round-hold-lifted', 'round-opened', 'agency-answered', 'round-completed', 'round-moment',
  'owner-released', 'releases-lapsed', 'report-released', 'round-reopened', 'unsettled', 'suspense-corrected', 'cancelled', 'lapsed', 'reinstated', 'delivery-sent', 'delivery-received',
  'conclusion-confirmed', 'duties-left-out', 'election-change-proposed', 'election-change-withdrawn', 'election-corrected',
  'receipt-change-proposed', 'receipt-change-withdrawn', 'day-corrected', 'release-corrected', 'duty-corrected', 'incident-corrected', 'incident-reopened', 'people-changed', 'roster-followed', 'channel-attached',
  'act-corrected', 'meeting-withdrawn', 'start-change-proposed', 'start-corrected', 'setting-aside-proposed', 'setting-aside-withdrawn', 'duty-set-aside', 'served-set-aside', 'served-overtaken', 'merge-later', 'merge-overtaken', 'merge-goes-on', 'duty-reopened', 'late-reason-given', 'closure-recorded', 'closure-taken-back',
  'acceptance-taken-back', 'version-followed', 'taken-after-all', 'judged-after-all', 'expunge-proposed', 'expunge-withdrawn', 'text-expunged',
  'duty-started', 'rule-applied', 'version-offered', 'text-edited', 'pack-change-proposed', 'pack-change-withdrawn', 'version-applied', 'pack-turned-off', 'pack-turned-on', 'pack-unnamed', 'pack-named-again', 'rule-verified', 'rule-unverified',
]);

export const callsPeople = (notice: Notice): boolean => calls.has(notice.say);

export const withRole = (agency: AgencyId, role: Role, known: Pick<Known, 'members'>): readonly PersonId[] =>
  known.members(agency).filter(({ roles }) => roles.includes(role)).map(({ person }) => person);

/** Those of them who are there today, or have somebody there for them; all of them where nobody has. */
const reached = (people: readonly PersonId[], known: Reached): readonly PersonId[] => {
  const there = people.filter((person) => isReached(person, known));
  return there.length > 0 ? there : people;
};

/** Whoever of an agency is there of the first of these roles that has anybody there. Where none has, all of the first there are. */
const firstOf = (roles: readonly Role[], agency: AgencyId, known: Reached): readonly PersonId[] => {
  const byRole = roles.map((role) => withRole(agency, role, known));
  const there = byRole.map((people) => people.filter((person) => isReached(person, known)));
  return [...there, ...byRole].find((people) => people.length > 0) ?? [];
};

/**
 * An agency's action officers; where none is there, its leads, and where none of those is, its releasers. Where nobody is
 * there at all, what they are told waits for them.
 */
export const workersOf = (agency: AgencyId, known: Reached): readonly PersonId[] => firstOf(['action-officer', 'lead', 'releaser'], agency, known);

/** Somebody of an agency, who must still be `able` there; whoever works there once they are not, or while they are away and nobody covers. */
export const themOrDesk = ({ person, agency }: Person, known: Reached, able: (member: Member) => boolean = () => true): readonly PersonId[] => {
  const isThere = known.members(agency).some((member) => member.person === person && able(member)) && isReached(person, known);
  const desk = isThere ? [] : workersOf(agency, known);
  return desk.length > 0 ? desk : [person];
};

/** Whoever has a report at its agency, also where it was handed over to them, or handed it in; where nobody has, whoever works there. */
export const holderOrDesk = (report: string, agency: AgencyId, known: Reached & Pick<Known, 'holderOf'>): readonly PersonId[] => {
  const holder = known.holderOf(report);
  return holder?.agency === agency ? themOrDesk(holder, known, canWork) : workersOf(agency, known);
};

/** Whoever leads an agency's work; where no lead is there, its releasers. */
export const leadsOf = (agency: AgencyId, known: Reached): readonly PersonId[] => firstOf(['lead', 'releaser'], agency, known);

export const releasersOf = (agencies: readonly AgencyId[], known: Reached): readonly PersonId[] =>
  agencies.flatMap((agency) => reached(withRole(agency, 'releaser', known), known));

/** Whoever works at each of them. For one of which the roster has nobody who could, the coordinators stand in. */
export const answeringFor = (agencies: readonly AgencyId[], known: People): readonly PersonId[] =>
  agencies.flatMap((agency) => (hasWorkers(agency, known) ? workersOf(agency, known) : coordinatorsThere(known)));

/** Whoever took a request, or whoever could; where the roster has nobody who could, the coordinators. */
export const holdersOf = (state: Exclude<RequestState, { status: 'absent' }>, known: People): readonly PersonId[] =>
  state.status === 'taken' ? themOrDesk(state.taker, known, canWork) : answeringFor([state.agency], known);

/** Whether the roster has somebody who can bind an agency, as far as a rung can call them. */
export const hasReleasers = (agency: AgencyId, known: Pick<Known, 'members'>): boolean => withRole(agency, 'releaser', known).length > 0;

/** Whoever can bind each of them. For one of which the roster has no releaser, the coordinators stand in. */
export const bindingFor = (agencies: readonly AgencyId[], known: People): readonly PersonId[] =>
  agencies.flatMap((agency) => (hasReleasers(agency, known) ? releasersOf([agency], known) : coordinatorsThere(known)));

/** Whoever may record that something has reached a recipient; what is public nobody receives. */
export const receivingFor = (recipient: AgencyId, known: People): readonly PersonId[] => (recipient === 'public' ? [] : bindingFor([recipient], known));

/** Agencies that hold something of their own, by whoever works on it there, or stands in. */
export const holdingOf = (agencies: readonly AgencyId[], known: People): Holding => ({
  having: answeringFor(agencies, known),
  holders: agencies,
  owners: agencies,
});

/** A request, by whoever took it or could, its agency, and that of whoever asked. */
export const holdingOfRequest = (state: Exclude<RequestState, { status: 'absent' }>, known: People): Holding => ({
  having: holdersOf(state, known),
  holders: [state.agency],
  owners: [state.asker.agency],
});

/** Whoever leads an agency that has a lead, or is there in their place; where they are away and nobody covers, its releasers. */
const leadOf = (agency: AgencyId, known: People): readonly PersonId[] => (withRole(agency, 'lead', known).length > 0 ? leadsOf(agency, known) : []);

/** Each rung of the ladder calls one step higher; what is said once a week after it calls whoever has it. */
export const calledAt = (kind: MomentCame['kind'], { having, holders, owners }: Holding, known: People): readonly PersonId[] => {
  if (kind === 'rung-2') return bindingFor(holders, known);
  if (kind === 'rung-3') return coordinatorsThere(known);
  if (kind === 'rung-4') return bindingFor([...owners, ...holders], known);
  return kind === 'late' || kind === 'still-late' ? [...having, ...holders.flatMap((agency) => leadOf(agency, known))] : having;
};

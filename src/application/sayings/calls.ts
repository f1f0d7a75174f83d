import type { Notice } from '../../core/house';
import type { PersonId, Role } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { MomentCame } from '../../core/law';
import type { Known } from './saying';

/** Whom a clock's moments call: those who have it, their agencies, and the agencies it is for. */
export type Holding = {
  readonly having: readonly PersonId[];
  readonly holders: readonly AgencyId[];
  readonly owners: readonly AgencyId[];
};

/** Notices that call people by their role. For the others the roster is not read. */
const calls: ReadonlySet<Notice['say']> = new Set<Notice['say']>([
  'asked', 'sent-back', 'request-moment', 'duty-moment', 'request-held', 'duty-held', 'round-held', 'round-opened', 'agency-answered', 'round-completed', 'round-moment',
  'owner-released', 'releases-lapsed', 'report-released', 'delivery-sent',
  'conclusion-confirmed', 'election-change-proposed', 'election-change-withdrawn', 'election-corrected',
  'receipt-change-proposed', 'receipt-change-withdrawn', 'day-corrected', 'release-corrected', 'duty-corrected', 'incident-corrected',
  'acceptance-taken-back', 'expunge-proposed', 'expunge-withdrawn', 'text-expunged',
]);

export const callsPeople = (notice: Notice): boolean => calls.has(notice.say);

export const withRole = (agency: AgencyId, role: Role, known: Known): readonly PersonId[] =>
  known.members(agency).filter(({ roles }) => roles.includes(role)).map(({ person }) => person);

/** An agency's action officers; where it has none, its leads, and where it has none of those, its releasers. */
export const workersOf = (agency: AgencyId, known: Known): readonly PersonId[] =>
  (['action-officer', 'lead', 'releaser'] as const).map((role) => withRole(agency, role, known)).find((people) => people.length > 0) ?? [];

export const releasersOf = (agencies: readonly AgencyId[], known: Known): readonly PersonId[] =>
  agencies.flatMap((agency) => withRole(agency, 'releaser', known));

/** Agencies that hold something of their own, by whoever works on it there. */
export const holdingOf = (agencies: readonly AgencyId[], known: Known): Holding => ({
  having: agencies.flatMap((agency) => workersOf(agency, known)),
  holders: agencies,
  owners: agencies,
});

/** Each rung of the ladder calls one step higher; what is said once a week after it calls whoever has it. */
export const calledAt = (kind: MomentCame['kind'], { having, holders, owners }: Holding, known: Known): readonly PersonId[] => {
  if (kind === 'rung-2') return releasersOf(holders, known);
  if (kind === 'rung-3') return known.coordinators().map(({ person }) => person);
  if (kind === 'rung-4') return releasersOf([...owners, ...holders], known);
  return kind === 'late' || kind === 'still-late' ? [...having, ...holders.flatMap((agency) => withRole(agency, 'lead', known))] : having;
};

import type { AgencyId } from '../language/agencies';
import type { Day } from '../language/time';
import type { ConclusionBasis } from './facts';
import type { RuleStatus, Verification } from './rule';

/** What a conclusion rests on, as people say it. */
export const basisInWords: Readonly<Record<ConclusionBasis, string>> = {
  presumed: 'election day (presumed)',
  'election-day': 'election day',
  certification: 'certification',
  runoff: 'runoff',
};

/** What a reader must know before relying on a rule. */
export const statusInWords: Readonly<Record<RuleStatus, string>> = {
  'in-force': 'in force',
  verify: 'not verified against the live source',
  proposed: 'proposed, not law',
  preview: 'preview, not in force',
  'local-policy': 'local policy',
};

/** `ODNI`, `Treasury`: agencies as people write them. */
export const called = (agency: AgencyId): string =>
  agency.length <= 4 ? agency.toUpperCase() : agency.charAt(0).toUpperCase() + agency.slice(1);

/** Counsel of which agency has verified a rule, and when, as its duties carry it. */
export const verificationBy = ({ by, on }: { readonly by: { readonly agency: AgencyId }; readonly on: Day }): Verification => ({ by: `counsel of ${called(by.agency)}`, on });

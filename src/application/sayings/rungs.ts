import type { AgencyId } from '../../core/language/agencies';
import type { ClimbingKind, MomentCame } from '../../core/law';
import type { Holding, People } from './calls';
import { hasReleasers } from './calls';
import { agencyInWords, listed } from './saying';

/** `To the releaser: `: whom a rung calls, before what it says of what is late. */
export const rungWords = (kind: MomentCame['kind'], { holders, owners }: Holding, known: People): string => {
  const some = (agencies: readonly AgencyId[]): boolean => agencies.some((agency) => hasReleasers(agency, known));
  if (kind === 'rung-2') return some(holders) ? 'To the releaser: ' : TO_COORDINATOR;
  if (kind === 'rung-3') return TO_COORDINATOR;
  if (kind === 'rung-4') return some([...owners, ...holders]) ? 'To the releasers of the agencies: ' : TO_COORDINATOR;
  return kind === 'still-late' ? 'Still open: ' : '';
};

const TO_COORDINATOR = 'To the coordinator: ';

/** The same of a rung that is still to come, on a card that does not know who there is. */
export const rungComing = (kind: ClimbingKind): string => comingWords[kind];

const comingWords: Readonly<Record<ClimbingKind, string>> = {
  'rung-2': 'the releaser is called, or the coordinators where there is none (rung 2)',
  'rung-3': 'the coordinators are called (rung 3)',
  'rung-4': 'the releasers of the agencies are called, or the coordinators where there are none (rung 4)',
};

/** `the releasers of DOJ are called, and the coordinators for DHS (rung 4)`. */
export const fourthInWords = ({ holders, owners }: Holding, known: People): string => {
  const agencies = [...new Set([...holders, ...owners])];
  const without = agencies.filter((agency) => !hasReleasers(agency, known));
  const called = agencies.filter((agency) => !without.includes(agency));
  if (called.length === 0) return 'the coordinators are called again (rung 4)';
  const besides = without.length > 0 ? `, and the coordinators for ${listed(without.map(agencyInWords))}` : '';
  return `the releasers of ${listed(called.map(agencyInWords))} are called${besides} (rung 4)`;
};

import type { Standing } from '../../core/house';
import type { AgencyId } from '../../core/language/agencies';

/** How many coordinators the other agencies of a roster have. */
export const coordinatorsElsewhere = (agency: AgencyId, roster: readonly Standing<'agency'>[]): number =>
  roster
    .flatMap(({ id, state }) => (id === agency || state.status !== 'seated' ? [] : state.members))
    .filter(({ roles }) => roles.includes('coordinator')).length;

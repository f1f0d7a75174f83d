import type { Inherited, Leaver } from '../agency';
import { dayOf } from '../calendar';
import type { Envelope, Standing } from '../house';
import type { AgencyId } from '../language/agencies';
import type { Moment } from '../language/time';
import { policyActor } from './policy';

/** What somebody had taken is asked of their agency again, and its desk is told once what it inherited; nothing where they had taken nothing. */
export const backOnTheDesk = (agency: AgencyId, who: Leaver, found: readonly Standing[], at: Moment, policy: string): readonly Envelope[] => {
  const theirs = found.flatMap(({ kind, state }) => (kind === 'request' && state.status === 'taken' && state.taker.person === who.leaver ? [state] : []));
  const [first] = theirs;
  if (!first) return [];
  const by = policyActor(policy);
  const requests = theirs.map(({ id: request, title }): Inherited => ({ request, title }));
  return [
    ...theirs.map(({ id }): Envelope => ({ to: 'request', id, order: { type: 'put-back', by, at, ...who } })),
    { to: 'agency', id: agency, order: { type: 'inherit-work', by, at, on: dayOf(at, first.zone), ...who, requests } },
  ];
};

import type { Absence, AgencyState, Delegation } from '../../core/agency';
import { memberOf, overAt } from '../../core/agency';
import type { Happening, Standing } from '../../core/house';
import type { PersonId } from '../../core/language/actor';
import type { AgencyId } from '../../core/language/agencies';
import type { Moment } from '../../core/language/time';
import { policies } from '../../core/policies';
import type { Reading } from '../../ports/store';
import { listOf } from '../present';
import { agencyInWords, daysInWords, listed } from '../sayings';
import type { Seated } from '../seats';

/** As many requests as one agency has open and anybody reads. */
const MOST = 1_000;

/**
 * What would go back to the desk of an agency, and of whom. The policies that put it back are asked themselves, so that
 * nothing else is foreseen than what will be done.
 */
export const backOnDesk = async (agency: AgencyId, happenings: readonly Happening[], reading: Reading): Promise<ReadonlyMap<PersonId, readonly string[]>> => {
  const requests = await listOf('request', { agency, statuses: ['taken'], limit: MOST }, reading);
  const found = requests.map((state): Standing => ({ kind: 'request', id: state.id, state }));
  const back = new Map<PersonId, readonly string[]>();
  for (const happening of happenings) {
    for (const policy of policies) {
      if (policy.concerns(happening)?.find !== 'requests-taken-at') continue;
      for (const { id, to, order } of policy.then(happening, found, { packs: [] })) {
        if (to === 'request' && order.type === 'put-back') back.set(order.leaver, [...(back.get(order.leaver) ?? []), id]);
      }
    }
  }
  return back;
};

/** The delegations and covers of an agency that would be there no more, a line each. */
export const endingsIn = (seat: Seated, after: AgencyState, at: Moment): readonly string[] => {
  if (after.status === 'absent') return [];
  const agency = agencyInWords(seat.id);
  const nameOf = (person: PersonId): string => memberOf(seat, person)?.name ?? 'somebody who has left';
  const delegations = (seat.delegations ?? [])
    .filter((each) => lasts(each, at) && !(after.delegations ?? []).some(({ of, to, from }) => of === each.of && to === each.to && from === each.from))
    .map(({ of, to, ...days }) => `Ends: the delegation by which ${nameOf(to)} binds ${agency} in the place of ${nameOf(of)}, ${daysInWords(days)}.`);
  const covers = (seat.absences ?? []).flatMap((each) => {
    const { person, cover } = each;
    const left = (after.absences ?? []).find((one) => one.person === person && one.from === each.from);
    if (cover === undefined || !lasts(each, at) || left?.cover === cover) return [];
    const days = daysInWords(each);
    return [`Ends: the cover by ${nameOf(cover)} for ${nameOf(person)}, ${left ? `who is away ${days}. Nobody covers then.` : `whose absence ${days} ends with their leaving.`}`];
  });
  return [...delegations, ...covers];
};

/** As long as a day in a moment; one that was recorded without a zone ends by it. */
const DAY = 10;

const lasts = (each: Absence | Delegation, at: Moment): boolean => {
  const over = overAt(each);
  return over === undefined ? each.until >= at.slice(0, DAY) : over > at;
};

/** What had been taken and goes back, of one person. */
export const backInWords = (requests: readonly string[]): string =>
  requests.length === 1 ? `What they had taken goes back to the desk: ${listed(requests)}.` : `The ${String(requests.length)} requests they had taken go back to the desk: ${listed(requests)}.`;

import { forbids } from '../../authority';
import type { Decision } from '../../language/decider';
import { decided, refused } from '../../language/decider';
import type { AgencyEvent, AgencyOrder, AgencyRefusal, AgencyState } from '../agency';
import { putOffBefore } from '../presence';

type Seated = Extract<AgencyState, { status: 'seated' }>;

/** Once for each day that something is wanted by, and never past it: what is put off is a reminder, and not the day. */
export const putOff = (
  { by, at, about, until, target, alone, zone }: Extract<AgencyOrder, { type: 'put-off' }>,
  state: Seated,
): Decision<AgencyEvent, AgencyRefusal> => {
  const forbidden = forbids(by, 'put-off-reminder', state.id);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-agency' });
  const { person } = by;
  const before = putOffBefore(state, { person, about, until, ...(target && { target }) }, at);
  if (before) return refused({ code: 'put-off-before', id: about.id, until: before.until, zone });
  if (target && until >= target) return refused({ code: 'put-off-past-target', id: about.id, target, zone });
  return decided({ type: 'reminder-put-off', at, person, about, until, alone, ...(target && { target }) });
};

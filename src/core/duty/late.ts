import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { refused } from '../language/decider';
import type { LateOrder } from '../law';
import { decideLate } from '../law';
import type { DutyEvent, DutyRefusal, DutyState } from './duty';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Why it is late, and what an agency says to that. Nothing waits for a reason, and none is asked of what is on time. */
export const explain = (order: LateOrder, state: Kept): Decision<DutyEvent, DutyRefusal> => {
  const { by } = order;
  const agencies = order.type === 'give-late-reason' ? state.rule.owners : by.kind === 'person' ? [by.agency] : [];
  const refusals = agencies.map((agency) => forbids(by, order.type, agency));
  const [first] = refusals;
  if (first && refusals.every(Boolean)) return refused(first);
  if (by.kind !== 'person') return refused({ code: 'no-such-duty' });
  if ('agreed' in state) return refused({ code: 'duty-over', id: state.id, status: state.status, ...('into' in state && { into: state.into }) });
  if (state.status !== 'missed' && state.status !== 'met-late') return refused({ code: 'not-late-at-all', id: state.id });
  return decideLate(order, by, state);
};

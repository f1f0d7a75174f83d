import type { Decision } from '../../language/decider';
import { decided, nothingToDo, refused } from '../../language/decider';
import { never } from '../../language/never';
import { forbids } from '../../authority';
import type { AgencyEvent, AgencyOrder, AgencyRefusal, AgencyState } from '../agency';
import { endAbsence, recordAbsence } from './absence';
import { delegate, endDelegation } from './delegation';
import { putOff } from './put-off';
import { ranOut } from './ran-out';
import { seat } from './seat';

type Answer = Decision<AgencyEvent, AgencyRefusal>;

export const decide = (order: AgencyOrder, state: AgencyState): Answer => {
  if (order.type === 'seat-agency') return seat(order, state);
  if (state.status === 'absent') return order.type === 'ring' ? nothingToDo('no-such-agency') : refused({ code: 'no-such-agency' });
  switch (order.type) {
    case 'record-absence':
      return recordAbsence(order, state);
    case 'end-absence':
      return endAbsence(order, state);
    case 'delegate':
      return delegate(order, state);
    case 'end-delegation':
      return endDelegation(order, state);
    case 'ring':
      return ranOut(order.at, state);
    case 'put-off':
      return putOff(order, state);
    case 'inherit-work':
      return inherit(order);
    case 'show-unattended':
      return showUnattended(order);
    default:
      return never(order);
  }
};

/** The house's own: what somebody had taken is back on the agency's desk, which is told once. */
const inherit = ({ by, at, on, leaver, name, stays, lent, requests }: Extract<AgencyOrder, { type: 'inherit-work' }>): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return requests.length > 0 ? decided({ type: 'work-inherited', at, on, leaver, name, ...(stays && { stays }), ...(lent && { lent }), requests }) : nothingToDo('nothing-to-inherit');
};

/** The house's own: something is due soon on a day that has just lost its last person. */
const showUnattended = ({ by, at, work }: Extract<AgencyOrder, { type: 'show-unattended' }>): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return work.length > 0 ? decided({ type: 'left-unattended', at, work }) : nothingToDo('nothing-unattended');
};

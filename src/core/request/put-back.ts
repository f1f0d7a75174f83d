import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { RequestEvent, RequestOrder, RequestRefusal, RequestState } from './request';

/** The house's own: what somebody had taken who left, or may take nothing there any more, is asked of the agency again. What others have, or nobody, stays as it is. */
export const putBack = (
  { by, at, leaver, name, stays, lent }: Extract<RequestOrder, { type: 'put-back' }>,
  state: RequestState,
): Decision<RequestEvent, RequestRefusal> => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'taken' && state.taker.person === leaver
    ? decided({ type: 'put-back', at, leaver, ...(name !== undefined && { name }), ...(stays && { stays }), ...(lent && { lent }) })
    : nothingToDo('not-theirs');
};

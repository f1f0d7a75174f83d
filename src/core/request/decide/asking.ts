import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import { askedOf, passedBy } from '../lines';
import type { RequestState } from '../request';
import type { Answer, Kept, Order } from './answer';
import { isRunning, over } from './answer';

export const ask = (order: Order<'ask'>, state: RequestState): Answer => {
  const { by, at, type: _, ...wanted } = order;
  const { id, agency, suspense, zone } = wanted;
  const forbidden = forbids(by, 'ask-agency', agency);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-request' });
  if (state.status !== 'absent') return refused({ code: 'request-id-taken', id });
  if (suspense <= at) return refused({ code: 'suspense-in-the-past', suspense, now: at, zone });
  return decided({ type: 'asked', at, ...wanted, asker: by, tasked: isTasking(by) });
};

/** What one agency gave back is asked of another, or of the same once more, which gave it back by mistake. The suspense does not move, and the days lost stay on record. */
export const askAnother = ({ at, agency }: Order<'ask-another'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'ask-another', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (isRunning(state) || state.status === 'answered') return refused({ code: 'not-given-back', id: state.id, agency: state.agency });
  if (state.status !== 'returned' && state.status !== 'declined') return over(state);
  const { asker, tasked } = state;
  const asking = { type: 'asked-another', at, by, agency, passed: passedBy(state, at), ...(by.person !== asker.person && { hears: asker }) } as const;
  return by.agency === asker.agency ? decided({ ...asking, tasked: isTasking(by) }) : decided({ ...asking, tasked, asker });
};

/** A tasking binds; whoever may not task asks. */
const isTasking = (by: Person): boolean => forbids(by, 'task-agency') === undefined;

export const share = ({ by, at, agency, lead, without }: Order<'share'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const has = askedOf(state);
  const led = !lead || state.lead === agency || state.partOf === undefined;
  // Whoever has this line itself goes on having it.
  const leaves = without !== undefined && without !== state.agency && has.includes(without);
  if (has.includes(agency) && led && !leaves) return nothingToDo('already-shared');
  return decided({ type: 'card-shared', at, agency, lead, ...(leaves && { without }) });
};

import { forbids } from '../../authority';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import type { Answer, Kept, Order } from './answer';
import { isRunning, over } from './answer';

/** Whoever looked says so; the hour of the first is kept. */
export const see = ({ at }: Order<'see'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'take-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  if (state.seenAt) return nothingToDo('already-seen', state.seenAt);
  return state.status === 'taken' ? nothingToDo('already-taken') : decided({ type: 'seen', at, by });
};

/** What was given back by mistake is taken after all, with a reason, while no other agency has been asked. */
export const take = ({ at, reason }: Order<'take'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'take-request', state.agency);
  if (forbidden) return refused(isAskedElsewhere(by, state) ? { code: 'asked-elsewhere', id: state.id, agency: state.agency, former: by.agency } : forbidden);
  if (reason && (state.status === 'returned' || state.status === 'declined')) return decided({ type: 'taken-after-all', at, by, reason });
  if (!isRunning(state)) return over(state);
  if (state.status === 'asked') return decided({ type: 'taken', at, by });
  if (state.taker.person === by.person) return nothingToDo('already-yours');
  return refused({ code: 'taken-by-another', id: state.id, taker: state.taker });
};

const isAskedElsewhere = (by: Person, { agency, passed = [] }: Kept): boolean =>
  agency !== by.agency && passed.some((each) => each.agency === by.agency) && !forbids(by, 'take-request', by.agency);

/** Whoever begins to draft what nobody has taken has taken it. */
export const beginDraft = ({ at }: Order<'begin-draft'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'answer-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  if (state.status === 'asked') return decided({ type: 'taken', at, by }, { type: 'draft-begun', at, by });
  return state.drafting ? nothingToDo('already-drafting', state.drafting) : decided({ type: 'draft-begun', at, by });
};

/** To a colleague who could have taken it; out of the agency it goes only by being given back. Whoever has it hears of it where somebody else does so. */
export const handOver = ({ at, to }: Order<'hand-over'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'hand-over', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  const { id, agency } = state;
  if (to.agency !== agency) return refused({ code: 'handover-outside', id, agency, to });
  if (forbids(to, 'take-request', agency)) return refused({ code: 'cannot-take', id, to });
  if (state.status === 'taken' && state.taker.person === to.person) return nothingToDo('already-theirs');
  const isAnothers = state.status === 'taken' && state.taker.person !== by.person;
  return decided({ type: 'handed-over', at, by, to, ...(isAnothers && { holder: state.taker }) });
};

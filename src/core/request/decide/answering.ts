import { forbids } from '../../authority';
import { dayOf } from '../../calendar';
import type { Person } from '../../language/actor';
import { decided, nothingToDo, refused } from '../../language/decider';
import { interimOf } from '../lines';
import type { Answer, Kept, Order } from './answer';
import { endingWish, isRunning, over } from './answer';

export const acknowledge = ({ at, forecast }: Order<'acknowledge'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'acknowledge-late', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  if (at < state.suspense) return refused({ code: 'not-late', id: state.id, suspense: state.suspense, zone: state.zone });
  const today = dayOf(at, state.zone);
  if (forecast < today) return refused({ code: 'forecast-in-the-past', forecast, today });
  if (state.forecast?.on === forecast && state.forecast.by.person === by.person) return nothingToDo('already-acknowledged');
  return decided({ type: 'acknowledged', at, by, forecast });
};

/** What there is, and a day for the rest. It answers nothing, and the suspense stands. */
export const fileInterim = ({ at, text, restOn }: Order<'file-interim'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'answer-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  const today = dayOf(at, state.zone);
  if (restOn < today) return refused({ code: 'rest-in-the-past', restOn, today });
  return decided({ type: 'interim-filed', at, by, text, restOn });
};

/** Whoever filed it, or who leads or binds the agency, names another day for the rest; what an agency filed before is not this one's. */
export const correctInterim = ({ at, restOn, reason }: Order<'correct-interim'>, by: Person, state: Kept): Answer => {
  const { id, agency, zone } = state;
  const interim = interimOf(state);
  const forbidden = forbids(by, 'correct-interim', agency, interim?.by);
  if (forbidden) return refused(forbidden);
  if (!isRunning(state)) return over(state);
  if (!interim) return refused({ code: 'no-interim', id });
  const { restOn: from } = interim;
  if (from === restOn) return nothingToDo('interim-already-so', interim.at);
  const today = dayOf(at, zone);
  if (restOn < today) return refused({ code: 'rest-in-the-past', restOn, today });
  return decided({ type: 'interim-corrected', at, by, from, restOn, reason });
};

/** A part's answer. A second one may follow until it is accepted. */
export const contribute = ({ at, text }: Order<'contribute'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'answer-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.partOf === undefined) return refused({ code: 'whole-needs-version', id: state.id });
  if (!isRunning(state) && state.status !== 'answered') return over(state);
  return decided({ type: 'answered', at, by, late: at > state.suspense, contribution: text, ...endingWish(state) });
};

/** A version of its report answers a whole; whoever of the agency hands it in has thereby taken it. */
export const answer = ({ at, version }: Order<'answer'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'answer-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.partOf !== undefined) return nothingToDo('a-part-has-no-versions');
  if (!isRunning(state) && state.status !== 'answered') return over(state);
  return decided({ type: 'answered', at, by, late: at > state.suspense, ...(version !== undefined && { version }), ...endingWish(state) });
};

import { forbids } from '../authority';
import { dayOf } from '../calendar';
import type { Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { decideHold, decideRing } from '../law';
import { faceOf } from './clock';
import type { RequestEvent, RequestOrder, RequestRefusal, RequestState } from './request';

type Answer = Decision<RequestEvent, RequestRefusal>;
type Order<Type extends RequestOrder['type']> = Extract<RequestOrder, { type: Type }>;
type Kept = Exclude<RequestState, { status: 'absent' }>;

export const decide = (order: RequestOrder, state: RequestState): Answer => {
  if (order.type === 'ask') return ask(order, state);
  if (state.status === 'absent') return order.type === 'ring' ? nothingToDo('no-such-request') : refused({ code: 'no-such-request' });
  if (order.type === 'ring') return ring(order, state);
  if (order.type === 'settle') return settle(order, state);
  if (order.type === 'hold-ladder') return hold(order, state);
  if (order.by.kind !== 'person') return refused({ code: 'no-such-request' });
  return decideFor(order, order.by, state);
};

const decideFor = (order: Exclude<RequestOrder, { type: 'ask' | 'ring' | 'settle' | 'hold-ladder' }>, by: Person, state: Kept): Answer => {
  switch (order.type) {
    case 'take':
      return take(order, by, state);
    case 'return':
      return giveBack(order, by, state);
    case 'acknowledge':
      return acknowledge(order, by, state);
    case 'answer':
      return answer(order, by, state);
    case 'accept':
      return accept(order, by, state);
    case 'send-back':
      return sendBack(order, by, state);
    case 'take-back-acceptance':
      return takeBack(order, by, state);
    default:
      return never(order);
  }
};

const ask = (order: Order<'ask'>, state: RequestState): Answer => {
  const { by, at, id, title, agency, incident, duties, coordinate, suspense, zone } = order;
  const forbidden = forbids(by, 'ask-agency', agency);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-request' });
  if (state.status !== 'absent') return refused({ code: 'request-id-taken', id });
  if (suspense <= at) return refused({ code: 'suspense-in-the-past', suspense, now: at, zone });
  const tasked = forbids(by, 'task-agency', agency) === undefined;
  const wanted = { ...(incident && { incident }), duties, ...(coordinate && { coordinate }) };
  return decided({ type: 'asked', at, id, title, agency, asker: by, tasked, ...wanted, suspense, zone });
};

const take = ({ at }: Order<'take'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'take-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'asked') return decided({ type: 'taken', at, by });
  if (state.status !== 'taken') return over(state);
  if (state.taker.person === by.person) return nothingToDo('already-yours');
  return refused({ code: 'taken-by-another', id: state.id, taker: state.taker });
};

const giveBack = ({ at, reason }: Order<'return'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'return-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'returned') return nothingToDo('already-returned');
  return state.status === 'asked' || state.status === 'taken' ? decided({ type: 'returned', at, by, reason }) : over(state);
};

const acknowledge = ({ at, forecast }: Order<'acknowledge'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'acknowledge-late', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.status !== 'asked' && state.status !== 'taken') return over(state);
  if (at < state.suspense) return refused({ code: 'not-late', id: state.id, suspense: state.suspense, zone: state.zone });
  const today = dayOf(at, state.zone);
  if (forecast < today) return refused({ code: 'forecast-in-the-past', forecast, today });
  if (state.forecast?.on === forecast && state.forecast.by.person === by.person) return nothingToDo('already-acknowledged');
  return decided({ type: 'acknowledged', at, by, forecast });
};

/** Whoever of the agency hands it in has thereby taken it. A second version may follow until it is accepted. */
const answer = ({ at }: Order<'answer'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'answer-request', state.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'returned' || state.status === 'accepted') return over(state);
  return decided({ type: 'answered', at, by, late: at > state.suspense });
};

const accept = ({ at }: Order<'accept'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'accepted') return nothingToDo('already-accepted');
  if (state.status === 'returned') return over(state);
  return state.status === 'answered' ? decided({ type: 'accepted', at, by }) : refused({ code: 'not-answered', id: state.id });
};

/** The house's own: a released report is its answer's end. */
const settle = ({ by, at }: Order<'settle'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  const ends = state.status === 'answered' || (state.status === 'accepted' && !state.settled);
  return ends ? decided({ type: 'accepted', at }) : nothingToDo('nothing-to-settle');
};

/** Whoever judges the answer may think better of it, until it is released. */
const takeBack = ({ at, reason }: Order<'take-back-acceptance'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (state.status !== 'accepted') return refused({ code: 'not-accepted', id: state.id });
  return state.settled ? refused({ code: 'answer-released', id: state.id }) : decided({ type: 'acceptance-taken-back', at, by, reason });
};

const sendBack = ({ at, reason }: Order<'send-back'>, by: Person, state: Kept): Answer => {
  const forbidden = forbids(by, 'judge-answer', state.asker.agency);
  if (forbidden) return refused(forbidden);
  if (state.status === 'answered') return decided({ type: 'sent-back', at, by, reason });
  return state.status === 'taken' && state.sentBack
    ? nothingToDo('already-sent-back')
    : state.status === 'accepted' || state.status === 'returned'
      ? over(state)
      : refused({ code: 'not-answered', id: state.id });
};

const hold = (order: Order<'hold-ladder'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideHold(order, { ...state, face: faceOf(state) });
};

const ring = ({ at }: Order<'ring'>, state: Kept): Answer => decideRing(at, { ...state, face: faceOf(state) });

const over = (state: Kept): Answer =>
  state.status === 'accepted' || state.status === 'returned'
    ? refused({ code: 'already-closed', id: state.id, status: state.status })
    : nothingToDo('already-answered');

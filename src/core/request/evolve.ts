import { never } from '../language/never';
import type { RequestEvent, RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;

export const evolve = (state: RequestState, event: RequestEvent): RequestState => {
  if (event.type === 'asked') {
    const { type: _, at, ...ask } = event;
    return { status: 'asked', ...ask, askedAt: at, saidUpTo: at, late: false };
  }
  return state.status === 'absent' ? state : evolved(state, event);
};

const evolved = (state: Kept, event: Exclude<RequestEvent, { type: 'asked' }>): RequestState => {
  const held = heldOf(state);
  switch (event.type) {
    case 'taken':
      return { ...held, status: 'taken', taker: event.by };
    case 'returned':
      return { ...held, status: 'returned', returner: event.by, reason: event.reason };
    case 'acknowledged':
      return { ...state, forecast: { on: event.forecast, by: event.by, at: event.at } };
    case 'answered':
      return { ...held, status: 'answered', answerer: event.by, answeredAt: event.at, late: held.late || event.late };
    case 'accepted':
      if (state.status !== 'answered' && state.status !== 'accepted') return state;
      return { ...state, status: 'accepted', ...(!event.by && { settled: true }) };
    case 'acceptance-taken-back':
      return state.status === 'accepted' ? { ...held, status: 'answered', answerer: state.answerer, answeredAt: state.answeredAt } : state;
    case 'sent-back':
      return state.status === 'answered' ? takenAgain(state, event) : state;
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { ...state, hold };
    }
    case 'moment-came':
      return { ...state, saidUpTo: event.scheduled, late: state.late || event.scheduled >= state.suspense };
    default:
      return never(event);
  }
};

/** Sent back, it is with whoever handed it in; moments that passed meanwhile are not said again. */
const takenAgain = (
  state: Extract<RequestState, { status: 'answered' }>,
  { at, by, reason }: Extract<RequestEvent, { type: 'sent-back' }>,
): RequestState => ({
  ...heldOf(state),
  status: 'taken',
  taker: state.answerer,
  sentBack: { by, reason, at },
  saidUpTo: at > state.saidUpTo ? at : state.saidUpTo,
});

/** What a request keeps whatever its status. */
const heldOf = (state: Kept) => {
  const { id, title, agency, asker, tasked, incident, duties, coordinate, suspense, zone, askedAt, saidUpTo, late, forecast, sentBack, hold } = state;
  return {
    id, title, agency, asker, tasked, duties, suspense, zone, askedAt, saidUpTo, late,
    ...(incident && { incident }),
    ...(coordinate && { coordinate }),
    ...(forecast && { forecast }),
    ...(sentBack && { sentBack }),
    ...(hold && { hold }),
  };
};

import { dayOf } from '../calendar';
import { never } from '../language/never';
import { closedAnew, endedHold, explained, inPlaceOf, isClimbing, liftedHold } from '../law';
import { faceOf } from './clock';
import { heldOf } from './held';
import { judgedAfterAll } from './judging-again';
import { askedAnother, lapsed } from './passing-on';
import { beforeOf, reinstated } from './reinstating';
import { runsAgain } from './running-again';
import type { Moment } from '../language/time';
import type { Extended } from './extension';
import type { Passed } from './passed';
import type { RequestEvent, RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;
type Event<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>;

export const evolve = (state: RequestState, event: RequestEvent): RequestState => {
  if (event.type === 'asked') {
    const { type: _, at, ...ask } = event;
    return { status: 'asked', ...ask, askedAt: at, saidUpTo: at, late: false };
  }
  return state.status === 'absent' ? state : withWish(state, evolved(state, event), event);
};

/** What ends a later suspense that nobody had answered keeps what was wanted, and why. What is cancelled keeps how it stood. */
const withWish = ({ extension }: Kept, after: RequestState, event: RequestEvent): RequestState =>
  extension && after.status !== 'absent' && event.type !== 'cancelled' && 'unanswered' in event ? { ...after, unanswered: extension } : after;

const evolved = (state: Kept, event: Exclude<RequestEvent, { type: 'asked' }>): RequestState => {
  const held = heldOf(state);
  switch (event.type) {
    case 'seen':
      return { ...state, seenAt: event.at };
    case 'taken':
      return { ...held, ...asking(state), status: 'taken', taker: event.by };
    case 'taken-after-all':
      return takenAfterAll(state, held, event);
    case 'draft-begun':
      return state.status === 'taken' ? { ...state, drafting: event.at } : state;
    case 'handed-over':
      return { ...held, ...asking(state), status: 'taken', taker: event.to, ...(state.status === 'taken' && state.drafting && { drafting: state.drafting }) };
    case 'returned': {
      const { at, by, reason, suggests } = event;
      return { ...held, status: 'returned', returner: by, returnedAt: at, reason, ...(suggests && { suggests }) };
    }
    case 'declined':
      return { ...held, status: 'declined', returner: event.by, returnedAt: event.at, reason: event.reason };
    case 'asked-another':
      return askedAnother(state, event);
    case 'card-shared':
      return shared(state, event);
    case 'acknowledged':
      return { ...state, forecast: inPlaceOf(state.forecast, { on: event.forecast, by: event.by, at: event.at }) };
    case 'interim-filed':
      return interimFiled(state, event);
    case 'interim-corrected':
      return interimCorrected(state, event);
    case 'answered': {
      const { by, at, late, contribution } = event;
      return { ...held, status: 'answered', answerer: by, answeredAt: at, late: held.late || late, ...(contribution && { contribution }) };
    }
    case 'accepted':
      if (state.status !== 'answered' && state.status !== 'accepted') return state;
      return { ...state, status: 'accepted', ...(!event.by && { settled: true, ...(state.status === 'accepted' && { judged: true }) }) };
    case 'unsettled':
      return unsettled(state, event.at);
    case 'acceptance-taken-back':
      return state.status === 'accepted' ? { ...held, status: 'answered', answerer: state.answerer, answeredAt: state.answeredAt, takenBack: { by: event.by, reason: event.reason, at: event.at } } : state;
    case 'version-followed':
      return state;
    case 'sent-back':
      return state.status === 'answered' ? takenAgain(state, event) : state;
    case 'judged-after-all':
      return state.status === 'asked' || state.status === 'taken' ? judgedAfterAll(state, held, event) : state;
    case 'lapsed':
      return lapsed(state, event);
    case 'extension-asked': {
      const { type: _, ...extension } = event;
      return { ...state, extension };
    }
    case 'extension-granted':
      return extended(state, event);
    case 'suspense-corrected':
      return suspenseCorrected(state, event);
    case 'cancelled': {
      const before = beforeOf(state);
      return { ...held, status: 'cancelled', canceller: event.by, cancelledAt: event.at, reason: event.reason, ...(before && { before }) };
    }
    case 'reinstated': {
      const { type: _, ...reinstatement } = event;
      return state.status === 'cancelled' ? reinstated(state, held, reinstatement) : state;
    }
    case 'extension-denied': {
      const { type: _, ...denied } = event;
      const { extension: __, ...rest } = state;
      return { ...rest, denied };
    }
    case 'extension-withdrawn': {
      const { type: _, ...withdrawn } = event;
      const { extension: __, ...rest } = state;
      return { ...rest, withdrawn };
    }
    case 'put-back':
      return { ...held, ...asking(state), status: 'asked', backSince: event.at };
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { ...state, hold };
    }
    case 'hold-lifted':
      return { ...state, ...liftedHold(state, event) };
    case 'late-reason-given':
    case 'late-statement-added':
      return explained(state, event);
    case 'closures-learnt':
      return closedAnew(state, { ...state, closures: event.closures }, faceOf);
    case 'moment-came':
      return { ...state, saidUpTo: event.scheduled, late: state.late || event.scheduled >= state.suspense, ...(isClimbing(event.kind) && { climbed: event.kind }) };
    default:
      return never(event);
  }
};

const asking = ({ extension }: Kept) => ({ ...(extension && { extension }) });

const shared = ({ left: before = [], ...state }: Kept, { agency, lead, without }: Event<'card-shared'>): RequestState => {
  const left = [...new Set([...before, ...(without ? [without] : [])])].filter((each) => each !== agency);
  return {
    ...state,
    shared: [...new Set([...(state.shared ?? []), agency])],
    ...(left.length > 0 && { left }),
    ...(lead && state.partOf !== undefined && { lead: agency }),
  };
};

const extended = (state: Kept, { type: _, askedBy: __, coordinatorsAsked: ___, ...granted }: Event<'extension-granted'>): RequestState => {
  const { extension: wish, ...rest } = state;
  return movedBy(rest, { ...granted, ...(wish && { wish }) });
};

/** What is asked for beyond it still waits for an answer. */
const suspenseCorrected = (state: Kept, { type: _, unanswered: __, coordinatorsAsked: ___, ...correction }: Event<'suspense-corrected'>): RequestState => {
  const { extension, ...rest } = state;
  return movedBy(extension && extension.until > correction.until ? { ...rest, extension } : rest, correction);
};

/** Another suspense, and another ladder: what was said, forecast, held or explained on the way to the former one is over. */
const movedBy = (state: Kept, move: Extended): RequestState => {
  const { denied: _, unanswered: __________, withdrawn: ___________, forecast: __, hold: ___, lateReason: ____, statements: _____, climbed: ______, climbedBefore: _______, lateFrom: ________, formerReasons: _________, passed, ...rest } = state;
  const { until: suspense, at } = move;
  return { ...rest, ...endedHold(state, at, suspense), ...(passed && { passed: passed.map(unexplained) }), suspense, late: false, saidUpTo: at > state.saidUpTo ? at : state.saidUpTo, extended: [...(state.extended ?? []), move] };
};

const unexplained = ({ lateReason: _, statements: __, formerReasons: ___, ...passed }: Passed): Passed => passed;

/** Whoever files it has it. A day for the rest that lies past the suspense is a forecast, like an acknowledgement's. */
const interimFiled = (state: Kept, { type: _, ...interim }: Event<'interim-filed'>): RequestState => {
  const { by, at, restOn } = interim;
  const taken = state.status === 'asked' ? ({ ...heldOf(state), ...asking(state), status: 'taken', taker: by } as const) : state;
  const forecast = restOn >= dayOf(state.suspense, state.zone) ? { forecast: inPlaceOf(state.forecast, { on: restOn, by, at }) } : {};
  return { ...taken, interim, ...forecast };
};

/** A day past the suspense is a forecast here as well; one that it had made goes where the rest comes before. */
const interimCorrected = (state: Kept, { by, at, from, restOn, reason }: Event<'interim-corrected'>): RequestState => {
  if (!state.interim) return state;
  const { corrections = [] } = state.interim;
  const interim = { ...state.interim, restOn, corrections: [...corrections, { from, by, at, reason }] };
  if (restOn >= dayOf(state.suspense, state.zone)) return { ...state, interim, forecast: inPlaceOf(state.forecast, { on: restOn, by, at }) };
  const { forecast, ...rest } = state;
  return { ...rest, interim, ...(forecast && forecast.on !== from && { forecast }) };
};

/** Sent back, it is with whoever handed it in; moments that passed meanwhile are not said again. */
const takenAgain = (
  state: Extract<RequestState, { status: 'answered' }>,
  { at, by, reason }: Event<'sent-back'>,
): RequestState => ({
  ...runsAgain(heldOf(state), at, 'sent-back'),
  status: 'taken',
  taker: state.answerer,
  sentBack: { by, reason, at, was: { answerer: state.answerer, answeredAt: state.answeredAt, late: state.late } },
});

/** Its suspense ran on and may have passed; moments of meanwhile are not said again. */
const takenAfterAll = (state: Kept, held: ReturnType<typeof heldOf>, { at, by, reason }: Event<'taken-after-all'>): RequestState => {
  if (state.status !== 'returned' && state.status !== 'declined') return state;
  const { status: as, returner, reason: givenBackFor, returnedAt: givenBackAt } = state;
  return { ...runsAgain(held, at, 'taken-after-all'), status: 'taken', taker: by, takenAfterAll: { as, returner, givenBackFor, ...(givenBackAt && { givenBackAt }), by, at, reason } };
};

/** The answer is judged as far as it was; a part that lapsed is asked again, and what came meanwhile is not said. */
const unsettled = (state: Kept, at: Moment): RequestState => {
  if (state.status === 'lapsed') return { ...runsAgain(heldOf(state), at, 'unsettled'), status: 'asked' };
  if (state.status !== 'accepted') return state;
  const { settled: _, judged, ...rest } = state;
  return judged ? rest : { ...rest, status: 'answered' };
};

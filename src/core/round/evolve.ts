import { never } from '../language/never';
import type { Moment } from '../language/time';
import { closedAnew, liftedHold, overtakenHold } from '../law';
import { missingIn } from './answers';
import { climbedBy, faceOf, lastRungOf } from './clock';
import type { RoundAnswer, RoundEvent, RoundState } from './round';

type Kept = Exclude<RoundState, { status: 'absent' }>;

export const evolve = (state: RoundState, event: RoundEvent): RoundState => {
  if (event.type === 'round-opened') {
    const { type: _, at, ...call } = event;
    return { status: 'open', ...call, openedAt: at, saidUpTo: at, answers: [] };
  }
  if (event.type === 'round-reopened') return state.status === 'closed' ? reopened(state, event.at) : state;
  return state.status === 'absent' || state.status === 'closed' ? state : evolved(state, event);
};

/** What came meanwhile is not said any more. After its suspense it is late from then on, and what is left of its ladder climbs; a hold stays only where it puts rung 4 off further, and another one as one that ended. */
const reopened = ({ closedAt: _, because: __, ...held }: Extract<RoundState, { status: 'closed' }>, at: Moment): RoundState => {
  if (missingIn(held).length === 0) return { ...held, status: 'complete', completedAt: at };
  if (at < held.suspense) return { ...held, status: 'open', saidUpTo: at };
  const { hold, climbedBefore: before, ...rest } = held;
  const climbedBefore = climbedBy(held, held.saidUpTo) ?? before;
  const again = { ...rest, status: 'open', saidUpTo: at, lateFrom: at, ...(climbedBefore && { climbedBefore }) } as const;
  return hold && hold.until > lastRungOf(again) ? { ...again, hold } : { ...again, ...overtakenHold(held, at, 'round-reopened') };
};

const evolved = (state: Exclude<Kept, { status: 'closed' }>, event: Exclude<RoundEvent, { type: 'round-opened' | 'round-reopened' }>): RoundState => {
  switch (event.type) {
    case 'agency-answered':
      return withAnswer(state, answered(event));
    case 'answer-confirmed': {
      const staff = state.answers.find(({ agency }) => agency === event.agency);
      return staff ? withAnswer(state, { ...staff, standing: 'of-record', boundBy: event.by, boundAt: event.at }) : state;
    }
    case 'round-completed':
      return { ...state, status: 'complete', completedAt: event.at };
    case 'round-closed':
      return closed(state, event);
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { ...state, hold };
    }
    case 'hold-lifted':
      return { ...state, ...liftedHold(state, event) };
    case 'closures-learnt':
      return closedAnew(state, { ...state, closures: event.closures }, faceOf);
    case 'moment-came':
      return { ...state, saidUpTo: event.scheduled };
    default:
      return never(event);
  }
};

const withAnswer = <State extends Kept>(state: State, answer: RoundAnswer): State => ({
  ...state,
  answers: [...state.answers.filter(({ agency }) => agency !== answer.agency), answer],
});

const answered = (event: Extract<RoundEvent, { type: 'agency-answered' }>): RoundAnswer => {
  const { agency, kind, comment, by, at } = event;
  const said = { agency, kind, by, at, ...(comment && { comment }) };
  return event.standing === 'of-record' ? { ...said, standing: 'of-record', boundBy: by, boundAt: at } : { ...said, standing: 'staff' };
};

const closed = (state: Kept, { at, because }: Extract<RoundEvent, { type: 'round-closed' }>): RoundState => {
  const { id, report, version, hash, title, owner, asked, suspense, zone, openedAt, saidUpTo, answers, hold, formerHolds, lateFrom, climbedBefore, closures, saidAlready } = state;
  const climbing = { ...(hold && { hold }), ...(formerHolds && { formerHolds }), ...(lateFrom && { lateFrom }), ...(climbedBefore && { climbedBefore }), ...(closures && { closures }), ...(saidAlready && { saidAlready }) };
  const held = { id, report, version, hash, title, owner, asked, suspense, zone, openedAt, saidUpTo, answers, ...climbing };
  return { status: 'closed', ...held, closedAt: at, because };
};

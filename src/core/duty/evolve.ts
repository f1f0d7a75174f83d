import { never } from '../language/never';
import type { Dates } from '../law';
import type { Moment } from '../language/time';
import type { DutyEvent, DutyState } from './duty';

type Unmet = Extract<DutyState, { status: 'open' | 'missed' }>;

export const evolve = (state: DutyState, event: DutyEvent): DutyState => {
  if (event.type === 'duty-opened') {
    const { id, rule, pack, facts, dates, at } = event;
    return { status: standing(dates, at), id, rule, pack, facts, dates, formerDues: [], saidUpTo: at };
  }
  if (state.status !== 'open' && state.status !== 'missed') return state;
  switch (event.type) {
    case 'duty-dated':
      return dated(state, event);
    case 'fact-learnt':
      return { ...state, facts: event.facts };
    case 'moment-came':
      return { ...state, status: standing(state.dates, event.scheduled), saidUpTo: event.scheduled };
    case 'duty-acknowledged':
      return { ...state, forecast: event.forecast };
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { ...state, hold };
    }
    case 'duty-met':
      return { ...state, status: event.late ? 'met-late' : 'met', metOn: event.on, metAt: event.at };
    default:
      return never(event);
  }
};

/** Missed from the very instant of the due. */
const standing = (dates: Dates, at: Moment): 'open' | 'missed' =>
  dates.status === 'dated' && at >= dates.due ? 'missed' : 'open';

/**
 * A due that moves starts its moments anew from when the fact was recorded; the former due stays on record. A hold was
 * of the ladder of the former due and goes with it.
 */
const dated = (state: Unmet, event: Extract<DutyEvent, { type: 'duty-dated' }>): DutyState => {
  const { facts, dates, at } = event;
  const before = state.dates.status === 'dated' ? state.dates : undefined;
  if (before && dates.status === 'dated' && dates.due === before.due && dates.planBy === before.planBy) {
    return { ...state, facts, dates };
  }
  const { hold, ...rest } = state;
  const sameLadder = dates.status === 'dated' && dates.due === before?.due;
  const moved = before && (dates.status !== 'dated' || dates.dueDate !== before.dueDate);
  return {
    ...rest,
    ...(hold && sameLadder && { hold }),
    status: standing(dates, at),
    facts,
    dates,
    saidUpTo: at,
    formerDues: moved ? [...state.formerDues, before.dueDate] : state.formerDues,
  };
};

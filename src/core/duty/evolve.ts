import { withAct } from './acts';
import { never } from '../language/never';
import type { Dates } from '../law';
import { datesOf } from '../law';
import type { Day, Moment } from '../language/time';
import type { DutyEvent, DutyState } from './duty';

type Unmet = Extract<DutyState, { status: 'open' | 'missed' }>;
type Met = Extract<DutyState, { status: 'met' | 'met-late' }>;

export const evolve = (state: DutyState, event: DutyEvent): DutyState => {
  if (event.type === 'duty-opened') {
    const { id, rule, pack, facts, dates, at } = event;
    return { status: standing(dates, at), id, rule, pack, facts, dates, formerDues: [], saidUpTo: at };
  }
  if (state.status === 'absent') return state;
  if ('metOn' in state) return afterMeeting(state, event);
  switch (event.type) {
    case 'duty-dated':
      return dated(state, event);
    case 'fact-learnt':
      return { ...state, facts: event.facts, dates: datesOf(state.rule, event.facts) };
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
    case 'meeting-corrected':
      return state;
    case 'act-recorded':
      return { ...state, acts: withAct(state, event) };
    case 'rule-applied':
      return dated({ ...state, rule: event.rule, pack: event.pack }, { ...event, facts: state.facts });
    case 'rule-noted-verified':
      return { ...state, rule: { ...state.rule, verified: event.verified } };
    default:
      return never(event);
  }
};

/** What is met rings no more; only what it was counted from, or the day it was met on, may turn out otherwise. */
const afterMeeting = (state: Met, event: Exclude<DutyEvent, { type: 'duty-opened' }>): DutyState => {
  switch (event.type) {
    case 'duty-dated': {
      const { facts, dates } = event;
      return { ...state, status: metStanding(dates, state.metOn), facts, dates, formerDues: formerDues(state, dates) };
    }
    case 'fact-learnt':
      return { ...state, facts: event.facts, dates: datesOf(state.rule, event.facts) };
    case 'meeting-corrected':
      return { ...state, status: event.late ? 'met-late' : 'met', metOn: event.on };
    case 'moment-came':
    case 'duty-acknowledged':
    case 'ladder-held':
    case 'duty-met':
    case 'act-recorded':
    case 'rule-applied':
      return state;
    case 'rule-noted-verified':
      return { ...state, rule: { ...state.rule, verified: event.verified } };
    default:
      return never(event);
  }
};

/** Late if it was met on a day after its due. Without a date nothing is late. */
export const metStanding = (dates: Dates, on: Day): 'met' | 'met-late' =>
  dates.status === 'dated' && on > dates.dueDate ? 'met-late' : 'met';

/** Missed from the very instant of the due. */
export const standing = (dates: Dates, at: Moment): 'open' | 'missed' =>
  dates.status === 'dated' && at >= dates.due ? 'missed' : 'open';

/**
 * A due that moves starts its moments anew from when the fact was recorded; the former due stays on record. A hold was
 * of the ladder of the former due and goes with it.
 */
const dated = (state: Unmet, event: Pick<Extract<DutyEvent, { type: 'duty-dated' }>, 'facts' | 'dates' | 'at'>): DutyState => {
  const { facts, dates, at } = event;
  const before = state.dates.status === 'dated' ? state.dates : undefined;
  if (before && dates.status === 'dated' && dates.due === before.due && dates.planBy === before.planBy) {
    return { ...state, facts, dates };
  }
  const { hold, forecast, ...rest } = state;
  const sameLadder = dates.status === 'dated' && dates.due === before?.due;
  const status = standing(dates, at);
  return {
    ...rest,
    ...(hold && sameLadder && { hold }),
    // Nobody waits for a day that was named for what is not late any more.
    ...(forecast && status === 'missed' && { forecast }),
    status,
    facts,
    dates,
    saidUpTo: at,
    formerDues: formerDues(state, dates),
  };
};

/** The former due stays on record when the due moves to another day, or is lost. */
const formerDues = ({ dates: before, formerDues: known }: Unmet | Met, dates: Dates): readonly Day[] =>
  before.status === 'dated' && (dates.status !== 'dated' || dates.dueDate !== before.dueDate) ? [...known, before.dueDate] : known;

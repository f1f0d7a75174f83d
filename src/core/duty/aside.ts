import { federalBut } from '../calendar';
import { never } from '../language/never';
import type { Moment } from '../language/time';
import type { Dates } from '../law';
import { datesOf, endedHold } from '../law';
import type { DutyEvent, DutyState } from './duty';
import type { OfSome } from './of-any';
import { dueOf, formerDues, formerHours, lateSince, standing } from './standing';

type Aside = Extract<DutyState, { status: 'not-applicable' | 'replaced' }>;

/** What is set aside rings no more, and is counted all the same: its own date stays on the cards, and it may come back. */
export const setAside = (state: Aside, event: OfSome): DutyState => {
  switch (event.type) {
    case 'duty-dated': {
      const { facts, dates, at } = event;
      return { ...ofTheLadder(state, dates, at), facts, dates, formerDues: formerDues(state, dates) };
    }
    case 'fact-learnt':
      return { ...state, facts: event.facts, dates: datesOf(state.rule, event.facts, federalBut(state.closures)) };
    case 'rule-applied': {
      const { rule, pack, facts = state.facts, dates, at } = event;
      return { ...ofTheLadder(state, dates, at), rule, pack, facts, dates, formerDues: formerDues(state, dates), ...formerHours(state, dates) };
    }
    case 'duty-reopened':
      return reopened(state, event);
    case 'moment-came':
    case 'duty-acknowledged':
    case 'ladder-held':
    case 'hold-lifted':
    case 'duty-met':
    case 'duty-closed':
    case 'duty-merged':
    case 'meeting-corrected':
    case 'start-corrected':
    case 'act-recorded':
    case 'act-corrected':
    case 'meeting-withdrawn':
      return state;
    default:
      return never(event);
  }
};

/** A hold and a forecast were of the ladder of one due, and go with it; that it was held stays. */
const ofTheLadder = (state: Aside, dates: Dates, at: Moment): Aside => {
  if (dueOf(state.dates) === dueOf(dates)) return state;
  const { hold: _, forecast: __, ...rest } = state;
  return { ...rest, ...endedHold(state, at, dueOf(dates)) };
};

/** Its clock runs on from here: what came meanwhile is not said. Whoever held its ladder, or named a day, has done so still. */
const reopened = (state: Aside, { type: _, ...reopening }: Extract<DutyEvent, { type: 'duty-reopened' }>): DutyState => {
  const { id, rule, pack, facts, startedBy, startCorrections, dates, formerDues: former, formerHours: hours, hold, formerHolds, forecast, covers, closures, saidAlready, lateReason, formerReasons, statements, acts, formerActs, released, reopenings = [] } = state;
  const held = { id, rule, pack, facts, ...(startedBy && { startedBy }), ...(startCorrections && { startCorrections }), dates, formerDues: former, ...(hours && { formerHours: hours }), ...(hold && { hold }), ...(formerHolds && { formerHolds }), ...(forecast && { forecast }), ...(covers && { covers }), ...(closures && { closures }), ...(saidAlready && { saidAlready }), ...(lateReason && { lateReason }), ...(formerReasons && { formerReasons }), ...(statements && { statements }), ...(acts && { acts }), ...(formerActs && { formerActs }), ...(released && { released }) };
  return { status: standing(dates, reopening.at), ...held, saidUpTo: reopening.at, ...lateSince(dates, reopening.at), reopenings: [...reopenings, reopening] };
};

import { federalBut, hourAs } from '../calendar';
import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import type { Moment } from '../language/time';
import type { Dates } from '../law';
import { closedAnew, datesOf, endedHold, explained, inPlaceOf, liftedHold } from '../law';
import { withAct } from './acts';
import { setAside } from './aside';
import { faceOf } from './clock';
import { startCorrectionIn } from './correct-start';
import type { StartCorrected } from './corrections';
import type { DutyEvent, DutyState } from './duty';
import { withRelease } from './learn-release';
import type { OfAny, OfSome } from './of-any';
import { isOfAny } from './of-any';
import { dueOf, formerDues, formerHours, lateSince, metStanding, standing, whenMet, withHour } from './standing';

type Unmet = Extract<DutyState, { status: 'open' | 'missed' }>;
type Met = Extract<DutyState, { status: 'met' | 'met-late' }>;
type Aside = Extract<DutyState, { status: 'not-applicable' | 'replaced' }>;
type Kept = Unmet | Met | Aside;

export const evolve = (state: DutyState, event: DutyEvent): DutyState => {
  if (event.type === 'duty-opened') {
    const { id, rule, pack, facts, dates, at, by } = event;
    // What an election opens that was due before anybody could add it is asked about, and climbs no ladder.
    return { status: standing(dates, at), id, rule, pack, facts, ...(by && { startedBy: by }), dates, formerDues: [], saidUpTo: at, ...(facts.start && lateSince(dates, at)) };
  }
  if (state.status === 'absent') return state;
  if (isOfAny(event)) return beside(state, event);
  if ('metOn' in state) return afterMeeting(state, event);
  if ('agreed' in state) return setAside(state, event);
  switch (event.type) {
    case 'duty-dated':
      return dated(state, event);
    case 'fact-learnt':
      return { ...state, facts: event.facts, dates: datesOf(state.rule, event.facts, federalBut(state.closures)) };
    case 'moment-came':
      return { ...state, status: standing(state.dates, event.scheduled), saidUpTo: event.scheduled };
    case 'duty-acknowledged':
      return { ...state, forecast: inPlaceOf(state.forecast, event.forecast) };
    case 'ladder-held': {
      const { type: _, ...hold } = event;
      return { ...state, hold };
    }
    case 'hold-lifted':
      return { ...state, ...liftedHold(state, event) };
    case 'duty-met':
      // Whether the fact that started it was recorded rightly is asked of what is met as well.
      return { ...(state.proposal?.change.kind === 'start' ? state : settled(state)), status: event.late ? 'met-late' : 'met', metOn: event.on, ...(event.hour && { metHour: event.hour }), metAt: event.at };
    case 'duty-closed':
      return { ...settled(state), status: 'not-applicable', agreed: event.agreed };
    case 'duty-merged':
      return { ...settled(state), status: 'replaced', into: event.into.duty, agreed: event.agreed };
    case 'act-recorded':
      return { ...state, acts: withAct(state, event) };
    case 'rule-applied':
      return dated({ ...state, rule: event.rule, pack: event.pack, ...formerHours(state, event.dates) }, { ...event, facts: event.facts ?? state.facts });
    case 'act-corrected':
      return actCorrected(state, event);
    case 'start-corrected':
      return dated(withCorrection(settled(state), event), event);
    case 'meeting-corrected':
    case 'meeting-withdrawn':
    case 'duty-reopened':
      return state;
    default:
      return never(event);
  }
};

/** What may befall it whatever its status. */
const beside = (state: Kept, event: OfAny): DutyState => {
  const { covers = [] } = state;
  switch (event.type) {
    case 'change-proposed':
      return { ...state, proposal: proposalIn(event) };
    case 'change-withdrawn': {
      const { proposal: _, ...rest } = state;
      return rest;
    }
    case 'duty-covered':
      return { ...state, covers: [...covers, event.duty] };
    case 'duty-uncovered':
      return { ...state, covers: covers.filter((each) => each !== event.duty) };
    case 'release-learnt':
      return withRelease(state, event.on && hourAs(event.on, event.hour));
    case 'closures-learnt':
      return closedAnew(state, { ...state, closures: event.closures, dates: event.dates }, faceOf);
    case 'rule-noted-verified':
      return { ...state, rule: { ...state.rule, verified: event.verified } };
    case 'rule-noted-unverified': {
      const { verified: _, ...rule } = state.rule;
      return { ...state, rule: { ...rule, ...(event.verified && { verified: event.verified }) } };
    }
    case 'late-reason-given':
    case 'late-statement-added':
      return explained(state, event);
    default:
      return never(event);
  }
};

/** Nothing waits for a second person any more. */
const settled = <Some extends Kept>({ proposal: _, ...state }: Some) => state;

/** The act as it is known now, or none of that name; what it was before stays on the card. */
const actCorrected = <Some extends Kept>(state: Some, { former, now }: Extract<DutyEvent, { type: 'act-corrected' }>) => ({
  ...state,
  acts: now ? withAct(state, now) : (state.acts ?? []).filter(({ act }) => act !== former.was.act),
  formerActs: [...(state.formerActs ?? []), former],
});

/** Every correction of the fact that started it stays on its card. */
const withCorrection = <Some extends Kept>(state: Some, event: StartCorrected) => ({ ...state, startCorrections: [...(state.startCorrections ?? []), startCorrectionIn(event)] });

/** A hold was of the ladder of a due that was another. */
const ofTheLadder = (state: Met, dates: Dates, at: Moment): Met => {
  if (dueOf(state.dates) === dueOf(dates)) return state;
  const { hold: _, ...rest } = state;
  return { ...rest, ...endedHold(state, at, dueOf(dates)) };
};

/** What is met rings no more; only what it was counted from, or the day it was met on, may turn out otherwise. */
const afterMeeting = (state: Met, event: OfSome): DutyState => {
  switch (event.type) {
    case 'duty-dated': {
      const { facts, dates, at } = event;
      return { ...ofTheLadder(state, dates, at), status: metStanding(dates, whenMet(state)), facts, dates, formerDues: formerDues(state, dates) };
    }
    case 'fact-learnt':
      return { ...state, facts: event.facts, dates: datesOf(state.rule, event.facts, federalBut(state.closures)) };
    case 'start-corrected': {
      const { facts, dates, at } = event;
      const { proposal: _, ...rest } = withCorrection(ofTheLadder(state, dates, at), event);
      return { ...rest, status: metStanding(dates, whenMet(state)), facts, dates, formerDues: formerDues(state, dates) };
    }
    case 'act-recorded':
      return { ...state, acts: withAct(state, event) };
    case 'act-corrected':
      return actCorrected(state, event);
    case 'meeting-withdrawn': {
      // Its clock runs on from here: what came meanwhile is not said.
      const { metOn: _, metAt: __, lateFrom: ___, ...rest } = withHour(state, undefined);
      return { ...rest, status: standing(state.dates, event.at), saidUpTo: event.at, ...lateSince(state.dates, event.at) };
    }
    case 'meeting-corrected':
      return { ...withHour(state, event.hour), status: event.late ? 'met-late' : 'met', metOn: event.on };
    case 'moment-came':
    case 'duty-acknowledged':
    case 'ladder-held':
    case 'hold-lifted':
    case 'duty-met':
    case 'duty-closed':
    case 'duty-merged':
    case 'duty-reopened':
    case 'rule-applied':
      return state;
    default:
      return never(event);
  }
};

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
  const sameLadder = dates.status === 'dated' && dates.due === before?.due;
  const { hold, forecast, lateFrom, ...rest } = state;
  const status = standing(dates, at);
  return {
    ...rest,
    ...(sameLadder ? hold && { hold } : endedHold(state, at, dueOf(dates))),
    ...(sameLadder ? lateFrom !== undefined && { lateFrom } : lateSince(dates, at)),
    // Nobody waits for a day that was named for what is not late any more.
    ...(forecast && status === 'missed' && { forecast }),
    status,
    facts,
    dates,
    saidUpTo: at,
    formerDues: formerDues(state, dates),
  };
};

import { forbids } from '../authority';
import { dayOf, federalBut } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import type { Day, Moment } from '../language/time';
import type { Dates } from '../law';
import { datesOf, decideHold, decideLift, decideRing } from '../law';
import { metByActs, missingActs } from './acts';
import { byTwo } from './by-two';
import { faceOf } from './clock';
import { correctAct } from './correct-act';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState, Fact } from './duty';
import { meeting, meetingCorrected } from './standing';
import { knows, withFact } from './facts';
import { explain } from './late';
import { learnRelease } from './learn-release';
import { cover, reopen } from './set-aside';
import { decideByLaw } from './law-changed';
import { recordAct } from './record-act';
import { shiftOf } from './shift';

type Answer = Decision<DutyEvent, DutyRefusal>;
type Order<Type extends DutyOrder['type']> = Extract<DutyOrder, { type: Type }>;
type Kept = Exclude<DutyState, { status: 'absent' }>;

export const decide = (order: DutyOrder, state: DutyState): Answer => {
  if (order.type === 'open-duty') return open(order, state);
  if (state.status === 'absent') return order.type === 'ring' ? nothingToDo('no-such-duty') : refused({ code: 'no-such-duty' });
  switch (order.type) {
    case 'learn-fact':
      return learn(order.fact, order.at, state);
    case 'relearn-fact':
      return relearn(order, state);
    case 'ring':
      return ring(order.at, state);
    case 'acknowledge-duty':
      return acknowledge(order, state);
    case 'hold-ladder':
      return hold(order, state);
    case 'lift-hold':
      return lift(order, state);
    case 'meet-duty':
      return meet(order, state);
    case 'correct-meeting':
      return correctMeeting(order, state);
    case 'withdraw-meeting':
      return withdrawMeeting(order, state);
    case 'propose-change':
    case 'confirm-change':
    case 'withdraw-change':
      return byTwo(order, state);
    case 'reopen-duty':
      return reopen(order, state);
    case 'learn-closures':
      return learnClosures(order, state);
    case 'give-late-reason':
    case 'add-late-statement':
      return explain(order, state);
    case 'cover-duty':
    case 'uncover-duty':
      return cover(order, state);
    case 'record-act':
      return recordAct(order, state);
    case 'correct-act':
      return correctAct(order, state);
    case 'learn-release':
      return learnRelease(order, state);
    case 'apply-rule':
    case 'note-verified':
    case 'note-unverified':
      return decideByLaw(order, state);
    default:
      return never(order);
  }
};

/** The house opens what follows elections and what recurs; a person opens a clock by the fact that starts it. */
const open = ({ by, id, rule, pack, facts, at }: Order<'open-duty'>, state: DutyState): Answer => {
  const { trigger, owners } = rule;
  const forbidden = [...owners, ...(trigger.kind === 'determination' ? trigger.by : [])].map((agency) => forbids(by, 'start-clock', agency));
  const first = forbidden[0];
  if (first && forbidden.every(Boolean)) return refused(first);
  return state.status === 'absent'
    ? decided({ type: 'duty-opened', at, id, rule, pack, facts, dates: datesOf(rule, facts), ...(by.kind === 'person' && { by }) })
    : nothingToDo('already-open');
};

/**
 * Every fact is kept, also by what is met, for it counts on from there should it turn out not to be. Only one that dates
 * the duty or moves its date is spoken of; of what is met, one that tells that it was late.
 */
const learn = (fact: Fact, at: Moment, state: Kept): Answer => {
  if (knows(state.facts, fact)) return nothingToDo('already-known');
  const facts = withFact(state.facts, fact);
  const dates = datesOf(state.rule, facts, federalBut(state.closures));
  const on = dayOfFact(fact);
  if (sameDates(dates, state.dates)) return decided({ type: 'fact-learnt', at, on, facts });
  const shift = 'metOn' in state ? shiftOf(state, fact, at) : undefined;
  return decided({ type: 'duty-dated', at, on, facts, dates, ...(shift?.becomes && { corrected: shift }) });
};

const dayOfFact = (fact: Fact): Day => (fact.kind === 'election' ? fact.day : fact.on);

const sameDates = (a: Dates, b: Dates): boolean =>
  a.status === 'dated' && b.status === 'dated'
    ? a.due === b.due && a.planBy === b.planBy && a.stillToReceive.length === b.stillToReceive.length
    : a.status === b.status;

/** A fact was recorded wrongly. What was met is dated anew like the rest: the due it was measured by was another. */
const relearn = ({ by, at, fact }: Order<'relearn-fact'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (knows(state.facts, fact)) return nothingToDo('already-known');
  const facts = withFact(state.facts, fact);
  const dates = datesOf(state.rule, facts, federalBut(state.closures));
  const on = dayOfFact(fact);
  const corrected = shiftOf(state, fact, at);
  if (corrected || !sameDates(dates, state.dates)) return decided({ type: 'duty-dated', at, on, facts, dates, ...(corrected && { corrected }) });
  return decided({ type: 'fact-learnt', at, on, facts });
};

/** A day that is closed moves the plan date and what is said on the way to it; the due is counted without it. */
const learnClosures = ({ by, at, closures }: Order<'learn-closures'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if ('metOn' in state || (state.closures ?? []).join() === closures.join()) return nothingToDo('closures-known');
  return decided({ type: 'closures-learnt', at, closures, dates: datesOf(state.rule, state.facts, federalBut(closures)) });
};

const hold = (order: Order<'hold-ladder'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideHold(order, { ...state, face: faceOf(state) });
};

const lift = (order: Order<'lift-hold'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'hold-ladder');
  return forbidden ? refused(forbidden) : decideLift(order, { ...state, face: faceOf(state) });
};

const ring = (at: Moment, state: Kept): Answer => decideRing(at, { ...state, face: faceOf(state) });

const acknowledge = (order: Order<'acknowledge-duty'>, state: Kept): Answer => {
  const { by, at, forecast, hour } = order;
  const forbidden = state.rule.owners.map((owner) => forbids(by, 'acknowledge-late', owner));
  const first = forbidden[0];
  if (first && forbidden.every(Boolean)) return refused(first);
  if ('agreed' in state) return nothingToDo('set-aside');
  if ('metOn' in state) return nothingToDo('already-met');
  if (by.kind !== 'person' || state.status !== 'missed') {
    return refused({ code: 'duty-not-late', id: state.id, title: state.rule.title });
  }
  const today = dayOf(at, state.rule.zone);
  if (forecast < today) return refused({ code: 'forecast-in-the-past', forecast, today });
  if (hour !== undefined && hour <= at) return refused({ code: 'forecast-hour-in-the-past', forecast: hour, now: at, zone: state.rule.zone });
  if (state.forecast?.on === forecast && state.forecast.hour === hour && state.forecast.by.person === by.person) return nothingToDo('already-acknowledged');
  return decided({ type: 'duty-acknowledged', at, forecast: { on: forecast, ...(hour && { hour }), by, at } });
};

const meet = (order: Order<'meet-duty'>, state: Kept): Answer => {
  const { at, on } = order;
  if (state.status === 'met' || state.status === 'met-late') return nothingToDo('already-met');
  if (state.status === 'not-applicable' || state.status === 'replaced') return nothingToDo('set-aside');
  // A report that has gone out is not yet what the law asks for.
  if (missingActs(state).length > 0) return nothingToDo('acts-missing');
  const today = dayOf(at, state.rule.zone);
  if (on > today) return refused({ code: 'met-in-the-future', on, today });
  return decided(meeting(state.rule, state.dates, order, at));
};

const correctMeeting = (order: Order<'correct-meeting'>, state: Kept): Answer => {
  const forbidden = forbids(order.by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (state.status !== 'met' && state.status !== 'met-late') return nothingToDo('not-met');
  // What was met by acts was met when the last was done, whenever a report went out.
  if (metByActs(state) !== undefined) return nothingToDo('met-by-acts');
  const corrected = meetingCorrected(state, order, order.at);
  return corrected ? decided(corrected) : nothingToDo('already-met');
};

/** Acts that were recorded met it, and still do. */
const withdrawMeeting = ({ by, at }: Order<'withdraw-meeting'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  if (!('metOn' in state)) return nothingToDo('not-met');
  return metByActs(state) !== undefined ? nothingToDo('met-by-acts') : decided({ type: 'meeting-withdrawn', at, former: state.metOn });
};

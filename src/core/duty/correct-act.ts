import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Moment } from '../language/time';
import { actsOf, isDeed } from '../law';
import { metByActs, unfitDay, withAct } from './acts';
import type { Act } from './corrections';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';
import { metThen } from './learn-release';
import { meetingCorrected } from './standing';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * An act was done on another day or at another hour than was recorded, or not at all: whoever recorded it says so, or a coordinator, or a
 * releaser of an owner. What it met is met on another day then, or not met any more.
 */
export const correctAct = (order: Extract<DutyOrder, { type: 'correct-act' }>, state: Kept): Decision<DutyEvent, DutyRefusal> => {
  const { by, at, act, to, reason } = order;
  const { id, rule, acts = [] } = state;
  const was = acts.find((each) => each.act === act);
  const forbidden = rule.owners.map((owner) => forbids(by, 'correct-act', owner, was?.by));
  const first = forbidden[0];
  if (first && forbidden.every(Boolean)) return refused(first);
  if (actsOf(rule).length === 0) return refused({ code: 'needs-no-acts', id, title: rule.title });
  if (by.kind !== 'person' || !was) return refused({ code: 'act-not-recorded', id, title: rule.title, act, recorded: acts.map((each) => each.act), ...(isDeed(rule) && { deed: { ...(state.released && { released: state.released.on }) } }) });
  if ('agreed' in state) return refused({ code: 'duty-over', id, status: state.status, ...('into' in state && { into: state.into }) });
  const former = { was, by, at, reason };
  if (!to) return decided<DutyEvent>({ type: 'act-corrected', at, on: was.on, former }, ...withdrawn(state, act, at));
  if (to.on === was.on && (to.hour === undefined || to.hour === was.hour) && !to.evidence) return nothingToDo('act-already-so', was.at);
  const unfit = unfitDay(state, to, at, act);
  if (unfit) return unfit;
  // Of the same day the hour stays where nobody gives another, and it happened no later than that was recorded.
  const same = to.on === was.on;
  const hour = to.hour ?? (same ? was.hour : undefined);
  const dayAt = same && !hour && rule.limit.unit === 'hours' ? (was.dayAt ?? was.at) : undefined;
  const now: Act = { act, on: to.on, ...(hour && { hour }), evidence: to.evidence ?? was.evidence, by, at, ...(dayAt && { dayAt }) };
  return decided<DutyEvent>({ type: 'act-corrected', at, on: to.on, former: { ...former, to: to.on, ...(hour !== was.hour && hour && { toHour: hour }) }, now }, ...metOtherwise(state, now));
};

/** Without one of its acts nothing has met it, unless it is met by a report that was released as well. */
const withdrawn = (state: Kept, act: string, at: Moment): readonly DutyEvent[] =>
  'metOn' in state && actsOf(state.rule).includes(act) ? metThen(state, metByActs({ ...state, acts: (state.acts ?? []).filter((each) => each.act !== act) }), at) : [];

/** It was met when the last one was done. */
const metOtherwise = (state: Kept, now: Act): readonly DutyEvent[] => {
  const when = metByActs({ ...state, acts: withAct(state, now) });
  const corrected = 'metOn' in state && when ? meetingCorrected(state, when, now.at) : undefined;
  return corrected ? [corrected] : [];
};

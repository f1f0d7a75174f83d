import { forbids } from '../authority';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { actsOf, isDeed } from '../law';
import { metByActs, unfitDay, withAct } from './acts';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';
import { metThen } from './learn-release';
import { meeting } from './standing';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * One act of several that a rule asks for. What is void outside its window is not recorded, and what is recorded is
 * corrected and not overwritten, also once the last one has met the duty. What a released report has met may have been done
 * before that.
 */
export const recordAct = (order: Extract<DutyOrder, { type: 'record-act' }>, state: Kept): Decision<DutyEvent, DutyRefusal> => {
  const { by, at, act, on, hour, evidence } = order;
  const { id, rule, dates } = state;
  const forbidden = rule.owners.map((owner) => forbids(by, 'record-act', owner));
  const first = forbidden[0];
  if (first && forbidden.every(Boolean)) return refused(first);
  if ('agreed' in state) return nothingToDo('set-aside');
  if (by.kind !== 'person' || !actsOf(rule).includes(act)) return refused({ code: 'needs-no-acts', id, title: rule.title, ...(isDeed(rule) && { deed: true }) });
  const unfit = unfitDay(state, order, at);
  if (unfit) return unfit;
  const before = state.acts?.find((each) => each.act === act);
  if (before && before.on !== on) return refused({ code: 'act-on-another-day', id, act, on: before.on, wanted: on });
  if (before && (hour === undefined || hour === before.hour)) return nothingToDo('act-already-recorded', before.at);
  if (before) return refused({ code: 'act-at-another-hour', id, act, on, ...(before.hour && { recorded: before.hour }), wanted: hour ?? at, zone: rule.zone });
  const recorded = { type: 'act-recorded', act, on, ...(hour && { hour }), evidence, by, at } as const;
  if ('metOn' in state) return isDeed(rule) ? decided<DutyEvent>(recorded, ...metThen(state, metByActs({ ...state, acts: withAct(state, recorded) }), at)) : nothingToDo('already-met');
  const last = metByActs({ ...state, acts: withAct(state, recorded) });
  if (last === undefined) return decided(recorded);
  return decided<DutyEvent>(recorded, meeting(rule, dates, last, at));
};

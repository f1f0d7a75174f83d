import { forbids } from '../authority';
import { dayOf } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { missingActs, withAct } from './acts';
import type { DutyEvent, DutyOrder, DutyRefusal, DutyState } from './duty';
import { metStanding } from './standing';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * One act of several that a rule asks for. Outside its window it is void, too early as much as too late, so it is not
 * recorded. One that was recorded for another day is recorded anew while the duty is open; the last one meets it.
 */
export const recordAct = (order: Extract<DutyOrder, { type: 'record-act' }>, state: Kept): Decision<DutyEvent, DutyRefusal> => {
  const { by, at, act, on, evidence } = order;
  const { id, rule, dates } = state;
  const forbidden = rule.owners.map((owner) => forbids(by, 'record-act', owner));
  const first = forbidden[0];
  if (first && forbidden.every(Boolean)) return refused(first);
  if (by.kind !== 'person' || !rule.acts?.includes(act)) return refused({ code: 'needs-no-acts', id, title: rule.title });
  if ('metOn' in state) return nothingToDo('already-met');
  if ('agreed' in state) return nothingToDo('set-aside');
  const today = dayOf(at, rule.zone);
  if (on > today) return refused({ code: 'met-in-the-future', on, today });
  if (dates.status === 'dated' && dates.opens && (on < dates.opens || on > dates.dueDate)) {
    return refused({ code: 'outside-window', id, title: rule.title, on, opens: dates.opens, closes: dates.dueDate });
  }
  const before = state.acts?.find((each) => each.act === act);
  if (before?.on === on) return nothingToDo('act-already-recorded', before.at);
  const recorded = { type: 'act-recorded', act, on, evidence, by, at } as const;
  const done = withAct(state, recorded);
  if (missingActs({ ...state, acts: done }).length > 0) return decided(recorded);
  const last = done.map((each) => each.on).reduce((a, b) => (a > b ? a : b));
  return decided<DutyEvent>(recorded, { type: 'duty-met', at, on: last, late: metStanding(dates, last) === 'met-late' });
};

import type { When } from '../calendar';
import { dayOf, inOrder, whenOf } from '../calendar';
import type { Decision } from '../language/decider';
import { refused } from '../language/decider';
import type { Day, Moment } from '../language/time';
import { actsOf, isDeed } from '../law';
import type { Act } from './corrections';
import type { DutyRefusal, DutyState } from './duty';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Every act that has been done, one of each. */
export const withAct = ({ acts = [] }: Pick<Kept, 'acts'>, { act, on, hour, evidence, by, at, dayAt }: Act): readonly [Act, ...(readonly Act[])] => [
  { act, on, ...(hour && { hour }), evidence, by, at, ...(dayAt && { dayAt }) },
  ...acts.filter((each) => each.act !== act),
];

type Done = Pick<Kept, 'rule' | 'acts' | 'released'>;

/** What the rule asks for and nobody has recorded. A deed is recorded, or a report of it released. */
export const missingActs = ({ rule, acts = [], released }: Done): readonly string[] =>
  isDeed(rule) && released ? [] : actsOf(rule).filter((act) => !acts.some((done) => done.act === act));

/** Why nothing that was done then counts; nothing where it does. Outside its window it is void, too early as much as too late; `recorded` is the act that is corrected to that day. */
export const unfitDay = ({ id, rule: { title, zone }, dates }: Kept, { on, hour }: { readonly on: Day; readonly hour?: Moment }, at: Moment, recorded?: string): Decision<never, DutyRefusal> | undefined => {
  const today = dayOf(at, zone);
  if (on > today) return refused({ code: 'met-in-the-future', on, today });
  if (hour !== undefined && hour > at) return refused({ code: 'met-hour-in-the-future', hour, now: at, zone });
  if (dates.status !== 'dated' || !dates.opens || (on >= dates.opens && on <= dates.dueDate)) return undefined;
  return refused({ code: 'outside-window', id, title, on, opens: dates.opens, closes: dates.dueDate, ...(recorded !== undefined && { recorded }) });
};

/**
 * When the last act it asks for was done, which is when they met it; nothing while one is missing, or where it asks for
 * none. A deed is met when it was done, or a report of it released, whichever was first.
 */
export const metByActs = (done: Done): When | undefined => {
  if (missingActs(done).length > 0) return undefined;
  const { rule, acts = [], released } = done;
  const whens = acts.filter(({ act }) => actsOf(rule).includes(act)).map((each) => whenOf({ ...each, at: each.dayAt ?? each.at }, rule.zone));
  return isDeed(rule) ? inOrder([...whens, ...(released ? [released] : [])])[0] : inOrder(whens).at(-1);
};

import { dayOf } from '../calendar';
import type { Decision } from '../language/decider';
import { refused } from '../language/decider';
import type { Day, Moment } from '../language/time';
import type { Act } from './corrections';
import type { DutyRefusal, DutyState } from './duty';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Every act that has been done, one of each. */
export const withAct = ({ acts = [] }: Pick<Kept, 'acts'>, { act, on, evidence, by, at }: Act): readonly [Act, ...(readonly Act[])] => [
  { act, on, evidence, by, at },
  ...acts.filter((each) => each.act !== act),
];

/** What the rule asks for and nobody has recorded. */
export const missingActs = ({ rule, acts = [] }: Pick<Kept, 'rule' | 'acts'>): readonly string[] =>
  (rule.acts ?? []).filter((act) => !acts.some((done) => done.act === act));

/** Why nothing that was done on that day counts; nothing where it does. Outside its window it is void, too early as much as too late. */
export const unfitDay = ({ id, rule: { title, zone }, dates }: Kept, on: Day, at: Moment): Decision<never, DutyRefusal> | undefined => {
  const today = dayOf(at, zone);
  if (on > today) return refused({ code: 'met-in-the-future', on, today });
  if (dates.status !== 'dated' || !dates.opens || (on >= dates.opens && on <= dates.dueDate)) return undefined;
  return refused({ code: 'outside-window', id, title, on, opens: dates.opens, closes: dates.dueDate });
};

/** The day the last act it asks for was done, which is the day they met it on; nothing while one is missing, or where it asks for none. */
export const metByActs = ({ rule, acts = [] }: Pick<Kept, 'rule' | 'acts'>): Day | undefined =>
  missingActs({ rule, acts }).length > 0 ? undefined : acts.filter(({ act }) => rule.acts?.includes(act)).map(({ on }) => on).toSorted().at(-1);

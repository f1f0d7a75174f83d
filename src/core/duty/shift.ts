import type { Shift } from '../language/proposal';
import type { Day, Moment } from '../language/time';
import type { Dates } from '../law';
import { datesOf } from '../law';
import type { DutyState, Fact } from './duty';
import { metStanding, standing } from './evolve';
import { withFact } from './facts';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What a corrected fact does to a duty, counted on a copy of its facts; nothing where no date and no standing moves. */
export const shiftOf = (state: Kept, fact: Fact, at: Moment): Shift | undefined => {
  return shiftTo(state, datesOf(state.rule, withFact(state.facts, fact)), at);
};

/** What other dates do to a duty. */
export const shiftTo = (state: Kept, dates: Dates, at: Moment): Shift | undefined => {
  const [from, to] = [dueIn(state.dates), dueIn(dates)];
  const status = 'metOn' in state ? metStanding(dates, state.metOn) : standing(dates, at);
  if (from === to && status === state.status) return undefined;
  const { id: duty, rule: { title } } = state;
  return { duty, title, ...(from && { from }), ...(to && { to }), ...(status !== state.status && { becomes: status }) };
};

const dueIn = (dates: Dates): Day | undefined => (dates.status === 'dated' ? dates.dueDate : undefined);

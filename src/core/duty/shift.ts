import { federalBut } from '../calendar';
import type { Shift } from '../language/proposal';
import type { Day, Moment } from '../language/time';
import type { Dates } from '../law';
import { datesOf } from '../law';
import type { DutyState, Fact } from './duty';
import { metStanding, standing } from './standing';
import { withFact } from './facts';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What a corrected fact does to a duty, counted on a copy of its facts; nothing where no date and no standing moves. */
export const shiftOf = (state: Kept, fact: Fact, at: Moment): Shift | undefined => {
  return shiftTo(state, datesOf(state.rule, withFact(state.facts, fact), federalBut(state.closures)), at);
};

/** What other dates do to a duty. */
export const shiftTo = (state: Kept, dates: Dates, at: Moment): Shift | undefined => {
  const [from, to] = [dueIn(state.dates), dueIn(dates)];
  const status = standingThen(state, dates, at);
  const becomes = status === state.status ? undefined : status;
  if (from === to && !becomes) return undefined;
  const { id: duty, rule: { title } } = state;
  return { duty, title, ...(from && { from }), ...(to && { to }), ...(becomes && { becomes }) };
};

/** What is set aside stays so. */
const standingThen = (state: Kept, dates: Dates, at: Moment) => {
  if ('metOn' in state) return metStanding(dates, state.metOn);
  return state.status === 'open' || state.status === 'missed' ? standing(dates, at) : undefined;
};

const dueIn = (dates: Dates): Day | undefined => (dates.status === 'dated' ? dates.dueDate : undefined);

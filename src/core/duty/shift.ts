import { federalBut } from '../calendar';
import type { Shift } from '../language/proposal';
import type { Moment } from '../language/time';
import type { Dates } from '../law';
import { datesOf } from '../law';
import type { DutyState, Fact } from './duty';
import { metStanding, standing, whenMet } from './standing';
import { withFact } from './facts';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What a corrected fact does to a duty, counted on a copy of its facts; nothing where no date and no standing moves. */
export const shiftOf = (state: Kept, fact: Fact, at: Moment): Shift | undefined => shiftOfAll(state, [fact], at);

/** The same of several that are learnt at once. */
export const shiftOfAll = (state: Kept, facts: readonly Fact[], at: Moment): Shift | undefined =>
  shiftTo(state, datesOf(state.rule, facts.reduce(withFact, state.facts), federalBut(state.closures)), at);

/** What other dates do to a duty. */
export const shiftTo = (state: Kept, dates: Dates, at: Moment): Shift | undefined => {
  const [before, after] = [state.dates, dates].map((each) => (each.status === 'dated' ? each : undefined));
  const [from, to] = [before?.dueDate, after?.dueDate];
  const status = standingThen(state, dates, at);
  const becomes = status === state.status ? undefined : status;
  const plan = isOwed(state) ? planShift(before, after) : undefined;
  if (before?.due === after?.due && !becomes && !plan) return undefined;
  const { id: duty, rule: { title, zone } } = state;
  const hours = before?.from !== undefined && after && { from: before.due, to: after.due, zone };
  return { duty, title, ...(from && { from }), ...(to && { to }), ...(plan && { plan }), ...(becomes && { becomes }), ...aside(state), ...(hours && { hours }) };
};

/** What became of what is met or set aside: its own date is counted on, and it owes nothing. */
export const aside = (state: Kept): Pick<Shift, 'mergedInto' | 'closed' | 'met'> => {
  if ('metOn' in state) return { met: state.status };
  if ('into' in state) return { mergedInto: state.into };
  return state.status === 'not-applicable' ? { closed: true } : {};
};

type Dated = Extract<Dates, { status: 'dated' }>;

/** The first receipt sets the day it must leave the building, and the last one the due: one may move without the other. */
export const planShift = (before: Dated | undefined, after: Dated | undefined): Shift['plan'] =>
  before?.planBy === after?.planBy ? undefined : { ...(before?.planBy && { from: before.planBy }), ...(after?.planBy && { to: after.planBy }) };

const isOwed = ({ status }: Kept): boolean => status === 'open' || status === 'missed';

/** What is set aside stays so. */
const standingThen = (state: Kept, dates: Dates, at: Moment) => {
  if ('metOn' in state) return metStanding(dates, whenMet(state));
  return isOwed(state) ? standing(dates, at) : undefined;
};

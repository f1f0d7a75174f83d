import { addDays } from '../../calendar';
import type { Decision } from '../../language/decider';
import { decided, nothingToDo } from '../../language/decider';
import type { Moment } from '../../language/time';
import type { AgencyEvent, AgencyRefusal, AgencyState } from '../agency';
import type { Ending } from '../presence';
import { overAt } from '../presence';

type Seated = Extract<AgencyState, { status: 'seated' }>;

/** Delegations and absences whose last day is over, what was over first before the others. Nobody is called for it: it was said when they were made. */
export const ranOut = (at: Moment, { absences = [], delegations = [] }: Seated): Decision<AgencyEvent, AgencyRefusal> => {
  const on = ({ until }: Ending) => addDays(until, 1);
  const isOver = (each: Ending): boolean => {
    const over = overAt(each);
    return over !== undefined && over <= at;
  };
  const ended: readonly AgencyEvent[] = [
    ...delegations.filter(isOver).sort((a, b) => (a.until < b.until ? -1 : 1)).map((delegation) => ({ type: 'delegation-ran-out', at, on: on(delegation), delegation }) as const),
    ...absences.filter(isOver).map((absence) => ({ type: 'absence-ran-out', at, on: on(absence), absence }) as const),
  ];
  return ended.length > 0 ? decided(...ended) : nothingToDo('nothing-ran-out');
};

import type { Floor } from './floor';
import type { Present } from './present';
import { stateOf } from './present';
import { clockInWords } from './words/when';

/**
 * What somebody who gave no hour is asked, where a limit in hours was met on its last day: the hour decides there whether
 * it was in time. `correct`: what is typed to say it.
 */
export const hourAsked = async (duties: readonly string[], correct: string, { reading }: Floor): Promise<string> => {
  const met = (await Promise.all(duties.map((id) => stateOf('duty', id, reading)))).flatMap((each) => each ?? []);
  const asks = met.flatMap(askedOf);
  return asks.length === 0 ? '' : ` ${asks.join(' ')} If it was otherwise, say the hour: ${correct} --at TIME --reason WORDS`;
};

/** Whether one of these duties counts hours, so that the hour of what meets it is asked for. */
export const serveHours = async (duties: readonly string[], { reading }: Pick<Floor, 'reading'>): Promise<boolean> =>
  (await Promise.all(duties.map((id) => stateOf('duty', id, reading)))).some((duty) => duty?.rule.limit.unit === 'hours');

const askedOf = (duty: Present<'duty'>): readonly string[] => {
  const { dates, id, rule: { zone } } = duty;
  if (!('metOn' in duty) || dates.status !== 'dated' || !dates.from || duty.metOn !== dates.dueDate) return [];
  const due = clockInWords(dates.due, zone);
  if (!duty.metHour) return [`${id} was due that day at ${due}, and counts as met on time, for the hour is not known.`];
  if (duty.metHour.said || duty.status === 'met') return [];
  return [`${id} was due that day at ${due}, and counts as met late, for it was recorded at ${clockInWords(duty.metHour.at, zone)} without its hour.`];
};

import type { ClosureNotice, ClosureState, Moves } from '../../core/closure';
import type { Day } from '../../core/language/time';
import type { Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { afterInWords, nameInWords } from './proposal';
import type { Known } from './saying';
import { listed, quoted, said } from './saying';

type Kept = Exclude<ClosureState, { status: 'absent' }>;

/** A line each, as many as can be read at once. */
const MOST_MOVES = 12;

export const sayClosure = ({ say, closure: { day, reason, by }, further = [], moves }: ClosureNotice, _: Kept, known: Known): Saying => {
  const what = say === 'closure-recorded' ? `The offices are closed on ${daysInFull([day, ...further])}` : `The offices are open on ${daysInFull([day, ...further])} after all`;
  return said(`${what}, recorded by ${nameInWords(by, known)}. In their words: “${quoted(reason, known)}”\n${plansInWords(moves)}`);
};

/** Each by itself, or how many from the first to the last. */
export const daysInFull = (days: readonly Day[]): string => {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length <= MOST_DAYS) return listed(days.map(dayInWords));
  return `${String(days.length)} working days from ${dayInWords(first)} to ${dayInWords(last)}`;
};
const MOST_DAYS = 6;

/** Every plan date that moves, one to a line; a due never does. */
export const plansInWords = ({ plans, others }: Moves): string => {
  const more = plans.length - MOST_MOVES;
  const rest = others === 0 ? [] : [`Reminders of ${others === 1 ? '1 duty, request or round move; when it is due or wanted does not' : `${String(others)} duties, requests and rounds move; when they are due or wanted does not`}.`];
  return [
    plans.length === 0 ? 'No plan date moves, and no due date.' : `${plans.length === 1 ? '1 plan date moves' : `${String(plans.length)} plan dates move`}, and no due date:`,
    ...plans.slice(0, MOST_MOVES).map(({ duty, title, from, to, after = [] }) => `• ${title}, ${duty}: leaves the building by ${dayInWords(to)}, not ${dayInWords(from)}${afterInWords(after)}`),
    ...(more > 0 ? [`• and ${String(more)} more; /deadline list shows them all.`] : []),
    ...rest,
  ].join('\n');
};

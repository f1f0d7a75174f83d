import type { DutyState } from '../../core/duty';
import { whenMet } from '../../core/duty';
import type { Shift } from '../../core/language/proposal';
import { actsOf } from '../../core/law';
import { whenInWords } from '../words/when';
import { isMetByRelease } from './deed';
import { dueWord } from './duty-name';
import { movesInWords } from './proposal';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** What putting a duty back comes to, said before it is done: how it stands then, and what moves that counts from it. */
export const reopeningInWords = (then: Kept, moves: readonly Shift[]): string =>
  `${standsInWords(then)}${moves.length === 0 ? ' No date of another duty moves.' : `\n${movesInWords(moves)}`}`;

const standsInWords = (then: Kept): string => {
  if ('metOn' in then) return `It is met at once, on ${whenInWords(whenMet(then), then.rule.zone)}${then.status === 'met-late' ? ', late' : ''}, ${metBy(then, then.metOn)}. Nobody has to confirm it.`;
  if (then.status === 'missed') return `Its ${dueWord(then)} is past: it is missed at once, and its ladder climbs from then. Nobody has to confirm it.`;
  return RUNS_AT_ONCE;
};

export const RUNS_AT_ONCE = 'Its clock runs again at once; nobody has to confirm it.';

const metBy = (then: Kept, metOn: Parameters<typeof isMetByRelease>[1]): string => {
  if (isMetByRelease(then, metOn)) return 'by the release of a report for it';
  return actsOf(then.rule).length > 0 ? 'by what is recorded as done' : 'by a report for it that is out';
};

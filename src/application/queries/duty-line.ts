import { whenMet } from '../../core/duty';
import { waitsInWords } from '../words/triggers';
import type { Present } from '../present';
import { ownersInWords } from '../sayings';
import { dueWord, dutyName } from '../sayings/duty';
import { dayInWords, momentInWords } from '../words/dates';
import { whenInWords as whenMetInWords } from '../words/when';

/** A duty as one line of a list: its name, by when, who owes it. */
export const dutyLine = (state: Present<'duty'>): string =>
  `${dutyName(state)}: ${whenInWords(state)}, owed by ${ownersInWords(state.rule.owners)}${state.rule.label === undefined ? '' : ` (${state.rule.label})`}${verifiedIn(state)}`;

const verifiedIn = ({ rule: { verified } }: Present<'duty'>): string => (verified ? `, verified ${dayInWords(verified.on)}` : '');

const whenInWords = (state: Present<'duty'>): string => {
  const { dates, rule } = state;
  if (state.status === 'replaced' && dates.status !== 'dated') return `merged into ${state.into}, whose product meets it`;
  // What is over waits for nothing any more.
  if (state.status === 'not-applicable') return 'not applicable';
  if ('metOn' in state && dates.status !== 'dated') return `met ${dayInWords(state.metOn)}`;
  if (dates.status === 'waiting') return waitsInWords(dates.waitsFor);
  if (dates.status === 'undated') return 'no date in the law';
  const due = `${dueWord(state)} ${momentInWords(dates.due, rule.zone)}`;
  if (state.status === 'replaced') return `merged into ${state.into}, whose product meets it; its own ${due}`;
  if ('metOn' in state) return `${due}, met ${whenMetInWords(whenMet(state), rule.zone)}`;
  return state.status === 'missed' ? `${due}, missed and still open` : due;
};

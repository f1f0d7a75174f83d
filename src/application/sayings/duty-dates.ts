import type { DutyState } from '../../core/duty';
import { dayInWords, momentInWords } from '../words/dates';
import { deedInWords } from './deed';
import { dueWord } from './duty-name';
import { listed, ownersInWords, recipientInWords } from './saying';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** By when it is due, and by when it must leave the building. */
export const dateOf = (state: Kept): string => {
  const { dates, rule } = state;
  if (dates.status !== 'dated') return 'It has no date.';
  const plan = dates.planBy && dates.planBy !== dates.dueDate ? ` It must leave the building by ${dayInWords(dates.planBy)}.` : '';
  const word = dueWord(state);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${momentInWords(dates.due, rule.zone)}.${plan}`;
};

/** Who owes it to whom. */
export const owed = (state: Kept): string => {
  const { owners, recipients } = state.rule;
  const who = ownersInWords(owners);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)} ${owners.length > 1 ? 'owe' : 'owes'} it${recipients.length > 0 ? ` to ${listed(recipients.map(recipientInWords))}` : ''}.${deedInWords(state)}`;
};

/** What is not law was never due. */
export const wasDue = (state: Kept): string => (dueWord(state) === 'due' ? 'was due' : 'had its target on');

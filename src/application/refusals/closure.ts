import type { NotPermitted } from '../../core/authority';
import type { ClosureRefusal } from '../../core/closure';
import { never } from '../../core/language/never';
import { listed } from '../sayings';
import { dayInWords } from '../words/dates';
import { weekdayInWords } from '../words/times';

export const sayClosureRefusal = (refusal: Exclude<ClosureRefusal, NotPermitted>): string => {
  const day = dayInWords(refusal.day);
  switch (refusal.code) {
    case 'closure-in-the-past':
      return `${day} is past, and what was said on the way to it has been said; today is ${dayInWords(refusal.today)}. Record a day from today on.`;
    case 'closed-anyway':
      return refusal.name === undefined
        ? `${day} is a ${weekdayInWords(refusal.day)}: nothing would move.`
        : `${day} is ${refusal.name}, a holiday: nothing would move.`;
    case 'not-closed':
      return `${day} is not recorded as closed. ${refusal.closed.length === 0 ? 'No day to come is.' : `${listed(refusal.closed.map(dayInWords))} ${refusal.closed.length > 1 ? 'are' : 'is'}.`}`;
    default:
      return never(refusal);
  }
};

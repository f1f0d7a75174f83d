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
      if (refusal.until !== undefined) return `No day from ${day} to ${dayInWords(refusal.until)} is a working day: nothing would move.`;
      return refusal.name === undefined
        ? `${day} is a ${weekdayInWords(refusal.day)}: nothing would move.`
        : `${day} is ${refusal.name}, a holiday: nothing would move.`;
    case 'no-span-of-days': {
      const until = dayInWords(refusal.until);
      return refusal.days < 1
        ? `${until} is before ${day}. Give the first day and then the last.`
        : `From ${day} to ${until} are ${String(refusal.days)} days. At most ${String(refusal.most)} are recorded at once.`;
    }
    case 'not-closed':
      return `${refusal.until === undefined ? `${day} is not` : `No day from ${day} to ${dayInWords(refusal.until)} is`} recorded as closed. ${refusal.closed.length === 0 ? 'No day to come is.' : `${listed(refusal.closed.map(dayInWords))} ${refusal.closed.length > 1 ? 'are' : 'is'}.`}`;
    default:
      return never(refusal);
  }
};

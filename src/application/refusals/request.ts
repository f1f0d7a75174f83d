import type { NotPermitted } from '../../core/authority';
import { addDays, dayOf } from '../../core/calendar';
import { never } from '../../core/language/never';
import type { HoldRefusal } from '../../core/law';
import type { RequestRefusal } from '../../core/request';
import { dayInWords, momentInWords } from '../words/dates';
import type { Known } from './known';

export const sayRequestRefusal = (refusal: Exclude<RequestRefusal, NotPermitted | HoldRefusal>, { nameOf }: Known): string => {
  switch (refusal.code) {
    case 'no-such-request':
      return 'There is no such request. /report status shows those that are open.';
    case 'request-id-taken':
      return `${refusal.id} is taken. Ask again: the next number is used.`;
    case 'suspense-in-the-past':
      return `${momentInWords(refusal.suspense, refusal.zone)} is past, so nothing was asked. Name a later day or hour, such as ${addDays(dayOf(refusal.now, refusal.zone), 7)}.`;
    case 'taken-by-another':
      return `${nameOf(refusal.taker.person)} took ${refusal.id} before you. It stays with them; whoever hands it in for the agency, hands it in.`;
    case 'not-late':
      return `${refusal.id} is not late: it is wanted by ${momentInWords(refusal.suspense, refusal.zone)}. An acknowledgement is asked for once that has passed.`;
    case 'forecast-in-the-past':
      return `${dayInWords(refusal.forecast)} is past. Say a day from today, ${dayInWords(refusal.today)}, on.`;
    case 'not-answered':
      return `Nothing is handed in for ${refusal.id}, so there is nothing to accept or send back. Its agency submits first.`;
    case 'not-accepted':
      return `${refusal.id} is not accepted, so there is no acceptance to take back.`;
    case 'answer-released':
      return `${refusal.id} is released, and its acceptance is not taken back any more. If more is wanted, ask anew with /report request.`;
    case 'already-closed':
      return refusal.status === 'accepted'
        ? `${refusal.id} is accepted and closed. If more is wanted, ask anew with /report request.`
        : `${refusal.id} was given back and is closed. Ask another agency with /report request.`;
    default:
      return never(refusal);
  }
};

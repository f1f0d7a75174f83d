import { never } from '../../core/language/never';
import type { Present } from '../present';
import type { Quotes } from '../sayings';
import { agencyInWords } from '../sayings';
import { requestName } from '../sayings/request-name';
import { momentInWords } from '../words/dates';

/** A request as one line of a list: its name, by when, and with whom it lies. */
export const requestLine = (state: Present<'request'>, known: Quotes): string =>
  `${requestName(state, known)}: by ${momentInWords(state.suspense, state.zone)}${state.late ? ', late' : ''}, ${whereInWords(state)}`;

const whereInWords = (state: Present<'request'>): string => {
  const agency = agencyInWords(state.agency);
  switch (state.status) {
    case 'asked':
      return `asked of ${agency}`;
    case 'taken':
      return `with ${agency}`;
    case 'answered':
      return `handed in by ${agency}, with ${agencyInWords(state.asker.agency)}`;
    case 'accepted':
      return `accepted by ${agencyInWords(state.asker.agency)}`;
    case 'returned':
      return `given back by ${agency}`;
    case 'declined':
      return `declined by ${agency}`;
    case 'lapsed':
      return `not handed in by ${agency}`;
    case 'cancelled':
      return `cancelled by ${agencyInWords(state.canceller.agency)}`;
    default:
      return never(state);
  }
};

import type { ElectionNotice } from '../../core/election';
import { never } from '../../core/language/never';
import { basisInWords } from '../../core/law';
import type { Saying } from '../../ports/outbox';
import { dayInWords } from '../words/dates';
import { said } from './saying';

export const sayElection = (notice: ElectionNotice): Saying => {
  switch (notice.say) {
    case 'election-concluded':
      return said(
        `${notice.name} is over: concluded on ${dayInWords(notice.day)}, presumed. The clocks of the law are running. A coordinator confirms this or records another basis.`,
        {
          command: 'election/conclude',
          label: 'Confirm',
          about: { kind: 'election', id: notice.name },
          weight: 'primary',
        },
      );
    case 'conclusion-confirmed':
      return said(
        `${notice.name}: conclusion confirmed, ${dayInWords(notice.on)} (${basisInWords[notice.basis]}). The clocks count from that day.`,
      );
    default:
      return never(notice);
  }
};

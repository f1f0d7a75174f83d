import { never } from '../../core/language/never';
import type { TextNotice, TextState } from '../../core/text';
import type { Saying } from '../../ports/outbox';
import { momentInWords } from '../words/dates';
import { agreedInWords, nameInWords, proposedInWords, withdrawnInWords } from './proposal';
import { coordinatorsThere } from './present';
import type { Known } from './saying';
import { said } from './saying';

type Kept = Exclude<TextState, { status: 'absent' }>;

export const sayText = (notice: TextNotice, state: Kept, known: Known): Saying => {
  const what = `the words that ${nameInWords(state.author, known)} wrote on ${state.of.id}, ${momentInWords(state.writtenAt, state.zone)}`;
  switch (notice.say) {
    case 'expunge-proposed': {
      const coordinators = coordinatorsThere(known);
      return proposedInWords(`to expunge ${what}.`, notice.proposal, { kind: 'text', id: state.id }, coordinators, known, 'Nothing is changed yet; confirmed, they are deleted for good.');
    }
    case 'expunge-withdrawn':
      return withdrawnInWords(what, notice.by, notice.proposer, known);
    case 'text-expunged':
      return said(
        `Expunged: ${what}. They are deleted here, and cards and messages of Watchfloor that quoted them are changed. What people wrote or copied themselves, a file, or the name of a channel, is deleted by hand. Expunged ${agreedInWords(notice.agreed, known)}`,
      );
    default:
      return never(notice);
  }
};

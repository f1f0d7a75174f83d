import { never } from '../../core/language/never';
import type { ProposalRefusal } from '../../core/language/proposal';
import { timeInWords } from '../words/times';
import type { Known } from './known';

export const sayProposalRefusal = (refusal: ProposalRefusal, { nameOf, now, zone }: Known): string => {
  const { id } = refusal;
  switch (refusal.code) {
    case 'change-already-proposed':
      return `${nameOf(refusal.proposer.person)} proposed a change of ${id} ${timeInWords(refusal.at, now, zone)}, and it waits for a second person. Confirm or withdraw that one first; yours was not kept.`;
    case 'second-person-needed':
      return `It needs a second person: you proposed this ${timeInWords(refusal.at, now, zone)}. Somebody else confirms it, or you withdraw it.`;
    case 'nothing-proposed':
      return `Nothing is proposed for ${id} any more: it was confirmed or withdrawn meanwhile. Its card shows what stands now.`;
    case 'another-change-proposed':
      return `What you were shown was withdrawn; ${nameOf(refusal.proposer.person)} proposed something else for ${id} ${timeInWords(refusal.at, now, zone)}. Press Confirm again to see it.`;
    default:
      return never(refusal);
  }
};

import type { NotPermitted } from '../../core/authority';
import { never } from '../../core/language/never';
import type { HoldRefusal } from '../../core/law';
import type { Closing, RoundRefusal } from '../../core/round';
import { agencyInWords, listed } from '../sayings';
import { answerInWords } from '../sayings/round';
import { timeInWords } from '../words/times';
import type { Known } from './known';

export const sayRoundRefusal = (refusal: Exclude<RoundRefusal, NotPermitted | HoldRefusal>, { nameOf, now, zone }: Known): string => {
  switch (refusal.code) {
    case 'no-such-round':
      return 'That version was not put to agencies. /report status shows where the report stands.';
    case 'agency-not-asked':
      return `${agencyInWords(refusal.agency)} is not asked about ${refusal.id}; it was put to ${listed(refusal.asked.map(agencyInWords))}. Tell its writer what you have to say about it.`;
    case 'rationale-missing':
      return 'A nonconcur needs its rationale, which travels with the report. Press Nonconcur and write it down.';
    case 'comment-missing':
      return 'There is no comment yet. Press Concur with comment and write it down, or press Concur.';
    case 'answered-of-record': {
      const { agency, kind, ...rest } = refusal.answer;
      const bound = rest.standing === 'of-record' ? rest : { boundBy: rest.by, boundAt: rest.at };
      return `${agencyInWords(agency)} ${answerInWords[kind]}, of record: ${nameOf(bound.boundBy.person)} said so ${timeInWords(bound.boundAt, now, zone)}. Only a releaser of ${agencyInWords(agency)} changes it.`;
    }
    case 'nothing-to-confirm':
      return `${agencyInWords(refusal.agency)} has no staff answer on ${refusal.id} to confirm. Press the answer you give: a releaser's is of record.`;
    case 'staff-answer-changed':
      return `The staff answer has changed meanwhile: ${agencyInWords(refusal.answer.agency)} ${answerInWords[refusal.answer.kind]}. Read it again, then confirm it.`;
    case 'round-closed':
      return `${refusal.id} was closed ${timeInWords(refusal.closedAt, now, zone)}: ${closedBecause[refusal.because]}`;
    default:
      return never(refusal);
  }
};

const closedBecause: Readonly<Record<Closing, string>> = {
  cancelled: 'the report is not wanted any more. Nothing is left to answer.',
  'newer-version': 'a newer version is there. Answer on that one.',
  released: 'the report is released. What you have to say goes to its owner.',
  'sent-back': 'the report was sent back. You are asked again about the next version.',
};

import type { RoundState } from '../../core/round';
import { answerOf, missingIn, standingOf } from '../../core/round';
import type { Button } from '../../ports/outbox';
import type { Card } from '../../ports/chat';
import type { Quotes } from '../sayings';
import { agencyInWords, quoted } from '../sayings';
import { answerButtons, answerInWords, confirmButton } from '../sayings/round';
import { momentInWords } from '../words/dates';

type Kept = Exclude<RoundState, { status: 'absent' }>;

/** Who has answered on the newest version and what, and who is still asked and since when. */
export const coordination = (round: Kept, known: Quotes): Card['sections'][number] => ({
  title: `Coordination of version ${String(round.version)}, ${endInWords(round)}`,
  lines: round.asked.map(({ agency, verb }) => `${agencyInWords(agency)} (${verb}): ${lineOf(round, agency, known)}`),
});

const endInWords = (round: Kept): string => {
  const by = momentInWords(round.suspense, round.zone);
  if (round.status === 'open') return `answers by ${by}`;
  return round.status === 'complete' ? 'everyone has answered' : 'ended';
};

const lineOf = (round: Kept, agency: Kept['owner'], known: Quotes): string => {
  const answer = answerOf(round, agency);
  const since = momentInWords(round.openedAt, round.zone);
  if (!answer) return standingOf(round, agency) === 'no-response' ? `no response; asked since ${since}` : `asked since ${since}`;
  const at = momentInWords(answer.standing === 'of-record' ? answer.boundAt : answer.at, round.zone);
  const comment = answer.comment ? `: ${quoted(answer.comment, known)}` : '';
  const bound = answer.standing === 'of-record' && answer.boundBy.delegation ? 'of record, by delegation' : 'of record';
  const staff = answer.standing === 'staff' ? 'staff, waits for the releaser' : bound;
  return `${answerInWords[answer.kind]} (${staff}, ${at})${comment}`;
};

/** What the agencies asked can press: their answer, and one Confirm for each staff answer. */
export const coordinationButtons = (round: Kept): readonly Button[] => {
  if (round.status === 'closed') return [];
  const staff = round.answers.filter(({ standing }) => standing === 'staff');
  return [...(missingIn(round).length > 0 ? answerButtons(round) : []), ...staff.map((answer) => confirmButton(answer, round))];
};

import { answerOf, missingIn } from '../core/round';
import type { SubjectRef } from '../core/language/refs';
import type { Answer } from './answer';
import { words } from './answer';
import type { Floor } from './floor';
import { stateOf } from './present';
import { agencyInWords, listed } from './sayings';
import { answerInWords } from './sayings/round';

/** What somebody who answered on a version is told: what it is worth, and who is still asked. */
export const answeredInWords = async ({ id }: SubjectRef, { who, reading }: Floor): Promise<Answer> => {
  const round = await stateOf('round', id, reading);
  const answer = round && answerOf(round, who.agency);
  if (!answer) return words(`Your answer on ${id} is recorded.`);
  const agency = agencyInWords(who.agency);
  const said = `${agency} ${answerInWords[answer.kind]} on version ${String(round.version)} of ${round.report}`;
  if (answer.standing === 'staff') return words(`${said}, as a staff answer. It binds ${agency} when its releaser confirms it.`);
  const missing = missingIn(round);
  return words(`${said}, of record. ${missing.length > 0 ? `Still asked: ${listed(missing.map(agencyInWords))}.` : 'Everyone asked has answered.'}`);
};

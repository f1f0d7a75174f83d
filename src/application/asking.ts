import type { SubjectRef } from '../core/language/refs';
import { nextOfRequest } from '../core/request';
import type { Button } from '../ports/outbox';
import type { Answer } from './answer';
import { words } from './answer';
import { wholeOf } from './cards/whole';
import type { Floor } from './floor';
import { stateOf } from './present';
import { agencyInWords, listed } from './sayings';
import { dutyName } from './sayings/duty';
import { requestName } from './sayings/request';
import { momentInWords } from './words/dates';

/** What whoever asked for a report is told: who has it now, what it serves, and what happens next. */
export const askedInWords = async ({ id }: SubjectRef, { reading }: Floor): Promise<Answer> => {
  const request = await stateOf('request', id, reading);
  if (!request) return words(`${id} is asked.`);
  const whole = await wholeOf(request, reading);
  const agency = agencyInWords(request.agency);
  const serves = whole.serves.length > 0 ? ` It serves ${listed(whole.serves.map(dutyName))}.` : '';
  const next = nextOfRequest(request);
  const reminder = next?.kind.startsWith('remind') ? ` The first reminder goes out ${momentInWords(next.at, request.zone)}.` : '';
  return words(
    `${agency} is ${request.tasked ? 'tasked' : 'asked'}: ${requestName(request, whole)}, by ${momentInWords(request.suspense, request.zone)}.${serves} ${agency} takes it or gives it back with a reason.${reminder}`,
  );
};

/** The same request once more, on purpose. */
export const askAgain = (about: SubjectRef): Button => ({ command: 'report/ask-again', label: 'Ask again', about });

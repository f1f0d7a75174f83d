import type { SubjectRef } from '../core/language/refs';
import type { Answer } from './answer';
import { words } from './answer';
import type { Floor } from './floor';
import { stateOf } from './present';
import { agencyInWords } from './sayings';
import { extensionButtons, extensionsInWords } from './sayings/extension';
import { heldButtons, lateButtons } from './sayings/request-buttons';
import { momentInWords } from './words/dates';

/** What whoever answered for a later suspense is told. */
export const extensionAnswered = async ({ id }: SubjectRef, { reading }: Floor): Promise<Answer> => {
  const request = await stateOf('request', id, reading);
  if (!request) return words(`The extension of ${id} is answered.`);
  const { denied, extended, suspense, zone } = request;
  const by = momentInWords(suspense, zone);
  if (denied) return words(`The extension of ${id} is denied. It is wanted by ${by}, as before.`, ...extensionButtons(request));
  const after = extended?.at(-1)?.afterAll ? ', granted after all. Whoever asked for it is told why' : '';
  return words(`${id} is now wanted by ${by}: ${extensionsInWords(request)}${after}.`);
};

/** What whoever withdrew it is told. */
export const extensionWithdrawn = async ({ id }: SubjectRef, { reading }: Floor): Promise<Answer> => {
  const request = await stateOf('request', id, reading);
  if (!request) return words(`The extension of ${id} is withdrawn.`);
  const by = momentInWords(request.suspense, request.zone);
  const ask = request.forecast ? '.' : ': press Acknowledge, with the day you expect it on.';
  const asker = agencyInWords(request.asker.agency);
  const told = request.withdrawn?.coordinatorsAsked ? `${asker} and the coordinators are` : `${asker} is`;
  const wanted = request.late ? `It was wanted by ${by}, and is late${ask}` : `It is wanted by ${by}, as before.`;
  return words(`The extension of ${id} is withdrawn. ${wanted} ${told} told why.`, ...lateButtons(request), ...heldButtons(request));
};

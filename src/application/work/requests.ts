import type { TextId } from '../../core/language/words';
import { faceOfRequest, wentToCoordinators } from '../../core/request';
import { askButtons } from '../askable';
import type { Present } from '../present';
import { listOf } from '../present';
import { requestLine } from '../queries/request-line';
import { expectedInWords } from '../sayings';
import { bindingFor, holdingOfRequest, themOrDesk } from '../sayings/calls';
import { extensionButtons } from '../sayings/extension';
import { coordinatorsThere, nobodyOwing } from '../sayings/present';
import { heldButtons, judgeButtons, lateButtons } from '../sayings/request-buttons';
import type { Item, WorkParts } from './item';
import { MOST, show } from './item';
import { climbed } from './ladder';

/** What agencies were asked and have not handed in; and what whoever asked has to judge, to extend, or to ask of another. */
export const requestsDue = async (parts: WorkParts): Promise<readonly Item[]> => {
  const { reading } = parts;
  const running = await listOf('request', { statuses: ['asked', 'taken'], limit: MOST }, reading);
  const back = await listOf('request', { statuses: ['answered', 'returned', 'declined'], limit: MOST }, reading);
  const words = await reading.texts([...running, ...back].map(({ title }) => title.text));
  return [
    ...running.flatMap((request) => [...asked(request, words, parts), ...extension(request, words, parts)]),
    ...(await Promise.all(back.map((request) => judged(request, words, parts)))),
  ];
};

type Words = ReadonlyMap<TextId, string>;

const sharedBy = (request: Present<'request'>, words: Words) => ({
  about: { kind: 'request', id: request.id } as const,
  standing: { kind: 'request', id: request.id, state: request } as const,
  target: request.suspense,
  late: false,
  line: requestLine(request, { words }),
  quotes: [request.title.text],
});

const asked = (request: Present<'request'>, words: Words, { people, today }: WorkParts): readonly Item[] => {
  const { line, ...shared } = sharedBy(request, words);
  const holding = holdingOfRequest(request, people);
  const lacking = nobodyOwing([request.agency], people);
  const shown = show('report/status', shared.about);
  // Whoever stands in for an agency without anybody presses nothing of what its people press.
  const held = lacking === '' ? heldButtons(request) : [shown];
  if (!request.late) return [{ ...shared, as: 'due', text: `${line}.${lacking}`, buttons: held, people: holding.having }];
  const { having, called, asks } = climbed({ ...request, face: faceOfRequest(request) }, holding, request.forecast?.on, today, people);
  const late = { ...shared, as: 'due', late: true, text: `${line}. ${asks}${lacking}` } as const;
  const those = [...coordinatorsThere(people), ...bindingFor([request.agency], people), ...people.members(request.agency).map(({ person }) => person)];
  const [pressing, watching] = [called.filter((person) => those.includes(person)), called.filter((person) => !those.includes(person))];
  return [
    { ...late, buttons: [...lateButtons(request), ...held], people: having },
    ...(pressing.length > 0 ? [{ ...late, buttons: [...lateButtons(request), shown], people: pressing }] : []),
    ...(watching.length > 0 ? [{ ...late, text: `${line}. ${expectedInWords(request.forecast?.on, today, request.agency)}${lacking}`, buttons: [shown], people: watching }] : []),
  ];
};

/** A later suspense somebody wants; once it has gone to the coordinators, theirs too. */
const extension = (request: Present<'request'>, words: Words, { people }: WorkParts): readonly Item[] => {
  if (!request.extension) return [];
  const { line, ...shared } = sharedBy(request, words);
  const coordinators = wentToCoordinators(request.extension, request) ? coordinatorsThere(people) : [];
  return [{ ...shared, as: 'waiting', text: `${line}. They ask for a later suspense.`, buttons: extensionButtons(request), people: [...themOrDesk(request.asker, people), ...coordinators] }];
};

const judged = async (request: Present<'request'>, words: Words, { people, reading, now }: WorkParts): Promise<Item> => {
  const { line, ...shared } = sharedBy(request, words);
  const buttons = [...judgeButtons(request), ...(await askButtons(request, reading)), show('report/status', shared.about)];
  const late = (request.status === 'returned' || request.status === 'declined') && request.suspense <= now;
  const lies = late ? ` That has passed, and nobody has it: ask another agency, or cancel it with /report cancel ${request.id}.` : '';
  return { ...shared, as: 'waiting', late, text: `${line}.${lies}`, buttons, people: themOrDesk(request.asker, people) };
};

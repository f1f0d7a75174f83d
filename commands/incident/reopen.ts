import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { amongClosedIncidents } from '../../src/application/forms/among';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { inVain } from '../../src/application/forms/in-vain';
import { readNameAndReason } from '../../src/application/forms/name-and-reason';

export const reopenIncident = defineCommand({
  path: 'incident/reopen',
  help: { usage: '[INC-14] "REASON"', says: 'opens an incident again that was closed by mistake, with a reason', example: '/incident reopen INC-14 "two more counties report the same sender"' },
  may: 'reopen-incident',
  which: amongClosedIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident reopen INC-14 "why".' }),
    reason: wordsSchema('Say why it is opened again: it stands on the card.'),
  }),
  read: (said, floor) => readNameAndReason('incident', said, floor),
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    const none = unlessOne('incident', await findSubject('incident', name, floor));
    const vain = none ?? (await inVain(({ at, words: keep }) => ({ to: 'incident', id: name, order: { type: 'reopen-incident', by: floor.who, at, reason: keep('') } }), floor));
    return vain ?? {
      command: 'incident/reopen',
      title: `Reopen ${name}`,
      submit: 'Open it again',
      about: { kind: 'incident', id: name },
      fields: filledIn([{ name: 'reason', label: 'Why it is opened again', kind: 'paragraph', hint: 'That it was closed, and why, stays on its card.' }], filled, problems),
    };
  },
  order: ({ name, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'reopen-incident', by: who, at, reason: keep(reason) },
  }),
  done: ({ id }) => words(`${id} is open again. That it was closed stays on its card, with your reason.`),
});

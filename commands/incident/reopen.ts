import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { amongClosedIncidents } from '../../src/application/forms/among';
import { wordsSchema } from '../../src/application/forms/fields';
import { incidentReasonForm, readNameAndReason } from '../../src/application/forms/name-and-reason';

export const reopenIncident = defineCommand({
  path: 'incident/reopen',
  help: { usage: '[INC-14] "REASON"', says: 'opens an incident again that was closed by mistake, with a reason', example: '/incident reopen INC-14 "two more counties report the same sender"' },
  which: amongClosedIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident reopen INC-14 "why".' }),
    reason: wordsSchema('Say why it is opened again: it stands on the card.'),
  }),
  read: (said, floor) => readNameAndReason('incident', said, floor),
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: incidentReasonForm({
    command: 'incident/reopen', verb: 'Reopen', submit: 'Open it again', label: 'Why it is opened again',
    hint: 'That it was closed, and why, stays on its card.',
  }),
  order: ({ name, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'reopen-incident', by: who, at, reason: keep(reason) },
  }),
  done: ({ id }) => words(`${id} is open again. That it was closed stays on its card, with your reason.`),
});

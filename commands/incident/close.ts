import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { wordsSchema } from '../../src/application/forms/fields';
import { incidentReasonForm, readNameAndReason } from '../../src/application/forms/name-and-reason';
import { amongOpenIncidents } from '../../src/application/forms/among';

export const closeIncident = defineCommand({
  path: 'incident/close',
  help: { usage: '[INC-14] REASON', says: 'closes an incident with a reason; /incident reopen opens it again', example: '/incident close INC-14 It was a test of the county itself' },
  which: amongOpenIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident close INC-14 Why.' }),
    reason: wordsSchema('Say why it is closed.'),
  }),
  read: (said, floor) => readNameAndReason('incident', said, floor),
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: incidentReasonForm({
    command: 'incident/close', verb: 'Close', submit: 'Close it', label: 'Reason',
    hint: 'Nothing is added to a closed incident; a coordinator may open it again. Reports requested on it go on.',
  }),
  order: ({ name, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'close-incident', by: who, at, reason: keep(reason) },
  }),
  done: ({ id }) => words(`${id} is closed. Reports requested on it go on.`),
});

import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { filledIn, saidOf, wordsSchema } from '../../src/application/forms/fields';
import { fieldIn, namedFirst } from '../../src/application/forms/said';
import { unquoted } from '../../src/application/grammar/typed';
import { amongOpenIncidents } from '../../src/application/forms/among';

export const closeIncident = defineCommand({
  path: 'incident/close',
  help: { usage: '[INC-14] REASON', says: 'closes an incident with a reason; /incident reopen opens it again', example: '/incident close INC-14 It was a test of the county itself' },
  which: amongOpenIncidents,
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident close INC-14 Why.' }),
    reason: wordsSchema('Say why it is closed.'),
  }),
  read: async (said, floor) => {
    const { name, rest } = namedFirst(said, 'incident', /^inc-\d+$/i);
    const found = name === undefined ? undefined : await findSubject('incident', name, floor);
    return { name: found?.found === 'one' ? found.id : name, reason: fieldIn(said, 'reason') ?? unquoted(rest) };
  },
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: async (filled, problems, _, floor) => {
    const name = saidOf(filled, 'name');
    return unlessOne('incident', await findSubject('incident', name, floor)) ?? {
      command: 'incident/close',
      title: `Close ${name}`,
      submit: 'Close it',
      about: { kind: 'incident', id: name },
      fields: filledIn([{ name: 'reason', label: 'Reason', kind: 'paragraph', hint: 'Nothing is added to a closed incident; a coordinator may open it again. Reports requested on it go on.' }], filled, problems),
    };
  },
  order: ({ name, reason }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'close-incident', by: who, at, reason: keep(reason) },
  }),
  done: ({ id }) => words(`${id} is closed. Reports requested on it go on.`),
});

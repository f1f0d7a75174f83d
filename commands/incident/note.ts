import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { filledIn, wordsSchema } from '../../src/application/forms/fields';
import { fieldIn, namedFirst } from '../../src/application/forms/said';

export const noteIncident = defineCommand({
  path: 'incident/note',
  help: { usage: '[INC-14] WORDS', says: 'adds what you know to an incident', example: '/incident note INC-14 Two more counties report the same sender' },
  schema: z.object({
    name: z.string({ error: 'Say which incident, such as /incident note INC-14 What you know.' }),
    words: wordsSchema('Write down what you know.'),
  }),
  read: async (said, floor) => {
    const { name, rest } = namedFirst(said, 'incident', /^inc-\d+$/i);
    const found = name === undefined ? undefined : await findSubject('incident', name, floor);
    return { name: found?.found === 'one' ? found.id : name, words: fieldIn(said, 'words') ?? rest };
  },
  check: async ({ name }, floor) => unlessOne('incident', await findSubject('incident', name, floor)),
  form: (filled, problems) => {
    const { name } = filled;
    if (typeof name !== 'string') return words('Say which incident, such as /incident note INC-14 What you know. /incident list shows them all.');
    return {
      command: 'incident/note',
      title: `Note on ${name}`,
      submit: 'Add',
      about: { kind: 'incident', id: name },
      fields: filledIn([{ name: 'words', label: 'What you know', kind: 'paragraph' }], filled, problems),
    };
  },
  order: ({ name, words: note }, { who }, { at, words: keep }) => ({
    to: 'incident',
    id: name,
    order: { type: 'note-incident', by: who, at, words: keep(note) },
  }),
  done: ({ id }) => words(`Noted on ${id}. It stands on its card and in its thread.`),
  intention: (given) => given,
  again: (about) => ({ command: 'incident/show', label: 'Show', about }),
  fieldOf: { 'incident-closed': 'words' },
});

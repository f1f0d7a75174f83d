import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { wordsSchema } from '../../src/application/forms/fields';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { dutyNamed, setAsideForm, unlessOneDuty } from '../../src/application/forms/setting-aside';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { agencyInWords } from '../../src/application/sayings';

export const stateOnDeadline = defineCommand({
  path: 'deadline/statement',
  help: {
    usage: 'EO-1A "STATEMENT"',
    says: 'adds the statement of your agency to the reason given for what is late, where that names it',
    example: '/deadline statement EO-1A "We answered on 14 December."',
  },
  schema: z.object({
    duty: z.string({ error: 'Say which duty, such as EO-1A/2026-general.' }),
    words: wordsSchema('Say what your agency has to say to it: it stands beside the reason.'),
  }),
  read: async (said, floor) => {
    const [name, ...rest] = readTyped(said.typed).parts;
    const typed = joined(rest);
    return {
      duty: await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? name?.text, floor),
      words: fieldIn(said, 'words') ?? (typed === '' ? undefined : typed),
    };
  },
  check: ({ duty }, floor) => unlessOneDuty(duty, floor),
  form: (filled, problems, _, floor) =>
    setAsideForm(
      {
        command: 'deadline/statement',
        title: 'Add a statement',
        submit: 'Add',
        deed: 'add-late-statement',
        intro: `It stands beside the reason, as the statement of ${agencyInWords(floor.who.agency)}; a newer one takes its place.`,
        statuses: ['missed', 'met-late'],
        none: 'No duty is late.',
        more: filled['words'] !== undefined,
        fields: [{ name: 'words', label: 'Statement', kind: 'paragraph' }],
      },
      filled,
      problems,
      floor,
    ),
  order: ({ duty, words: typed }, { who }, { at, words: keep }) => ({ to: 'duty', id: duty, order: { type: 'add-late-statement', by: who, at, words: keep(typed) } }),
  done: ({ id }, _, { who }) => words(`The statement of ${agencyInWords(who.agency)} stands on ${id}.`),
});

import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { amongLateRequests } from '../../src/application/forms/among';
import { wordsSchema } from '../../src/application/forms/fields';
import { lateReportForm, requestNamed, unlessLate } from '../../src/application/forms/late';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { joined, readTyped } from '../../src/application/grammar/typed';
import { agencyInWords } from '../../src/application/sayings';

export const stateOnReport = defineCommand({
  path: 'report/statement',
  help: {
    usage: 'RPT-31 "STATEMENT"',
    says: 'adds the statement of your agency to the reason given for a report that was late, where that names it',
    example: '/report statement RPT-31 "We answered on 14 December."',
  },
  which: amongLateRequests,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as RPT-31.' }),
    words: wordsSchema('Say what your agency has to say to it: it stands beside the reason.'),
  }),
  read: async (said, floor) => {
    const [name, ...rest] = readTyped(said.typed).parts;
    const typed = joined(rest);
    return {
      id: await requestNamed(aboutIn(said, 'request', 'report') ?? fieldIn(said, 'id') ?? name?.text, floor),
      words: fieldIn(said, 'words') ?? (typed === '' ? undefined : typed),
    };
  },
  check: ({ id }, floor) => unlessLate(id, floor),
  form: (filled, problems, _, floor) =>
    lateReportForm(
      {
        command: 'report/statement',
        title: 'Add a statement',
        submit: 'Add',
        deed: 'add-late-statement',
        intro: `It stands beside the reason, as the statement of ${agencyInWords(floor.who.agency)}; a newer one takes its place.`,
        ofAgency: () => floor.who.agency,
        fields: [{ name: 'words', label: 'Statement', kind: 'paragraph' }],
      },
      filled,
      problems,
      floor,
    ),
  order: ({ id, words: typed }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'add-late-statement', by: who, at, words: keep(typed) } }),
  done: ({ id }, _, { who }) => words(`The statement of ${agencyInWords(who.agency)} stands on ${id}.`),
});

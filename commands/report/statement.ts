import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { findSubject, unlessOne } from '../../src/application/finding';
import { amongExplained } from '../../src/application/forms/among';
import { lateReportForm, readStatement, requestNamed, statedInWords, statementAsked, statementShape } from '../../src/application/forms/late';
import { aboutIn, fieldIn } from '../../src/application/forms/said';

export const stateOnReport = defineCommand({
  path: 'report/statement',
  help: {
    usage: 'RPT-31 "STATEMENT"',
    says: 'adds the statement of your agency to the reason given for a report that was late, where that names it',
    example: '/report statement RPT-31 "We answered on 14 December."',
  },
  may: 'add-late-statement',
  which: amongExplained,
  schema: z.object({
    id: z.string({ error: 'Say which report, such as RPT-31.' }),
    ...statementShape,
  }),
  read: async (said, floor) => {
    const { name, ...statement } = readStatement(said);
    return { ...statement, id: await requestNamed(aboutIn(said, 'request', 'report') ?? fieldIn(said, 'id') ?? name, floor) };
  },
  check: async ({ id }, floor) => unlessOne('request', await findSubject('request', id, floor)),
  form: (filled, problems, _, floor) =>
    lateReportForm(
      { command: 'report/statement', ...statementAsked(floor) },
      filled,
      problems,
      floor,
    ),
  order: ({ id, words: typed }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'add-late-statement', by: who, at, words: keep(typed) } }),
  done: ({ id }, _, floor) => words(statedInWords(id, floor)),
});

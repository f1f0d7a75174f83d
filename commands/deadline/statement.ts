import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { readStatement, statedInWords, statementAsked, statementShape } from '../../src/application/forms/late';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { isLateNaming } from '../../src/application/meant';
import { agencyInWords } from '../../src/application/sayings';
import { dutyNamed, setAsideForm, unlessOneDuty } from '../../src/application/forms/setting-aside';

export const stateOnDeadline = defineCommand({
  path: 'deadline/statement',
  help: {
    usage: 'EO-1A "STATEMENT"',
    says: 'adds the statement of your agency to the reason given for what is late, where that names it',
    example: '/deadline statement EO-1A "We answered on 14 December."',
  },
  may: 'add-late-statement',
  schema: z.object({
    duty: z.string({ error: 'Say which duty, such as EO-1A/2026-general.' }),
    ...statementShape,
  }),
  read: async (said, floor) => {
    const { name, ...statement } = readStatement(said);
    return { ...statement, duty: await dutyNamed(aboutIn(said, 'duty') ?? fieldIn(said, 'duty') ?? name, floor, isLateNaming(floor.who.agency)) };
  },
  check: ({ duty }, floor) => unlessOneDuty(duty, floor, isLateNaming(floor.who.agency)),
  form: (filled, problems, _, floor) =>
    setAsideForm(
      {
        command: 'deadline/statement',
        meant: isLateNaming(floor.who.agency),
        statuses: ['missed', 'met-late'],
        none: `No duty that is late names ${agencyInWords(floor.who.agency)} in its reason.`,
        more: filled['words'] !== undefined,
        ...statementAsked(floor),
      },
      filled,
      problems,
      floor,
    ),
  order: ({ duty, words: typed }, { who }, { at, words: keep }) => ({ to: 'duty', id: duty, order: { type: 'add-late-statement', by: who, at, words: keep(typed) } }),
  done: ({ id }, _, floor) => words(statedInWords(id, floor)),
});

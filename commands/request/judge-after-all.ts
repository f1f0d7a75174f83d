import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { judgeButtons } from '../../src/application/sayings/request-buttons';

/** What was sent back by mistake. */
export const judgeAfterAll = defineCommand({
  path: 'request/judge-after-all',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is judged after all.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/judge-after-all', title: 'Judge it', submit: 'Judge it',
    label: 'Why it is judged after all', hint: 'The agency reads this. The answer stands as it was handed in; then accept it, or send it back.',
    tries: 'judge-after-all',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'judge-after-all', by: who, at, reason: keep(reason) } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    const whose = request ? `, as ${agencyInWords(request.agency)} handed it in` : '';
    return words(`${id} waits to be judged again${whose}: accept it, or send it back. ${request ? agencyInWords(request.agency) : 'The agency'} is told why.`, ...(request ? judgeButtons(request) : []));
  },
});

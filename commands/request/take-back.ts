import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';

export const takeBackAcceptance = defineCommand({
  path: 'request/take-back',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is not accepted after all.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/take-back', title: 'Not accepted', submit: 'Take acceptance back',
    label: 'Why it is not accepted after all', hint: 'The agency reads this. Then accept it again, or send it back.',
    tries: 'take-back-acceptance',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'take-back-acceptance', by: who, at, reason: keep(reason) } }),
  done: ({ id }) => words(`${id} waits to be judged again: accept it, or send it back.`),
});

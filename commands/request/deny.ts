import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { extensionAnswered } from '../../src/application/extending';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';

/** The suspense stays where it is. */
export const denyExtension = defineCommand({
  path: 'request/deny',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why: the agency reads this.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/deny', title: 'Deny', submit: 'Deny',
    label: 'Why it cannot be later', hint: 'The agency reads this. The suspense stands.',
    tries: 'deny-extension',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'deny-extension', by: who, at, reason: keep(reason) } }),
  done: (about, _, floor) => extensionAnswered(about, floor),
});

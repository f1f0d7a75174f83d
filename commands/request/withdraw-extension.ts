import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { extensionWithdrawn } from '../../src/application/extending';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';

/** What was asked for by mistake, while nobody has answered; the suspense stays where it is. */
export const withdrawExtension = defineCommand({
  path: 'request/withdraw-extension',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why: whoever asked for the work reads this.') }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/withdraw-extension', title: 'No extension', submit: 'Withdraw extension',
    label: 'Why no later suspense is wanted', hint: 'Whoever asked for the work reads this. The suspense stands.',
    tries: 'withdraw-extension',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'withdraw-extension', by: who, at, reason: keep(reason) } }),
  done: (about, _, floor) => extensionWithdrawn(about, floor),
});

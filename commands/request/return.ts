import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';

export const returnRequest = defineCommand({
  path: 'request/return',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is not yours, and whose it may be.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/return', title: 'Not ours', submit: 'Give back', deed: 'return-request',
    label: 'Why it is not yours', hint: 'Whoever asked reads this. Say whose it may be, if you know.',
    whose: ({ agency }) => agency,
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'return', by: who, at, reason: keep(reason) } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    return words(`${id} is given back.${request ? ` ${agencyInWords(request.asker.agency)} asks another agency or drops it.` : ''}`);
  },
});

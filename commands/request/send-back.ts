import { z } from 'zod';
import { words } from '../../src/application/answer';
import { wantedAgainInWords } from '../../src/application/asking';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { judgeButtons } from '../../src/application/sayings/request-buttons';

export const sendBackRequest = defineCommand({
  path: 'request/send-back',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say what is missing.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/send-back', title: 'Send back', submit: 'Send back',
    label: 'What is missing', hint: 'The agency reads this and submits a new version.',
    tries: 'send-back',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'send-back', by: who, at, reason: keep(reason) } }),
  done: async ({ id }, _, { reading, clock }) => {
    const request = await stateOf('request', id, reading);
    return request ? words(`${id} is sent back to ${agencyInWords(request.agency)}. ${wantedAgainInWords(request, clock.now())}`, ...judgeButtons(request)) : words(`${id} is sent back.`);
  },
});

import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { heldButtons } from '../../src/application/sayings/request-buttons';

export const declineRequest = defineCommand({
  path: 'request/decline',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why you decline.') }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/decline', title: 'Decline', submit: 'Decline',
    label: 'Why you decline', hint: 'Whoever asked reads this. If it is another agency\'s, press Not ours instead.',
    tries: 'decline',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'decline', by: who, at, reason: keep(reason) } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    return words(`${id} is declined.${request ? ` ${agencyInWords(request.asker.agency)} asks another agency or drops it.` : ''}`, ...(request ? heldButtons(request) : []));
  },
});

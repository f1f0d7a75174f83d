import { z } from 'zod';
import type { AgencyId } from '../../src/core/language/agencies';
import { isAgencyId } from '../../src/core/language/agencies';
import { words } from '../../src/application/answer';
import { suggestedProblems } from '../../src/application/askable';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { agencyOptions } from '../../src/application/forms/options';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { agenciesAsked, ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { agencyInWords } from '../../src/application/sayings';
import { heldButtons } from '../../src/application/sayings/request-buttons';

const schema = z.object({
  id: aboutSchema,
  reason: wordsSchema('Say why it is not yours, and whose it may be.'),
  suggests: z.custom<AgencyId>((input) => typeof input === 'string' && isAgencyId(input), { error: 'That is no agency.' }).optional(),
});

export const returnRequest = defineCommand({
  path: 'request/return',
  schema,
  read: async (said, floor) => ({
    id: await ownLine(aboutIn(said, 'request', 'report'), floor),
    reason: fieldIn(said, 'reason'),
    suggests: fieldIn(said, 'suggests'),
  }),
  check: async ({ id, suggests }, floor) => (suggests === undefined ? undefined : suggestedProblems('suggests', id, suggests, floor)),
  form: reasonForm({
    command: 'request/return', title: 'Not ours', submit: 'Give back',
    label: 'Why it is not yours', hint: 'Whoever asked reads this.',
    tries: 'return',
    also: async (request, { reading }) => {
      const options = await agencyOptions(reading, await agenciesAsked(request, reading));
      const hint = 'If you know: then whoever asked needs one click to ask them.';
      return options.length === 0 ? [] : [{ name: 'suggests', label: 'Whose it may be', kind: 'choice', optional: true, options, hint }];
    },
  }),
  order: ({ id, reason, suggests }, { who }, { at, words: keep }) => ({
    to: 'request', id,
    order: { type: 'return', by: who, at, reason: keep(reason), ...(suggests && { suggests }) },
  }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    return words(`${id} is given back.${request ? ` ${agencyInWords(request.asker.agency)} asks another agency or drops it.` : ''}`, ...(request ? heldButtons(request) : []));
  },
  fieldOf: { 'same-agency': 'suggests' },
});

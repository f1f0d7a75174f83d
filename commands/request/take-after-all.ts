import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { reasonForm } from '../../src/application/forms/reason';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';
import { stateOf } from '../../src/application/present';
import { heldButtons } from '../../src/application/sayings/request-buttons';
import { momentInWords } from '../../src/application/words/dates';

/** What was given back or declined by mistake. */
export const takeRequestAfterAll = defineCommand({
  path: 'request/take-after-all',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is yours after all.') }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor), reason: fieldIn(said, 'reason') }),
  form: reasonForm({
    command: 'request/take-after-all', title: 'Take it', submit: 'Take it',
    label: 'Why it is yours after all', hint: 'Whoever asked reads this. The suspense stands.',
    tries: 'take',
  }),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'take', by: who, at, reason: keep(reason) } }),
  done: async ({ id }, _, { reading }) => {
    const request = await stateOf('request', id, reading);
    const by = request ? ` It is wanted by ${momentInWords(request.suspense, request.zone)}, as before.` : '';
    return words(`${id} is yours after all.${by} Whoever asked is told why.`, ...(request ? heldButtons(request) : []));
  },
});

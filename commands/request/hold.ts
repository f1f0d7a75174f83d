import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { holdForm } from '../../src/application/forms/hold';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { heldAnswer } from '../../src/application/holding';

export const holdRequest = defineCommand({
  path: 'request/hold',
  may: 'hold-ladder',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is held: the agencies read this.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: holdForm('request'),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'hold-ladder', by: who, at, reason: keep(reason) } }),
  done: (about, _, floor) => heldAnswer('request', about, floor),
});

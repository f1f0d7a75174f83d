import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { holdForm } from '../../src/application/forms/hold';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { heldAnswer } from '../../src/application/holding';

export const holdRound = defineCommand({
  path: 'round/hold',
  may: 'hold-ladder',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is held: the agencies read this.') }),
  read: (said) => ({ id: aboutIn(said, 'round'), reason: fieldIn(said, 'reason') }),
  form: holdForm('round'),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'round', id, order: { type: 'hold-ladder', by: who, at, reason: keep(reason) } }),
  done: (about, _, floor) => heldAnswer('round', about, floor),
});

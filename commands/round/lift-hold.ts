import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { liftForm } from '../../src/application/forms/hold';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { liftedAnswer } from '../../src/application/holding';

export const liftHoldOfRound = defineCommand({
  path: 'round/lift-hold',
  may: 'hold-ladder',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is lifted: the agencies read this.') }),
  read: (said) => ({ id: aboutIn(said, 'round'), reason: fieldIn(said, 'reason') }),
  form: liftForm('round'),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'round', id, order: { type: 'lift-hold', by: who, at, reason: keep(reason) } }),
  done: (about, _, floor) => liftedAnswer('round', about, floor),
});

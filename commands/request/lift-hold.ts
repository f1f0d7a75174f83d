import { z } from 'zod';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { wordsSchema } from '../../src/application/forms/fields';
import { liftForm } from '../../src/application/forms/hold';
import { aboutIn, fieldIn } from '../../src/application/forms/said';
import { liftedAnswer } from '../../src/application/holding';

export const liftHoldOfRequest = defineCommand({
  path: 'request/lift-hold',
  may: 'hold-ladder',
  schema: z.object({ id: aboutSchema, reason: wordsSchema('Say why it is lifted: the agencies read this.') }),
  read: (said) => ({ id: aboutIn(said, 'request', 'report'), reason: fieldIn(said, 'reason') }),
  form: liftForm('request'),
  order: ({ id, reason }, { who }, { at, words: keep }) => ({ to: 'request', id, order: { type: 'lift-hold', by: who, at, reason: keep(reason) } }),
  done: (about, _, floor) => liftedAnswer('request', about, floor),
});

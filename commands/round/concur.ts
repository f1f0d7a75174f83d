import { z } from 'zod';
import { answeredInWords } from '../../src/application/answering';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';

export const concurWithRound = defineCommand({
  path: 'round/concur',
  schema: z.object({ id: aboutSchema }),
  read: (said) => ({ id: aboutIn(said, 'round') }),
  order: ({ id }, { who }, { at }) => ({ to: 'round', id, order: { type: 'answer', by: who, at, kind: 'concur' } }),
  done: (about, _, floor) => answeredInWords(about, floor),
});

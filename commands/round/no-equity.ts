import { z } from 'zod';
import { answeredInWords } from '../../src/application/answering';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';

export const haveNoEquity = defineCommand({
  path: 'round/no-equity',
  schema: z.object({ id: aboutSchema }),
  read: (said) => ({ id: aboutIn(said, 'round') }),
  order: ({ id }, { who }, { at }) => ({ to: 'round', id, order: { type: 'answer', by: who, at, kind: 'no-equity' } }),
  done: (about, _, floor) => answeredInWords(about, floor),
});

import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';

/** Whoever asked sees that it is being written. */
export const draftRequest = defineCommand({
  path: 'request/draft',
  schema: z.object({ id: aboutSchema }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor) }),
  order: ({ id }, { who }, { at }) => ({ to: 'request', id, order: { type: 'begin-draft', by: who, at } }),
  done: ({ id }) => words(`${id} is marked as being drafted. Press Submit when it is ready, or Interim for what there is so far.`),
});

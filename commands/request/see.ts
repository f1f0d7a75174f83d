import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';
import { ownLine } from '../../src/application/lines';

/** Nobody has taken it yet, but whoever asked knows that it has been read. */
export const seeRequest = defineCommand({
  path: 'request/see',
  schema: z.object({ id: aboutSchema }),
  read: async (said, floor) => ({ id: await ownLine(aboutIn(said, 'request', 'report'), floor) }),
  order: ({ id }, { who }, { at }) => ({ to: 'request', id, order: { type: 'see', by: who, at } }),
  done: ({ id }) => words(`${id} is marked as seen. Press Take when somebody works on it.`),
});

import { z } from 'zod';
import { words } from '../../src/application/answer';
import { defineCommand } from '../../src/application/define-command';
import { aboutSchema } from '../../src/application/forms/button';
import { aboutIn } from '../../src/application/forms/said';

/** One coordinator is enough: it only starts clocks. */
export const turnPackOn = defineCommand({
  path: 'pack/on',
  schema: z.object({ id: aboutSchema }),
  read: (said) => ({ id: aboutIn(said, 'pack') }),
  order: ({ id }, { who }, { at }) => ({ to: 'pack', id, order: { type: 'turn-on', by: who, at } }),
  done: ({ id }) => words(`${id} is on. What it would have opened meanwhile is open now, and what came due meanwhile is missed; the floor reads which.`),
});

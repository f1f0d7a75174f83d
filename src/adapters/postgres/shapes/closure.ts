import { z } from 'zod';
import type { ClosureState } from '../../../core/closure';
import { day, moment, person, words, zone } from './language';

/** Shape 1. What is absent is not kept. */
export const closure = z.strictObject({
  status: z.literal('kept'),
  id: z.string(),
  zone,
  closures: z.array(z.strictObject({ day, reason: words, by: person, at: moment })),
}) satisfies z.ZodType<ClosureState>;

import { z } from 'zod';
import type { PackTextState } from '../../../core/pack-text';
import { moment } from './language';
import { pack } from './law';

/** Shape 1. What is absent is not kept. */
export const packText = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('kept'), pack, at: moment }),
]) satisfies z.ZodType<PackTextState>;

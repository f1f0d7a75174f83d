import { z } from 'zod';
import type { ElectionState } from '../../../core/election';
import { day, zone } from './language';
import { conclusion, electionKind } from './law';

const held = { name: z.string(), day, kind: electionKind, zone };

/** Shape 1. What is absent is not kept. */
export const election = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ahead'), ...held }),
  z.strictObject({ status: z.literal('concluded'), conclusion, confirmed: z.boolean(), ...held }),
]) satisfies z.ZodType<ElectionState>;

import { z } from 'zod';
import type { TextState } from '../../../core/text';
import { agreed, moment, person, proposalOf, ref, textId, zone } from './language';

const written = { id: textId, of: ref, author: person, writtenAt: moment, zone, cards: z.array(ref) };

/** Shape 1. What is absent is not kept. */
export const text = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('standing'), ...written, proposal: proposalOf(z.strictObject({ expunge: z.strictObject(written) })).exactOptional() }),
  z.strictObject({ status: z.literal('expunged'), ...written, agreed }),
]) satisfies z.ZodType<TextState>;

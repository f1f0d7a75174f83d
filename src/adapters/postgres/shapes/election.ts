import { z } from 'zod';
import type { ElectionState } from '../../../core/election';
import { agreed, day, proposalOf, zone } from './language';
import { conclusion, electionKind, stateCode } from './law';

const outcome = z.strictObject({ day, conclusion: conclusion.exactOptional(), kind: electionKind.exactOptional() });
const change = z.strictObject({ kind: z.enum(['conclude', 'correct']), from: outcome, to: outcome });

const held = {
  name: z.string(),
  day,
  kind: electionKind,
  zone,
  state: stateCode.exactOptional(),
  proposal: proposalOf(change).exactOptional(),
  agreed: agreed.exactOptional(),
  corrections: z.array(agreed.extend({ from: outcome, to: outcome })).exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const election = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('ahead'), ...held }),
  z.strictObject({ status: z.literal('concluded'), conclusion, confirmed: z.boolean(), ...held }),
]) satisfies z.ZodType<ElectionState>;

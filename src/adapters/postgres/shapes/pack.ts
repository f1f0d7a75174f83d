import { z } from 'zod';
import type { PackState } from '../../../core/pack';
import { agreed, day, moment, person, proposalOf, ruleId, shift, words, zone } from './language';

const edition = z.strictObject({ version: z.string(), hash: z.string() });
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('apply'), from: edition, to: edition, same: z.array(ruleId), added: z.array(ruleId).exactOptional() }),
  z.strictObject({ kind: z.literal('off') }),
]);

const mark = z.strictObject({ rule: ruleId, source: words, on: day, by: person, at: moment });

const naming = z.strictObject({ at: moment, times: z.number().int().positive() });

const held = {
  id: z.string(),
  title: z.string(),
  zone,
  edition,
  since: moment,
  former: z.array(edition),
  offered: edition.extend({ at: moment, moves: z.array(shift) }).exactOptional(),
  edited: z.strictObject({ version: z.string(), kept: z.string(), found: z.string(), at: moment }).exactOptional(),
  marks: z.array(mark),
  formerMarks: z.array(z.strictObject({ mark, by: person, at: moment, reason: words })).exactOptional(),
  formerOffs: z.array(z.strictObject({ off: agreed, by: person, at: moment })).exactOptional(),
  proposal: proposalOf(change).exactOptional(),
  applied: agreed.exactOptional(),
  added: z.array(z.strictObject({ rule: ruleId, at: moment })).exactOptional(),
  unnamed: naming.exactOptional(),
  namedAgain: naming.exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const pack = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('in-use'), ...held }),
  z.strictObject({ status: z.literal('off'), off: agreed, ...held }),
]) satisfies z.ZodType<PackState>;

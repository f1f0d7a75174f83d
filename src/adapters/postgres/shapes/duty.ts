import { z } from 'zod';
import type { DutyState } from '../../../core/duty';
import { day, moment, person, words } from './language';
import { dates, facts, hold, terms } from './law';

const held = {
  id: z.string(),
  rule: terms,
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string().exactOptional() }),
  facts,
  dates,
  formerDues: z.array(day),
  saidUpTo: moment,
  forecast: z.strictObject({ on: day, by: person, at: moment }).exactOptional(),
  hold: hold.exactOptional(),
  acts: z.array(z.strictObject({ act: z.string(), on: day, evidence: words, by: person, at: moment })).exactOptional(),
};

/** Shape 1. What is absent is not kept. */
export const duty = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['open', 'missed']), ...held }),
  z.strictObject({ status: z.enum(['met', 'met-late']), metOn: day, metAt: moment, ...held }),
]) satisfies z.ZodType<DutyState>;

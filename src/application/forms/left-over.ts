import { z } from 'zod';
import { isDay } from '../../core/calendar';
import type { Floor, Said } from '../floor';
import type { Typed } from '../grammar/typed';
import { joined } from '../grammar/typed';
import { dayField } from './dates';

/** Words behind a name that nothing reads: an order carried out without them may be the contrary of what was meant. */
export const leftOverSchema = z
  .undefined({ error: ({ input }) => `“${String(input)}” is not understood here: nothing is done until you send this, and then only what stands below.` })
  .optional();

/** Words in quotes behind the name are the reason where no flag says it; what else stands there is still to be read. */
export const quotedReason = (parts: Typed['parts'], flagged: string | undefined): { readonly reason?: string; readonly rest: Typed['parts'] } => {
  const reason = flagged ?? joined(parts.filter(({ quoted }) => quoted));
  if (flagged !== undefined || reason === '') return { ...(flagged !== undefined && { reason }), rest: parts };
  return { reason, rest: parts.filter(({ quoted }) => !quoted) };
};

/** What was typed behind the name, and the day it is where it is nothing else: `2026-11-09`, `on Monday`. */
export const leftOver = (said: Said, parts: Typed['parts'], floor: Floor): { readonly left?: string; readonly day?: string } => {
  if (said.by !== 'slash' || parts.length === 0) return {};
  const left = joined(parts);
  const day = dayField(left.replace(/^on\s+/i, ''), floor);
  return { left, ...(day !== undefined && isDay(day) && { day }) };
};

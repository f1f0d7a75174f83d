import { z } from 'zod';
import { actionable, confirmable, focusable, placeholdable } from './common';

/* Days and times. */

const picked = { ...actionable, ...confirmable, ...focusable };

const isInTheCalendar = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a valid date in the format YYYY-MM-DD', abort: true })
  .refine(isInTheCalendar, { error: 'must be a valid date in the format YYYY-MM-DD' });

export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...picked,
  ...placeholdable,
  initial_date: day.optional(),
});

export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...picked,
  ...placeholdable,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a valid time in the format HH:mm' })
    .optional(),
  timezone: z.string().min(1).optional(),
});

/** Seconds since 1970, of ten digits. */
export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...picked,
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
});

import { z } from 'zod';
import { richTextBlock } from '../rich-text';
import { MOST_TEXT } from '../text';
import { actionable, dispatchable, focusable, placeholdable } from './common';

/* Fields to type in. */

const typed = { ...actionable, ...dispatchable, ...focusable, ...placeholdable };
const line = { ...typed, initial_value: z.string().max(MOST_TEXT).optional() };

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...line,
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(MOST_TEXT).optional(),
    max_length: z.int().min(1).max(MOST_TEXT).optional(),
  })
  .refine(({ min_length: min = 0, max_length: max = MOST_TEXT }) => min <= max, {
    error: '`max_length` must be greater than or equal to `min_length`',
    path: ['max_length'],
  });

export const emailInput = z.strictObject({ type: z.literal('email_text_input'), ...line });
export const urlInput = z.strictObject({ type: z.literal('url_text_input'), ...line });

const number = z.string().regex(/^-?\d+(\.\d+)?$/, { error: 'must be a valid number' });

export const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: number.optional(),
  min_value: number.optional(),
  max_value: number.optional(),
});

const lines = z.int().min(1).max(100).optional();

export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richTextBlock.optional(),
  min_lines: lines,
  max_lines: lines,
});

export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  ...actionable,
  filetypes: z.array(z.string().min(1)).optional(),
  max_files: z.int().min(1).max(10).optional(),
});

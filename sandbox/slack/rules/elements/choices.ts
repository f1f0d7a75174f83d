import { z } from 'zod';
import { markedOption } from '../compositions';
import { NOT_ALL_OFFERED, NOT_OFFERED, choosesAllOffered, choosesOffered } from './chosen';
import { actionable, confirmable, focusable } from './common';

/* Choices that all lie open. */

const open = { ...actionable, ...confirmable, ...focusable, options: z.array(markedOption).min(1).max(10) };

export const checkboxes = z
  .strictObject({ type: z.literal('checkboxes'), ...open, initial_options: z.array(markedOption).min(1).optional() })
  .refine(choosesAllOffered, NOT_ALL_OFFERED);

export const radioButtons = z
  .strictObject({ type: z.literal('radio_buttons'), ...open, initial_option: markedOption.optional() })
  .refine(choosesOffered, NOT_OFFERED);

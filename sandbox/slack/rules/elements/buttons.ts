import { z } from 'zod';
import { linkingOption } from '../compositions';
import { address, plain } from '../text';
import { actionable, confirmable, style } from './common';

export const button = z.strictObject({
  type: z.literal('button'),
  ...actionable,
  ...confirmable,
  text: plain(75),
  value: z.string().max(2000).optional(),
  url: address.optional(),
  style,
  accessibility_label: z.string().max(75).optional(),
});

/** Three dots with a short menu behind them. */
export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...confirmable,
  options: z.array(linkingOption).min(1).max(5),
});

import { z } from 'zod';
import { id } from './text';

/* Rich text: what people write in Slack's own composer, and what an app may write in its form. */

const marks = { bold: z.boolean().optional(), italic: z.boolean().optional(), strike: z.boolean().optional() };
const textStyle = z
  .strictObject({ ...marks, code: z.boolean().optional(), underline: z.boolean().optional() })
  .optional();
/** What stands for somebody or something may be marked up, and be highlighted or not be a link. */
const mentionStyle = z
  .strictObject({
    ...marks,
    highlight: z.boolean().optional(),
    client_highlight: z.boolean().optional(),
    unlink: z.boolean().optional(),
  })
  .optional();

const named = z.string().min(1);

const text = z.strictObject({ type: z.literal('text'), text: named, style: textStyle });
const link = z.strictObject({
  type: z.literal('link'),
  url: named,
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  style: textStyle,
});

const inline = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({
    type: z.literal('emoji'),
    name: named,
    unicode: z.string().optional(),
    url: z.string().optional(),
    style: textStyle,
  }),
  z.strictObject({ type: z.literal('user'), user_id: named, style: mentionStyle }),
  z.strictObject({ type: z.literal('channel'), channel_id: named, style: mentionStyle }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: named, style: mentionStyle }),
  z.strictObject({ type: z.literal('team'), team_id: named, style: mentionStyle }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style: mentionStyle }),
  z.strictObject({ type: z.literal('color'), value: named, style: textStyle }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: named,
    url: z.string().optional(),
    fallback: z.string().optional(),
    style: textStyle,
  }),
]);

const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };

const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });
const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(section),
  indent: z.int().min(0).max(8).optional(),
  offset: z.int().min(0).optional(),
  ...border,
});
const quote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), ...border });
const preformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(z.discriminatedUnion('type', [text, link])),
  language: z.string().optional(),
  ...border,
});

export const richTextBlock = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(z.discriminatedUnion('type', [section, list, quote, preformatted])),
});

import { z } from 'zod';

const style = z
  .object({ bold: z.boolean().optional(), italic: z.boolean().optional(), strike: z.boolean().optional(), code: z.boolean().optional(), underline: z.boolean().optional() })
  .optional();

export const rich = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), style }),
  z.object({ type: z.literal('link'), url: z.string(), text: z.string().optional(), style }),
  z.object({ type: z.literal('user'), user_id: z.string(), style }),
  z.object({ type: z.literal('channel'), channel_id: z.string(), style }),
  z.object({ type: z.literal('usergroup'), usergroup_id: z.string(), style }),
  z.object({ type: z.literal('emoji'), name: z.string(), style }),
  z.object({ type: z.literal('date'), timestamp: z.number(), format: z.string(), fallback: z.string().optional(), style }),
  z.object({ type: z.literal('broadcast'), range: z.string(), style }),
  z.object({ type: z.literal('color'), value: z.string(), style }),
]);

const section = z.object({ type: z.literal('rich_text_section'), elements: z.array(rich) });

export const richPart = z.discriminatedUnion('type', [
  section,
  z.object({ type: z.literal('rich_text_list'), style: z.enum(['bullet', 'ordered']), indent: z.number().default(0), offset: z.number().default(0), elements: z.array(section) }),
  z.object({ type: z.literal('rich_text_preformatted'), elements: z.array(rich) }),
  z.object({ type: z.literal('rich_text_quote'), elements: z.array(rich) }),
]);

export type Rich = z.output<typeof rich>;
export type RichPart = z.output<typeof richPart>;

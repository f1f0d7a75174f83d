import { z } from 'zod';
import { richPart } from './rich-shape';
import { element, picture, text } from './shape';

const named = { block_id: z.string().default('') };

export const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('section'), ...named, text: text.optional(), fields: z.array(text).default([]), accessory: element.optional() }),
  z.object({ type: z.literal('actions'), ...named, elements: z.array(element) }),
  z.object({ type: z.literal('context'), ...named, elements: z.array(z.union([text, picture])) }),
  z.object({ type: z.literal('header'), ...named, text }),
  z.object({ type: z.literal('divider'), ...named }),
  z.object({
    type: z.literal('image'),
    ...named,
    image_url: z.string().optional(),
    slack_file: z.object({ url: z.string().optional() }).optional(),
    alt_text: z.string(),
    title: text.optional(),
  }),
  z.object({ type: z.literal('rich_text'), ...named, elements: z.array(richPart) }),
  z.object({
    type: z.literal('input'),
    ...named,
    label: text,
    element,
    hint: text.optional(),
    optional: z.boolean().default(false),
    dispatch_action: z.boolean().default(false),
  }),
]);

export type Block = z.output<typeof block>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** A block the page knows, or the reason it does not. */
export type ReadBlock = { readonly known: Block } | { readonly unknown: string };

const typed = z.object({ type: z.string() });

/** Blocks without an id get the place they stand at, as Slack gives them one of its own. */
export const readBlocks = (blocks: readonly unknown[]): readonly ReadBlock[] =>
  blocks.map((each, index) => {
    const read = block.safeParse(each);
    if (read.success) return { known: { ...read.data, block_id: read.data.block_id || `at-${index}` } };
    const type = typed.safeParse(each);
    return { unknown: type.success ? type.data.type : 'no type' };
  });

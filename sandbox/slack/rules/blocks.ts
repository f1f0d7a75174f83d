import { z } from 'zod';
import type { Surface } from './elements';
import { SHOWS_ONE, accessory, imageElement, inActions, inInput, picture, showsOne } from './elements';
import { richTextBlock } from './rich-text';
import { address, eitherText, id, mrkdwn, plain } from './text';

const block = { block_id: id.optional() };

const header = z.strictObject({ type: z.literal('header'), ...block, text: plain(150) });

const section = z
  .strictObject({
    type: z.literal('section'),
    ...block,
    text: eitherText().optional(),
    fields: z.array(eitherText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'must define either `text` or `fields`',
  });

const context = z.strictObject({
  type: z.literal('context'),
  ...block,
  elements: z
    .array(z.discriminatedUnion('type', [imageElement, plain(), mrkdwn()]))
    .min(1)
    .max(10),
});

const divider = z.strictObject({ type: z.literal('divider'), ...block });

const image = z
  .strictObject({ type: z.literal('image'), ...block, ...picture, title: plain(2000).optional() })
  .refine(showsOne, SHOWS_ONE);

/** Needs a scope and a domain that were agreed with Slack; what they are is not looked at here. */
const video = z.strictObject({
  type: z.literal('video'),
  ...block,
  alt_text: z.string().min(1),
  title: plain(199),
  title_url: address.optional(),
  video_url: address,
  thumbnail_url: address,
  description: plain().optional(),
  author_name: z.string().max(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: address.optional(),
});

export const MOST_MARKDOWN = 12_000;

const markdown = z.strictObject({
  type: z.literal('markdown'),
  ...block,
  text: z.string().min(1).max(MOST_MARKDOWN),
});

const shown = [header, section, context, divider, image, video, richTextBlock] as const;

const actionsIn = <Element extends z.ZodType>(element: Element) =>
  z.strictObject({ type: z.literal('actions'), ...block, elements: z.array(element).min(1).max(25) });

const inputIn = <Element extends z.ZodType>(element: Element) =>
  z.strictObject({
    type: z.literal('input'),
    ...block,
    label: plain(2000),
    element,
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  });

/** The blocks of each surface. A `file` block is Slack's own and no app may send one. */
const blocks = {
  message: z.discriminatedUnion('type', [...shown, markdown, actionsIn(inActions.message), inputIn(inInput.message)]),
  modal: z.discriminatedUnion('type', [...shown, actionsIn(inActions.modal), inputIn(inInput.modal)]),
  home: z.discriminatedUnion('type', [...shown, actionsIn(inActions.home), inputIn(inInput.home)]),
} as const satisfies Record<Surface, z.ZodType>;

/** How many blocks a surface holds. */
export const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const satisfies Record<Surface, number>;

export const blocksOf = {
  message: z.array(blocks.message).max(MOST_BLOCKS.message),
  modal: z.array(blocks.modal).max(MOST_BLOCKS.modal),
  home: z.array(blocks.home).max(MOST_BLOCKS.home),
} as const satisfies Record<Surface, z.ZodType>;

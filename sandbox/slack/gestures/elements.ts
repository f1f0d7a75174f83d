import { z } from 'zod';

const text = z.looseObject({ text: z.string() });
export const option = z.looseObject({ text, value: z.string().default('') });

const element = z.looseObject({
  type: z.string(),
  action_id: z.string().default(''),
  text: text.optional().catch(undefined),
  value: z.string().optional(),
  style: z.string().optional(),
  options: z.array(option).default([]),
  option_groups: z.array(z.looseObject({ options: z.array(option) })).default([]),
  max_length: z.number().optional(),
  initial_value: z.string().optional(),
  initial_date: z.string().optional(),
  initial_time: z.string().optional(),
  initial_date_time: z.number().optional(),
  initial_user: z.string().optional(),
  initial_users: z.array(z.string()).optional(),
  initial_channel: z.string().optional(),
  initial_channels: z.array(z.string()).optional(),
  initial_conversation: z.string().optional(),
  initial_conversations: z.array(z.string()).optional(),
  initial_option: option.optional(),
  initial_options: z.array(option).optional(),
});

const block = z.looseObject({
  type: z.string(),
  block_id: z.string().default(''),
  label: text.optional(),
  optional: z.boolean().default(false),
  dispatch_action: z.boolean().default(false),
  elements: z.array(z.unknown()).default([]),
  accessory: element.optional().catch(undefined),
  element: element.optional().catch(undefined),
});

export type Element = z.output<typeof element>;
export type Option = z.output<typeof option>;
export type Block = z.output<typeof block>;

export const readBlocks = (blocks: readonly unknown[]): readonly Block[] => z.array(block).parse(blocks);

export const optionsOf = ({ options, option_groups: groups }: Element): readonly Option[] => [...options, ...groups.flatMap((group) => group.options)];

/** Something that can be pressed, chosen or typed in, and the block it stands in. */
export type Placed = { readonly block: string; readonly element: Element };

export const elementsIn = (blocks: readonly unknown[]): readonly Placed[] =>
  readBlocks(blocks).flatMap(({ type, block_id: name, elements, accessory, element: own }) => {
    const inRow = type === 'actions' ? elements.flatMap((each) => element.safeParse(each).data ?? []) : [];
    return [...inRow, ...(accessory ? [accessory] : []), ...(own ? [own] : [])]
      .filter(({ action_id: action }) => action !== '')
      .map((each) => ({ block: name, element: each }));
  });

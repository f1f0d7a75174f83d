import type { Block } from '../blocks/block-shape';
import type { Control, Element, Option } from '../blocks/shape';

/** What stands in a field: a text, a day, an option's value, an id, seconds, several of them, or nothing. */
export type Value = string | number | readonly string[] | null;
export type Values = Readonly<Record<string, Readonly<Record<string, Value>>>>;

const valuesOf = (options: readonly Option[] | undefined): readonly string[] => (options ?? []).map(({ value }) => value);

/** What stands in a field before anybody touches it. */
export const initialOf = (element: Control): Value => {
  switch (element.type) {
    case 'button':
    case 'overflow':
      return null;
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return element.initial_option?.value ?? null;
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return valuesOf(element.initial_options);
    case 'users_select':
      return element.initial_user ?? null;
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'conversations_select':
      return element.initial_conversation ?? null;
    case 'multi_conversations_select':
      return element.initial_conversations ?? [];
    case 'channels_select':
      return element.initial_channel ?? null;
    case 'multi_channels_select':
      return element.initial_channels ?? [];
    case 'datepicker':
      return element.initial_date ?? null;
    case 'timepicker':
      return element.initial_time ?? null;
    case 'datetimepicker':
      return element.initial_date_time ?? null;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return element.initial_value ?? null;
  }
};

export const isControl = (element: Element): element is Control => element.type !== 'image';

/** Every control of a view that keeps a value, with the block it stands in. */
export const controlsOf = (blocks: readonly Block[]): readonly { readonly block: Block; readonly element: Control }[] =>
  blocks
    .flatMap((block): { block: Block; element: Element }[] => {
      if (block.type === 'input') return [{ block, element: block.element }];
      if (block.type === 'actions') return block.elements.map((element) => ({ block, element }));
      if (block.type === 'section' && block.accessory) return [{ block, element: block.accessory }];
      return [];
    })
    .flatMap(({ block, element }) => (isControl(element) && element.type !== 'button' && element.type !== 'overflow' ? [{ block, element }] : []));

/** What the fields of these blocks hold; what somebody typed goes before what stood there. */
export const valuesIn = (blocks: readonly Block[], typed: Values): Values => {
  const values: Record<string, Record<string, Value>> = {};
  for (const { block, element } of controlsOf(blocks)) {
    const kept = typed[block.block_id]?.[element.action_id];
    (values[block.block_id] ??= {})[element.action_id] = kept === undefined ? initialOf(element) : kept;
  }
  return values;
};

export const withValue = (values: Values, block: string, action: string, value: Value): Values => ({
  ...values,
  [block]: { ...values[block], [action]: value },
});

export const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (typeof value === 'object' && value.length === 0);

/** What the chat itself refuses before it asks anybody: nothing in a field that must hold something, or too little. */
export const missingIn = (blocks: readonly Block[], values: Values): Readonly<Record<string, string>> =>
  Object.fromEntries(
    blocks.flatMap((block): [string, string][] => {
      if (block.type !== 'input' || !isControl(block.element)) return [];
      const value = values[block.block_id]?.[block.element.action_id];
      if (isEmpty(value)) return block.optional ? [] : [[block.block_id, 'Please complete this required field.']];
      const least = 'min_length' in block.element ? (block.element.min_length ?? 0) : 0;
      return typeof value === 'string' && value.length < least ? [[block.block_id, `Please write at least ${least} characters.`]] : [];
    }),
  );

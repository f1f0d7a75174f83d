import { z } from 'zod';

/** Text of Slack's as people read it. Whom `<@U…>` names, only the workspace knows. */
export type Named = (user: string) => string;

const text = z.object({ text: z.string() });
const option = z.looseObject({ text, value: z.string() });
const element = z.looseObject({
  type: z.string(),
  action_id: z.string().default(''),
  text: text.optional().catch(undefined),
  value: z.string().optional(),
  confirm: z.looseObject({ text }).optional(),
  options: z.array(option).default([]),
  initial_value: z.string().optional(),
  initial_date: z.string().optional(),
  initial_time: z.string().optional(),
  initial_option: option.optional(),
  initial_options: z.array(option).optional(),
});
const block = z.looseObject({
  type: z.string(),
  block_id: z.string().default(''),
  text: text.optional(),
  fields: z.array(text).default([]),
  elements: z.array(z.unknown()).default([]),
  accessory: element.optional(),
  element: element.optional(),
  label: text.optional(),
});

export type Block = z.output<typeof block>;
export type Element = z.output<typeof element>;
export type PressableButton = { readonly action: string; readonly label: string; readonly value: string; readonly asks?: string };

export const readBlocks = (blocks: unknown): readonly Block[] => z.array(block).parse(blocks ?? []);

export const buttonsIn = (blocks: readonly Block[]): readonly PressableButton[] =>
  blocks
    .flatMap(({ type, elements, accessory }) => [
      ...(type === 'actions' ? elements.map((each) => element.parse(each)) : []),
      ...(accessory ? [accessory] : []),
    ])
    .filter(({ type }) => type === 'button')
    .map(({ action_id: action, text: label, value = '', confirm }) => ({
      action, value, label: label?.text ?? '', ...(confirm && { asks: confirm.text.text }),
    }));

/** A message as lines: the first of a card is its title; a list keeps its bullets; buttons come last, in brackets. */
export const linesOf = (blocks: readonly Block[], named: Named): readonly string[] => {
  const said = blocks.flatMap((each): readonly string[] => {
    switch (each.type) {
      case 'header':
        return [`*${each.text?.text ?? ''}*`];
      case 'section':
        return [
          ...(each.text ? each.text.text.split('\n') : []),
          ...each.fields.map(({ text: field }) => field.replace(/^\*(.+)\*\n/, '$1: ').replaceAll('\n', ' ')),
        ];
      case 'input':
        return [`${each.label?.text ?? ''}: ${standsIn(each.element)}`];
      case 'context':
        return each.elements.flatMap((one) => text.safeParse(one).data?.text ?? []);
      default:
        return [];
    }
  });
  const buttons = buttonsIn(blocks).map(({ label }) => `[${label}]`);
  return [...said.map((line) => readable(line, named)), ...(buttons.length > 0 ? [buttons.join(' ')] : [])];
};

/** What stands in a field before anybody writes in it. */
const standsIn = (field: Element | undefined): string => {
  const chosen = field?.initial_options ?? (field?.initial_option ? [field.initial_option] : []);
  const filled = field?.initial_value ?? field?.initial_date ?? field?.initial_time ?? chosen.map(({ text: { text: label } }) => label).join(', ');
  return filled === '' ? '______' : filled;
};

const readable = (line: string, named: Named): string =>
  line
    .replace(/<@([A-Z0-9]+)>/g, (_, user: string) => `@${named(user)}`)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

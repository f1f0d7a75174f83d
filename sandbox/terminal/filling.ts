import type { Block, Element } from './blocks';

/** What somebody writes into a form, by the labels they read; several choices as a list. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

type Value = Readonly<Record<string, unknown>>;

/** The state of a form as Slack sends it: what was filled in, and what stood there already. */
export const filledIn = (blocks: readonly Block[], filled: Filled): Record<string, Record<string, Value>> => {
  const left = new Set(Object.keys(filled));
  const values: Record<string, Record<string, Value>> = {};
  for (const { type, block_id: name, label, element } of blocks) {
    if (type !== 'input' || !element) continue;
    left.delete(label?.text ?? '');
    values[name] = { [element.action_id]: { type: element.type, ...valueOf(element, filled[label?.text ?? '']) } };
  }
  if (left.size > 0) throw new Error(`The form has no field "${[...left].join('", "')}".`);
  return values;
};

const valueOf = (element: Element, said: string | readonly string[] | undefined): Value => {
  const first = typeof said === 'string' ? said : said?.[0];
  const chosen = (wanted: readonly string[]): readonly unknown[] =>
    wanted.map((text) => {
      const option = element.options.find((each) => each.text.text === text || each.value === text);
      if (!option) throw new Error(`The form has no choice "${text}".`);
      return option;
    });
  switch (element.type) {
    case 'datepicker':
      return { selected_date: first ?? element.initial_date ?? null };
    case 'timepicker':
      return { selected_time: first ?? element.initial_time ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: first === undefined ? (element.initial_option ?? null) : chosen([first])[0] };
    case 'multi_static_select':
    case 'checkboxes':
      return { selected_options: said === undefined ? (element.initial_options ?? []) : chosen(typeof said === 'string' ? [said] : said) };
    default:
      return { value: first ?? element.initial_value ?? null };
  }
};

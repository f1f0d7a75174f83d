import type { Block } from './elements';
import { readBlocks } from './elements';
import type { Valued } from './valued';
import { isEmpty, NoSuchChoice, valueOf } from './valued';

/** What stands in a form's fields: block id to action id to value. */
export type State = Readonly<Record<string, Readonly<Record<string, Valued>>>>;

/** By block id or label: a value, or values by action id. */
export type Given = Readonly<Record<string, unknown>>;

export type Filled = { readonly state: State; readonly errors: Readonly<Record<string, string>> };

export class NoSuchField extends Error {}

/** A form as it is sent: what was filled in, and what stood there already. What Slack would not send has an error. */
export const filledIn = (drawn: readonly unknown[], given: Given): Filled => {
  const state: Record<string, Record<string, Valued>> = {};
  const errors: Record<string, string> = {};
  const left = new Set(Object.keys(given));
  const blocks = readBlocks(drawn);
  for (const block of blocks) {
    const { block_id: name, label, element } = block;
    if (!element) continue;
    left.delete(name);
    left.delete(label?.text ?? name);
    const said = name in given ? given[name] : given[label?.text ?? name];
    const valued = valueOf(element, byAction(said, element.action_id));
    state[name] = { [element.action_id]: { type: element.type, ...valued } };
    const wrong = refusalOf(block, valued);
    if (wrong !== undefined) errors[name] = wrong;
  }
  for (const { block_id: name, accessory } of blocks) if (accessory && accessory.type !== 'button') left.delete(name);
  if (left.size > 0) {
    const labels = blocks.flatMap(({ element, label, block_id: name }) => (element ? [label?.text ?? name] : []));
    throw new NoSuchField(`The form has no field "${[...left].join('", "')}". It has: ${labels.join(', ')}.`);
  }
  return { state, errors };
};

/** `{ value: … }` of an element called `value` is its value; what has no such member is the value itself. */
const byAction = (said: unknown, action: string): unknown => {
  if (typeof said !== 'object' || said === null || Array.isArray(said) || 'type' in said) return said;
  return Object.hasOwn(said, action) ? Reflect.get(said, action) : said;
};

/** What Slack's own client says before it sends anything. */
const refusalOf = ({ type, optional, element }: Block, valued: Valued): string | undefined => {
  if (type !== 'input') return undefined;
  if (!optional && isEmpty(valued)) return 'Please complete this required field.';
  const { value } = valued;
  const most = element?.max_length;
  return typeof value === 'string' && most !== undefined && value.length > most ? `Please use at most ${String(most)} characters.` : undefined;
};

export const mistakeOf = (mistake: unknown): string | undefined =>
  mistake instanceof NoSuchField || mistake instanceof NoSuchChoice ? mistake.message : undefined;

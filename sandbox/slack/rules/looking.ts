/* Looking around in what was sent before anybody knows whether it is well formed. */

type Members = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const nothing: Members = {};

export const membersOf = (value: unknown): Members => (isThing(value) ? value : nothing);
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The elements of a block that a person can use, each with where it lies in it. */
export const elementsIn = (block: unknown): readonly { readonly at: string; readonly element: unknown }[] => {
  const { type, elements, element, accessory } = membersOf(block);
  if (type === 'input') return [{ at: '/element', element }];
  if (type === 'section') return accessory === undefined ? [] : [{ at: '/accessory', element: accessory }];
  if (type !== 'actions') return [];
  return itemsOf(elements).map((each, nth) => ({ at: `/elements/${String(nth)}`, element: each }));
};

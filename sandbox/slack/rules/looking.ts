import { z } from 'zod';

/* Looking around in what was sent before anybody knows whether it is well formed. */

const thing = z.record(z.string(), z.unknown());
const things = z.array(z.unknown());

export const membersOf = (value: unknown): Readonly<Record<string, unknown>> => thing.safeParse(value).data ?? {};
export const itemsOf = (value: unknown): readonly unknown[] => things.safeParse(value).data ?? [];

/** The elements of a block that a person can use, each with where it lies in it. */
export const elementsIn = (block: unknown): readonly { readonly at: string; readonly element: unknown }[] => {
  const { type, elements, element, accessory } = membersOf(block);
  if (type === 'input') return [{ at: '/element', element }];
  if (type === 'section') return accessory === undefined ? [] : [{ at: '/accessory', element: accessory }];
  if (type !== 'actions') return [];
  return itemsOf(elements).map((each, nth) => ({ at: `/elements/${String(nth)}`, element: each }));
};

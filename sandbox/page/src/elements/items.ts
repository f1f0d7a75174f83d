import type { Option, Text } from '../blocks/shape';

/** One line of a list to pick from. */
export type Item = { readonly value: string; readonly label: string; readonly about?: string; readonly group?: string };

export const itemOf = (option: Option, group?: Text): Item => ({
  value: option.value,
  label: option.text.text,
  ...(option.description && { about: option.description.text }),
  ...(group && { group: group.text }),
});

export const matching = (items: readonly Item[], query: string): readonly Item[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label, about = '' }) => words.every((word) => `${label} ${about}`.toLowerCase().includes(word)));
};

/** The same items, those of one group together, each with the number it has in the whole. */
export const grouped = (items: readonly Item[]): readonly { readonly group: string | undefined; readonly items: readonly { readonly item: Item; readonly index: number }[] }[] => {
  const groups = new Map<string | undefined, { item: Item; index: number }[]>();
  items.forEach((item, index) => {
    const known = groups.get(item.group);
    if (known) known.push({ item, index });
    else groups.set(item.group, [{ item, index }]);
  });
  return [...groups].map(([group, of]) => ({ group, items: of }));
};

import type { Answer, Page, Turn } from './answer';
import type { Said } from './floor';

/** How many lines a list shows before its `more` button. */
export const PAGE = 10;

/** Where in a list somebody is, and what it was asked for: typed at first, carried by the `more` button afterwards. */
export type Spot = { readonly offset: number; readonly filter: string };

export const spotOf = ({ page, typed }: Said): Spot => {
  const carried = page === undefined ? undefined : /^(\d{1,6})(?: (.*))?$/s.exec(page);
  return carried ? { offset: Number(carried[1]), filter: carriable(carried[2] ?? '') } : { offset: 0, filter: carriable(typed) };
};

/** No short name is as long, and what a button carries has an end. */
const carriable = (filter: string): string => filter.slice(0, 200);

/** What to read for a page: one more than is shown, so that the list knows whether it goes on. */
export const windowOf = ({ offset }: Spot): { readonly limit: number; readonly offset: number } => ({ limit: PAGE + 1, offset });

/** A page of what was read for it. */
export const paged = <Item>(
  items: readonly Item[],
  { offset, filter }: Spot,
  { command, title, empty, narrow }: { readonly command: string; readonly title: string; readonly empty: string; readonly narrow?: Omit<Turn, 'value'> },
  line: (item: Item) => Page['lines'][number],
): Answer => {
  const value = (from: number): string => `${String(from)}${filter === '' ? '' : ` ${filter}`}`;
  const more = items.length > PAGE ? { more: { command, label: 'More', value: value(offset + PAGE) } } : {};
  const less = narrow ? { narrow: { ...narrow, value: value(0) } } : {};
  return { kind: 'page', page: { title, lines: items.slice(0, PAGE).map(line), empty, ...more, ...less } };
};

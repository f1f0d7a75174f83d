import { elementsIn, itemsOf, membersOf } from './looking';
import type { Reason } from './reasons';

/*
 * What one block alone cannot know. A `block_id` stands once in a message or view. An `action_id` stands once in its
 * block: the documentation asks for that, and Slack refuses what breaks it.
 */

type Named = { readonly name: unknown; readonly at: string };

export const repeatedIds = (blocks: unknown, at: string): readonly Reason[] => {
  const each = itemsOf(blocks).map((block, nth) => ({ block, at: `${at}/${String(nth)}` }));
  const named = each.map(({ block, at: there }) => ({ name: membersOf(block)['block_id'], at: `${there}/block_id` }));
  return [
    ...repeated(named, 'block_id'),
    ...each.flatMap(({ block, at: there }) => repeated(actionsIn(block, there), 'action_id')),
  ];
};

const actionsIn = (block: unknown, at: string): readonly Named[] =>
  elementsIn(block).map(({ at: there, element }) => ({
    name: membersOf(element)['action_id'],
    at: `${at}${there}/action_id`,
  }));

const repeated = (all: readonly Named[], kind: string): readonly Reason[] =>
  all
    .filter(({ name }, nth) => typeof name === 'string' && all.findIndex((other) => other.name === name) < nth)
    .map(({ name, at }) => ({ says: `\`${kind}\` "${String(name)}" already exists`, at }));

/** Only one element of a view takes the keyboard when it opens. */
export const secondFocus = (blocks: unknown, at: string): readonly Reason[] =>
  itemsOf(blocks)
    .flatMap((block, nth) =>
      elementsIn(block)
        .filter(({ element }) => membersOf(element)['focus_on_load'] === true)
        .map((found) => `${at}/${String(nth)}${found.at}/focus_on_load`),
    )
    .slice(1)
    .map((there) => ({ says: 'only one element may have `focus_on_load` set to true', at: there }));

import { z } from 'zod';
import { blocksOf } from './blocks';
import { itemsOf, membersOf } from './looking';
import type { Reason } from './reasons';
import { reasonsOf } from './reasons';
import type { Refusal } from './refusal';
import { invalidArguments } from './refusal';
import { id, plain } from './text';
import { repeatedIds, secondFocus } from './unique';

const carried = {
  private_metadata: z.string().max(3000).optional(),
  callback_id: id.optional(),
  external_id: id.optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  blocks: blocksOf.modal,
  submit: plain(24).optional(),
  close: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  ...carried,
});

/** A Home has no title and nothing to send it with. */
const home = z.strictObject({ type: z.literal('home'), blocks: blocksOf.home, ...carried });

const views = { modal, home } as const;

/** Why Slack would not show a view; nothing when it would. `views.publish` shows a Home, the others show modals. */
export const refusalOfView = (view: unknown, surface: 'modal' | 'home'): Refusal | undefined => {
  const { blocks } = membersOf(view);
  return invalidArguments([
    ...reasonsOf(views[surface], view, '/view'),
    ...(surface === 'modal' ? inputsWithoutSubmit(view) : []),
    ...repeatedIds(blocks, '/view/blocks'),
    ...secondFocus(blocks, '/view/blocks'),
  ]);
};

const inputsWithoutSubmit = (view: unknown): readonly Reason[] => {
  const { blocks, submit } = membersOf(view);
  const nth = itemsOf(blocks).findIndex((block) => membersOf(block)['type'] === 'input');
  return nth < 0 || submit !== undefined
    ? []
    : [{ says: 'must define `submit` to use an `input` block in modals', at: `/view/blocks/${String(nth)}/input` }];
};

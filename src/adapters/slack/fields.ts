import type { Problem } from '../../application/answer';
import { VALUE } from './draw-field';
import { escaped, section } from './mrkdwn';
import type { FormPayload, Valued } from './payloads';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What was filled in, by field name. A field left empty is not there. */
export const fieldsOf = ({ view }: FormPayload): Fields => {
  const fields: Record<string, string | readonly string[]> = {};
  for (const [name, actions] of Object.entries(view.state.values)) {
    const [valued] = Object.values(actions);
    const value = valued && valueOf(valued);
    if (value !== undefined && value.length > 0) fields[name] = value;
  }
  return fields;
};

const valueOf = (valued: Valued): string | readonly string[] | undefined =>
  valued.selected_options?.map(({ value }) => value) ??
  valued.selected_option?.value ??
  valued.selected_date ??
  valued.selected_time ??
  valued.value ??
  undefined;

/** By the fields on the screen; what is wrong with none of them is said beside the first. */
export const errorsOf = (problems: readonly Problem[], { view }: FormPayload): Record<string, string> => {
  const names = view.blocks.flatMap(({ type, block_id }) => (type === 'input' ? [block_id] : []));
  const all = names.length > 0 ? names : Object.keys(view.state.values);
  const errors: Record<string, string> = {};
  for (const { field, says } of problems) {
    const name = all.find((each) => each === field || field.startsWith(`${each}.`)) ?? all[0];
    if (name !== undefined) errors[name] = errors[name] === undefined ? says : `${errors[name]} ${says}`;
  }
  return errors;
};

/**
 * The form as it was sent, with what was wrong on top. Once "still working" stood in its place there are no field errors
 * any more, and what somebody wrote must not be lost.
 */
export const refilled = (problems: readonly Problem[], { view }: FormPayload): Readonly<Record<string, unknown>> => ({
  type: 'modal',
  callback_id: view.callback_id,
  private_metadata: view.private_metadata,
  title: { type: 'plain_text', text: view.title?.text ?? 'Watchfloor' },
  submit: { type: 'plain_text', text: view.submit?.text ?? 'Send' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    section(escaped(problems.map(({ says }) => says).join('\n'))),
    ...view.blocks.map((block) =>
      block.type === 'input' ? refilledBlock(block, view.state.values[block.block_id]?.[VALUE]) : block,
    ),
  ].slice(0, 100),
});

type Block = FormPayload['view']['blocks'][number];

const refilledBlock = (block: Block, valued: Valued | undefined): Block => {
  const { element } = block;
  if (typeof element !== 'object' || element === null || !valued) return block;
  return {
    ...block,
    element: {
      ...element,
      ...(valued.value && { initial_value: valued.value }),
      ...(valued.selected_date && { initial_date: valued.selected_date }),
      ...(valued.selected_time && { initial_time: valued.selected_time }),
      ...(valued.selected_option && { initial_option: valued.selected_option }),
      ...(valued.selected_options &&
        valued.selected_options.length > 0 && { initial_options: valued.selected_options }),
    },
  };
};

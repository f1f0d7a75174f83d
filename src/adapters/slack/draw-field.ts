import type { types } from '@slack/bolt';
import type { Field } from '../../application/answer';
import { isDay } from '../../core/calendar';
import { cut } from './cut';
import { plain } from './mrkdwn';

/** Where a field's value lies in its block. The block goes by the field's name, so that an error finds it. */
export const VALUE = 'value';

/** What is wrong with it stands above it: Slack shows errors beside a field only when the form is sent. */
export const drawField = (field: Field): readonly (types.InputBlock | types.ContextBlock)[] =>
  field.problem === undefined ? [drawInput(field)] : [drawProblem(field.problem), drawInput(field)];

const drawProblem = (problem: string): types.ContextBlock => ({ type: 'context', elements: [plain(problem, 2000)] });

const drawInput = (field: Field): types.InputBlock => {
  const { element, used } = drawElement(field);
  const hint = hintOf(field, used);
  return {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, 2000),
    element,
    optional: field.optional ?? false,
    ...(hint !== undefined && { hint: plain(hint, 2000) }),
  };
};

/** A mention comes as an id, which nobody reads. */
const isPerson = (filled: string): boolean => /^(?:@|[TE][A-Z0-9]+\/)?[UW][A-Z0-9]{7,}$/.test(filled);

/** What was typed and cannot be filled in is not lost: it stands below the field. */
const hintOf = ({ filled, hint }: Field, used: boolean): string | undefined => {
  if (used || filled === undefined || filled === '' || isPerson(filled)) return hint;
  return `${hint === undefined ? '' : `${hint} `}You wrote “${cut(filled, 200)}”.`;
};

type Element = { readonly element: types.InputBlock['element']; readonly used: boolean };
type Choice = Extract<Field, { kind: 'choice' | 'choices' }>;

const drawElement = (field: Field): Element => {
  const filled = field.filled ?? '';
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return {
        element: {
          type: 'plain_text_input',
          action_id: VALUE,
          multiline: field.kind === 'paragraph',
          max_length: 3000,
          ...(filled !== '' && { initial_value: cut(filled, 3000) }),
        },
        used: true,
      };
    case 'day': {
      const used = isDay(filled);
      return { element: { type: 'datepicker', action_id: VALUE, ...(used && { initial_date: filled }) }, used };
    }
    case 'time': {
      const used = /^([01]\d|2[0-3]):[0-5]\d$/.test(filled);
      return { element: { type: 'timepicker', action_id: VALUE, ...(used && { initial_time: filled }) }, used };
    }
    case 'choice':
    case 'choices':
      return drawChoice(field, filled);
  }
};

const drawChoice = (field: Choice, filled: string): Element => {
  const wanted = field.kind === 'choices' ? filled.split(/[\s,]+/).filter((each) => each !== '') : [filled];
  const picked = field.options.filter(({ value }) => wanted.includes(value)).map(drawOption);
  const [first] = picked;
  const used = picked.length > 0 && picked.length === wanted.length;
  const listed = drawOptions(field.options);
  return field.kind === 'choice'
    ? { element: { type: 'static_select', action_id: VALUE, ...listed, ...(first && { initial_option: first }) }, used }
    : {
        element: {
          type: 'multi_static_select',
          action_id: VALUE,
          ...listed,
          ...(picked.length > 0 && { initial_options: picked }),
        },
        used,
      };
};

const MOST_OPTIONS = 100;

/** A hundred options to a list; longer ones are lists of a hundred under each other. */
const drawOptions = (options: Choice['options']) => {
  if (options.length === 0) return { options: [drawOption({ value: 'none', label: 'Nothing to choose from' })] };
  if (options.length <= MOST_OPTIONS) return { options: options.map(drawOption) };
  const groups = Array.from({ length: Math.min(MOST_OPTIONS, Math.ceil(options.length / MOST_OPTIONS)) }, (_, group) =>
    options.slice(group * MOST_OPTIONS, (group + 1) * MOST_OPTIONS),
  );
  return {
    option_groups: groups.map((group) => ({
      label: plain(`${group[0]?.label ?? ''} to ${group.at(-1)?.label ?? ''}`, 75),
      options: group.map(drawOption),
    })),
  };
};

const drawOption = ({ value, label }: Choice['options'][number]): types.PlainTextOption => ({
  text: plain(label, 75),
  value: value.slice(0, 150),
});

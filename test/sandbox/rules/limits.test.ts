import { actions, againstBlocks, againstModal, button, input, line, long, many, mrkdwn, option, options, plain, section, select } from './sent';

/** What is taken at its limit, and what is said one beyond it. */
type Limit = readonly [of: string, most: number, make: (size: number) => readonly string[], says: string];

const characters = (most: number, at: string): string =>
  `[ERROR] must be less than ${String(most + 1)} characters [json-pointer:${at}]`;
const items = (most: number, at: string): string => `[ERROR] no more than ${String(most)} items allowed [json-pointer:${at}]`;

const text = (of: string, most: number, at: string, make: (words: string) => readonly string[]): Limit => [
  of, most, (size) => make(long(size)), characters(most, at),
];
const count = (of: string, most: number, at: string, make: (size: number) => readonly string[]): Limit => [
  of, most, make, items(most, at),
];
const inForm = (...blocks: readonly object[]): readonly string[] => againstModal({ blocks });
const confirm = (more: object) => againstBlocks(actions(button({ confirm: { text: plain('Sure?'), ...more } })));
const named = (nth: number) => button({ action_id: `a${String(nth)}` });

const limits: readonly Limit[] = [
  text('the words of a section', 3000, '/blocks/0/text/text', (words) => againstBlocks(section({ text: mrkdwn(words) }))),
  text('a field', 2000, '/blocks/0/fields/0/text', (words) => againstBlocks(section({ fields: [mrkdwn(words)] }))),
  text('a header', 150, '/blocks/0/text/text', (words) => againstBlocks({ type: 'header', text: plain(words) })),
  text('words of a context', 3000, '/blocks/0/elements/0/text', (words) => againstBlocks({ type: 'context', elements: [mrkdwn(words)] })),
  text('the id of a block', 255, '/blocks/0/block_id', (words) => againstBlocks(section({ block_id: words }))),
  text('an image’s title', 2000, '/blocks/0/title/text', (words) =>
    againstBlocks({ type: 'image', image_url: 'https://a.example/b.png', alt_text: 'b', title: plain(words) })),
  text('an image’s alternative', 2000, '/blocks/0/alt_text', (words) =>
    againstBlocks({ type: 'image', image_url: 'https://a.example/b.png', alt_text: words })),
  text('Markdown', 12_000, '/blocks/0/text', (words) => againstBlocks({ type: 'markdown', text: words })),

  text('a button', 75, '/blocks/0/elements/0/text/text', (words) => againstBlocks(actions(button({ text: plain(words) })))),
  text('an action', 255, '/blocks/0/elements/0/action_id', (words) => againstBlocks(actions(button({ action_id: words })))),
  text('a button’s value', 2000, '/blocks/0/elements/0/value', (words) => againstBlocks(actions(button({ value: words })))),
  text('a button’s address', 3000, '/blocks/0/elements/0/url', (words) => againstBlocks(actions(button({ url: words })))),
  text('a button read aloud', 75, '/blocks/0/elements/0/accessibility_label', (words) =>
    againstBlocks(actions(button({ accessibility_label: words })))),
  text('the title of a question', 100, '/blocks/0/elements/0/confirm/title/text', (words) => confirm({ title: plain(words) })),
  text('a question', 300, '/blocks/0/elements/0/confirm/text/text', (words) => confirm({ text: mrkdwn(words) })),
  text('its yes', 30, '/blocks/0/elements/0/confirm/confirm/text', (words) => confirm({ confirm: plain(words) })),
  text('its no', 30, '/blocks/0/elements/0/confirm/deny/text', (words) => confirm({ deny: plain(words) })),

  text('an option', 75, '/view/blocks/0/element/options/0/text/text', (words) =>
    inForm(input(select({ options: [{ ...option(1), text: plain(words) }] })))),
  text('an option’s value', 150, '/view/blocks/0/element/options/0/value', (words) =>
    inForm(input(select({ options: [{ ...option(1), value: words }] })))),
  text('an option’s description', 75, '/view/blocks/0/element/options/0/description/text', (words) =>
    inForm(input(select({ options: [{ ...option(1), description: plain(words) }] })))),
  text('a group of options', 75, '/view/blocks/0/element/option_groups/0/label/text', (words) =>
    inForm(input(select({ options: undefined, option_groups: [{ label: plain(words), options: options(1) }] })))),
  text('what stands in an empty menu', 150, '/view/blocks/0/element/placeholder/text', (words) =>
    inForm(input(select({ placeholder: plain(words) })))),
  text('a field’s label', 2000, '/view/blocks/0/label/text', (words) => inForm(input(line(), { label: plain(words) }))),
  text('a field’s hint', 2000, '/view/blocks/0/hint/text', (words) => inForm(input(line(), { hint: plain(words) }))),
  text('what stands in a field', 3000, '/view/blocks/0/element/initial_value', (words) => inForm(input(line({ initial_value: words })))),

  text('a form’s title', 24, '/view/title/text', (words) => againstModal({ title: plain(words) })),
  text('its submit', 24, '/view/submit/text', (words) => againstModal({ submit: plain(words) })),
  text('its close', 24, '/view/close/text', (words) => againstModal({ close: plain(words) })),
  text('what it carries', 3000, '/view/private_metadata', (words) => againstModal({ private_metadata: words })),
  text('its callback', 255, '/view/callback_id', (words) => againstModal({ callback_id: words })),
  text('its external id', 255, '/view/external_id', (words) => againstModal({ external_id: words })),

  count('a message', 50, '/blocks', (size) => againstBlocks(...many(size, () => section()))),
  count('a form', 100, '/view/blocks', (size) => inForm(...many(size, () => section()))),
  count('the fields of a section', 10, '/blocks/0/fields', (size) => againstBlocks(section({ fields: many(size, () => mrkdwn('a')) }))),
  count('a context', 10, '/blocks/0/elements', (size) => againstBlocks({ type: 'context', elements: many(size, () => mrkdwn('a')) })),
  count('a row of buttons', 25, '/blocks/0/elements', (size) => againstBlocks(actions(...many(size, named)))),
  count('a menu', 100, '/view/blocks/0/element/options', (size) => inForm(input(select({ options: options(size) })))),
  count('a menu in groups', 100, '/view/blocks/0/element/option_groups', (size) =>
    inForm(input(select({ options: undefined, option_groups: many(size, (nth) => ({ label: plain(`G${String(nth)}`), options: options(1) })) })))),
  count('a group', 100, '/view/blocks/0/element/option_groups/0/options', (size) =>
    inForm(input(select({ options: undefined, option_groups: [{ label: plain('G'), options: options(size) }] })))),
  count('checkboxes', 10, '/view/blocks/0/element/options', (size) => inForm(input({ type: 'checkboxes', options: options(size) }))),
  count('radio buttons', 10, '/view/blocks/0/element/options', (size) => inForm(input({ type: 'radio_buttons', options: options(size) }))),
  count('an overflow menu', 5, '/blocks/0/accessory/options', (size) =>
    againstBlocks(section({ accessory: { type: 'overflow', options: options(size) } }))),
];

describe('a limit of Block Kit', () => {
  it.each(limits)('%s: %i are taken', (_, most, make) => {
    expect(make(most)).toEqual([]);
  });

  it.each(limits)('%s: one more than %i is refused, and says where', (_, most, make, says) => {
    expect(make(most + 1)).toEqual([says]);
  });
});

type Empty = readonly [of: string, said: readonly string[], says: string];

const nothingIn: readonly Empty[] = [
  ['a section', againstBlocks(section({ text: mrkdwn('') })), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
  ['a field', againstBlocks(section({ fields: [mrkdwn('')] })), 'must be more than 0 characters [json-pointer:/blocks/0/fields/0/text]'],
  ['a row of buttons', againstBlocks(actions()), 'must provide at least 1 items [json-pointer:/blocks/0/elements]'],
  ['a context', againstBlocks({ type: 'context', elements: [] }), 'must provide at least 1 items [json-pointer:/blocks/0/elements]'],
  ['a menu', inForm(input(select({ options: [] }))), 'must provide at least 1 items [json-pointer:/view/blocks/0/element/options]'],
  ['what is chosen of several', inForm(input(select({ type: 'multi_static_select', initial_options: [] }))),
    'must provide at least 1 items [json-pointer:/view/blocks/0/element/initial_options]'],
];

it.each(nothingIn)('nothing in %s is refused', (_, said, says) => {
  expect(said).toEqual([`[ERROR] ${says}`]);
});

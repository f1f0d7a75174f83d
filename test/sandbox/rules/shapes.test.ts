import { actions, againstBlocks, againstElement, againstHome, againstModal, button, input, line, mrkdwn, option, options, plain, section, select } from './sent';

type Taken = readonly [what: string, said: readonly string[]];
type Refused = readonly [what: string, said: readonly string[], says: string];

const conversations = (filter: object) => againstElement({ type: 'conversations_select', filter });

const taken: readonly Taken[] = [
  ['words that are taken as they are', againstBlocks(section({ text: { ...mrkdwn('a'), verbatim: true } }))],
  ['fields without words', againstBlocks({ type: 'section', fields: [mrkdwn('a')] })],
  ['a divider', againstBlocks({ type: 'divider' })],
  ['a button with nothing but its words', againstBlocks(actions({ type: 'button', text: plain('a') }))],
  ['one action in two rows', againstBlocks(actions(button()), actions(button()))],
  ['a button that is red', againstBlocks(actions(button({ style: 'danger' })))],
  ['a field in a message', againstBlocks(input(line()))],
  ['a chosen option, however its emoji are drawn', againstElement(select({ initial_option: { ...option(1), text: { ...plain('Option 1'), emoji: true } } }))],
  ['a chosen option of a group', againstElement(select({ options: undefined, option_groups: [{ label: plain('G'), options: options(3) }], initial_option: option(2) }))],
  ['a day', againstElement({ type: 'datepicker', initial_date: '2028-02-29' })],
  ['a time', againstElement({ type: 'timepicker', initial_time: '23:59', timezone: 'America/New_York' })],
  ['an instant', againstElement({ type: 'datetimepicker', initial_date_time: 1_628_633_820 })],
  ['a number', againstElement({ type: 'number_input', is_decimal_allowed: false, min_value: '0', initial_value: '3' })],
  ['an address to write to', againstElement({ type: 'email_text_input' })],
  ['an address', againstElement({ type: 'url_text_input' })],
  ['files', againstElement({ type: 'file_input', filetypes: ['pdf'], max_files: 10 })],
  ['everybody', againstElement({ type: 'multi_users_select', initial_users: ['U1'], max_selected_items: 3 })],
  ['private channels', conversations({ include: ['private'] })],
  ['an image in Slack', againstBlocks({ type: 'image', slack_file: { id: 'F1' }, alt_text: 'b' })],
  ['a menu of links', againstBlocks(section({ accessory: { type: 'overflow', options: [{ ...option(1), url: 'https://a.example' }] } }))],
  ['marked words in a choice', againstElement({ type: 'checkboxes', options: [{ text: mrkdwn('*a*'), value: 'a' }] })],
  ['telling the app while somebody types', againstElement(line({ dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } }))],
  ['an empty Home', againstHome({ blocks: [] })],
  ['a field in a Home, which is never sent', againstHome({ blocks: [input(line())] })],
  ['a form without fields and submit', againstModal({ submit: undefined })],
];

it.each(taken)('takes %s', (_, said) => {
  expect(said).toEqual([]);
});

const refused: readonly Refused[] = [
  ['a block nobody knows', againstBlocks({ type: 'sections' }), 'unsupported type: sections [json-pointer:/blocks/0/type]'],
  ['a block without a kind', againstBlocks({}), 'missing required field: type [json-pointer:/blocks/0]'],
  ['an unknown member', againstBlocks(section({ color: 'red' })), 'invalid additional property: color [json-pointer:/blocks/0]'],
  ['nothing where something belongs', againstBlocks(section({ block_id: null })), 'must provide a string [json-pointer:/blocks/0/block_id]'],
  ['a text where an object belongs', againstBlocks({ type: 'section', fields: ['a'] }), 'must provide an object [json-pointer:/blocks/0/fields/0]'],
  ['an object where a list belongs', againstBlocks({ type: 'section', fields: {} }), 'must provide an array [json-pointer:/blocks/0/fields]'],
  ['a section of nothing', againstBlocks({ type: 'section' }), 'must define either `text` or `fields` [json-pointer:/blocks/0]'],
  ['a header that is marked up', againstBlocks({ type: 'header', text: mrkdwn('a') }), 'must be a valid enum value [json-pointer:/blocks/0/text/type]'],
  ['emoji in marked words', againstBlocks(section({ text: { ...mrkdwn('a'), emoji: true } })), 'invalid additional property: emoji [json-pointer:/blocks/0/text]'],
  ['a button without words', againstBlocks(actions({ type: 'button' })), 'missing required field: text [json-pointer:/blocks/0/elements/0]'],
  ['a button of another colour', againstBlocks(actions(button({ style: 'default' }))), 'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]'],
  ['a field in a row of buttons', againstBlocks(actions(line())), 'unsupported type: plain_text_input [json-pointer:/blocks/0/elements/0/type]'],
  ['a field beside a section', againstBlocks(section({ accessory: line() })), 'unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]'],
  ['a button as a field', againstElement(button()), 'unsupported type: button [json-pointer:/view/blocks/0/element/type]'],
  ['an email address in a message', againstBlocks(input({ type: 'email_text_input' })), 'unsupported type: email_text_input [json-pointer:/blocks/0/element/type]'],
  ['an instant in a Home', againstHome({ blocks: [input({ type: 'datetimepicker' })] }), 'unsupported type: datetimepicker [json-pointer:/view/blocks/0/element/type]'],
  ['Markdown in a form', againstModal({ blocks: [{ type: 'markdown', text: 'a' }] }), 'unsupported type: markdown [json-pointer:/view/blocks/0/type]'],
  ['a file of Slack’s own', againstBlocks({ type: 'file', external_id: 'a', source: 'remote' }), 'unsupported type: file [json-pointer:/blocks/0/type]'],
  ['a link in a menu that leads nowhere', againstElement(select({ options: [{ ...option(1), url: 'https://a.example' }] })), 'invalid additional property: url [json-pointer:/view/blocks/0/element/options/0]'],
  ['options in two ways', againstElement(select({ option_groups: [{ label: plain('G'), options: options(1) }] })), 'must define either `options` or `option_groups` [json-pointer:/view/blocks/0/element]'],
  ['a choice that is not offered', againstElement(select({ initial_option: option(9) })), 'must match one of the provided options [json-pointer:/view/blocks/0/element/initial_option]'],
  ['one of several choices that is not offered', againstElement(select({ type: 'multi_static_select', initial_options: [option(1), option(9)] })), 'must match one of the provided options [json-pointer:/view/blocks/0/element/initial_options]'],
  ['a day that is in no calendar', againstElement({ type: 'datepicker', initial_date: '2027-02-29' }), 'must be a valid date in the format YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]'],
  ['a day in other words', againstElement({ type: 'datepicker', initial_date: '1 May' }), 'must be a valid date in the format YYYY-MM-DD [json-pointer:/view/blocks/0/element/initial_date]'],
  ['a time that does not come', againstElement({ type: 'timepicker', initial_time: '24:00' }), 'must be a valid time in the format HH:mm [json-pointer:/view/blocks/0/element/initial_time]'],
  ['a filter of nothing', conversations({}), 'must define at least one of the filter properties [json-pointer:/view/blocks/0/element/filter]'],
  ['a file by both ways', againstBlocks({ type: 'image', alt_text: 'b', slack_file: { id: 'F1', url: 'u' } }), 'must define either `id` or `url` [json-pointer:/blocks/0/slack_file]'],
  ['an image of nothing', againstBlocks({ type: 'image', alt_text: 'b' }), 'must define either `image_url` or `slack_file` [json-pointer:/blocks/0]'],
  ['a block’s id twice', againstBlocks(section({ block_id: 'a' }), section({ block_id: 'a' })), '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]'],
  ['an action twice in one row', againstBlocks(actions(button(), button())), '`action_id` "request/take" already exists [json-pointer:/blocks/0/elements/1/action_id]'],
  ['a form without a title', againstModal({ title: undefined }), 'missing required field: title [json-pointer:/view]'],
  ['fields without a submit', againstModal({ submit: undefined, blocks: [section(), input(line())] }), 'must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]'],
  ['a member of workflow steps', againstModal({ submit_disabled: true }), 'invalid additional property: submit_disabled [json-pointer:/view]'],
  ['two fields that want the keyboard', againstModal({ blocks: [input(line({ focus_on_load: true })), input(line({ focus_on_load: true }))] }), 'only one element may have `focus_on_load` set to true [json-pointer:/view/blocks/1/element/focus_on_load]'],
  ['a Home with a title', againstHome({ title: plain('Home') }), 'invalid additional property: title [json-pointer:/view]'],
  ['a Home where a form belongs', againstModal({ type: 'home' }), 'must be a valid enum value [json-pointer:/view/type]'],
];

it.each(refused)('refuses %s', (_, said, says) => {
  expect(said).toEqual([`[ERROR] ${says}`]);
});

import type { Control } from '../blocks/shape';

const asked: Readonly<Record<Control['type'], string>> = {
  button: '',
  overflow: '',
  static_select: 'Select an option',
  multi_static_select: 'Select options',
  external_select: 'Select an option',
  multi_external_select: 'Select options',
  users_select: 'Select a person',
  multi_users_select: 'Select people',
  conversations_select: 'Select a conversation',
  multi_conversations_select: 'Select conversations',
  channels_select: 'Select a channel',
  multi_channels_select: 'Select channels',
  datepicker: 'Pick a date',
  timepicker: 'Pick a time',
  datetimepicker: 'Pick a date and time',
  checkboxes: 'Tick what applies',
  radio_buttons: 'Pick one',
  plain_text_input: 'Write here',
  email_text_input: 'Write an address here',
  url_text_input: 'Write a link here',
  number_input: 'Write a number here',
};

/** What stands in a control that nothing has been put in, and what it is called where no label stands above it. */
export const askedOf = (element: Control): string => ('placeholder' in element ? element.placeholder?.text : undefined) ?? asked[element.type];

import { z } from 'zod';

/*
 * The blocks of Block Kit as the page draws them. Loose where Slack is loose: what a message may not hold is refused by
 * the workspace, and what the page does not know it says so of.
 */

export const text = z.object({
  type: z.enum(['plain_text', 'mrkdwn']),
  text: z.string(),
  emoji: z.boolean().optional(),
  verbatim: z.boolean().optional(),
});

export const option = z.object({ text, value: z.string().default(''), description: text.optional(), url: z.string().optional() });

export const confirm = z.object({
  title: text,
  text,
  confirm: text,
  deny: text,
  style: z.enum(['primary', 'danger']).optional(),
});

const common = { action_id: z.string().default(''), confirm: confirm.optional() };
const placeholder = text.optional();
const options = z.array(option).optional();
const groups = z.array(z.object({ label: text, options: z.array(option) })).optional();
const most = z.number().optional();
const ids = z.array(z.string()).optional();
const dispatch = z.object({ trigger_actions_on: z.array(z.string()).optional() }).optional();
const line = {
  ...common,
  placeholder,
  min_length: most,
  max_length: most,
  initial_value: z.string().optional(),
  dispatch_action_config: dispatch,
};

export const picture = z.object({
  type: z.literal('image'),
  image_url: z.string().optional(),
  alt_text: z.string(),
  slack_file: z.object({ url: z.string().optional() }).optional(),
});

export const element = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('button'),
    ...common,
    text,
    value: z.string().optional(),
    url: z.string().optional(),
    style: z.enum(['primary', 'danger']).optional(),
    accessibility_label: z.string().optional(),
  }),
  z.object({ type: z.literal('static_select'), ...common, placeholder, options, option_groups: groups, initial_option: option.optional() }),
  z.object({ type: z.literal('multi_static_select'), ...common, placeholder, options, option_groups: groups, initial_options: options, max_selected_items: most }),
  z.object({ type: z.literal('external_select'), ...common, placeholder, min_query_length: most, initial_option: option.optional() }),
  z.object({ type: z.literal('multi_external_select'), ...common, placeholder, min_query_length: most, initial_options: options, max_selected_items: most }),
  z.object({ type: z.literal('users_select'), ...common, placeholder, initial_user: z.string().optional() }),
  z.object({ type: z.literal('multi_users_select'), ...common, placeholder, initial_users: ids, max_selected_items: most }),
  z.object({ type: z.literal('conversations_select'), ...common, placeholder, initial_conversation: z.string().optional() }),
  z.object({ type: z.literal('multi_conversations_select'), ...common, placeholder, initial_conversations: ids, max_selected_items: most }),
  z.object({ type: z.literal('channels_select'), ...common, placeholder, initial_channel: z.string().optional() }),
  z.object({ type: z.literal('multi_channels_select'), ...common, placeholder, initial_channels: ids, max_selected_items: most }),
  z.object({ type: z.literal('overflow'), ...common, options: z.array(option) }),
  z.object({ type: z.literal('datepicker'), ...common, placeholder, initial_date: z.string().optional() }),
  z.object({ type: z.literal('timepicker'), ...common, placeholder, initial_time: z.string().optional() }),
  z.object({ type: z.literal('datetimepicker'), ...common, initial_date_time: z.number().optional() }),
  z.object({ type: z.literal('checkboxes'), ...common, options: z.array(option), initial_options: options }),
  z.object({ type: z.literal('radio_buttons'), ...common, options: z.array(option), initial_option: option.optional() }),
  z.object({ type: z.literal('plain_text_input'), ...line, multiline: z.boolean().optional() }),
  z.object({ type: z.literal('email_text_input'), ...line }),
  z.object({ type: z.literal('url_text_input'), ...line }),
  z.object({ type: z.literal('number_input'), ...line, is_decimal_allowed: z.boolean().optional(), min_value: z.string().optional(), max_value: z.string().optional() }),
  picture,
]);

export type Text = z.output<typeof text>;
export type Option = z.output<typeof option>;
export type Confirm = z.output<typeof confirm>;
export type Element = z.output<typeof element>;
export type ElementOf<Type extends Element['type']> = Extract<Element, { readonly type: Type }>;
/** What can be picked, pressed or typed in. */
export type Control = Exclude<Element, { readonly type: 'image' }>;

import { z } from 'zod';
import { address, eitherText, plain } from './text';

/* Composition objects: what elements are made of. */

const LABEL = 75;
const VALUE = 150;
const MOST_OPTIONS = 100;

/** Asked back before something is pressed for good. Slack fills in what is left out of the title and the two buttons. */
export const confirm = z.strictObject({
  title: plain(100).optional(),
  text: eitherText(300),
  confirm: plain(30).optional(),
  deny: plain(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

const value = z.string().max(VALUE);

/** An option of a select menu. */
export const option = z.strictObject({ text: plain(LABEL), value, description: plain(LABEL).optional() });

/** An option of an overflow menu, the only kind that may lead somewhere. */
export const linkingOption = option.extend({ url: address.optional() });

/** An option of checkboxes and radio buttons, whose words may be marked up. */
export const markedOption = z.strictObject({
  text: eitherText(LABEL),
  value,
  description: eitherText(LABEL).optional(),
});

export const optionGroup = z.strictObject({
  label: plain(LABEL),
  options: z.array(option).min(1).max(MOST_OPTIONS),
});

export const options = z.array(option).min(1).max(MOST_OPTIONS);
export const optionGroups = z.array(optionGroup).min(1).max(MOST_OPTIONS);

/** When typing in a field tells the app. */
export const dispatchConfig = z.strictObject({
  trigger_actions_on: z
    .array(z.enum(['on_enter_pressed', 'on_character_entered']))
    .min(1)
    .max(2)
    .optional(),
});

/** Which conversations a menu offers. At least one of its three members is there. */
export const conversationFilter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((filter) => Object.keys(filter).length > 0, { error: 'must define at least one of the filter properties' });

/** An image that was uploaded to Slack, by its address or its id. */
export const slackFile = z
  .strictObject({ id: z.string().min(1).optional(), url: address.optional() })
  .refine((file) => (file.id === undefined) !== (file.url === undefined), {
    error: 'must define either `id` or `url`',
  });

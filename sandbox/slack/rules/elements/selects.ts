import { z } from 'zod';
import { conversationFilter, option, optionGroups, options } from '../compositions';
import {
  NOT_ALL_OFFERED,
  NOT_OFFERED,
  OFFERS_ONE_WAY,
  choosesAllOffered,
  choosesOffered,
  offersOneWay,
} from './chosen';
import { actionable, confirmable, focusable, manySelectable, placeholdable } from './common';

/* Menus, to choose one or several from. */

const menu = { ...actionable, ...confirmable, ...focusable, ...placeholdable };
const listed = { options: options.optional(), option_groups: optionGroups.optional() };
const answers = { response_url_enabled: z.boolean().optional() };
const anyId = z.string().min(1);

const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...menu, ...listed, initial_option: option.optional() })
  .refine(offersOneWay, OFFERS_ONE_WAY)
  .refine(choosesOffered, NOT_OFFERED);

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    ...manySelectable,
    ...listed,
    initial_options: z.array(option).min(1).optional(),
  })
  .refine(offersOneWay, OFFERS_ONE_WAY)
  .refine(choosesAllOffered, NOT_ALL_OFFERED);

const typedAhead = { min_query_length: z.int().min(0).optional() };

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...menu,
  ...typedAhead,
  initial_option: option.optional(),
});

const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...menu,
  ...manySelectable,
  ...typedAhead,
  initial_options: z.array(option).min(1).optional(),
});

const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};

const usersSelect = z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: anyId.optional() });
const channelsSelect = z.strictObject({
  type: z.literal('channels_select'),
  ...menu,
  ...answers,
  initial_channel: anyId.optional(),
});
const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...menu,
  ...answers,
  ...conversations,
  initial_conversation: anyId.optional(),
});

const many = { ...menu, ...manySelectable };
const ids = z.array(anyId).min(1).optional();

const multiUsersSelect = z.strictObject({ type: z.literal('multi_users_select'), ...many, initial_users: ids });
const multiChannelsSelect = z.strictObject({
  type: z.literal('multi_channels_select'),
  ...many,
  initial_channels: ids,
});
const multiConversationsSelect = z.strictObject({
  type: z.literal('multi_conversations_select'),
  ...many,
  ...conversations,
  initial_conversations: ids,
});

export const selects = [staticSelect, externalSelect, usersSelect, conversationsSelect, channelsSelect] as const;
export const multiSelects = [
  multiStaticSelect,
  multiExternalSelect,
  multiUsersSelect,
  multiConversationsSelect,
  multiChannelsSelect,
] as const;

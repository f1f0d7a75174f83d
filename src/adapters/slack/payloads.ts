import { z } from 'zod';

/*
 * What Slack sends, as far as we read it. Everything else in it is left alone: Slack adds members as it likes.
 */

const id = z.string().regex(/^[A-Z0-9]+$/);
const enterprise = z.object({ id }).nullish();

export const slashPayload = z.object({
  command: z.string(),
  text: z.string().default(''),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user_id: id,
  team_id: id,
  enterprise_id: id.nullish(),
  channel_id: z.string(),
});

const clicker = z.object({ id, team_id: id.nullish() });

const gesture = {
  user: clicker,
  team: z.object({ id }).nullish(),
  enterprise,
  trigger_id: z.string().default(''),
};

/** The view of a form or a Home, as a click in it brings it along. */
const view = z.object({
  id: z.string(),
  type: z.string(),
  hash: z.string().default(''),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
});

export const clickPayload = z.object({
  ...gesture,
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  container: z.object({ message_ts: z.string().optional(), thread_ts: z.string().optional() }).nullish(),
  view: view.nullish(),
  actions: z.array(z.object({ action_id: z.string().default(''), value: z.string().optional() })).min(1),
});

export const shortcutPayload = z.object({
  ...gesture,
  callback_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
});

const option = z.looseObject({ value: z.string() });

/** The value of one field, whatever it was picked or typed with. */
const valued = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
});

export const formPayload = z.object({
  ...gesture,
  view: view.extend({
    state: z.object({ values: z.record(z.string(), z.record(z.string(), valued)) }).default({ values: {} }),
    title: z.object({ text: z.string() }).nullish(),
    submit: z.object({ text: z.string() }).nullish(),
    blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().default('') })).default([]),
  }),
});

export const eventPayload = z.object({
  event_id: z.string(),
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  event: z.object({
    type: z.string(),
    subtype: z.string().optional(),
    user: z.string().optional(),
    user_team: id.nullish(),
    bot_id: z.string().nullish(),
    /** Of a Home that was opened: which side of it. */
    tab: z.string().optional(),
    channel: z.string().optional().catch(undefined),
    ts: z.string().optional(),
    thread_ts: z.string().optional(),
    files: z.array(z.object({ id })).optional(),
  }),
});

/** What a form carried from where it was opened: ids only. */
export const contextPayload = z.object({
  about: z.string().optional(),
  given: z.string().optional(),
  channel: z.string().optional(),
  thread: z.string().optional(),
});

export type SlashPayload = z.output<typeof slashPayload>;
export type ClickPayload = z.output<typeof clickPayload>;
export type ShortcutPayload = z.output<typeof shortcutPayload>;
export type FormPayload = z.output<typeof formPayload>;
export type EventPayload = z.output<typeof eventPayload>;
export type Valued = z.output<typeof valued>;

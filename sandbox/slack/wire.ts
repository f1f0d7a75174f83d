import { z } from 'zod';

/*
 * What the page and the pretend Slack say to each other, under `/_sandbox`. The page is always somebody: every question
 * names its `user`, and what that person could not see in Slack is not in the answer. Times are Slack's `ts`
 * ("1795392000.000100"): seconds on the house's clock where a message is shown, never the reader's.
 */

/** Somebody who can be switched to. */
export const person = z.object({
  id: z.string(),
  name: z.string(),
  /** Empty for the bot. */
  agency: z.string(),
  roles: z.array(z.string()),
  /** Of a second organisation: no slash commands. */
  guest: z.boolean(),
  bot: z.boolean(),
});

export const message = z.object({
  channel: z.string(),
  ts: z.string(),
  /** When, in words of the floor's zone: `Thu 3 December, 09:00 ET`. */
  at: z.string(),
  user: z.string(),
  text: z.string(),
  blocks: z.array(z.unknown()),
  edited: z.boolean(),
  /** Only its reader sees it, and only until the page is loaded anew. */
  ephemeral: z.boolean(),
  thread: z.string().optional(),
  replies: z.object({ count: z.number(), latestAt: z.string(), people: z.array(z.string()) }).optional(),
  pinned: z.boolean(),
  files: z.array(z.object({ id: z.string(), name: z.string(), mimetype: z.string(), size: z.number(), url: z.string() })),
  reactions: z.array(z.object({ name: z.string(), count: z.number() })),
});

export const channel = z.object({
  id: z.string(),
  /** A direct message bears the name of the other one. */
  name: z.string(),
  kind: z.enum(['public', 'private', 'direct']),
  topic: z.string(),
  members: z.array(z.string()),
  archived: z.boolean(),
  unread: z.number(),
  /** Unread and calls this person by name, or is a direct message. */
  mentions: z.number(),
  pins: z.array(z.string()),
  bookmarks: z.array(z.object({ id: z.string(), title: z.string(), link: z.string() })),
});

/** A view as it stands: a modal, or a Home. */
export const view = z.object({
  id: z.string(),
  type: z.enum(['modal', 'home']),
  callbackId: z.string(),
  title: z.string(),
  submit: z.string().optional(),
  close: z.string().optional(),
  blocks: z.array(z.unknown()),
  hash: z.string(),
});

export const clock = z.object({
  /** ISO instant of the house. */
  now: z.string(),
  /** `Tue 3 November 2026` and `17:00 ET`. */
  day: z.string(),
  time: z.string(),
  /** The next thing the house will do by itself. */
  next: z.object({ day: z.string(), time: z.string(), about: z.string() }).optional(),
});

export const command = z.object({
  command: z.string(),
  description: z.string(),
  hint: z.string(),
  /** What help says of each verb: `open`, an example, and what it does. */
  verbs: z.array(z.object({ verb: z.string(), example: z.string(), does: z.string() })),
});

/** `GET /_sandbox/state?user=U…`: everything the page needs to draw itself for one person. */
export const state = z.object({
  workspace: z.string(),
  scenario: z.object({ name: z.string(), title: z.string(), about: z.string() }),
  you: z.string(),
  people: z.array(person),
  channels: z.array(channel),
  commands: z.array(command),
  clock,
  /** The modals on this person's screen, the topmost last. */
  views: z.array(view),
  home: view.optional(),
  /** What was done then, beside what happens now; only a replay has them. In order of time. */
  happened: z.array(z.object({ day: z.string(), at: z.string(), title: z.string(), about: z.string(), passed: z.boolean(),
    /** The message that says it, for what the house says here. */
    here: z.object({ channel: z.string(), ts: z.string(), thread: z.string().optional() }).optional() })),
  /** The faults that can be switched on, and whether they are. */
  switches: z.array(z.object({ name: z.string(), about: z.string(), on: z.boolean() })),
});

/** `GET /_sandbox/messages/:channel?user=&thread=&before=`: up to a hundred, the oldest first. */
export const messages = z.object({ messages: z.array(message), more: z.boolean() });

/** `GET /_sandbox/live?user=U…`: server-sent events, each one of these as JSON. */
export const happening = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), message }),
  z.object({ type: z.literal('gone'), channel: z.string(), ts: z.string() }),
  /** A channel came, went, was renamed, archived, pinned in, read. */
  z.object({ type: z.literal('channel'), channel }),
  z.object({ type: z.literal('left'), channel: z.string() }),
  /** This person's modals as they stand now. */
  z.object({ type: z.literal('views'), views: z.array(view) }),
  z.object({ type: z.literal('home'), view }),
  z.object({ type: z.literal('clock'), clock }),
  /** Slack's own words to a person, as beside the message entry: `/report failed with the error "operation_timeout"`. */
  z.object({ type: z.literal('trouble'), words: z.string(), channel: z.string().optional() }),
]);

/** Posts, each as JSON to `/_sandbox/NAME`; answered with `answer`. */
export const posts = {
  /** `thread`: typed under a message, where Slack takes no command and says so. */
  command: z.object({ user: z.string(), channel: z.string(), text: z.string(), thread: z.string().optional() }),
  message: z.object({ user: z.string(), channel: z.string(), text: z.string(), thread: z.string().optional() }),
  /** A button or select in a message (`channel`, `ts`) or in a view (`view_id`). `value`: an option's value, a date, a person… */
  act: z.object({
    user: z.string(),
    channel: z.string().optional(),
    ts: z.string().optional(),
    view_id: z.string().optional(),
    action_id: z.string(),
    block_id: z.string().optional(),
    value: z.unknown().optional(),
    /** In a view: what stands in its fields, block id to action id to value. */
    values: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
  /** By block id or label: values by action id, in Slack's form of a state or plainly; or, for scripts, just the value. */
  submit: z.object({ user: z.string(), view_id: z.string(), values: z.record(z.string(), z.unknown()) }),
  close: z.object({ user: z.string(), view_id: z.string() }),
  home: z.object({ user: z.string() }),
  read: z.object({ user: z.string(), channel: z.string() }),
  clock: z.union([z.object({ advance: z.string() }), z.object({ to: z.string() }), z.object({ next: z.literal(true) })]),
  upload: z.object({ user: z.string(), channel: z.string(), thread: z.string().optional(), name: z.string(), mimetype: z.string(), base64: z.string() }),
  /** What an administrator of the workspace does, whoever plays them. `sweep` is what a retention policy does to a channel. */
  administer: z.object({
    user: z.string(),
    does: z.enum(['delete', 'sweep', 'unpin', 'archive', 'unarchive', 'rename', 'kick', 'invite']),
    channel: z.string(),
    ts: z.string().optional(),
    name: z.string().optional(),
  }),
  switch: z.object({ name: z.string(), on: z.boolean() }),
  options: z.object({ user: z.string(), view_id: z.string().optional(), ts: z.string().optional(), channel: z.string().optional(), action_id: z.string(), block_id: z.string(), query: z.string() }),
} as const;

/**
 * What a post is answered with. `errors` belong to the fields of a form, by block id. `words` are Slack's own when the
 * gesture failed. `shown` is what this gesture alone brought its person: an ephemeral message, if one came with the ack.
 */
export const answer = z.object({
  ok: z.boolean(),
  words: z.string().optional(),
  errors: z.record(z.string(), z.string()).optional(),
  options: z.array(z.unknown()).optional(),
  shown: message.optional(),
});

export type Person = z.output<typeof person>;
export type Message = z.output<typeof message>;
export type Channel = z.output<typeof channel>;
export type View = z.output<typeof view>;
export type ClockFace = z.output<typeof clock>;
export type Command = z.output<typeof command>;
export type State = z.output<typeof state>;
export type Happening = z.output<typeof happening>;
export type Answer = z.output<typeof answer>;
export type Posts = { readonly [Name in keyof typeof posts]: z.output<(typeof posts)[Name]> };

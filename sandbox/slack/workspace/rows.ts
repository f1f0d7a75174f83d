import { z } from 'zod';

/* What lies in `emulate`'s memory, as far as the workspace shows it. */

const file = z.object({ file_id: z.string(), name: z.string(), mimetype: z.string(), size: z.number() });

export const messageRow = z.object({
  ts: z.string(),
  channel_id: z.string(),
  user: z.string(),
  text: z.string().default(''),
  subtype: z.string().optional(),
  thread_ts: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  metadata: z.unknown().optional(),
  edited: z.object({ user: z.string(), ts: z.string() }).optional(),
  files: z.array(file).optional(),
  reactions: z.array(z.object({ name: z.string(), count: z.number() })).default([]),
});

export const channelRow = z.object({
  channel_id: z.string(),
  name: z.string(),
  is_private: z.boolean().default(false),
  is_im: z.boolean().default(false),
  is_archived: z.boolean().default(false),
  topic: z.object({ value: z.string() }).default({ value: '' }),
  members: z.array(z.string()),
});

export const pinRow = z.object({ channel_id: z.string(), message_ts: z.string() });

export const bookmarkRow = z.object({ bookmark_id: z.string(), channel_id: z.string(), title: z.string(), link: z.string() });

export const fileRow = z.object({ file_id: z.string(), name: z.string(), mimetype: z.string(), content_base64: z.string().default(''), channels: z.array(z.string()), groups: z.array(z.string()), ims: z.array(z.string()) });

export const userRow = z.object({ user_id: z.string(), team_id: z.string(), name: z.string(), real_name: z.string(), is_bot: z.boolean() });

export type Message = z.output<typeof messageRow>;
export type Channel = z.output<typeof channelRow>;
export type User = z.output<typeof userRow>;
export type Bookmark = z.output<typeof bookmarkRow>;

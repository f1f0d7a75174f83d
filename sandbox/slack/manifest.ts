import { z } from 'zod';

/** The app as it was installed: what it may do, what can be typed, and what it is told. */
export const manifest = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default(''), should_escape: z.boolean().default(false) })).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional() }),
});

export type Manifest = z.output<typeof manifest>;

import { z } from 'zod';
import type { Slack } from './client';
import { EVENT_TYPE } from './post';
import type { Lies } from './where';

const page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.looseObject({ id: z.string().optional() }).optional() })
        .optional()
        .catch(undefined),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

const MOST_PAGES = 10;

/**
 * Our own messages with one delivery id, where a place lies, after an instant of Slack's clock, never ours. What cannot
 * be looked for is thrown: `not there` would be a second post.
 */
export const ownMessages = async (
  slack: Slack,
  id: string,
  { channel, thread }: Lies,
  { oldest, most }: { readonly oldest?: string | undefined; readonly most: number },
): Promise<readonly string[]> => {
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  const asked = {
    channel,
    include_all_metadata: true,
    limit: 200,
    ...(thread !== undefined && { ts: thread }),
    ...(oldest !== undefined && { oldest }),
  };
  const found: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const called = await slack.call(method, { ...asked, ...(cursor !== '' && { cursor }) });
    if (called.failed === 'permanent') return found;
    if (called.failed) return unlooked(called.why);
    const read = page.safeParse(called.result);
    if (!read.success) return unlooked(`What ${method} said could not be read.`);
    const ours = read.data.messages.filter(
      ({ metadata }) => metadata?.event_type === EVENT_TYPE && metadata.event_payload?.id === id,
    );
    found.push(...ours.map(({ ts }) => ts));
    cursor = read.data.response_metadata?.next_cursor ?? '';
    if (cursor === '' || found.length >= most) return found;
  }
  return found;
};

export const unlooked = (why: string): never => {
  throw new Error(`The delivery could not be looked for: ${why}`);
};

import { z } from 'zod';
import type { Parts } from '../parts';
import type { OnScreen } from '../views/views';
import type { Answer, Person } from '../wire';
import type { Channel, Message } from '../workspace/rows';
import { common, inChannel, inView, pressedMessage } from './payloads';

export type Searched = {
  readonly who: Person;
  readonly action: string;
  readonly block: string;
  readonly query: string;
  readonly where: { readonly view: OnScreen } | { readonly channel: Channel; readonly message: Message };
};

const offered = z.object({ options: z.array(z.unknown()).optional(), option_groups: z.array(z.object({ options: z.array(z.unknown()) })).optional() });

/** What the app offers while somebody types into a list that it keeps. */
export const suggest = async ({ who, action, block, query, where }: Searched, parts: Parts): Promise<Answer> => {
  const ack = await parts.line.send({
    type: 'interactive',
    payload: {
      type: 'block_suggestion',
      ...common(who.id, parts),
      action_id: action,
      block_id: block,
      value: query,
      ...('view' in where
        ? inView(where.view, {})
        : { container: { type: 'message', message_ts: where.message.ts, channel_id: where.channel.channel_id, is_ephemeral: false }, channel: inChannel(where.channel), message: pressedMessage(where.message) }),
    },
  });
  const read = ack.kind === 'acked' ? offered.safeParse(ack.body ?? {}) : undefined;
  if (!read?.success) return { ok: false, words: 'Couldn’t load options.', options: [] };
  return { ok: true, options: [...(read.data.options ?? []), ...(read.data.option_groups ?? []).flatMap(({ options }) => options)].slice(0, 100) };
};

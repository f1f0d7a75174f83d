import { z } from 'zod';
import type { Place } from '../../core/language/places';
import type { Address } from '../../ports/addresses';
import { lastIn, spellLast, spellSpot } from './addresses';
import type { Slack } from './client';
import type { Drawn } from './draw';
import type { Failure } from './errors';
import { quietly } from './tell';
import type { Lies } from './where';

/** How a message of ours is found again. The id is random and says nothing: any member's app can read it. */
export const EVENT_TYPE = 'watchfloor_delivery';

export const metadataOf = (delivery: string) => ({ event_type: EVENT_TYPE, event_payload: { id: delivery } });

const shape = z.object({ ts: z.string(), channel: z.string() });

export type Posted =
  { readonly failed: undefined; readonly address: string; readonly learnt: readonly Address[] } | Failure;

/** Posts one message. Where it lies is kept as the newest of its place, so that a later one is looked for after it. */
export const post = async (slack: Slack, delivery: string, at: Place, lies: Lies, drawn: Drawn): Promise<Posted> => {
  const { channel, thread, learnt, team } = lies;
  const called = await slack.call('chat.postMessage', {
    channel,
    ...drawn,
    ...quietly,
    metadata: metadataOf(delivery),
    ...(thread !== undefined && { thread_ts: thread }),
  });
  if (called.failed) return called;
  const { data } = shape.safeParse(called.result);
  if (!data)
    return {
      failed: 'ambiguous',
      code: 'no_ts',
      why: 'Slack took the message and did not say where it lies.',
      seconds: 15,
    };
  const spot = { team, channel: data.channel, ts: data.ts };
  return {
    failed: undefined,
    address: spellSpot(spot),
    learnt: [...learnt, { place: lastIn(at), address: spellLast(spot) }],
  };
};

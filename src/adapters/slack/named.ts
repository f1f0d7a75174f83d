import { z } from 'zod';
import type { Address, Addresses } from '../../ports/addresses';
import { placeNamed, readSpot, spellSpot } from './addresses';
import type { Slack } from './client';
import type { Failure } from './errors';

export type Channel = { readonly failed: undefined; readonly channel: string; readonly learnt: readonly Address[] } | Failure;

/** The channel of a name or an id. `afresh`: what was known of the name turned out to be nobody's channel any more. */
export type Named = (name: string, team: string, afresh: boolean) => Promise<Channel>;

/**
 * Looks a name up once and keeps what it found: people rename channels, and one that is renamed stays the same. An id is
 * taken as it is.
 */
export const channelFinder = (slack: Slack, addresses: Addresses): Named => {
  const known = new Map<string, string>();
  return async (given, team, afresh) => {
    const name = given.replace(/^#/, '');
    if (/^[CGD][A-Z0-9]{6,}$/.test(name)) return { failed: undefined, channel: name, learnt: [] };
    const channel = afresh ? undefined : (known.get(name) ?? readSpot((await addresses.of(placeNamed(name))) ?? '')?.channel);
    if (channel !== undefined) return { failed: undefined, channel, learnt: [] };
    const found = await byName(name, slack);
    if (found.failed) return found;
    known.set(name, found.channel);
    return { ...found, learnt: [{ place: placeNamed(name), address: spellSpot({ team, channel: found.channel }) }] };
  };
};

const listed = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string().default('') })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});
const MOST_PAGES = 20;

type Found = { readonly failed: undefined; readonly channel: string } | Failure;

const byName = async (name: string, slack: Slack): Promise<Found> => {
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const called = await slack.call('conversations.list', {
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 1000,
      ...(cursor !== '' && { cursor }),
    });
    if (called.failed) return called;
    const { data } = listed.safeParse(called.result);
    const channel = data?.channels.find((each) => each.name === name);
    if (channel) return { failed: undefined, channel: channel.id };
    cursor = data?.response_metadata?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return { failed: 'permanent', code: NOT_SEEN, why: `There is no channel #${name} that Watchfloor can see.`, seconds: 60 };
};

/** Nobody's code but ours: there is no channel of that name, or Watchfloor is not in it. */
export const NOT_SEEN = 'channel_not_seen';

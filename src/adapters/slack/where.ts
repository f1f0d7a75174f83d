import { z } from 'zod';
import type { AgencyId } from '../../core/language/agencies';
import { never } from '../../core/language/never';
import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { Address, Addresses } from '../../ports/addresses';
import { noChannel, placeOfCard, readSpot, spellSpot } from './addresses';
import type { Slack } from './client';
import type { Failure } from './errors';
import type { Identity } from './identity';
import { userOf } from './mrkdwn';

export type WhereParts = {
  readonly slack: Slack;
  readonly addresses: Addresses;
  readonly identity: Identity;
  /** A channel's id or its name. */
  readonly floor: string;
  /** The channel the roster has for an agency, by id or name. */
  readonly channelOf: (agency: AgencyId) => Promise<string | undefined>;
};

/** Where a place of ours lies in Slack, and what was found out on the way and is worth keeping. */
export type Lies = {
  readonly failed: undefined;
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
  readonly learnt: readonly Address[];
};

/** `absent`: not there yet. */
export type Where = (place: Place) => Promise<Lies | Failure | { readonly failed: 'absent' }>;

export const openWhere = (parts: WhereParts): Where => {
  const { slack, addresses, identity } = parts;
  const channelNamed = channelFinder(slack);

  return async (place) => {
    const us = await identity();
    if (us.failed) return us;
    const { team } = us;
    const known = async (name: string) => readSpot((await addresses.of(name)) ?? '');
    switch (place.at) {
      case 'floor': {
        const floor = await channelNamed(parts.floor);
        return floor.failed ? floor : { failed: undefined, team, channel: floor.channel, learnt: [] };
      }
      case 'channel': {
        const own = await known(spellPlace(place));
        if (own) return { failed: undefined, team, channel: own.channel, learnt: [] };
        const instead = await known(noChannel(place));
        if (!instead) return { failed: 'absent' };
        const thread = (await known(placeOfCard(place.of, place)))?.ts;
        return {
          failed: undefined,
          team,
          channel: instead.channel,
          learnt: [],
          ...(thread !== undefined && { thread }),
        };
      }
      case 'thread': {
        const spot =
          (await known(placeOfCard(place.of, { at: 'floor' }))) ??
          (await known(placeOfCard(place.of, { at: 'channel', of: place.of })));
        return spot?.ts === undefined
          ? { failed: 'absent' }
          : { failed: undefined, team, channel: spot.channel, thread: spot.ts, learnt: [] };
      }
      case 'person': {
        const spot = await known(spellPlace(place));
        if (spot) return { failed: undefined, team, channel: spot.channel, learnt: [] };
        const called = await slack.call('conversations.open', { users: userOf(place.person) });
        if (called.failed) return called;
        const channel = opened.safeParse(called.result).data?.channel.id;
        if (channel === undefined)
          return {
            failed: 'transient',
            code: 'no_channel',
            why: 'Slack opened no conversation with that person.',
            seconds: 30,
          };
        return {
          failed: undefined,
          team,
          channel,
          learnt: [{ place: spellPlace(place), address: spellSpot({ team, channel }) }],
        };
      }
      case 'agency': {
        const name = await parts.channelOf(place.agency);
        if (name === undefined) return { failed: 'permanent', code: 'no_address', why: 'agency has no channel', seconds: 0 };
        const own = await channelNamed(name);
        return own.failed ? own : { failed: undefined, team, channel: own.channel, learnt: [] };
      }
      default:
        return never(place);
    }
  };
};

const opened = z.object({ channel: z.object({ id: z.string() }) });

type Channel = { readonly failed: undefined; readonly channel: string } | Failure;

/** Looks a name up once; an id is taken as it is. */
const channelFinder = (slack: Slack): ((name: string) => Promise<Channel>) => {
  const known = new Map<string, string>();
  return async (name) => {
    const channel = /^[CGD][A-Z0-9]{6,}$/.test(name) ? name : known.get(name);
    if (channel !== undefined) return { failed: undefined, channel };
    const found = await byName(name.replace(/^#/, ''), slack);
    if (!found.failed) known.set(name, found.channel);
    return found;
  };
};

const listed = z.object({
  channels: z.array(z.object({ id: z.string(), name: z.string().default('') })),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});
const MOST_PAGES = 20;

const byName = async (name: string, slack: Slack): Promise<Channel> => {
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
  return {
    failed: 'blocked',
    code: 'no_floor',
    why: `There is no channel #${name} that Watchfloor can see. Invite it there, or name another: FLOOR_CHANNEL for the floor, the roster for an agency.`,
    seconds: 60,
  };
};

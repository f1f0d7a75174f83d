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
import type { Named } from './named';
import { channelFinder, NOT_SEEN } from './named';

export type WhereParts = {
  readonly slack: Slack;
  readonly addresses: Addresses;
  readonly identity: Identity;
  /** A channel's id or its name. */
  readonly floor: string;
  /** The channel auditors read, by id or name, if there is one. */
  readonly audit?: string;
  /** The channel the roster has for an agency, by id or name. */
  readonly channelOf: (agency: AgencyId) => Promise<string | undefined>;
};

/** Where a place of ours lies in Slack, and what was found out on the way and is worth keeping. */
export type Lies = {
  readonly failed: undefined;
  readonly team: string;
  readonly channel: string;
  readonly thread?: string;
  /** It stands in for a channel that could not be made. */
  readonly instead?: true;
  readonly learnt: readonly Address[];
};

/**
 * `absent`: not there yet. `nowhere`: this floor has no such place, and nothing is owed there. `afresh`: what is known
 * of it is known to be wrong.
 */
export type Where = (place: Place, afresh?: 'afresh') => Promise<Lies | Failure | { readonly failed: 'absent' } | { readonly failed: 'nowhere' }>;

export const openWhere = (parts: WhereParts): Where => {
  const { slack, addresses, identity } = parts;
  const find = channelFinder(slack, addresses);

  /** What a name means is kept at once: whoever asks first may be the pulse, which delivers nothing that would keep it. */
  const channelNamed: Named = async (name, team, afresh) => {
    const found = await find(name, team, afresh);
    if (found.failed || found.learnt.length === 0) return found;
    await addresses.put(found.learnt);
    return { ...found, learnt: [] };
  };

  return async (place, afresh) => {
    const us = await identity();
    if (us.failed) return us;
    const { team } = us;
    const known = async (name: string) => readSpot((await addresses.of(name)) ?? '');
    switch (place.at) {
      case 'floor': {
        const floor = await channelNamed(parts.floor, team, afresh !== undefined);
        return floor.failed ? ofTheFloor(floor) : { ...floor, team };
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
          instead: true,
          ...(thread !== undefined && { thread }),
        };
      }
      case 'thread': {
        const spot = place.in
          ? await known(placeOfCard(place.of, { at: 'channel', of: place.in }))
          : ((await known(placeOfCard(place.of, { at: 'floor' }))) ?? (await known(placeOfCard(place.of, { at: 'channel', of: place.of }))));
        return spot?.ts === undefined
          ? { failed: 'absent' }
          : { failed: undefined, team, channel: spot.channel, thread: spot.ts, learnt: [] };
      }
      case 'person': {
        const spot = afresh ? undefined : await known(spellPlace(place));
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
        if (name === undefined) return { failed: 'permanent', code: NO_CHANNEL_ON_ROSTER, why: 'The roster has no channel for that agency.', seconds: 0 };
        const own = await channelNamed(name, team, afresh !== undefined);
        return own.failed ? ofAnAgency(own) : { ...own, team };
      }
      case 'audit': {
        if (parts.audit === undefined) return { failed: 'nowhere' };
        const audit = await channelNamed(parts.audit, team, afresh !== undefined);
        return audit.failed ? ofTheAuditors(audit) : { ...audit, team };
      }
      default:
        return never(place);
    }
  };
};

/** Said by us, and not by Slack. */
export const NO_CHANNEL_ON_ROSTER = 'no_address';

const opened = z.object({ channel: z.object({ id: z.string() }) });

/** A floor that is not there is a mistake in the settings: nothing may be lost by that, so it waits, red. */
const ofTheFloor = (failure: Failure): Failure =>
  failure.code === NOT_SEEN
    ? { ...failure, failed: 'blocked', why: `${failure.why} Invite it there, or name another in FLOOR_CHANNEL.` }
    : failure;

const ofAnAgency = (failure: Failure): Failure =>
  failure.code === NOT_SEEN ? { ...failure, why: `${failure.why} Invite it there, or name another in the roster.` } : failure;

const ofTheAuditors = (failure: Failure): Failure =>
  failure.code === NOT_SEEN ? { ...failure, why: `${failure.why} Invite it there, or name another in AUDIT_CHANNEL.` } : failure;

import { z } from 'zod';
import type { Place } from '../../core/language/places';
import { spellPlace } from '../../core/language/places';
import type { Addresses } from '../../ports/addresses';
import type { Message, Outcome } from '../../ports/chat';
import type { Log } from '../../ports/log';
import { noChannel, placeOfCard, readSpot, spellSpot } from './addresses';
import type { Called, Slack } from './client';
import { isClosed, keptOut, unmadeClosed } from './closed';
import type { Failure } from './errors';
import { ofTheToken } from './errors';
import type { Identity } from './identity';
import { userOf } from './mrkdwn';
import { isShut, notThereYet, outcomeOf, repeatable } from './outcome';
import type { Where } from './where';

export type ChannelParts = {
  readonly slack: Slack;
  readonly addresses: Addresses;
  readonly identity: Identity;
  readonly where: Where;
  readonly log: Log;
};

type ChannelMessage = Extract<Message, { kind: 'channel' }>;
type PinMessage = Extract<Message, { kind: 'pin' }>;

const MOST_NAMES = 9;
const MOST_INVITED = 100;

/**
 * A channel is private from birth, since no app can make it so later. Its name carries the subject's number, so it is
 * its own proof: a name that is taken by a channel we made is the channel we made.
 */
export const openChannels = ({ slack, addresses, identity, where, log }: ChannelParts) => {
  const make = async ({ at, name, people, without: removed = [], attached }: ChannelMessage): Promise<Outcome> => {
    const us = await identity();
    if (us.failed) return outcomeOf(us, at);
    const known = attached ?? readSpot((await addresses.of(spellPlace(at))) ?? '')?.channel;
    const made = known === undefined ? await created(name) : { failed: undefined, channel: known };
    if (made.failed && isClosed(at) && mayNotBeMade(made)) return unmadeClosed(at, made);
    if (made.failed === 'permanent') return without(at, made);
    if (made.failed) return repeatable(made, at);
    const invited = await invite(made.channel, people.map(userOf));
    if (invited.failed && invited.failed !== 'permanent') return repeatable(invited, at);
    if (invited.failed && invited.code !== 'already_in_channel') {
      log.warn('A channel was made and not everybody could be asked in.', { place: spellPlace(at), why: invited.why });
    }
    const still = await takeOut(made.channel, removed.map(userOf));
    if (still?.failed === 'permanent') return keptOut(at, still);
    if (still) return repeatable(still, at);
    return {
      outcome: 'delivered',
      places: [{ place: spellPlace(at), address: spellSpot({ team: us.team, channel: made.channel }) }],
    };
  };

  /** Where apps may make no channels, the card lies on the floor and what belongs to it in its thread. */
  const without = async (at: Place, { why, code }: Failure): Promise<Outcome> => {
    const floor = await where({ at: 'floor' });
    if (floor.failed === 'absent' || floor.failed === 'nowhere') return notThereYet(at);
    if (floor.failed) return outcomeOf(floor, at);
    log.warn('A channel could not be made; its thread on the floor takes its place.', {
      place: spellPlace(at),
      code,
      why,
    });
    return {
      outcome: 'delivered',
      places: [{ place: noChannel(at), address: spellSpot({ team: floor.team, channel: floor.channel }) }],
    };
  };

  const created = async (name: string): Promise<{ readonly failed: undefined; readonly channel: string } | Failure> => {
    for (let attempt = 1; ; attempt += 1) {
      const tried = attempt === 1 ? name.slice(0, 80) : `${name.slice(0, 77)}-${String(attempt)}`;
      const called = await slack.call('conversations.create', { name: tried, is_private: true });
      if (!called.failed) return channelIn(called);
      if (called.code !== 'name_taken' || attempt === MOST_NAMES) return called;
      const ours = await adopted(tried);
      if (ours) return ours;
    }
  };

  /** Only our own private channels are listed to us; of those, what somebody else made is not ours to take. */
  const adopted = async (
    name: string,
  ): Promise<{ readonly failed: undefined; readonly channel: string } | Failure | undefined> => {
    const us = await slack.call('auth.test', {});
    if (us.failed) return us;
    const bot = botShape.safeParse(us.result).data?.user_id;
    let cursor = '';
    do {
      const called = await slack.call('conversations.list', {
        types: 'private_channel',
        limit: 1000,
        ...(cursor !== '' && { cursor }),
      });
      if (called.failed) return called;
      const { data } = listShape.safeParse(called.result);
      const ours = data?.channels.find((each) => each.name === name && each.creator === bot && !each.is_archived);
      if (ours) return { failed: undefined, channel: ours.id };
      cursor = data?.response_metadata?.next_cursor ?? '';
    } while (cursor !== '');
    return undefined;
  };

  const invite = async (channel: string, users: readonly string[]): Promise<Called> => {
    if (users.length === 0) return asked;
    const together = await slack.call('conversations.invite', { channel, users: users.slice(0, MOST_INVITED).join(','), force: true });
    return together.failed && users.length > 1 && ofOneUser.has(together.code) ? inviteEach(channel, users) : together;
  };

  /** One who is in it already, or cannot be, keeps nobody else out; Slack says so with `force`, and not everything does. */
  const inviteEach = async (channel: string, users: readonly string[]): Promise<Called> => {
    let wrong: Called = asked;
    for (const user of users.slice(0, MOST_INVITED)) {
      const called = await slack.call('conversations.invite', { channel, users: user });
      if (called.failed && called.failed !== 'permanent') return called;
      if (called.failed && called.code !== 'already_in_channel') wrong = called;
    }
    return wrong;
  };

  /** Why somebody could not be taken out. Whoever is not in it, or not there at all, need not be. */
  const takeOut = async (channel: string, users: readonly string[]): Promise<Failure | undefined> => {
    for (const user of users) {
      const called = await slack.call('conversations.kick', { channel, user });
      if (called.failed && !isOut.has(called.code)) return called;
    }
    return undefined;
  };

  /** One pin, in a channel of its own; where there is none there is nothing to pin it to. */
  const pin = async ({ at, of }: PinMessage, renewed?: 'renewed'): Promise<Outcome> => {
    const card = readSpot((await addresses.of(placeOfCard(of, at))) ?? '');
    const own = await addresses.of(spellPlace(at));
    if (own === undefined)
      return (await addresses.of(noChannel(at))) === undefined ? notThereYet(at) : { outcome: 'delivered' };
    if (card?.ts === undefined) return { outcome: 'refused', why: 'There is no card to pin.' };
    const called = await slack.call('pins.add', { channel: card.channel, timestamp: card.ts });
    if (called.failed && called.code === 'message_not_found' && !renewed) return { outcome: 'card-gone', of, at, why: called.why };
    // Where nobody writes any more nothing needs to stay on top; the card itself is said on the floor.
    return !called.failed || called.code === 'already_pinned' || isShut(called) ? { outcome: 'delivered' } : repeatable(called, at);
  };

  return { make, pin };
};

/** Whether it is this channel that is not allowed, and not everything. */
const mayNotBeMade = ({ failed, code }: Failure): boolean => failed === 'permanent' || (failed === 'blocked' && !ofTheToken.has(code));

const asked: Called = { failed: undefined, result: undefined };

/** What is said of one of those who are asked in, and not of the channel. */
const ofOneUser: ReadonlySet<string> = new Set(['already_in_channel', 'cant_invite', 'cant_invite_self', 'user_not_found', 'user_disabled', 'user_is_restricted', 'user_is_ultra_restricted']);

/** Slack documents `not_in_channel` for somebody who is not in it; others say `user_not_in_channel`. */
const isOut: ReadonlySet<string> = new Set(['not_in_channel', 'user_not_in_channel', 'user_not_found', 'user_disabled']);

const channelShape = z.object({ channel: z.object({ id: z.string() }) });
const botShape = z.object({ user_id: z.string() });
const listShape = z.object({
  channels: z.array(
    z.object({
      id: z.string(),
      name: z.string().default(''),
      creator: z.string().default(''),
      is_archived: z.boolean().default(false),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

const channelIn = (called: Called): { readonly failed: undefined; readonly channel: string } | Failure => {
  if (called.failed) return called;
  const { data } = channelShape.safeParse(called.result);
  return data
    ? { failed: undefined, channel: data.channel.id }
    : { failed: 'ambiguous', code: 'no_channel', why: 'Slack made a channel and did not say which.', seconds: 15 };
};

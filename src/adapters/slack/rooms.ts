import { z } from 'zod';
import { isChatChannel } from '../../core/language/places';
import type { Addresses } from '../../ports/addresses';
import type { Room, Rooms } from '../../ports/rooms';
import { spellSpot, subjectOf } from './addresses';
import type { Slack } from './client';
import type { Identity } from './identity';
import { userOf } from './mrkdwn';
import { channelFinder } from './named';
import type { Where } from './where';

export type RoomParts = { readonly slack: Slack; readonly addresses: Addresses; readonly identity: Identity; readonly where: Where };

const info = z.object({
  channel: z.object({ id: z.string(), name: z.string().default(''), is_private: z.boolean().default(false), is_archived: z.boolean().default(false), is_member: z.boolean().default(true) }),
});
const listed = z.object({ members: z.array(z.string()), response_metadata: z.object({ next_cursor: z.string().default('') }).optional() });
const profile = z.object({ user: z.object({ name: z.string().default(''), real_name: z.string().optional(), is_bot: z.boolean().default(false), deleted: z.boolean().default(false) }) });

/** More are not looked up one by one; whoever finds these asks somebody. */
const MOST_STRANGERS = 10;
const MOST_PAGES = 10;

/** A channel somebody names, looked at before anything is said there. What cannot be told is not taken for good. */
export const openRooms = ({ slack, addresses, identity, where }: RoomParts): Rooms => {
  const named = channelFinder(slack, addresses);

  const membersOf = async (channel: string): Promise<readonly string[] | undefined> => {
    const members: string[] = [];
    let cursor = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const called = await slack.call('conversations.members', { channel, limit: 200, ...(cursor !== '' && { cursor }) });
      const { data } = called.failed ? { data: undefined } : listed.safeParse(called.result);
      if (!data) return undefined;
      members.push(...data.members);
      cursor = data.response_metadata?.next_cursor ?? '';
      if (cursor === '') return members;
    }
    return undefined;
  };

  const strangersAmong = async (members: readonly string[], known: ReadonlySet<string>): Promise<readonly string[]> => {
    const strangers: string[] = [];
    for (const user of members.filter((each) => !known.has(each))) {
      const called = await slack.call('users.info', { user });
      const { data } = called.failed ? { data: undefined } : profile.safeParse(called.result);
      if (data?.user.is_bot || data?.user.deleted) continue;
      strangers.push(data?.user.real_name ?? data?.user.name ?? user);
      if (strangers.length === MOST_STRANGERS) break;
    }
    return strangers;
  };

  return {
    look: async (name, people): Promise<Room> => {
      const us = await identity();
      if (us.failed) return { found: false, why: us.why };
      const found = await named(name, us.team, true);
      if (found.failed) return { found: false, why: `${found.why} Invite Watchfloor there, and try again.` };
      const called = await slack.call('conversations.info', { channel: found.channel });
      if (called.failed) return { found: false, why: `There is no channel ${name} that Watchfloor can see. Invite it there, and try again.` };
      const { data } = info.safeParse(called.result);
      if (!data || !isChatChannel(data.channel.id)) return { found: false, why: `What Slack says of ${name} cannot be read. Try again.` };
      const { id, name: now, is_private: isPrivate, is_archived: isArchived, is_member: isMember } = data.channel;
      if (!isMember) return { found: false, why: `Watchfloor is not in #${now}. Invite it there, and try again.` };
      const floor = await where({ at: 'floor' });
      const place = await addresses.placeAt(spellSpot({ team: us.team, channel: id }));
      const of = place === undefined ? undefined : subjectOf(place);
      const room = { found: true, channel: id, name: now, isPrivate, isArchived, isFloor: floor.failed === undefined && floor.channel === id, ...(of && { of }) } as const;
      if (!isPrivate) return { ...room, strangers: [] };
      const members = await membersOf(id);
      if (!members) return { found: false, why: `Who reads #${now} could not be seen. Try again in a minute.` };
      return { ...room, strangers: await strangersAmong(members, new Set(people.map(userOf))) };
    },
  };
};

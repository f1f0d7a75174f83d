import { z } from 'zod';
import type { Slack } from './client';
import { scopesIn } from './client';
import { lacksInWords, ofTheLine } from './errors';
import { botScopes } from './manifest';
import { floorIsShut, isShut } from './outcome';
import type { Where } from './where';

/** Whether Slack is there, lets us do what we must, and has a floor for us: asked, and not only found out. */
export type Pulse = {
  /** Asks now. */
  readonly beat: () => Promise<void>;
  readonly wrong: () => readonly string[];
};

const room = z.object({ channel: z.object({ is_member: z.boolean().optional(), is_archived: z.boolean().default(false) }) });

/**
 * A floor on which nothing happens for days posts nothing, so what only a post would show is asked. Nothing here decides
 * what becomes of a delivery: each tries by itself, and goes out when it can.
 */
export const openPulse = (slack: Slack, where: Where): Pulse => {
  let scopes: readonly string[] = [];
  let floor: readonly string[] = [];

  const lacking = (granted: readonly string[] | undefined): readonly string[] => {
    const missing = granted === undefined ? [] : botScopes.filter((scope) => !granted.includes(scope));
    return missing.length === 0 ? [] : [lacksInWords(missing)];
  };

  const floorNow = async (): Promise<readonly string[]> => {
    const lies = await where({ at: 'floor' });
    if (lies.failed === 'absent' || lies.failed === 'nowhere') return [];
    if (lies.failed) return lies.failed === 'blocked' ? [lies.why] : floor;
    const called = await slack.call('conversations.info', { channel: lies.channel });
    if (called.failed) return isShut(called) ? [floorIsShut(called)] : floor;
    const { data } = room.safeParse(called.result);
    if (data?.channel.is_archived) return [floorIsShut({ code: 'is_archived', why: '' })];
    return data?.channel.is_member === false ? [floorIsShut({ code: 'not_in_channel', why: '' })] : [];
  };

  return {
    beat: async () => {
      const first = await slack.call('auth.test', {});
      const us = first.failed && ofTheLine(first) ? await slack.call('auth.test', {}) : first;
      if (us.failed) return;
      scopes = lacking(scopesIn(us.result));
      floor = await floorNow();
    },
    // A permission a call has run into is among those that are missing.
    wrong: () => [...new Set([...slack.blocked().filter((why) => scopes.length === 0 || !why.includes('The app lacks')), ...scopes, ...floor])],
  };
};

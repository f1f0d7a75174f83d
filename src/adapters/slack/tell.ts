import { z } from 'zod';
import type { Log } from '../../ports/log';
import type { Slack } from './client';
import type { Drawn } from './draw';
import type { Line } from './line';
import { liesWithSlack } from './line';
import { nameOf } from './logger';

/** Where the person who made a gesture can be reached, them alone. */
export type Ways = {
  readonly user: string;
  readonly responseUrl?: string | undefined;
  readonly channel?: string | undefined;
  /** The parent's, so that the words stand where the button was. */
  readonly thread?: string | undefined;
};

export type Way = 'ephemeral' | 'response' | 'direct';

/**
 * Tells one person something on the first of these ways that works. Nothing that matters is said only here: what was
 * committed is in the card and in the outbox.
 */
export type Teller = (order: readonly Way[], ways: Ways, drawn: Drawn) => Promise<void>;

export type TellerParts = { readonly slack: Slack; readonly line: Line; readonly apiUrl: string; readonly log: Log };

const opened = z.object({ channel: z.object({ id: z.string() }) });
const SECONDS = 10;

export const openTeller = ({ slack, line, apiUrl, log }: TellerParts): Teller => {
  const ephemeral = async ({ user, channel, thread }: Ways, drawn: Drawn): Promise<boolean> => {
    if (channel === undefined) return false;
    const { failed } = await slack.call('chat.postEphemeral', {
      channel,
      user,
      ...drawn,
      ...(thread !== undefined && { thread_ts: thread }),
      parse: 'none',
      link_names: false,
    });
    return failed === undefined;
  };

  const response = async ({ responseUrl, thread }: Ways, drawn: Drawn): Promise<boolean> => {
    if (responseUrl === undefined || !liesWithSlack(responseUrl, apiUrl)) return false;
    try {
      const answered = await line.fetch(responseUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          response_type: 'ephemeral',
          replace_original: false,
          ...(thread !== undefined && { thread_ts: thread }),
          ...drawn,
        }),
        redirect: 'error',
        signal: AbortSignal.timeout(SECONDS * 1000),
      });
      return answered.ok;
    } catch (mistake) {
      log.warn('A response_url did not take the answer.', { mistake: nameOf(mistake) });
      return false;
    }
  };

  const direct = async ({ user }: Ways, drawn: Drawn): Promise<boolean> => {
    const called = await slack.call('conversations.open', { users: user });
    const channel = called.failed ? undefined : opened.safeParse(called.result).data?.channel.id;
    if (channel === undefined) return false;
    const { failed } = await slack.call('chat.postMessage', { channel, ...drawn, ...quietly });
    return failed === undefined;
  };

  const ways = { ephemeral, response, direct } satisfies Record<Way, (ways: Ways, drawn: Drawn) => Promise<boolean>>;

  return async (order, where, drawn) => {
    for (const way of order) if (await ways[way](where, drawn)) return;
    log.warn('An answer reached nobody. What it says is committed, and the person can ask again.', {
      user: where.user,
    });
  };
};

/** Nobody's words are unfurled, parsed or linked. */
export const quietly = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

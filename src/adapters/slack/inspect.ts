import { z } from 'zod';
import type { Log } from '../../ports/log';
import type { Addresses } from '../../ports/addresses';
import { openClient, scopesIn } from './client';
import type { Slack } from './client';
import type { SlackConfig } from './config';
import { COMMERCIAL } from './config';
import type { Failure } from './errors';
import { ofTheLine } from './errors';
import { openLine } from './line';
import type { Line } from './line';
import { channelFinder } from './named';

/** What an operator is told of a channel: where it is, whether we may write there, and who reads it. */
export type Room =
  | { readonly found: false; readonly why: string }
  | { readonly found: true; readonly id: string; readonly name: string; readonly member: boolean; readonly archived: boolean; readonly closed: boolean };

/** Why a token was not let in. `unseen`: Slack has not looked at it, as it could not be reached, or cannot do so now. */
export type NotLetIn = { readonly why: string; readonly unseen?: 'unreachable' | 'not-now' };

/** Slack, looked at from the command line: it changes nothing and posts nothing. */
export type Inspector = {
  /** Whether the bot token is let in, with which permissions; or why not. */
  readonly token: () => Promise<{ readonly workspace: string; readonly scopes: readonly string[] | undefined } | NotLetIn>;
  /** Why no connection of Socket Mode can be opened; nothing if one can. */
  readonly socketMode: () => Promise<string | undefined>;
  /** The hour of Slack's own clock, in milliseconds; nothing if it says none. */
  readonly hour: () => Promise<number | undefined>;
  readonly room: (name: string) => Promise<Room>;
  readonly close: () => Promise<void>;
};

type InspectorParts = Pick<SlackConfig, 'botToken' | 'appToken' | 'apiUrl' | 'teamId' | 'proxy'> & {
  /** Where names were found before; without it they are looked up. */
  readonly addresses?: Addresses;
  readonly log: Log;
};

const SECONDS = 10;

export const openInspector = ({ botToken, appToken, apiUrl = COMMERCIAL, teamId, proxy, addresses = nothingNoted, log }: InspectorParts): Inspector => {
  const line = openLine(proxy);
  const client = (token: string): Slack => openClient({ token, apiUrl, line, log, ...(teamId !== undefined && { teamId }) });
  const slack = client(botToken);
  const named = channelFinder(slack, addresses);
  return {
    token: async () => {
      const called = await slack.call('auth.test', {});
      if (called.failed) return notLetIn(called);
      return { workspace: us.safeParse(called.result).data?.team ?? 'a workspace', scopes: scopesIn(called.result) };
    },
    socketMode: async () => {
      if (appToken === undefined) return undefined;
      const called = await client(appToken).call('apps.connections.open', {});
      return called.failed ? (called.failed === 'blocked' ? 'Slack does not accept the app-level token.' : called.why) : undefined;
    },
    hour: () => hourOf(line, apiUrl),
    room: async (name) => {
      const where = await named(name, '', false);
      if (where.failed) return { found: false, why: where.why };
      const called = await slack.call('conversations.info', { channel: where.channel });
      if (called.failed) return { found: false, why: called.why };
      const { data } = room.safeParse(called.result);
      if (!data) return { found: false, why: 'What Slack says of it cannot be read.' };
      const { id, name: now, is_member: member, is_archived: archived, is_private: closed } = data.channel;
      return { found: true, id, name: now, member, archived, closed };
    },
    close: () => line.close(),
  };
};

const notLetIn = (failure: Failure): NotLetIn => {
  const { failed, why } = failure;
  if (ofTheLine(failure)) return { why, unseen: 'unreachable' };
  return failed === 'transient' || failed === 'ambiguous' ? { why, unseen: 'not-now' } : { why };
};

const us = z.object({ team: z.string() });
const room = z.object({
  channel: z.object({
    id: z.string(),
    name: z.string().default(''),
    is_member: z.boolean().default(true),
    is_archived: z.boolean().default(false),
    is_private: z.boolean().default(false),
  }),
});

const nothingNoted: Addresses = { of: async () => undefined, placeAt: async () => undefined, put: async () => undefined };

/** Every answer carries it, also one that refuses. */
const hourOf = async (line: Line, apiUrl: string): Promise<number | undefined> => {
  try {
    const answer = await line.fetch(`${apiUrl}api.test`, { method: 'POST', signal: AbortSignal.timeout(SECONDS * 1000) });
    const hour = Date.parse(answer.headers.get('date') ?? '');
    return Number.isNaN(hour) ? undefined : hour;
  } catch {
    return undefined;
  }
};

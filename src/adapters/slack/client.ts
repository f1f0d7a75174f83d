import { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Log } from '../../ports/log';
import type { Failure } from './errors';
import { judge } from './errors';
import type { Line } from './line';
import { slackLogger } from './logger';
import type { Trouble } from './trouble';
import { openTrouble } from './trouble';

export type ClientParts = {
  readonly token: string;
  readonly apiUrl: string;
  /** Sent with every call of an installation for a whole organisation. */
  readonly teamId?: string;
  readonly line: Line;
  readonly log: Log;
  readonly timeout?: number;
};

export type Called = { readonly failed: undefined; readonly result: unknown } | Failure;

/** Slack's Web API, one call at a time: it retries nothing, waits for nothing and never throws. */
export type Slack = Pick<Trouble, 'blocked'> & {
  readonly call: (method: string, args: Readonly<Record<string, unknown>>) => Promise<Called>;
};

const TIMEOUT = 10_000;

/** What Slack says of a token beside every answer. */
const beside = z.object({ response_metadata: z.object({ scopes: z.array(z.string()) }) });

/** The permissions the token had when this was answered, if Slack said. */
export const scopesIn = (result: unknown): readonly string[] | undefined => beside.safeParse(result).data?.response_metadata.scopes;

/**
 * Retrying, pacing and waiting belong to the outbox alone: the stock client turned one post into three after a 500, and
 * a 429 of one channel into silence on all.
 */
export const openClient = ({ token, apiUrl, teamId, line, log, timeout = TIMEOUT }: ClientParts): Slack => {
  const web = new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
    fetch: line.fetch,
    logger: slackLogger(log),
    ...(teamId && { teamId }),
  });
  const trouble = openTrouble(log);

  const call = async (method: string, args: Readonly<Record<string, unknown>>): Promise<Called> => {
    try {
      const result: unknown = await web.apiCall(method, { ...args });
      trouble.answered(method, scopesIn(result));
      return { failed: undefined, result };
    } catch (mistake) {
      const failure = judge(mistake);
      trouble.failed(method, failure);
      return failure;
    }
  };

  return { call, blocked: trouble.blocked };
};

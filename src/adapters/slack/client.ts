import { WebClient } from '@slack/web-api';
import type { Log } from '../../ports/log';
import type { Failure } from './errors';
import { judge, ofTheToken } from './errors';
import type { Line } from './line';
import { slackLogger } from './logger';

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
export type Slack = {
  readonly call: (method: string, args: Readonly<Record<string, unknown>>) => Promise<Called>;
  /** What keeps us out now, in words; empty when nothing does. */
  readonly blocked: () => readonly string[];
};

const TIMEOUT = 10_000;

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
  /** By method, or by `token` for what concerns all of them. */
  const closed = new Map<string, string>();

  const call = async (method: string, args: Readonly<Record<string, unknown>>): Promise<Called> => {
    try {
      const result: unknown = await web.apiCall(method, { ...args });
      closed.delete(method);
      closed.delete('token');
      return { failed: undefined, result };
    } catch (mistake) {
      const failure = judge(mistake);
      if (failure.failed === 'blocked')
        closed.set(ofTheToken.has(failure.code) ? 'token' : method, `${method}: ${failure.why}`);
      return failure;
    }
  };

  return { call, blocked: () => [...closed.values()] };
};

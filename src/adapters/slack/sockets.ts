import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '@slack/web-api';
import type { Log } from '../../ports/log';
import type { Line } from './line';
import { nameOf } from './logger';

export type SocketParts = {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly line: Line;
  readonly log: Log;
  readonly logger: Logger;
  /** Between the two connections; a minute unless a test is in a hurry. */
  readonly secondsApart?: number;
};

const APART = 60;
const AGAIN = 30;

/**
 * One of the two connections. Its client options are its own, since Socket Mode changes those it is given; a reconnect
 * that gave up after one 503 left the house deaf for good, so it retries a hundred times.
 */
const receiverOf = ({ appToken, apiUrl, line, logger }: SocketParts): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    logger,
    ...(line.dispatcher && { dispatcher: line.dispatcher }),
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, fetch: line.fetch, retryConfig: { retries: 100, factor: 1.3 } },
    },
  });

/**
 * Two connections, opened a minute apart: one is deaf for seconds whenever Slack refreshes it, and Slack refreshes both
 * at the same age.
 */
export type Sockets = {
  readonly receivers: readonly [SocketModeReceiver, SocketModeReceiver];
  readonly start: () => void;
  readonly connected: () => boolean;
  readonly close: () => Promise<void>;
};

export const openSockets = (parts: SocketParts): Sockets => {
  const receivers = [receiverOf(parts), receiverOf(parts)] as const;
  const alive = new Set<SocketModeReceiver>();
  /** To be opened again by us. */
  const waiting = new Set<SocketModeReceiver>();
  const timers = new Set<NodeJS.Timeout>();
  let closing = false;

  const later = (seconds: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, seconds * 1000);
    timers.add(timer);
  };

  const connect = (receiver: SocketModeReceiver): void => {
    waiting.delete(receiver);
    receiver.start().catch((mistake: unknown) => lost(receiver, nameOf(mistake)));
  };

  /** Gave up by itself: nobody else would connect it again. */
  const lost = (receiver: SocketModeReceiver, why: string): void => {
    alive.delete(receiver);
    if (closing || waiting.has(receiver)) return;
    waiting.add(receiver);
    parts.log.error('A connection to Slack ended; it is opened again in half a minute.', { why });
    later(AGAIN, () => connect(receiver));
  };

  for (const receiver of receivers) {
    receiver.client.on('connected', () => alive.add(receiver));
    receiver.client.on('reconnecting', () => alive.delete(receiver));
    receiver.client.on('close', () => alive.delete(receiver));
    receiver.client.on('disconnected', () => lost(receiver, 'disconnected'));
  }

  return {
    receivers,
    start: () => {
      connect(receivers[0]);
      later(parts.secondsApart ?? APART, () => connect(receivers[1]));
    },
    connected: () => alive.size > 0,
    close: async () => {
      closing = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(receivers.map((receiver) => Promise.race([receiver.client.disconnect(), patience()])));
    },
  };
};

/** Slack may never answer a goodbye. */
const patience = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 5000).unref();
  });

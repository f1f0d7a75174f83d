import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from '@slack/web-api';
import type { Clock } from '../../ports/clock';
import type { Log } from '../../ports/log';
import { Wire } from './patient-app';

export const EVENTS_PATH = '/slack/events';

const BODY_LIMIT = 1_000_000;
const DRIFT = 5 * 60;

export const httpReceiver = (signingSecret: string, logger: Logger, log: Log): HTTPReceiver =>
  new HTTPReceiver({
    signingSecret,
    endpoints: EVENTS_PATH,
    logger,
    bodyLimit: BODY_LIMIT,
    processBeforeResponse: false,
    // After three seconds Slack has gone, and says an event again later. What was refused by then needs nothing more.
    unhandledRequestHandler: ({ response }) => {
      if (response.headersSent) return;
      log.warn('An event took longer than three seconds; Slack will say it again.');
      answer(response, 503);
    },
    customPropertiesExtractor: (request) => ({ [Wire.named]: new Wire(request.socket) }),
  });

/**
 * The handler of `POST /slack/events`. Bolt refuses only what is older than five minutes; a time ahead of ours is as
 * wrong. It also throws on other paths, so those never reach it.
 */
export const httpHandler =
  (receiver: HTTPReceiver, machine: Clock, log: Log) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const [path] = (request.url ?? '/').split('?');
    if (path !== EVENTS_PATH || request.method !== 'POST') {
      answer(response, 404);
    } else if (!isOfNow(request.headers['x-slack-request-timestamp'], machine)) {
      log.warn('A request was refused: its time is more than five minutes off. Check the clock of this machine.');
      answer(response, 401);
    } else {
      receiver.requestListener(request, response);
    }
  };

const isOfNow = (timestamp: string | readonly string[] | undefined, machine: Clock): boolean =>
  typeof timestamp === 'string' &&
  /^\d{1,12}$/.test(timestamp) &&
  Math.abs(Date.parse(machine.now()) / 1000 - Number(timestamp)) <= DRIFT;

const answer = (response: ServerResponse, status: number): void => {
  response.writeHead(status);
  response.end();
};

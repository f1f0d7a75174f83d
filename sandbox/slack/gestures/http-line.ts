import { createHmac } from 'node:crypto';
import type { Ack, Envelope, Line, Retry } from './line';
import { failed } from './line';

export type HttpLineParts = {
  readonly url: string;
  readonly signingSecret: string;
  /** Milliseconds on the machine's clock: Slack signs the time, and an app refuses what is old. */
  readonly now: () => number;
  readonly seconds: number;
};

const FORM = 'application/x-www-form-urlencoded';

/** Signed requests to one address, as Slack sends them. */
export const httpLine = ({ url, signingSecret, now, seconds }: HttpLineParts): Line => ({
  send: async (envelope, retry) => {
    const { type, body } = spelled(envelope);
    const timestamp = String(Math.floor(now() / 1000));
    const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': type,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
          ...(retry && headersOf(retry)),
        },
        body,
        signal: AbortSignal.timeout(seconds * 1000),
      });
      const said = await response.text();
      return response.ok ? { kind: 'acked', body: read(said) } : failed('dispatch_failed');
    } catch (mistake) {
      return outOfTime(mistake);
    }
  },
});

const outOfTime = (mistake: unknown): Ack => failed(mistake instanceof Error && mistake.name === 'TimeoutError' ? 'operation_timeout' : 'dispatch_failed');

const headersOf = ({ number, reason }: Retry) => ({ 'x-slack-retry-num': String(number), 'x-slack-retry-reason': reason });

const spelled = (envelope: Envelope): { readonly type: string; readonly body: string } => {
  switch (envelope.type) {
    case 'slash_commands':
      return { type: FORM, body: new URLSearchParams(envelope.payload).toString() };
    case 'interactive':
      return { type: FORM, body: new URLSearchParams({ payload: JSON.stringify(envelope.payload) }).toString() };
    case 'events_api':
      return { type: 'application/json', body: JSON.stringify(envelope.payload) };
  }
};

/** JSON, words, or nothing. */
const read = (said: string): unknown => {
  try {
    return said === '' ? undefined : JSON.parse(said);
  } catch {
    return said;
  }
};

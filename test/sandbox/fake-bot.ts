import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SIGNING_SECRET } from '../slack/signed';
import { bodyOf } from '../slack/stand-in';

/** One request as an app gets it from Slack. */
export type Told = {
  readonly headers: IncomingHttpHeaders;
  readonly signed: boolean;
  /** The fields of a command, the payload of a click or form, or the event. */
  readonly payload: Readonly<Record<string, unknown>>;
};

/** An app that writes down what it is told, and answers what a test says. */
export type FakeBot = {
  readonly url: string;
  readonly told: readonly Told[];
  readonly last: () => Told;
  /** What it answers from now on: after some milliseconds, with a status and a body. */
  readonly answers: (answer: { readonly status?: number; readonly body?: unknown; readonly after?: number }) => void;
  readonly close: () => Promise<void>;
};

export const openFakeBot = async (): Promise<FakeBot> => {
  const told: Told[] = [];
  let answer: Parameters<FakeBot['answers']>[0] = {};
  const server = createServer((request, response) => {
    const take = async (): Promise<void> => {
      const body = await bodyOf(request);
      const { headers } = request;
      const expected = `v0=${createHmac('sha256', SIGNING_SECRET).update(`v0:${String(headers['x-slack-request-timestamp'])}:${body}`).digest('hex')}`;
      told.push({ headers, signed: headers['x-slack-signature'] === expected, payload: read(body, headers['content-type'] ?? '') });
      const { status = 200, body: said, after = 0 } = answer;
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(said === undefined ? '' : JSON.stringify(said));
      }, after);
    };
    void take();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    told,
    last: () => told.at(-1)!,
    answers: (given) => {
      answer = given;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

const read = (body: string, type: string): Record<string, unknown> => {
  if (type.includes('application/json')) return JSON.parse(body) as Record<string, unknown>;
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields['payload'] === undefined ? fields : (JSON.parse(fields['payload']) as Record<string, unknown>);
};

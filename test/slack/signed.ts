import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6';

/** What came back from the house. */
export type Reply = { readonly status: number; readonly body: string };

/** A request as Slack signs it; `seconds` is how far its time is off. */
export const signed = async (
  url: string,
  body: string,
  type: string,
  seconds = 0,
  signal?: AbortSignal,
): Promise<Reply> => {
  const timestamp = Math.floor(Date.now() / 1000) + seconds;
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    body,
    ...(signal && { signal }),
  });
  return { status: response.status, body: await response.text() };
};

const FORM = 'application/x-www-form-urlencoded';

export const sendSlash = (
  url: string,
  fields: Readonly<Record<string, string>>,
  seconds?: number,
  signal?: AbortSignal,
): Promise<Reply> => signed(url, new URLSearchParams(fields).toString(), FORM, seconds, signal);

/** Clicks, forms and shortcuts. */
export const sendGesture = (url: string, payload: unknown): Promise<Reply> =>
  signed(url, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM);

export const sendEvent = (url: string, payload: unknown, seconds?: number): Promise<Reply> =>
  signed(url, JSON.stringify(payload), 'application/json', seconds);

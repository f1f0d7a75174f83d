/** Something Slack tells an app. */
export type Envelope =
  | { readonly type: 'slash_commands'; readonly payload: Readonly<Record<string, string>> }
  | { readonly type: 'interactive' | 'events_api'; readonly payload: Readonly<Record<string, unknown>> };

export type Ack = { readonly kind: 'acked'; readonly body: unknown } | { readonly kind: 'failed'; readonly error: DeliveryError };
export type DeliveryError = 'operation_timeout' | 'dispatch_failed';

/** Why an event comes once more. */
export type Retry = { readonly number: number; readonly reason: string };

/** How the app is reached. It has three seconds to answer. */
export type Line = { readonly send: (envelope: Envelope, retry?: Retry) => Promise<Ack> };

export const failed = (error: DeliveryError): Ack => ({ kind: 'failed', error });

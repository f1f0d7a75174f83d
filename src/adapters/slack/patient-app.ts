import type { AppOptions } from '@slack/bolt';
import { App } from '@slack/bolt';
import type { Socket } from 'node:net';

type ReceiverEvent = Parameters<App['processEvent']>[0];

/** The connection a request came in on. What is answered on it after it was cut reaches nobody. */
export class Wire {
  static readonly named = 'wire';
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  isCut(): boolean {
    return this.#socket.destroyed;
  }
}

/**
 * Bolt's app, except that it does not acknowledge an event before it was dealt with: events commit first, and one whose
 * commit failed is delivered again by Slack. Receivers are handed this app and call nothing but `processEvent`.
 * An ack on a line that was cut is a mistake somebody can act on, not silence.
 */
export class PatientApp extends App {
  constructor(options: AppOptions) {
    super({ ...options, processBeforeResponse: false });
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const wire: unknown = event.customProperties?.[Wire.named];
    const ack = async (body?: unknown): Promise<void> => {
      if (wire instanceof Wire && wire.isCut()) throw new Error('The request was closed before it was answered.');
      await event.ack(body);
    };
    if (event.body['event'] === undefined) return super.processEvent({ ...event, ack });
    await super.processEvent({ ...event, ack: async () => undefined });
    await ack();
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Receiver } from '@slack/bolt';
import type { Front } from '../../application/front';
import type { AgencyId } from '../../core/language/agencies';
import type { Addresses } from '../../ports/addresses';
import type { Budgets } from '../../ports/budgets';
import type { Chat } from '../../ports/chat';
import type { Clock } from '../../ports/clock';
import type { Digest } from '../../ports/digest';
import type { Ids } from '../../ports/ids';
import type { Log } from '../../ports/log';
import type { Rooms } from '../../ports/rooms';
import type { Pending } from '../../ports/pending';
import { openChat } from './chat';
import { openClient } from './client';
import type { SlackConfig } from './config';
import { COMMERCIAL, slackMistakes } from './config';
import type { HeardEvent } from './events';
import { openEar } from './hear';
import type { DrawsHomes } from './homes';
import { openHomes } from './homes';
import { httpHandler, httpReceiver } from './http';
import { identityOf } from './identity';
import { openLine } from './line';
import { listen } from './listen';
import { slackLogger } from './logger';
import { paced } from './pace';
import { PatientApp } from './patient-app';
import type { Named, Recognised } from './recognise';
import { recogniser } from './recognise';
import { openRooms } from './rooms';
import { openPulse } from './pulse';
import { openSockets } from './sockets';
import { openTeller } from './tell';
import { openWhere } from './where';
import { howToAttach } from './words';

export type SlackParts = SlackConfig & {
  readonly front: Front;
  /** What a Home shows; without it nobody has one. */
  readonly homes?: DrawsHomes;
  /** What happens without anybody asking; it is acknowledged when this has ended well. */
  readonly hearEvent?: (event: HeardEvent) => Promise<void>;
  /** Every command that can be given, by path. */
  readonly commands: readonly { readonly path: string }[];
  /** Which paths may answer with a form; all of them if nothing is said. */
  readonly mayOpenForm?: (path: string) => boolean;
  readonly addresses: Addresses;
  /** The channel the roster has for an agency. */
  readonly channelOf: (agency: AgencyId) => Promise<string | undefined>;
  readonly budgets: Budgets;
  /** Where a gesture is noted whose person is told to wait. */
  readonly pending: Pick<Pending, 'note' | 'settle'>;
  /** The machine's: it paces, and tells whether a request is of now. */
  readonly clock: Clock;
  readonly ids: Ids;
  readonly digest: Digest;
  readonly log: Log;
  /** Shorter ones are for tests in a hurry. */
  readonly seconds?: {
    readonly stillWorking?: number;
    readonly skeleton?: number;
    readonly noting?: number;
    readonly call?: number;
    readonly apart?: number;
  };
};

export type SlackDoor = {
  readonly chat: Chat;
  /** For `POST /slack/events`; absent with Socket Mode. */
  readonly handler?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** What keeps the house from speaking or hearing, in words; empty when nothing does. */
  readonly ready: () => readonly string[];
  /** The part of it that also concerns a process that only speaks. */
  readonly blocked: () => readonly string[];
  /** Asks Slack whether it is there and lets us do what we must; what it finds stands in `ready` and `blocked`. */
  readonly beat: () => Promise<void>;
  readonly rooms: Rooms;
  /** Draws Homes anew that have been looked at lately and changed. */
  readonly refreshHomes: () => Promise<void>;
  /** Who somebody named in a roster is. */
  readonly recognise: (named: Named) => Promise<Recognised>;
};

/** The door to Slack, both ways: gestures come in, promises go out. */
export const openSlack = (parts: SlackParts): SlackDoor => {
  const mistakes = slackMistakes(parts);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const { addresses, appToken, clock, log, seconds, signingSecret = '' } = parts;
  const apiUrl = parts.apiUrl ?? COMMERCIAL;
  const logger = slackLogger(log);
  const line = openLine(parts.proxy);
  const slack = openClient({
    token: parts.botToken,
    apiUrl,
    line,
    log,
    ...(parts.teamId !== undefined && { teamId: parts.teamId }),
    ...(seconds?.call !== undefined && { timeout: seconds.call * 1000 }),
  });
  const sending = paced(slack, parts.budgets, clock);
  const identity = identityOf(slack, parts.teamId);
  const where = openWhere({ slack: sending, addresses, identity, floor: parts.floor, channelOf: parts.channelOf, ...(parts.audit !== undefined && { audit: parts.audit }) });
  const pulse = openPulse(slack, where);
  const sockets =
    appToken === undefined
      ? undefined
      : openSockets({
          appToken,
          apiUrl,
          line,
          log,
          logger,
          ...(seconds?.apart !== undefined && { secondsApart: seconds.apart }),
        });
  const http = sockets ? undefined : httpReceiver(signingSecret, logger, log);

  const team = async (): Promise<string> => {
    const us = await identity();
    if (us.failed) throw new Error(`Expected Slack to say which workspace this is, got ${us.code}.`);
    return us.team;
  };

  const receiver: Receiver | undefined = http ?? sockets?.receivers[0];
  const app = new PatientApp({
    ...(receiver && { receiver }),
    logger,
    // Bolt gets no token: nothing in a listener can speak past the outbox, and it asks Slack nothing.
    authorize: async () => ({}),
    convoStore: false,
    ignoreSelf: false,
  });
  sockets?.receivers[1].init(app);

  const prefix = parts.prefix ?? '';
  const homes = openHomes({ slack: sending, homes: parts.homes ?? (async () => []), clock, digest: parts.digest, log });
  const hearEvent = async (event: HeardEvent): Promise<void> => {
    if (event.type === 'app_home_opened' && event.tab !== 'messages' && event.who) await homes.draw(event.who, 0);
    await parts.hearEvent?.(event);
  };
  listen(app, {
    front: parts.front,
    ear: openEar({ addresses, digest: parts.digest, team, prefix }),
    ids: parts.ids,
    addresses,
    team,
    homes,
    hearEvent,
    prefix,
    paths: new Set(parts.commands.map(({ path }) => path)),
    mayOpenForm: parts.mayOpenForm ?? (() => true),
    slack,
    tell: openTeller({ slack, line, apiUrl, log }),
    log,
    pending: parts.pending,
    clock,
    seconds: { stillWorking: seconds?.stillWorking ?? 2, skeleton: seconds?.skeleton ?? 1.5, noting: seconds?.noting ?? 0.5 },
  });

  return {
    chat: openChat({ slack: sending, addresses, where, identity, machine: clock, log, howToAttach: howToAttach(prefix) }),
    ...(http && { handler: httpHandler(http, clock, log) }),
    start: async () => {
      const us = await identity();
      if (us.failed === 'blocked' || us.failed === 'permanent') throw new Error(us.why);
      if (us.failed) log.warn('Slack could not be reached at start; it is tried again.', { why: us.why });
      sockets?.start();
    },
    close: async () => {
      await sockets?.close();
      await line.close();
    },
    recognise: recogniser(slack),
    rooms: openRooms({ slack: sending, addresses, identity, where }),
    beat: pulse.beat,
    blocked: pulse.wrong,
    refreshHomes: homes.refresh,
    ready: () => [
      ...pulse.wrong(),
      ...(sockets && !sockets.connected() ? ['Not connected to Slack by Socket Mode.'] : []),
    ],
  };
};

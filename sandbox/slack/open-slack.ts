import { z } from 'zod';
import type { HouseClock } from './clock';
import type { Gestures } from './control/gestures';
import { openGestures } from './control/gestures';
import { openControl } from './control/routes';
import type { Playing, Shows } from './control/shown';
import { openShows } from './control/shown';
import { messageEventOf, openEvents, retriesAfter } from './gestures/events';
import type { Line } from './gestures/line';
import { failed } from './gestures/line';
import { openResponseUrls } from './gestures/response-urls';
import { openEphemerals } from './live/ephemerals';
import { publish } from './live/publish';
import { openStreams } from './live/streams';
import type { Manifest } from './manifest';
import type { Parts } from './parts';
import type { OpenServer } from './server/open-server';
import { routed } from './server/routed';
import type { Sockets } from './socket/sockets';
import { openSockets } from './socket/sockets';
import { openSwitches } from './switches';
import { drawnView, openViews } from './views/views';
import { openTriggers } from './views/triggers';
import { openGateway } from './web-api/gateway';
import { openLimits } from './web-api/limits';
import { ok } from './web-api/method';
import { serveApi } from './web-api/serve';
import type { Command } from './wire';
import { openEmulator } from './workspace/emulator';
import type { Keeper } from './workspace/keep';
import { openKeeper, readKept } from './workspace/keep';
import type { Member } from './workspace/people';
import { openPeople } from './workspace/people';
import { openReads } from './workspace/reads';
import { openRecords } from './workspace/records';
import { openSight } from './workspace/sight';

/** A Slack of our own, served on this machine. */
export type PretendSlack = {
  readonly origin: string;
  /** What an app is given as Slack's address. */
  readonly apiUrl: string;
  readonly parts: Parts;
  readonly gestures: Gestures;
  readonly shows: Shows;
  /** From now on gestures reach an app this way; until then they fail as with an app that is down. */
  readonly connect: (line: Line) => void;
  /** The other way to reach an app; `connect(sockets.line)` takes it. */
  readonly sockets: Sockets;
  /** What people are told from now on instead of doing anything; nothing lets them. */
  readonly hold: (words?: string) => void;
  /** Whether what is played at the beginning was played to its end. */
  readonly played: () => boolean;
  readonly notePlayed: () => void;
  readonly close: () => Promise<void>;
};

export type SlackParts = {
  /** Taken before anything that was kept is read: whoever has the port has the workspace. */
  readonly served: OpenServer;
  /** The folder of the built page. */
  readonly page?: string;
  /** The file it is kept in; without one nothing outlives it. */
  readonly file?: string;
  readonly members: readonly Member[];
  readonly channels: readonly { readonly name: string; readonly topic: string }[];
  readonly manifest: Manifest;
  readonly playing: Playing;
  readonly verbs?: (command: string) => Command['verbs'];
  readonly clock: HouseClock;
  /** Milliseconds on the machine's clock. */
  readonly now: () => number;
  readonly switches?: readonly string[];
  /** Shorter ones are for tests in a hurry. */
  readonly seconds?: { readonly ack?: number; readonly grace?: number; readonly trigger?: number; readonly responseUrl?: number; readonly retries?: readonly number[] };
};

const home = z.object({ id: z.string(), user: z.string(), hash: z.string(), root: z.string(), drawn: drawnView });

export const openPretendSlack = async (given: SlackParts): Promise<PretendSlack> => {
  const { clock, now, manifest, members, channels, seconds = {}, served } = given;
  const { origin } = served;
  const before = given.file === undefined ? undefined : readKept(given.file);
  const botScopes = manifest.oauth_config.scopes.bot;
  const emulator = await openEmulator({ baseUrl: origin, people: members, botScopes, channels, ...(before && { snapshot: before.workspace }) });
  const records = openRecords(emulator.store);
  const people = openPeople(emulator.store, members);
  const reads = openReads(before?.reads);
  const posted = new Map(Object.entries(before?.posted ?? {}));
  const postedAt = (channel: string, ts: string): string => posted.get(`${channel} ${ts}`) ?? clock.now();
  const sight = openSight({ records, people, reads, clock, postedAt });
  const streams = openStreams();
  const switches = openSwitches(before?.switches ?? given.switches ?? [], botScopes);
  const ephemerals = openEphemerals({ streams, clock, now });
  let count = 0;
  const nextId = (prefix: string): string => {
    count += 1;
    return `${prefix}${now().toString(36)}${count.toString(36).padStart(3, '0')}`.toUpperCase();
  };
  const keeping: { keeper?: Keeper } = {};
  const changed = (): void => keeping.keeper?.changed();
  const views = openViews({
    nextId,
    homes: z.array(home).parse(before?.homes ?? []),
    changed: (user, kind) => {
      publish.views(user, kind, { views, streams });
      changed();
    },
  });
  const connected: { line: Line } = { line: { send: () => Promise.resolve(failed('dispatch_failed')) } };
  const parts: Parts = {
    emulator, records, people, reads, sight, clock, streams, ephemerals, views, switches, manifest, now, nextId,
    triggers: openTriggers(now, nextId, seconds.trigger ?? 3),
    responseUrls: openResponseUrls({ origin, emulator, ephemerals, now, nextId, seconds: seconds.responseUrl ?? 1800 }),
    line: { send: (envelope, retry) => (switches.isOn('unreachable-app') ? Promise.resolve(failed('dispatch_failed')) : connected.line.send(envelope, retry)) },
  };
  const events = openEvents(parts, seconds.retries ?? retriesAfter);
  records.onChange((change) => {
    if (change.kind === 'message' && change.isNew) posted.set(`${change.message.channel_id} ${change.message.ts}`, clock.now());
    publish.change(change, parts);
    if (change.kind === 'message' && change.isNew) {
      const { channel_id: id, ...message } = change.message;
      const channel = records.channel(id);
      if (channel) events.tell(messageEventOf(channel), { type: 'message', ...message, user_team: people.team(message.user), channel: id, event_ts: message.ts });
    }
    changed();
  });
  const gestures = openGestures(parts, events);
  const shows = openShows(parts, given.playing, given.verbs ?? (() => []));
  const turned = async (): Promise<void> => {
    const face = await shows.clock();
    for (const user of streams.watching()) streams.send(user, { type: 'clock', clock: face });
    changed();
  };
  let held: string | undefined;
  const control = openControl({ parts, gestures, shows, turned, held: () => held });
  const sockets = openSockets({ server: served.server, origin, nextId, seconds: { ack: seconds.ack ?? 3, grace: seconds.grace ?? 10 } });
  const api = serveApi(parts, openGateway(parts, openLimits(now), { 'apps.connections.open': () => ok({ url: sockets.open() }) }));

  let played = before?.played ?? false;
  const { file } = given;
  if (file !== undefined) {
    const write = () => ({
      shape: 1 as const, workspace: emulator.store.snapshot(), posted: Object.fromEntries(posted), reads: reads.kept(),
      homes: [...views.homes()], switches: [...switches.kept()], now: clock.now(), played,
    });
    keeping.keeper = openKeeper(file, write, now);
  }

  served.serve(routed({ parts, api, control, page: given.page, changed }));

  return {
    origin,
    apiUrl: `${origin}/api/`,
    parts,
    gestures,
    shows,
    sockets,
    connect: (line) => {
      connected.line = line;
    },
    hold: (words) => {
      held = words;
    },
    played: () => played,
    notePlayed: () => {
      played = true;
      changed();
    },
    close: async () => {
      events.close();
      streams.close();
      sockets.close();
      keeping.keeper?.now();
      keeping.keeper?.stop();
      await served.close();
      await emulator.close();
    },
  };
};

import { join } from 'node:path';
import { commands } from '../../commands';
import { deliverOutbox, jobs, openRounds, rearmAlarms, tellMornings } from '../../jobs';
import { packsBeside } from '../adapters/files/packs';
import type { DrawsHomes, SlackDoor } from '../adapters/slack';
import { EVENTS_PATH, openSlack } from '../adapters/slack';
import { machineClock } from '../adapters/system/clock';
import { digest } from '../adapters/system/digest';
import { randomIds } from '../adapters/system/ids';
import { machineChance } from '../adapters/system/chance';
import { readsDates } from '../adapters/system/reads-dates';
import type { Web } from '../adapters/web';
import { healthRoutes, openWeb } from '../adapters/web';
import { ringJobs } from '../application/define-job';
import type { Desk } from '../application/desk';
import { openDesk } from '../application/desk';
import type { Front } from '../application/front';
import { homesOf } from '../application/home';
import { openFront } from '../application/open-front';
import { leaveUnnamed } from '../application/leave-unnamed';
import { meetByFormerReleases } from '../application/meet-by-former-releases';
import { packsInForce } from '../application/packs-in-force';
import { channelOf } from '../application/seats';
import { takeUpPacks } from '../application/take-up-packs';
import { addSeconds } from '../core/calendar';
import type { Pack } from '../core/law';
import type { Alarm } from '../ports/alarms';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import type { Rooms } from '../ports/rooms';
import type { Store } from '../ports/store';
import type { Config } from './config';
import type { Loop } from './loop';
import { startLoop } from './loop';
import { openStore } from './open-store';
import { projectFolder } from './project-folder';
import { releaseStack } from './release-stack';

/** Gestures and kept promises hold people's words or who did what when; they are let go after seven days. */
const KEPT = 7 * 24 * 3600;
const HOUR = 3600;
/** How often Slack is asked whether it is there, so that `/readyz` knows before a message has to go out. */
const PULSE = 30;
/** How many seconds a Home that somebody looks at may lag behind. */
const HOMES = 8;

/** A house that runs. */
export type House = {
  readonly store: Store;
  readonly desk: Desk;
  readonly front: Front;
  readonly slack?: SlackDoor;
  readonly web?: Web;
  /** After the clock was turned by hand: rings what is overdue at once, arms the rest anew, and posts what waited out a night that is over. */
  readonly clockTurned: () => Promise<void>;
  /** Delivers what can be delivered now, until nothing is left to try. */
  readonly deliver: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type ComposeParts = {
  readonly config: Config;
  readonly packs: readonly Pack[];
  readonly log: Log;
  /** The house's clock; the sandbox hands in one that can be turned. */
  readonly clock?: Clock;
  /** How many times faster than Slack allows messages may go out: for a chat of our own. */
  readonly hurry?: number;
  /** What deliveries wait by: the machine's clock, or one that is turned, so that what waits for a morning comes with it. */
  readonly pace?: Clock;
};

/**
 * Puts the house together and starts it. The one place that knows everybody. Whatever was opened before something fails
 * is closed again, the last first.
 */
export const compose = async (parts: ComposeParts): Promise<House> => {
  const releases = releaseStack(parts.log);
  try {
    return await composed(parts, releases);
  } catch (mistake) {
    await releases.releaseAll();
    throw mistake;
  }
};

const composed = async (
  { config, packs, log, clock = machineClock, hurry = 1, pace = machineClock }: ComposeParts,
  releases: ReturnType<typeof releaseStack>,
): Promise<House> => {
  const { process: role, zone, alarmHorizon: horizon, commandPrefix: prefix } = config;
  const machine = machineClock;
  const audited = config.auditChannel !== undefined;
  const { store: opened, alarms } = await openStore(config, clock, log, releases);
  const { store } = opened;
  const loops: { deliver?: Loop } = {};
  const house = { packs };
  const nudge = (): void => loops.deliver?.wake();
  const desk = openDesk({ store, alarms, clock, machine: pace, ids: randomIds, digest, house, zone, log, horizon, nudge, audited });
  const inForce = packsInForce(packs, store.reading);
  const doors: { slack?: SlackDoor } = {};
  const noChat: Rooms = { look: async () => ({ found: false, why: 'There is no chat in which a channel could be seen.' }) };
  const front = openFront({ rooms: () => doors.slack?.rooms ?? noChat, trouble: () => doors.slack?.blocked() ?? [], commands, desk, store, packs: inForce, shelf: { names: config.packs, unused: packsBeside(join(projectFolder(), 'packs'), packs) }, clock, zone, readsDates, digest, spillContact: config.spillContact, prefix });
  await takeUpPacks({ packs, desk, reading: store.reading, clock, zone, log });
  await leaveUnnamed({ packs, desk, reading: store.reading, log });
  await meetByFormerReleases({ desk, reading: store.reading, log });
  const homes: DrawsHomes = (wanted) => homesOf(wanted, { reading: store.reading, clock, zone });
  const slack = config.slack && openDoor(config, { front, store, log, hurry, homes });
  if (slack) {
    doors.slack = slack;
    releases.push('the door to Slack', slack.close);
  }

  const rounds = (): Promise<void> => openRounds.run({ desk, reading: store.reading, packs: inForce, clock });
  const ring = ringJobs({ jobs, desk, reading: store.reading, clock, log });
  const rearm = (): Promise<void> => rearmAlarms.run({ store, alarms, clock, machine, ids: randomIds, zone, log, horizon, ring });
  const deliver = async (): Promise<void> => {
    if (slack) await deliverOutbox.run({ store, chat: slack.chat, machine: pace, clock, zone, ids: randomIds, log, digest, audited, apart: 1 / hurry });
  };
  const told = new Set<string>();
  const mornings = async (): Promise<void> => {
    await tellMornings.run({ store, clock, machine: pace, ids: randomIds, zone, told });
    nudge();
  };
  const clockTurned = async (): Promise<void> => {
    await rounds();
    await rearm();
    if (role !== 'bot') await mornings();
    nudge();
  };
  if (role !== 'bot') {
    await alarms.listen((alarm: Alarm) => ring(alarm));
    loops.deliver = startLoop(deliverOutbox.name, deliverOutbox.everySeconds, deliver, log, machineChance);
    releases.push(openRounds.name, startLoop(openRounds.name, openRounds.everySeconds, rounds, log, machineChance).stop);
    releases.push(deliverOutbox.name, loops.deliver.stop);
    releases.push('forget', startLoop('forget', HOUR, () => store.forget(addSeconds(machine.now(), -KEPT)), log, machineChance).stop);
    releases.push(rearmAlarms.name, startLoop(rearmAlarms.name, rearmAlarms.everySeconds, rearm, log, machineChance).stop);
    releases.push(tellMornings.name, startLoop(tellMornings.name, tellMornings.everySeconds, mornings, log, machineChance).stop);
  }
  const web = await openWeb({
    port: config.port,
    ...(config.managementPort !== undefined && { managementPort: config.managementPort }),
    routes: slack?.handler ? [{ method: 'POST', path: EVENTS_PATH, handle: slack.handler }] : [],
    management: healthRoutes(() => [], () => (role === 'worker' ? slack?.blocked() : slack?.ready()) ?? []),
    log,
  });
  releases.push('the web server', web.close);
  if (role !== 'worker') {
    await slack?.start();
    if (slack) releases.push('the Homes', startLoop('the Homes', HOMES, slack.refreshHomes, log, machineChance).stop);
  }
  if (slack) releases.push('the pulse', startLoop('pulse', hurry > 1 ? PULSE / 10 : PULSE, slack.beat, log, machineChance).stop);
  return { store, desk, front, web, clockTurned, deliver, close: releases.releaseAll, ...(slack && { slack }) };
};

/** A path that is no command's is answered in words. People write verbs as they like. */
const mayOpenForm = (path: string): boolean => commands.some((each) => each.opensForm && each.path === path.toLowerCase());

type DoorParts = { readonly front: Front; readonly store: Store; readonly log: Log; readonly hurry: number; readonly homes: DrawsHomes };

const openDoor = (config: Config, { front, store, log, hurry, homes }: DoorParts): SlackDoor | undefined => {
  const { slack, commandPrefix, floorChannel, auditChannel } = config;
  if (!slack) return undefined;
  return openSlack({
    botToken: slack.botToken,
    apiUrl: slack.apiUrl,
    ...(slack.teamId !== undefined && { teamId: slack.teamId }),
    ...(slack.by === 'socket' ? { appToken: slack.appToken } : { signingSecret: slack.signingSecret }),
    prefix: commandPrefix,
    ...(slack.proxy && { proxy: slack.proxy }),
    floor: floorChannel ?? '',
    ...(auditChannel !== undefined && { audit: auditChannel }),
    front,
    homes,
    commands,
    mayOpenForm,
    addresses: store.addresses,
    channelOf: (agency) => channelOf(agency, store.reading),
    pending: store.pending,
    budgets: { ...store.budgets, take: (method, perMinute, now) => store.budgets.take(method, perMinute * hurry, now) },
    clock: machineClock,
    ids: randomIds,
    digest,
    log,
  });
};

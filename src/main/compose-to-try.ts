import { join } from 'node:path';
import { commands } from '../../commands';
import { readPacks } from '../adapters/files/packs';
import { readRoster } from '../adapters/files/roster';
import { machineClock } from '../adapters/system/clock';
import type { TurnableClock } from '../adapters/system/turnable-clock';
import { turnableClock } from '../adapters/system/turnable-clock';
import { seatRoster } from '../application/seat-roster';
import { dayInWords, zoneInWords } from '../application/words/dates';
import { addDays, addSeconds, atTime, dayOf, isDay, isMoment, secondsBetween, wallTime } from '../core/calendar';
import { broken } from '../core/language/never';
import type { Moment, Zone } from '../core/language/time';
import type { Log } from '../ports/log';
import { namedAlarm } from './named-alarm';
import type { House } from './compose';
import { compose } from './compose';
import { readConfig } from './config';
import { projectFolder } from './project-folder';

export { botScopes } from '../adapters/slack';
export { machineClock } from '../adapters/system/clock';

/** The clock on the floor's wall, in words and back. */
export type FloorTime = {
  /** The instant when clocks on the wall show this time: `at('2026-11-03', '17:00')`. */
  readonly at: (day: string, time: string) => Moment;
  /** The same, or nothing where there is no such day. */
  readonly read: (day: string, time: string) => Moment | undefined;
  readonly instant: (text: string) => Moment;
  /** `Tue 3 November 2026` and `17:00 ET`. */
  readonly inWords: (moment: Moment) => { readonly day: string; readonly time: string };
  /** So many days on at the same time on the wall, and so many seconds. */
  readonly later: (from: Moment, days: number, seconds: number) => Moment;
};

/** A house to try things in: what a deployment starts, from an environment, with a clock that is turned by hand. */
export type HouseToTry = Pick<FloorTime, 'at' | 'inWords'> & {
  readonly house: House;
  readonly clock: TurnableClock;
  /** The next thing it will do by itself. */
  readonly next: () => Promise<{ readonly at: Moment; readonly about: string } | undefined>;
};

export type ToTry = {
  readonly env: Readonly<Record<string, string>>;
  /** The day and the time it starts at, or the instant. */
  readonly from: readonly [day: string, time: string] | Moment;
  readonly log: Log;
  /** How many times faster than Slack allows messages may go out. */
  readonly hurry: number;
};

/** What can be typed of one noun, as its help says it. */
export const verbsOf = (noun: string): readonly { readonly verb: string; readonly example: string; readonly does: string }[] =>
  commands.flatMap(({ path, help }) => (help && path.startsWith(`${noun}/`) ? [{ verb: path.slice(noun.length + 1), example: help.example, does: help.says }] : []));

export const composeToTry = async ({ env, from, log, hurry }: ToTry): Promise<HouseToTry> => {
  const config = readConfig(env);
  if ('mistakes' in config) return broken(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
  const read = readPacks(join(projectFolder(), 'packs'), config.packs);
  const roster = config.rosterFile === undefined ? { agencies: [] } : readRoster(config.rosterFile);
  if ('mistakes' in read) return broken(JSON.stringify(read.mistakes));
  if ('mistakes' in roster) return broken(JSON.stringify(roster.mistakes));
  const { at, inWords } = floorTime(config.zone);
  const clock = turnableClock(typeof from === 'string' ? from : at(...from), machineClock);
  const house = await compose({ config, packs: read.packs, log, clock, hurry, pace: clock });
  if (house.slack) {
    const { unknown } = await seatRoster(roster.agencies, house.slack.recognise, house.desk, house.store.reading, 'sandbox');
    for (const who of unknown) log.warn(`Not on the roster: ${who}`);
  }
  return { house, clock, at, inWords, next: () => namedAlarm(house.store, at('2200-01-01', '00:00')) };
};

export const floorTime = (zone: Zone): FloorTime => {
  const read = (day: string, time: string): Moment | undefined => (isDay(day) ? atTime(day, time, zone) : undefined);
  return {
    read,
    at: (day, time) => read(day, time) ?? broken(`Expected a day such as 2026-11-03, got ${day}.`),
    instant: (text) => (isMoment(text) ? text : broken(`Expected an instant such as 2026-11-23T15:00:00.000Z, got ${text}.`)),
    inWords: (moment) => ({ day: dayInWords(dayOf(moment, zone)), time: `${wallTime(moment, zone)} ${zoneInWords(zone)}` }),
    later: (from, days, seconds) => {
      const [day, time] = [dayOf(from, zone), wallTime(from, zone)];
      return addSeconds(atTime(addDays(day, days), time, zone), seconds + secondsBetween(atTime(day, time, zone), from));
    },
  };
};

/** What the sandbox takes from the environment, or what is wrong with it. */
export const sandboxSettings = (): { readonly port: number; readonly folder: string; readonly floor: FloorTime } => {
  const config = readConfig(Object.fromEntries(['DATA_DIR', 'FLOOR_ZONE'].map((name) => [name, process.env[name]])));
  const { SANDBOX_PORT: port = '4500' } = process.env;
  if ('mistakes' in config) return broken(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
  if (!/^\d+$/.test(port) || Number(port) > 65_535) return broken(`SANDBOX_PORT: expected a port from 0 to 65535, got "${port}".`);
  return { port: Number(port), folder: join(config.dataDir, 'sandbox'), floor: floorTime(config.zone) };
};

import { join } from 'node:path';
import { commands } from '../../commands';
import { dayInWords, zoneInWords } from '../application/words/dates';
import { addDays, addSeconds, atTime, dayOf, isDay, isMoment, secondsBetween, wallTime } from '../core/calendar';
import { broken } from '../core/language/never';
import type { Moment, Zone } from '../core/language/time';
import { readConfig } from './config';

export { machineClock } from '../adapters/system/clock';

/* What a sandbox shows before the house is there. Nothing of Slack's, BullMQ's or PostgreSQL's is loaded for it. */

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
  /** When clocks on the wall next show this time. */
  readonly next: (from: Moment, time: string) => Moment;
};

/** What can be typed of one noun, as its help says it. */
export const verbsOf = (noun: string): readonly { readonly verb: string; readonly example: string; readonly does: string }[] =>
  commands.flatMap(({ path, help }) => (help && path.startsWith(`${noun}/`) ? [{ verb: path.slice(noun.length + 1), example: help.example, does: help.says }] : []));

export const floorTime = (zone: Zone): FloorTime => {
  const read = (day: string, time: string): Moment | undefined => (isDay(day) ? atTime(day, time, zone) : undefined);
  return {
    read,
    at: (day, time) => read(day, time) ?? broken(`Expected a day such as 2026-11-03, got ${day}.`),
    instant: (text) => (isMoment(text) ? text : broken(`Expected an instant such as 2026-11-23T15:00:00.000Z, got ${text}.`)),
    inWords: (moment) => ({ day: dayInWords(dayOf(moment, zone)), time: `${wallTime(moment, zone)} ${zoneInWords(zone)}` }),
    next: (from, time) => {
      const today = atTime(dayOf(from, zone), time, zone);
      return today > from ? today : atTime(addDays(dayOf(from, zone), 1), time, zone);
    },
    later: (from, days, seconds) => {
      const [day, time] = [dayOf(from, zone), wallTime(from, zone)];
      return addSeconds(atTime(addDays(day, days), time, zone), seconds + secondsBetween(atTime(day, time, zone), from));
    },
  };
};

/** What the sandbox takes from the environment, or what is wrong with it. */
export const sandboxSettings = (): { readonly port: number; readonly folder: string; readonly floor: FloorTime; readonly packs: string } => {
  const config = readConfig(Object.fromEntries(['DATA_DIR', 'FLOOR_ZONE', 'PACKS'].map((name) => [name, process.env[name]])));
  const { SANDBOX_PORT: port = '4500' } = process.env;
  if ('mistakes' in config) return broken(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
  if (!/^\d+$/.test(port) || Number(port) > 65_535) return broken(`SANDBOX_PORT: expected a port from 0 to 65535, got "${port}".`);
  return { port: Number(port), folder: join(config.dataDir, 'sandbox'), floor: floorTime(config.zone), packs: config.packs.join(',') };
};

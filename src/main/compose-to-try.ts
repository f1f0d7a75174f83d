import { join } from 'node:path';
import { readPacks } from '../adapters/files/packs';
import { readRoster } from '../adapters/files/roster';
import { machineClock } from '../adapters/system/clock';
import type { TurnableClock } from '../adapters/system/turnable-clock';
import { turnableClock } from '../adapters/system/turnable-clock';
import { dayInWords, zoneInWords } from '../application/words/dates';
import { seatRoster } from '../application/seat-roster';
import { atTime, dayOf, isDay, wallTime } from '../core/calendar';
import { broken } from '../core/language/never';
import type { Moment, Zone } from '../core/language/time';
import type { Log } from '../ports/log';
import type { House } from './compose';
import { compose } from './compose';
import { readConfig } from './config';
import { projectFolder } from './project-folder';

export { botScopes } from '../adapters/slack';
export { machineClock } from '../adapters/system/clock';

/** A house to try things in: what a deployment starts, from an environment, with a clock that is turned by hand. */
export type HouseToTry = {
  readonly house: House;
  readonly clock: TurnableClock;
  /** The instant when clocks on the wall show this time: `at('2026-11-03', '17:00')`. */
  readonly at: (day: string, time: string) => Moment;
  /** `Tue 3 November 2026` and `17:00 ET`. */
  readonly inWords: (moment: Moment) => { readonly day: string; readonly time: string };
};

export type ToTry = {
  readonly env: Readonly<Record<string, string>>;
  /** The day and the time it starts at. */
  readonly from: readonly [day: string, time: string];
  readonly log: Log;
  /** How many times faster than Slack allows messages may go out. */
  readonly hurry: number;
};

export const composeToTry = async ({ env, from, log, hurry }: ToTry): Promise<HouseToTry> => {
  const config = readConfig(env);
  if ('mistakes' in config) return broken(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
  const read = readPacks(join(projectFolder(), 'packs'), config.packs);
  const roster = config.rosterFile === undefined ? { agencies: [] } : readRoster(config.rosterFile);
  if ('mistakes' in read) return broken(JSON.stringify(read.mistakes));
  if ('mistakes' in roster) return broken(JSON.stringify(roster.mistakes));
  const at = (day: string, time: string): Moment => momentOf(day, time, config.zone);
  const clock = turnableClock(at(...from), machineClock);
  const house = await compose({ config, packs: read.packs, log, clock, hurry });
  if (house.slack) {
    const { unknown } = await seatRoster(roster.agencies, house.slack.recognise, house.desk, house.store.reading, 'sandbox');
    for (const who of unknown) log.warn(`Not on the roster: ${who}`);
  }
  return { house, clock, at, inWords: (moment) => inWords(moment, config.zone) };
};

const momentOf = (day: string, time: string, zone: Zone): Moment =>
  isDay(day) ? atTime(day, time, zone) : broken(`Expected a day such as 2026-11-03, got ${day}.`);

const inWords = (moment: Moment, zone: Zone) => ({
  day: dayInWords(dayOf(moment, zone)),
  time: `${wallTime(moment, zone)} ${zoneInWords(zone)}`,
});

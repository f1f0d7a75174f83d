import { join } from 'node:path';
import { readPacks } from '../adapters/files/packs';
import { readRoster } from '../adapters/files/roster';
import { machineClock } from '../adapters/system/clock';
import type { TurnableClock } from '../adapters/system/turnable-clock';
import { turnableClock } from '../adapters/system/turnable-clock';
import { seatRoster } from '../application/seat-roster';
import { MORNING, atTime, dayOf } from '../core/calendar';
import { broken } from '../core/language/never';
import type { Moment } from '../core/language/time';
import type { Log } from '../ports/log';
import { namedAlarm } from './named-alarm';
import type { House } from './compose';
import { compose } from './compose';
import type { FloorTime } from './compose-floor';
import { floorTime } from './compose-floor';
import { readConfig } from './config';
import { projectFolder } from './project-folder';

export { botScopes } from '../adapters/slack';
export { machineClock } from '../adapters/system/clock';

/** A house to try things in: what a deployment starts, from an environment, with a clock that is turned by hand. */
export type HouseToTry = Pick<FloorTime, 'at' | 'inWords'> & {
  readonly house: House;
  readonly clock: TurnableClock;
  /** Nine o'clock on the day of an instant, when its mornings are told. */
  readonly morning: (moment: Moment) => Moment;
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
  /** By which clock deliveries wait: the machine's, unless what waits for a morning is to come when the house's is turned to it. */
  readonly pace?: 'machine' | 'house';
};

export const composeToTry = async ({ env, from, log, hurry, pace = 'machine' }: ToTry): Promise<HouseToTry> => {
  const config = readConfig(env);
  if ('mistakes' in config) return broken(config.mistakes.map(({ name, says }) => `${name}: ${says}`).join('\n'));
  const read = readPacks(join(projectFolder(), 'packs'), config.packs);
  const roster = config.rosterFile === undefined ? { agencies: [] } : readRoster(config.rosterFile);
  if ('mistakes' in read) return broken(JSON.stringify(read.mistakes));
  if ('mistakes' in roster) return broken(JSON.stringify(roster.mistakes));
  const { at, inWords } = floorTime(config.zone);
  const clock = turnableClock(typeof from === 'string' ? from : at(...from), machineClock);
  const house = await compose({ config, packs: read.packs, log, clock, hurry, pace: pace === 'house' ? clock : machineClock });
  if (house.slack) {
    const { unknown } = await seatRoster(roster.agencies, house.slack.recognise, house.desk, house.store.reading, 'sandbox');
    for (const who of unknown) log.warn(`Not on the roster: ${who}`);
  }
  return { house, clock, at, inWords, morning: (moment) => atTime(dayOf(moment, config.zone), MORNING, config.zone), next: () => namedAlarm(house.store, at('2200-01-01', '00:00')) };
};

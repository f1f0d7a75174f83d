import fc from 'fast-check';

import type { Day, Moment, Zone } from '../../../src/core/language/time';

/** The same cases on every machine and every run; a failure prints the seed and the path to replay it alone. */
fc.configureGlobal({ seed: 13848, numRuns: 100 });

export { fc };

export const day = (text: string): Day => text as Day;
export const moment = (text: string): Moment => text as Moment;
export const zone = (text: string): Zone => text as Zone;

/** The zones the house promises to be right in: with and without daylight saving, east and west, a half-hour one. */
export const zones = [
  'America/New_York',
  'Pacific/Honolulu',
  'America/Los_Angeles',
  'Europe/London',
  'Pacific/Guam',
  'Asia/Kolkata',
  'UTC',
].map(zone);

export const newYork = zone('America/New_York');

const dayMs = 86_400_000;

const textOf = (ms: number): string => new Date(ms).toISOString();

const daysFrom = (first: string, last: string): fc.Arbitrary<Day> =>
  fc
    .integer({ min: Date.parse(first) / dayMs, max: Date.parse(last) / dayMs })
    .map((serial) => day(textOf(serial * dayMs).slice(0, 10)));

/** Any day the door lets in, with room left and right to step off it. */
export const anyDay = daysFrom('1902-01-01', '2196-12-31');

/** Days for which holidays are promised, with room to count a year or two away from them. */
export const anyCalendarDay = daysFrom('1992-01-01', '2195-12-31');

/** Days around which people now alive will file reports, where a mistake in daylight saving would be seen. */
export const anyDayOfOurs = daysFrom('2007-03-01', '2060-12-31');

/** Whole seconds: nobody files by the millisecond. */
export const anyMoment = fc
  .integer({ min: Date.parse('2007-03-15') / 1000, max: Date.parse('2060-12-31') / 1000 })
  .map((seconds) => moment(textOf(seconds * 1000)));

export const anyZone = fc.constantFrom(...zones);

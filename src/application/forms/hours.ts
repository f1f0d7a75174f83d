import { atTime, atTimeAgain, isDay, wallTime } from '../../core/calendar';
import type { Moment, Zone } from '../../core/language/time';
import type { Problem } from '../answer';
import { dayInWords, zoneInWords } from '../words/dates';
import { timeSchema } from './dates';

/** A day and a time of it, as they were written: of either, nothing may be there yet. */
type Written = { readonly on: string | undefined; readonly at: string | undefined };

/**
 * The instant of what has happened. Of an hour that the wall shows twice it is the second, so that nothing counts as
 * earlier than it was; while that has not come, the first.
 */
export const hourThatWas = ({ on, at }: Written, zone: Zone, now: Moment): Moment | undefined => {
  if (on === undefined || !isDay(on) || at === undefined || !timeSchema.safeParse(at).success) return undefined;
  const second = atTimeAgain(on, at, zone);
  return second <= now ? second : atTime(on, at, zone);
};

/** A time that the wall never showed that day, for the clocks went forward. */
export const unlessOnTheWall = ({ on, at }: Written, zone: Zone): readonly Problem[] => {
  if (on === undefined || !isDay(on) || at === undefined || !timeSchema.safeParse(at).success) return [];
  const shown = wallTime(atTime(on, at, zone), zone);
  if (shown === at) return [];
  return [{ field: 'at', says: `The clocks went forward on ${dayInWords(on)}, so there was no ${at} ${zoneInWords(zone)}. Give the time the wall showed, such as ${shown}.` }];
};

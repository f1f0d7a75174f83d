import type { HouseClock } from '../../sandbox/slack/clock';
import { floorTime } from '../../src/main/compose-floor';
import { isZone } from '../../src/core/calendar';

/** A house's clock without a house: it stands at ten o'clock on 23 November 2026 until it is turned. */
export const standingClock = (): HouseClock => {
  const zone = 'America/New_York';
  if (!isZone(zone)) throw new Error('Expected this machine to know New York.');
  const floor = floorTime(zone);
  let now = floor.at('2026-11-23', '10:00');
  const next = floor.at('2026-11-24', '09:00');
  return {
    now: () => now,
    words: (moment) => floor.inWords(floor.instant(moment)),
    next: () => Promise.resolve(now < next ? { at: next, about: 'A reminder' } : undefined),
    later: (days, seconds) => floor.later(now, days, seconds),
    at: floor.read,
    turnTo: async (moment, passed) => {
      now = floor.instant(moment);
      await passed();
    },
  };
};

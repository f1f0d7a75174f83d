import type { FloorTime, HouseToTry } from '../src/main/compose-to-try';
import type { HouseClock } from './slack/clock';
import { settled, turnThrough } from './turning';

/** The house's clock for a workspace that is open before the house is. */
export type LateClock = HouseClock & { readonly connect: (house: HouseToTry) => void };

export const lateClock = (floor: FloorTime, start: string): LateClock => {
  const from = floor.instant(start);
  let house: HouseToTry | undefined;
  let opened: (house: HouseToTry) => void = () => undefined;
  const open = new Promise<HouseToTry>((resolve) => {
    opened = resolve;
  });
  const now = () => house?.clock.now() ?? from;
  return {
    now,
    words: (moment) => floor.inWords(floor.instant(moment)),
    next: () => house?.next() ?? Promise.resolve(undefined),
    later: (days, seconds) => floor.later(now(), days, seconds),
    at: floor.read,
    turnTo: async (moment, passed) => {
      const tried = await open;
      await settled(tried);
      await turnThrough(tried, floor.instant(moment), async () => {
        await settled(tried);
        await passed();
      });
      await settled(tried);
    },
    connect: (tried) => {
      house = tried;
      opened(tried);
    },
  };
};

import type { FloorTime } from '../src/main/compose-floor';
import type { HouseToTry } from '../src/main/compose-to-try';
import type { HouseClock } from './slack/clock';
import { settled, turnThrough } from './turning';

/** When the quiet hours are over and what waited is said. */
const MORNING = '09:00';

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
      const target = floor.instant(moment);
      const to = async (stop: typeof target): Promise<void> => {
        await turnThrough(tried, stop, async () => {
          await settled(tried);
          await passed();
        });
        await settled(tried);
      };
      await settled(tried);
      // What was asked at night is said in the morning, and not at the end of the turn.
      while ((await tried.house.store.outbox.waiting()) > 0 && floor.next(now(), MORNING) < target) await to(floor.next(now(), MORNING));
      await to(target);
    },
    connect: (tried) => {
      house = tried;
      opened(tried);
    },
  };
};

import { addSeconds, secondsBetween } from '../../core/calendar';
import type { Moment } from '../../core/language/time';
import type { Clock } from '../../ports/clock';
import { machineClock } from './clock';

/** A house's clock that is turned by hand and runs on from there as fast as the machine's. It is never turned back. */
export type TurnableClock = Clock & { readonly turned: () => number; readonly turnTo: (moment: Moment) => void };

export const turnableClock = (start: Moment, machine: Clock = machineClock): TurnableClock => {
  let ahead = secondsBetween(machine.now(), start);
  const now = (): Moment => addSeconds(machine.now(), ahead);
  return {
    now,
    turned: () => Math.round(ahead * 1000),
    turnTo: (moment) => {
      ahead += Math.max(0, secondsBetween(now(), moment));
    },
  };
};

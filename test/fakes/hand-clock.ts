import type { Moment } from '../../src/core/language/time';
import type { Clock } from '../../src/ports/clock';

/**
 * Both clocks of the house, moved by hand. Time that passes moves both; a turn moves the house's alone, forwards or
 * backwards. Nothing else moves either.
 */
export type HandClock = Clock & {
  /** By how many milliseconds the house's clock is turned ahead of the machine's; negative when it was turned back. */
  readonly turned: () => number;
  /** The machine's: it is never turned and never goes back. */
  readonly machine: Clock;
  /** Milliseconds on the machine's clock, for a fake that counts instead of spelling. */
  readonly elapsed: () => number;
  readonly pass: (seconds: number) => void;
  readonly turnBy: (seconds: number) => void;
  readonly turnTo: (moment: Moment) => void;
};

export const handClock = (start = '2026-11-03T17:00:00.000Z'): HandClock => {
  let machine = Date.parse(start);
  let ahead = 0;
  const [spelledHouse, spelledMachine] = [spelling(), spelling()];
  const turnBy = (seconds: number): void => {
    ahead += Math.round(seconds * 1000);
  };
  return {
    now: () => spelledHouse(machine + ahead),
    turned: () => ahead,
    machine: { now: () => spelledMachine(machine) },
    elapsed: () => machine,
    pass: (seconds) => {
      if (seconds < 0)
        throw new Error(`Expected time to pass forwards, got ${seconds} seconds. Turn the clock instead.`);
      machine += Math.round(seconds * 1000);
    },
    turnBy,
    turnTo: (moment) => turnBy((Date.parse(moment) - machine - ahead) / 1000),
  };
};

/** A clock that stands still is asked often, and spelled once. */
const spelling = (): ((milliseconds: number) => Moment) => {
  let known: { readonly milliseconds: number; readonly spelled: Moment } | undefined;
  return (milliseconds) => {
    if (known?.milliseconds !== milliseconds) known = { milliseconds, spelled: new Date(milliseconds).toISOString() as Moment };
    return known.spelled;
  };
};

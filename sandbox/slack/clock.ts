/** The clock of the house, as the workspace shows it and its people turn it. Instants are ISO, days and times words. */
export type HouseClock = {
  readonly now: () => string;
  /** `Tue 3 November 2026` and `17:00 ET`. */
  readonly words: (moment: string) => { readonly day: string; readonly time: string };
  /** The next thing the house will do by itself. */
  readonly next: () => Promise<{ readonly at: string; readonly about: string } | undefined>;
  /** That many days and seconds on: a day later is the same time on the wall. */
  readonly later: (days: number, seconds: number) => string;
  /** When clocks on the floor's wall show this time; nothing if there is no such day. */
  readonly at: (day: string, time: string) => string | undefined;
  /** Goes there through everything that happens on the way, each at its time, and says so after each. */
  readonly turnTo: (moment: string, passed: () => Promise<void>) => Promise<void>;
};

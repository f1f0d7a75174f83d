import type { Happened, Point } from '../slack/control/happened';

/** Somebody of a scenario, who does what anybody can do in the workspace. */
export type Player = {
  readonly types: (command: string, where?: string) => Promise<void>;
  /** Presses a button of the newest message that has it and says `about`. */
  readonly presses: (label: string, about: string) => Promise<void>;
  /** Fills in the form on their screen, by labels, and sends it. */
  readonly fills: (values: Readonly<Record<string, unknown>>) => Promise<void>;
};

export type Playing = {
  readonly player: (name: string) => Player;
  /** Lets time pass, through everything the house does by itself. */
  readonly until: (day: string, time: string) => Promise<void>;
};

/** What the workspace begins with. */
export type Scenario = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The day and the time it starts at. */
  readonly from: readonly [day: string, time: string];
  readonly play: (playing: Playing) => Promise<void>;
  /** What was done then, where it happened before: shown beside what Watchfloor says. */
  readonly happened?: readonly Happened[];
  /** What the house says here that matters beside it. */
  readonly points?: readonly Point[];
};

import type { HouseClock } from './clock';
import type { Line } from './gestures/line';
import type { ResponseUrls } from './gestures/response-urls';
import type { Ephemerals } from './live/ephemerals';
import type { Streams } from './live/streams';
import type { Manifest } from './manifest';
import type { Switches } from './switches';
import type { Triggers } from './views/triggers';
import type { Views } from './views/views';
import type { Emulator } from './workspace/emulator';
import type { People } from './workspace/people';
import type { Reads } from './workspace/reads';
import type { Records } from './workspace/records';
import type { Sight } from './workspace/sight';

/** What the pretend Slack is made of; each gesture and method takes what it needs. */
export type Parts = {
  readonly emulator: Emulator;
  readonly records: Records;
  readonly people: People;
  readonly reads: Reads;
  readonly sight: Sight;
  readonly clock: HouseClock;
  readonly streams: Streams;
  readonly ephemerals: Ephemerals;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly switches: Switches;
  readonly manifest: Manifest;
  readonly line: Line;
  /** Milliseconds on the machine's clock. */
  readonly now: () => number;
  readonly nextId: (prefix: string) => string;
};

import { alarmsOn } from '../../../src/adapters/bullmq/alarms';
import type { Backend } from '../../../src/adapters/bullmq/backend';
import type { Log } from '../../../src/ports/log';
import type { Moment } from '../../../src/core/language/time';
import type { AlarmsHarness } from '../../contracts/alarms-scene';

/** What the contract does with a real backend: time passes by itself. */
export const inRealTime = (backend: () => Promise<Backend>, empty: () => Promise<void>): AlarmsHarness => {
  let turned = 0;
  const clock = { now: () => new Date(Date.now() + turned).toISOString() as Moment, turned: () => turned };
  return {
    clock,
    turnBy: (seconds) => {
      turned += seconds * 1000;
    },
    elapsed: () => Date.now(),
    pass: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
    open: async () => alarmsOn({ backend: await backend(), clock, log: silent }),
    empty,
    close: empty,
  };
};

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

import { openDesk } from '../../src/application/desk';
import { digest } from '../../src/adapters/system/digest';
import { randomIds as ids } from '../../src/adapters/system/ids';
import type { Store } from '../../src/ports/store';
import { handClock } from '../fakes/hand-clock';
import { memoryAlarms } from '../fakes/memory-alarms';
import { memoryStore } from '../fakes/memory-store';
import { zone } from '../core/spec';
import { packs } from '../packs/shipped-packs';

/** A whole house in memory, with a clock to turn. `log` keeps what an operator would read. */
export const openHouse = (given: { readonly at?: string; readonly store?: Store; readonly packs?: typeof packs } = {}) => {
  const clock = handClock(given.at ?? '2026-11-02T14:00:00.000Z');
  const backend = memoryAlarms(clock);
  const alarms = backend.open();
  const store = given.store ?? memoryStore();
  const log: string[] = [];
  const note = (said: string): void => void log.push(said);
  const parts = {
    store, alarms, clock, machine: clock.machine, ids, digest, zone: zone(), horizon: 48 * 3600,
    house: { packs: given.packs ?? packs }, log: { info: note, warn: note, error: note }, nudge: () => undefined,
  };
  return { ...parts, backend, said: log, desk: openDesk(parts) };
};

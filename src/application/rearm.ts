import { addSeconds } from '../core/calendar';
import { spellRef } from '../core/language/refs';
import type { Alarm, Alarms } from '../ports/alarms';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Log } from '../ports/log';
import type { Store } from '../ports/store';
import type { UnfinishedParts } from './unfinished';
import { tellUnfinished } from './unfinished';

export type RearmParts = UnfinishedParts & {
  readonly store: Store;
  readonly alarms: Pick<Alarms, 'arm' | 'marker' | 'setMarker'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Seconds ahead of now within which alarms are handed to the alarm clock. */
  readonly horizon: number;
  readonly ring: (alarm: Alarm) => Promise<void>;
};

const BATCH = 1_000;

/**
 * Makes good what the alarm clock may have forgotten. What is overdue in the store is rung here, without the alarm
 * clock; what comes within the horizon is handed to it; and where its marker is gone, all of the horizon is, again.
 * Whoever waits for the answer of a process that is gone is told so here too, for the same reason.
 * It lives in a plain timer of every worker, because what re-arms must not live in what it watches.
 */
export const rearmAlarms = async (parts: RearmParts): Promise<void> => {
  await ringOverdue(parts);
  try {
    await tellUnfinished(parts);
  } catch (mistake) {
    parts.log.error('Whoever waits for a lost answer could not be told; it is tried again.', { mistake: String(mistake) });
  }
  try {
    await armHorizon(parts);
  } catch (mistake) {
    parts.log.warn('The alarm clock cannot be reached; overdue alarms are still rung from the store.', {
      mistake: String(mistake),
    });
  }
};

/** In order of their time. One that cannot be rung is left for the next round and does not hold up the others. */
const ringOverdue = async ({ store, clock, ring, log }: RearmParts): Promise<void> => {
  const tried = new Set<string>();
  for (;;) {
    const overdue = await store.alarms.overdue(clock.now(), BATCH);
    const fresh = overdue.filter((alarm) => !tried.has(`${spellRef(alarm.of)} ${String(alarm.version)}`));
    if (fresh.length === 0) return;
    const ringing = fresh.map(async (alarm) => {
      tried.add(`${spellRef(alarm.of)} ${String(alarm.version)}`);
      try {
        await ring(alarm);
      } catch (mistake) {
        log.error('An overdue alarm could not be rung.', { subject: spellRef(alarm.of), mistake: String(mistake) });
      }
    });
    await Promise.all(ringing);
  }
};

const armHorizon = async ({ store, alarms, clock, ids, horizon }: RearmParts): Promise<void> => {
  const marker = (await alarms.marker()) ?? (await newMarker(alarms, ids));
  for (;;) {
    const unarmed = await store.alarms.unarmed(addSeconds(clock.now(), horizon), marker, BATCH);
    if (unarmed.length === 0) return;
    await alarms.arm(unarmed);
    await store.alarms.noteArmed(unarmed, marker);
  }
};

const newMarker = async (alarms: RearmParts['alarms'], ids: Ids): Promise<string> => {
  const marker = ids.order();
  await alarms.setMarker(marker);
  return marker;
};

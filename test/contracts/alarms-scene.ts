import type { SubjectRef } from '../../src/core/language/refs';
import type { Moment } from '../../src/core/language/time';
import type { Alarm, Alarms } from '../../src/ports/alarms';
import type { Clock } from '../../src/ports/clock';

/** One backend, and a time that passes: by itself, or because the harness says so. */
export type AlarmsHarness = {
  /** The house's clock, which the alarms were opened with. */
  readonly clock: Clock;
  readonly turnBy: (seconds: number) => void;
  /** Milliseconds of the machine's clock. */
  readonly elapsed: () => number;
  readonly pass: (seconds: number) => Promise<void>;
  /** The alarms as one more process sees them. */
  readonly open: () => Promise<Alarms>;
  /** The backend loses everything while its users go on. */
  readonly empty: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Rung = { readonly alarm: Alarm; readonly elapsed: number };

/** A harness in use: what was opened and what was heard. */
export type Scene = AlarmsHarness & {
  readonly rung: readonly Rung[];
  /** The names of those rung, sorted. */
  readonly ids: () => readonly string[];
  readonly alarm: (id: string, seconds: number, version?: number) => Alarm;
  readonly hear: (alarm: Alarm) => Promise<void>;
  readonly listening: (ring?: (alarm: Alarm) => Promise<void>) => Promise<Alarms>;
  readonly until: (come: () => boolean, seconds: number) => Promise<void>;
  readonly leave: () => Promise<void>;
};

export const sceneOf = (harness: AlarmsHarness): Scene => {
  const opened: Alarms[] = [];
  const rung: Rung[] = [];
  const open = async (): Promise<Alarms> => {
    const alarms = await harness.open();
    opened.push(alarms);
    return alarms;
  };
  const hear = async (alarm: Alarm): Promise<void> => {
    rung.push({ alarm, elapsed: harness.elapsed() });
  };
  return {
    ...harness,
    rung,
    open,
    hear,
    ids: () => rung.map((each) => each.alarm.of.id).sort(),
    alarm: (id, seconds, version = 1) => ({
      of: ref(id),
      version,
      at: new Date(Date.parse(harness.clock.now()) + seconds * 1000).toISOString() as Moment,
    }),
    listening: async (ring = hear) => {
      const alarms = await open();
      await alarms.listen(ring);
      return alarms;
    },
    until: async (come, seconds) => {
      const end = harness.elapsed() + seconds * 1000;
      while (!come() && harness.elapsed() < end) await harness.pass(0.02);
    },
    leave: async () => {
      for (const alarms of opened) await alarms.close();
      await harness.close();
    },
  };
};

const ref = (id: string): SubjectRef => ({ kind: 'duty', id });

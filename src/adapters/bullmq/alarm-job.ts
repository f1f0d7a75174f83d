import type { BulkJobOptions } from 'bullmq';
import { z } from 'zod';
import { isMoment, secondsBetween } from '../../core/calendar';
import { readRef, spellRef } from '../../core/language/refs';
import type { Alarm } from '../../ports/alarms';
import type { Clock } from '../../ports/clock';

/** An alarm as BullMQ keeps it. */
export type AlarmJob = { readonly name: string; readonly data: z.input<typeof written>; readonly opts: BulkJobOptions };

const written = z.object({ of: z.string(), version: z.number().int(), at: z.string().refine(isMoment) });

/**
 * BullMQ counts its delays on the machine's clock, so the delay is what the house's clock says is left, and the id
 * carries by how much that clock is turned: a job of another turn would ring at the wrong time and must not be taken
 * for this one.
 */
export const jobOf = (alarm: Alarm, clock: Clock): AlarmJob => ({
  name: alarm.of.kind,
  data: { of: spellRef(alarm.of), version: alarm.version, at: alarm.at },
  opts: {
    jobId: `${idOf(alarm)}${turnOf(clock)}`,
    delay: Math.max(0, Math.ceil(secondsBetween(clock.now(), alarm.at) * 1000)),
  },
});

/** Empty for a clock that is not turned. */
export const turnOf = (clock: Clock): string => {
  const turned = clock.turned?.() ?? 0;
  return turned === 0 ? '' : ` turned ${turned}`;
};

/** What somebody else left in the queue, or an older version of us, is no alarm. */
export const alarmOf = (data: unknown): Alarm | undefined => {
  const read = written.safeParse(data);
  const of = read.data && readRef(read.data.of);
  return read.data && of && isMoment(read.data.at) ? { of, version: read.data.version, at: read.data.at } : undefined;
};

/** BullMQ splits ids at colons; it refuses integers and ids like `0:`, which a kind in front can never make. */
const idOf = (alarm: Alarm): string => `${spellRef(alarm.of).replaceAll(':', '%3A')}-${alarm.version}`;

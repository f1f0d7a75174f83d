import type { Moment } from '../core/language/time';
import type { Alarm } from './alarms';

/** The alarm rows: exactly one for each open dated clock, its next moment. Written only with the subject they wake. */
export type AlarmRows = {
  /** Alarms at or before an instant, soonest first. */
  readonly overdue: (at: Moment, limit: number) => Promise<readonly Alarm[]>;
  /** Alarms at or before an instant that were not armed under this marker, soonest first. */
  readonly unarmed: (until: Moment, marker: string, limit: number) => Promise<readonly Alarm[]>;
  readonly noteArmed: (alarms: readonly Alarm[], marker: string) => Promise<void>;
  readonly of: (alarm: Pick<Alarm, 'of'>) => Promise<Alarm | undefined>;
};

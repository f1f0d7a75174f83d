import { dayOf } from '../calendar';
import type { Day } from '../language/time';
import type { Closing, DayRefusal, IncidentState, Sighting } from './incident';

type Kept = Exclude<IncidentState, { status: 'absent' }>;

/** The day it happened; where nobody said, the day it was opened. */
export const happenedOn = ({ on, openedAt, zone }: Pick<Kept, 'on' | 'openedAt' | 'zone'>): Day => on ?? dayOf(openedAt, zone);

/** The day it was over; where nobody said, the day it was closed. */
export const overOn = ({ closedOn, closedAt }: Pick<Closing, 'closedOn' | 'closedAt'>, { zone }: Pick<Sighting, 'zone'>): Day =>
  closedOn ?? dayOf(closedAt, zone);

/** Why its days cannot be these: nothing is yet to come, and nothing is over before it has happened. */
export const impossible = (id: string, { happened, closed }: { readonly happened: Day; readonly closed: Day | undefined }, today: Day): DayRefusal | undefined => {
  if (happened > today) return { code: 'happened-in-the-future', on: happened, today };
  if (closed === undefined) return undefined;
  if (closed > today) return { code: 'closed-in-the-future', on: closed, today };
  return closed < happened ? { code: 'closed-before-it-happened', id, happened, closed } : undefined;
};

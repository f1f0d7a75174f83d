import type { Dates } from '../law';
import type { Day, Moment } from '../language/time';
import type { DutyState } from './duty';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/** Late if it was met on a day after its due. Without a date nothing is late. */
export const metStanding = (dates: Dates, on: Day): 'met' | 'met-late' =>
  dates.status === 'dated' && on > dates.dueDate ? 'met-late' : 'met';

/** Missed from the very instant of the due. */
export const standing = (dates: Dates, at: Moment): 'open' | 'missed' =>
  dates.status === 'dated' && at >= dates.due ? 'missed' : 'open';

/** Since when its ladder climbs, where the clock begins to run after its due: what nobody could be called for is not passed over. */
export const lateSince = (dates: Dates, at: Moment): Pick<Kept, 'lateFrom'> => (dates.status === 'dated' && at > dates.due ? { lateFrom: at } : {});

/** The former due stays on record when the due moves to another day, or is lost. */
export const formerDues = ({ dates: before, formerDues: known }: Kept, dates: Dates): readonly Day[] =>
  before.status === 'dated' && (dates.status !== 'dated' || dates.dueDate !== before.dueDate) ? [...known, before.dueDate] : known;

import type { Hour, When } from '../calendar';
import { hourAs, sameHour } from '../calendar';
import type { Dates, Terms } from '../law';
import type { Day, Moment } from '../language/time';
import type { DutyEvent, DutyState } from './duty';

type Kept = Exclude<DutyState, { status: 'absent' }>;
type Met = Extract<DutyState, { status: 'met' | 'met-late' }>;

/**
 * Late if it was met on a day after its due; of a limit in hours, after its instant, where the hour it was met is known.
 * Without a date nothing is late.
 */
export const metStanding = (dates: Dates, { on, hour }: When): 'met' | 'met-late' => {
  if (dates.status !== 'dated') return 'met';
  const late = dates.from && hour ? hour.at > dates.due : on > dates.dueDate;
  return late ? 'met-late' : 'met';
};

/** When it was met. */
export const whenMet = ({ metOn, metHour }: Pick<Met, 'metOn' | 'metHour'>): When => hourAs(metOn, metHour);

/** As the duty keeps it: only a limit in hours asks for the hour. */
export const keptWhen = ({ limit }: Pick<Terms, 'limit'>, { on, hour }: When): When => ({ on, ...(limit.unit === 'hours' && hour && { hour }) });

/** What met it then. */
export const meeting = (rule: Terms, dates: Dates, when: When, at: Moment): DutyEvent => ({ type: 'duty-met', at, ...keptWhen(rule, when), late: metStanding(dates, when) === 'met-late' });

/** It was met then, and not as is kept; nothing where that is the same. */
export const meetingCorrected = (state: Met, wanted: When, at: Moment): DutyEvent | undefined => {
  const { metOn: former, metHour: formerHour, rule, dates } = state;
  const when = keptWhen(rule, wanted);
  if (when.on === former && sameHour(when.hour, formerHour)) return undefined;
  return { type: 'meeting-corrected', at, ...when, former, ...(formerHour && { formerHour }), late: metStanding(dates, when) === 'met-late' };
};

/** The state with the hour it was met, or without one. */
export const withHour = <Some extends { readonly metHour?: Hour }>({ metHour: _, ...state }: Some, hour: Hour | undefined) => ({ ...state, ...(hour && { metHour: hour }) });

/** Missed from the very instant of the due. */
export const standing = (dates: Dates, at: Moment): 'open' | 'missed' =>
  dates.status === 'dated' && at >= dates.due ? 'missed' : 'open';

/** Since when its ladder climbs, where the clock begins to run after its due: what nobody could be called for is not passed over. */
export const lateSince = (dates: Dates, at: Moment): Pick<Kept, 'lateFrom'> => (dates.status === 'dated' && at > dates.due ? { lateFrom: at } : {});

/** The instant it is due, where it has a date. */
export const dueOf = (dates: Dates): Moment | undefined => (dates.status === 'dated' ? dates.due : undefined);

/** The former due stays on record when the due moves to another day, or is lost. */
export const formerDues = ({ dates: before, formerDues: known }: Kept, dates: Dates): readonly Day[] =>
  before.status === 'dated' && (dates.status !== 'dated' || dates.dueDate !== before.dueDate) ? [...known, before.dueDate] : known;

/** The same of the former instant, where it moves within one day. */
export const formerHours = ({ dates: before, formerHours: known }: Kept, dates: Dates): Pick<Kept, 'formerHours'> =>
  before.status === 'dated' && dates.status === 'dated' && dates.dueDate === before.dueDate && dates.due !== before.due
    ? { formerHours: [...(known ?? []), before.due] }
    : known ? { formerHours: known } : {};

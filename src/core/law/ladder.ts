import { HOURS_IN_A_WORKING_DAY, addSeconds, addWorkingHours } from '../calendar';
import type { Moment } from '../language/time';
import type { ClimbingKind, ClockFace, MomentKind, RungKind, ScheduledMoment } from './face';
import { rungKinds } from './face';

const workingHoursLate = {
  late: 0,
  'rung-2': 4,
  'rung-3': HOURS_IN_A_WORKING_DAY,
  'rung-4': 2 * HOURS_IN_A_WORKING_DAY,
} as const;
const minutesLate = { late: 0, 'rung-2': 15, 'rung-3': 30, 'rung-4': 60 } as const;

/** The rungs of one ladder; rung 4 comes when it is held until, where it is. */
export const ladder = (missed: Moment, of: 'suspense' | 'due', face: ClockFace): readonly ScheduledMoment[] =>
  rungKinds
    .filter((kind) => kind !== 'rung-4' || face.ladderEnds === 'rung-4')
    .map((kind): ScheduledMoment => ({ kind, of, at: kind === 'rung-4' && face.held?.of === of ? face.held.until : rungAt(kind, missed, face) }));

/**
 * A clock that begins to run after its date climbs from that hour. What had come before lies behind; the next rung comes as
 * long after that hour as it does after the last that had come.
 */
const rungAt = (kind: RungKind, missed: Moment, face: ClockFace): Moment => {
  if (kind === 'late') return missed;
  const { from, behind } = startOf(missed, face);
  if (workingHoursLate[kind] <= workingHoursLate[behind]) return missed;
  if (face.hoursFrom) return addSeconds(from, (minutesLate[kind] - minutesLate[behind]) * 60);
  return addWorkingHours(from, workingHoursLate[kind] - workingHoursLate[behind], face.zone, face.calendar);
};

const startOf = (missed: Moment, { lateFrom, climbedBefore }: ClockFace): { readonly from: Moment; readonly behind: RungKind } =>
  lateFrom !== undefined && lateFrom > missed ? { from: lateFrom, behind: climbedBefore ?? 'late' } : { from: missed, behind: 'late' };

export const isClimbing = (kind: MomentKind | 'still-late'): kind is ClimbingKind => kind === 'rung-2' || kind === 'rung-3' || kind === 'rung-4';

/** It had come by another count of the closed days. */
export const isSaidAlready = ({ saidAlready = [] }: Pick<ClockFace, 'saidAlready'>, { kind, of, at }: ScheduledMoment): boolean =>
  saidAlready.some((each) => each.kind === kind && each.of === of && each.at === at);

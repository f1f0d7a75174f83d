import { federalBut } from '../calendar';
import type { Moment } from '../language/time';
import type { ClockFace, ScheduledMoment, StandingMoment } from '../law';
import { isTarget, momentsOf, nextMoment } from '../law';
import type { DutyState } from './duty';

/** How a dated, unmet duty looks to its clock; nothing while it waits, has no date or is met. */
export const faceOf = (state: DutyState): ClockFace | undefined => {
  if (state.status !== 'open' && state.status !== 'missed') return undefined;
  const { rule, dates, forecast, hold, lateFrom, saidAlready } = state;
  if (dates.status !== 'dated') return undefined;
  return {
    due: dates.due,
    ...(dates.planBy && { planBy: dates.planBy }),
    ...(dates.from && { hoursFrom: dates.from }),
    ...(lateFrom !== undefined && { lateFrom }),
    ...(forecast && { expectedOn: forecast.on, ...(forecast.hour && { expectedBy: forecast.hour }) }),
    zone: rule.zone,
    calendar: federalBut(state.closures),
    ladderEnds: isTarget(rule.status) ? 'rung-3' : 'rung-4',
    ...(hold && { held: hold }),
    ...(saidAlready && { saidAlready }),
  };
};

/** Every moment of a duty, for its card and for `plan`. */
export const momentsOfDuty = (state: DutyState): readonly ScheduledMoment[] => {
  const face = faceOf(state);
  return face ? momentsOf(face) : [];
};

/** The one moment its alarm row waits for. After the last rung it keeps asking once a week until it is met. */
export const nextOfDuty = (state: DutyState): ScheduledMoment | StandingMoment | undefined => {
  const face = faceOf(state);
  if (!face || state.status === 'absent') return undefined;
  return nextMoment(face, state.saidUpTo);
};

export const dutyAlarm = (state: DutyState): Moment | undefined => nextOfDuty(state)?.at;

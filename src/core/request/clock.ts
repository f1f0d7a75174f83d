import { federal } from '../calendar';
import type { Moment } from '../language/time';
import type { ClockFace, ScheduledMoment, StandingMoment } from '../law';
import { nextMoment } from '../law';
import type { RequestState } from './request';

/** A request's clock runs while the agency has it; nobody is reminded of what has been answered. */
export const faceOf = (state: RequestState): ClockFace | undefined =>
  state.status === 'asked' || state.status === 'taken'
    ? {
        suspense: state.suspense,
        ...(state.forecast && { expectedOn: state.forecast.on }),
        zone: state.zone,
        calendar: federal,
        ladderEnds: 'rung-4',
        ...(state.hold && { held: state.hold }),
      }
    : undefined;

export const nextOfRequest = (state: RequestState): ScheduledMoment | StandingMoment | undefined => {
  const face = faceOf(state);
  if (!face || state.status === 'absent') return undefined;
  return nextMoment(face, state.saidUpTo);
};

export const requestAlarm = (state: RequestState): Moment | undefined => nextOfRequest(state)?.at;

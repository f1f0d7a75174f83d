import { federalBut } from '../calendar';
import type { Moment } from '../language/time';
import type { ClockFace, ScheduledMoment, StandingMoment } from '../law';
import { momentsOf, nextMoment } from '../law';
import type { RequestState } from './request';

/** A request's clock runs while the agency has it; nobody is reminded of what has been answered. */
export const faceOf = (state: RequestState): ClockFace | undefined =>
  state.status === 'asked' || state.status === 'taken'
    ? {
        suspense: state.suspense,
        ...(state.status === 'asked' && { untakenFrom: state.backSince ?? state.withSince ?? state.askedAt }),
        ...(state.extension && { extensionFrom: state.extension.at }),
        ...(state.forecast && { expectedOn: state.forecast.on }),
        zone: state.zone,
        calendar: federalBut(state.closures),
        ladderEnds: 'rung-4',
        ...(state.hold && { held: state.hold }),
      }
    : undefined;

/** Every moment of a request, while its clock runs. */
export const momentsOfRequest = (state: RequestState): readonly ScheduledMoment[] => {
  const face = faceOf(state);
  return face ? momentsOf(face) : [];
};

export const nextOfRequest = (state: RequestState): ScheduledMoment | StandingMoment | undefined => {
  const face = faceOf(state);
  if (!face || state.status === 'absent') return undefined;
  return nextMoment(face, state.saidUpTo);
};

export const requestAlarm = (state: RequestState): Moment | undefined => nextOfRequest(state)?.at;

import { federalBut } from '../calendar';
import type { Moment } from '../language/time';
import type { ClockFace, ScheduledMoment, StandingMoment } from '../law';
import { nextMoment } from '../law';
import type { RoundState } from './round';

/** A round's clock runs while an answer of record is missing. */
export const faceOf = (state: RoundState): ClockFace | undefined =>
  state.status === 'open'
    ? { suspense: state.suspense, zone: state.zone, calendar: federalBut(state.closures), ladderEnds: 'rung-4', ...(state.hold && { held: state.hold }) }
    : undefined;

export const nextOfRound = (state: RoundState): ScheduledMoment | StandingMoment | undefined => {
  const face = faceOf(state);
  if (!face || state.status === 'absent') return undefined;
  return nextMoment(face, state.saidUpTo);
};

export const roundAlarm = (state: RoundState): Moment | undefined => nextOfRound(state)?.at;

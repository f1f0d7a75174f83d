import { federalBut } from '../calendar';
import type { Moment } from '../language/time';
import type { ClimbingKind, ClockFace, ScheduledMoment, StandingMoment } from '../law';
import { isClimbing, isSaidAlready, momentsOf, nextMoment } from '../law';
import type { RoundState } from './round';

/** A round's clock runs while an answer of record is missing. */
export const faceOf = (state: RoundState): ClockFace | undefined => (state.status === 'open' ? ladderOf(state) : undefined);

type Climbing = Pick<Extract<RoundState, { status: 'open' }>, 'suspense' | 'zone' | 'closures' | 'hold' | 'lateFrom' | 'climbedBefore' | 'saidAlready'>;

const ladderOf = ({ suspense, zone, closures, hold, lateFrom, climbedBefore, saidAlready }: Climbing): ClockFace => ({
  suspense,
  zone,
  calendar: federalBut(closures),
  ladderEnds: 'rung-4',
  ...(hold && { held: hold }),
  ...(saidAlready && { saidAlready }),
  ...(lateFrom !== undefined && { lateFrom }),
  ...(climbedBefore && { climbedBefore }),
});

/** The last rung above whoever is asked that had come by then. */
export const climbedBy = (state: Climbing, at: Moment): ClimbingKind | undefined =>
  momentsOf(ladderOf(state)).flatMap((moment) => ((moment.at <= at || isSaidAlready(state, moment)) && isClimbing(moment.kind) ? [moment.kind] : [])).at(-1);

/** When its last rung comes, where nobody holds it. */
export const lastRungOf = (state: Extract<RoundState, { status: 'open' }>): Moment =>
  momentsOf(ladderOf(state)).find(({ kind }) => kind === 'rung-4')?.at ?? state.saidUpTo;

export const nextOfRound = (state: RoundState): ScheduledMoment | StandingMoment | undefined => {
  const face = faceOf(state);
  if (!face || state.status === 'absent') return undefined;
  return nextMoment(face, state.saidUpTo);
};

export const roundAlarm = (state: RoundState): Moment | undefined => nextOfRound(state)?.at;

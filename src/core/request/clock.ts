import { federalBut } from '../calendar';
import type { Moment } from '../language/time';
import type { ClockFace, ScheduledMoment, StandingMoment } from '../law';
import { momentsOf, nextMoment } from '../law';
import type { CoordinatorsAsked, Extension } from './extension';
import type { RequestState } from './request';

type Kept = Exclude<RequestState, { status: 'absent' }>;

/** What its ladder is counted by. */
type Climbing = Pick<Kept, 'suspense' | 'zone' | 'closures' | 'hold' | 'lateFrom' | 'climbedBefore' | 'saidAlready'>;

/** Its suspense and the ladder from it, whether its clock runs or not. */
export const ladderOf = ({ suspense, zone, closures, hold, lateFrom, climbedBefore, saidAlready }: Climbing): ClockFace => ({
  suspense,
  ...(lateFrom !== undefined && { lateFrom }),
  ...(climbedBefore && { climbedBefore }),
  zone,
  calendar: federalBut(closures),
  ladderEnds: 'rung-4',
  ...(hold && { held: hold }),
  ...(saidAlready && { saidAlready }),
});

/** A request's clock runs while the agency has it; nobody is reminded of what has been answered. */
export const faceOf = (state: RequestState): ClockFace | undefined =>
  state.status === 'asked' || state.status === 'taken'
    ? {
        ...ladderOf(state),
        ...(state.status === 'asked' && { untakenFrom: untakenSince(state) }),
        ...(state.extension && { extensionFrom: unansweredSince(state.extension, state) }),
        ...(state.forecast && { expectedOn: state.forecast.on }),
      }
    : undefined;

/** Since when it lies on its agency's desk; where it came to lie there again after its suspense, since then. */
const untakenSince = ({ backSince, withSince, askedAt, lateFrom }: Extract<RequestState, { status: 'asked' }>): Moment => {
  const since = backSince ?? withSince ?? askedAt;
  return lateFrom !== undefined && lateFrom > since ? lateFrom : since;
};

/** Since when it waits for an answer that somebody could give: what is wanted after all waits anew. */
const unansweredSince = ({ at }: Extension, { reinstatements = [] }: Kept): Moment => {
  const back = reinstatements.at(-1)?.at;
  return back !== undefined && back > at ? back : at;
};

/** Every moment of a request, while its clock runs. */
export const momentsOfRequest = (state: RequestState): readonly ScheduledMoment[] => {
  const face = faceOf(state);
  return face ? momentsOf(face) : [];
};

/** Whether nobody had answered a later suspense for a working day, so that the coordinators were asked as well. */
export const wentToCoordinators = (extension: Extension, state: Kept): boolean =>
  momentsOfRequest({ ...state, extension }).some(({ kind, at }) => kind === 'extension-unanswered' && at <= state.saidUpTo);

/** The same of what is wanted now, for whatever ends it to say. */
export const coordinatorsAsked = (state: Kept): CoordinatorsAsked =>
  state.extension && wentToCoordinators(state.extension, state) ? { coordinatorsAsked: true } : {};

export const nextOfRequest = (state: RequestState): ScheduledMoment | StandingMoment | undefined => {
  const face = faceOf(state);
  if (!face || state.status === 'absent') return undefined;
  return nextMoment(face, state.saidUpTo);
};

export const requestAlarm = (state: RequestState): Moment | undefined => nextOfRequest(state)?.at;

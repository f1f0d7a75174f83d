import { forecastBefore } from '../law';
import type { heldOf } from './held';
import type { RequestEvent, RequestState } from './request';

type Event = Extract<RequestEvent, { type: 'judged-after-all' }>;

/**
 * The answer stands as it did when it was sent back, and its suspense is met, or was missed, as of that hand-in. A suspense
 * that was missed only since is not missed, for it was met: why it was late, and when it would come, is over. So it is where
 * the suspense was moved meanwhile. The day it was expected on before it was sent back stands again. The rungs that came have
 * come, and are not said again should it be sent back once more.
 */
export const judgedAfterAll = (state: Extract<RequestState, { status: 'asked' | 'taken' }>, held: ReturnType<typeof heldOf>, { by, reason, at }: Event): RequestState => {
  const { sentBack, lateFrom, climbedBefore, lateReason, formerReasons, statements, forecast, ...rest } = held;
  if (!sentBack?.was) return state;
  const { was: { answerer, answeredAt, late: wasLate }, ...former } = sentBack;
  const stood = forecast && forecastBefore(forecast, former.at);
  const late = wasLate && answeredAt >= held.suspense;
  const explained = { ...(lateReason && { lateReason }), ...(formerReasons && { formerReasons }), ...(statements && { statements }) };
  return {
    ...rest,
    ...(late && { ...explained, ...(lateFrom && { lateFrom }), ...(climbedBefore && { climbedBefore }) }),
    ...(stood && { forecast: stood }),
    late,
    status: 'answered',
    answerer,
    answeredAt,
    judgedAfterAll: { sentBack: former, by, reason, at },
  };
};

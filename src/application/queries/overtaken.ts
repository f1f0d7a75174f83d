import { dayOf } from '../../core/calendar';
import type { Shift, WantedAfter } from '../../core/language/proposal';
import type { Latest } from '../../core/request';
import { isPastPlan } from '../../core/request';
import type { Reading } from '../../ports/store';
import type { Present } from '../present';
import { listOf } from '../present';

const MOST = 1_000;

type Bounds = { readonly duty: string; readonly from?: Latest | undefined; readonly to?: Latest | undefined };

export const runningRequests = (reading: Reading): Promise<readonly Present<'request'>[]> => listOf('request', { statuses: ['asked', 'taken'], limit: MOST }, reading);

/**
 * Requests for a duty that are wanted in time by one date of it and too late by another: no suspense moves with a date.
 * What is for named people is told them alone, and is not among it.
 */
export const wantedAfter = ({ duty, from, to }: Bounds, requests: readonly Present<'request'>[]): readonly WantedAfter[] =>
  requests
    .filter(({ duties, partOf, confined }) => partOf === undefined && !confined && duties.includes(duty))
    .filter(({ suspense, zone }) => to !== undefined && isPastPlan(suspense, to, zone) && !(from !== undefined && isPastPlan(suspense, from, zone)))
    .map(({ id, suspense, zone }) => ({ request: id, on: dayOf(suspense, zone) }));

/** The same for everything that would move. */
export const withOvertaken = async (moves: readonly Shift[], reading: Reading): Promise<readonly Shift[]> => {
  if (!moves.some(({ plan, hours }) => plan ?? hours)) return moves;
  const requests = await runningRequests(reading);
  return moves.map((move) => {
    const { duty, plan, hours } = move;
    const after = wantedAfter({ duty, from: hours?.from ?? plan?.from, to: hours?.to ?? plan?.to }, requests);
    return after.length > 0 ? { ...move, after } : move;
  });
};

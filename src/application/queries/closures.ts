import { federalBut } from '../../core/calendar';
import type { ClosureState, Moves, PlanMove } from '../../core/closure';
import { CLOSURES } from '../../core/closure';
import { faceOf } from '../../core/duty';
import type { Day } from '../../core/language/time';
import type { ClockFace } from '../../core/law';
import { datesOf, momentsOf } from '../../core/law';
import { faceOfRequest } from '../../core/request';
import { faceOfRound } from '../../core/round';
import type { Reading } from '../../ports/store';
import type { Present } from '../present';
import { listOf, stateOf } from '../present';
import { runningRequests, wantedAfter } from './overtaken';

const MOST = 1_000;

export const closuresOf = async (reading: Reading): Promise<ClosureState> => (await stateOf('closure', CLOSURES, reading)) ?? { status: 'absent' };

export const closedDays = (state: ClosureState): readonly Day[] => (state.status === 'kept' ? state.closures.map(({ day }) => day) : []);

/** What a list of closed days would move, counted on copies; nothing is stored, and no due is among it. */
export const movesOfClosures = async (closures: readonly Day[], reading: Reading): Promise<Moves> => {
  const duties = await listOf('duty', { statuses: ['open', 'missed'], limit: MOST }, reading);
  const requests = await runningRequests(reading);
  const rounds = await listOf('round', { statuses: ['open'], limit: MOST }, reading);
  const faces = [...requests.map(faceOfRequest), ...rounds.map(faceOfRound), ...duties.filter((duty) => !planMove(duty, closures)).map(faceOf)];
  const plans = duties.flatMap((duty) => planMove(duty, closures) ?? []);
  return {
    plans: plans.map((move) => overtaken(move, requests)),
    others: faces.filter((face) => face && rungElsewhere(face, closures)).length,
  };
};

const planMove = ({ id, rule, facts, dates }: Present<'duty'>, closures: readonly Day[]): PlanMove | undefined => {
  const then = datesOf(rule, facts, federalBut(closures));
  const [from, to] = [dates, then].map((each) => (each.status === 'dated' ? each.planBy : undefined));
  return from && to && from !== to ? { duty: id, title: rule.title, from, to } : undefined;
};

const overtaken = (move: PlanMove, requests: readonly Present<'request'>[]): PlanMove => {
  const after = wantedAfter(move, requests);
  return after.length > 0 ? { ...move, after } : move;
};

/** Whether a reminder or a rung comes at another hour. */
const rungElsewhere = (face: ClockFace, closures: readonly Day[]): boolean => {
  const spelled = (each: ClockFace): string => momentsOf(each).map(({ kind, of, at }) => `${kind} ${of} ${at}`).join();
  return spelled(face) !== spelled({ ...face, calendar: federalBut(closures) });
};

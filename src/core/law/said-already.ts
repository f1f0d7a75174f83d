import type { Moment } from '../language/time';
import type { CallMade, ClockFace, ScheduledMoment } from './face';
import { callKinds } from './face';
import { isSaidAlready } from './ladder';
import { momentsOf } from './moments';

/** What its clock is counted by, with the calls that closed days moved past what was said. */
type Counted = { readonly saidUpTo: Moment; readonly saidAlready?: readonly CallMade[] };

/**
 * A subject whose clock learns of closed days, `before` and `after`. Of the calls that had come some may now be counted for a
 * later hour: whoever was called is not called again for it. A reminder speaks of a day, and is said anew of another.
 */
export const closedAnew = <Subject extends Counted>(before: Subject, after: Subject, faceOf: (subject: Subject) => ClockFace | undefined): Subject => {
  const [former, face] = [faceOf(before), faceOf(after)];
  if (!former || !face) return after;
  const had = momentsOf(former).filter((moment) => moment.at <= before.saidUpTo || isSaidAlready(former, moment));
  const saidAlready = momentsOf(face).filter(isCall).filter(({ kind, of, at }) => at > after.saidUpTo && had.some((each) => each.kind === kind && each.of === of));
  return saidAlready.length > 0 || before.saidAlready ? { ...after, saidAlready } : after;
};

const isCall = (moment: ScheduledMoment): moment is CallMade => callKinds.some((kind) => kind === moment.kind);

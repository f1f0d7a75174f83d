import { HOURS_IN_A_WORKING_DAY, addSeconds, addWorkingHours } from '../calendar';
import type { Actor, Person } from '../language/actor';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';
import type { ClockFace, HeldRung, ScheduledMoment } from './face';
import { isSaidAlready } from './ladder';
import { isPatient, momentsOf, patienceOf } from './moments';

/** A coordinator puts off the last rung of a ladder, once, and says why. `until` is when the rung comes, also once it is lifted. */
export type Hold = HeldRung & { readonly by: Person; readonly at: Moment; readonly reason: Words; readonly lifted?: Lifted };

/** It was made by mistake: who says so, and until when it had been held. */
export type Lifted = { readonly by: Person; readonly at: Moment; readonly reason: Words; readonly from: Moment };

/** What makes a clock run again that had stopped, and its ladder climb from then on. */
export type CameBack = 'sent-back' | 'asked-another' | 'reinstated' | 'taken-after-all' | 'unsettled' | 'round-reopened';

/**
 * One of a ladder that is not climbed any more: its clock came back later than that held rung 4 off, or the date it led from
 * has moved, and where to; nowhere where that was lost.
 */
export type FormerHold = Hold & { readonly ended: Moment; readonly movedTo?: Moment; readonly cameBack?: CameBack };

/** What a subject keeps of them: the one of the ladder it climbs, and those of former ladders. */
export type KeptHolds = { readonly hold?: Hold; readonly formerHolds?: readonly FormerHold[] };

/** Those that went, once its date has moved: nobody holds the ladder of the new one. */
export const endedHold = (holds: KeptHolds, ended: Moment, movedTo: Moment | undefined): Pick<KeptHolds, 'formerHolds'> => former(holds, { ended, ...(movedTo && { movedTo }) });

/** The same, once its clock came back: rung 4 comes no earlier by itself. */
export const overtakenHold = (holds: KeptHolds, ended: Moment, cameBack: CameBack): Pick<KeptHolds, 'formerHolds'> => former(holds, { ended, cameBack });

const former = ({ hold, formerHolds = [] }: KeptHolds, end: Omit<FormerHold, keyof Hold>): Pick<KeptHolds, 'formerHolds'> => {
  const all = hold ? [...formerHolds, { ...hold, ...end }] : formerHolds;
  return all.length > 0 ? { formerHolds: all } : {};
};

/** Whether it put rung 4 off until then: it was not lifted, and had not run out. */
export const wasHeld = ({ lifted, until, ended }: FormerHold): boolean => !lifted && until > ended;

/** What a hold asks of a subject; every subject with a ladder keeps it so. `face` is absent once its clock has stopped. */
export type Ladder = { readonly id: string; readonly face: ClockFace | undefined; readonly saidUpTo: Moment; readonly hold?: Hold };

export type HoldOrder = { readonly type: 'hold-ladder'; readonly by: Actor; readonly at: Moment; readonly reason: Words };
export type LadderHeld = { readonly type: 'ladder-held' } & Omit<Hold, 'lifted'>;

export type LiftOrder = { readonly type: 'lift-hold'; readonly by: Actor; readonly at: Moment; readonly reason: Words };
/** `until`: when the rung comes now. */
export type Lifting = { readonly until: Moment } & Omit<Lifted, 'from'>;
export type HoldLifted = { readonly type: 'hold-lifted' } & Lifting;

export type HoldRefusal =
  | { readonly code: 'nothing-climbs'; readonly id: string; readonly because: 'over' | 'not-late' }
  | { readonly code: 'ladder-ends-at-coordinator'; readonly id: string }
  | { readonly code: 'already-held'; readonly id: string; readonly hold: Hold }
  | { readonly code: 'not-at-rung-3'; readonly id: string; readonly rung3: Moment; readonly zone: Zone }
  /** `quietUntil`: nothing climbs before. `hour`: named with the day, of a limit in hours. */
  | { readonly code: 'waits-for-forecast'; readonly id: string; readonly on: Day; readonly hour?: Moment; readonly quietUntil: Moment; readonly zone: Zone }
  | { readonly code: 'rung-4-past'; readonly id: string; readonly rung4: Moment; readonly zone: Zone }
  | LiftRefusal;

export type LiftRefusal =
  | { readonly code: 'nothing-held'; readonly id: string }
  | { readonly code: 'hold-over'; readonly id: string; readonly until: Moment; readonly zone: Zone };

/** How an order to hold is answered, whatever the subject; whether somebody may, the subject has asked. */
export const decideHold = ({ by, at, reason }: HoldOrder, ladder: Ladder): Decision<LadderHeld, HoldRefusal> => {
  const held = holdOf(ladder, at);
  if ('code' in held) return refused(held);
  // The house has no policy that holds a ladder.
  return by.kind === 'person' ? decided({ type: 'ladder-held', at, by, reason, ...held }) : refused(over(ladder));
};

/**
 * What a hold at that instant would come to, or why there would be none. It can be made from the hour of rung 3, when
 * the coordinators are called, until that of rung 4, also where the ring of one of them is late.
 */
export const holdOf = ({ id, face, saidUpTo, hold }: Ladder, at: Moment): HeldRung | Exclude<HoldRefusal, LiftRefusal> => {
  if (!face) return over({ id });
  if (face.ladderEnds === 'rung-3') return { code: 'ladder-ends-at-coordinator', id };
  const moments = momentsOf(face);
  const of = climbing(face, at);
  const rungOf = (kind: ScheduledMoment['kind']) => moments.find((moment) => moment.kind === kind && moment.of === of);
  const [third, fourth] = [rungOf('rung-3'), rungOf('rung-4')];
  if (!of || !third || !fourth) return { code: 'nothing-climbs', id, because: 'not-late' };
  // What closed days recorded since count for later has come all the same.
  const hourOf = (rung: ScheduledMoment): Moment => (isSaidAlready(face, rung) && rung.at > saidUpTo ? saidUpTo : rung.at);
  const [rung3, rung4] = [hourOf(third), hourOf(fourth)];
  if (hold?.of === of) return { code: 'already-held', id, hold };
  if (at >= rung4 || saidUpTo >= rung4) return { code: 'rung-4-past', id, rung4, zone: face.zone };
  const { expectedOn: on, expectedBy: hour, zone } = face;
  const quietUntil = patienceOf(face);
  if (on && quietUntil && isPatient(face, saidUpTo, rung4)) return { code: 'waits-for-forecast', id, on, ...(hour && { hour }), quietUntil, zone };
  return at < rung3 ? { code: 'not-at-rung-3', id, rung3, zone: face.zone } : { of, until: afterHold(rung4, face) };
};

/** How an order to lift a hold is answered, whatever the subject; whether somebody may, the subject has asked. */
export const decideLift = ({ by, at, reason }: LiftOrder, ladder: Ladder): Decision<HoldLifted, LiftRefusal> => {
  if (ladder.face && ladder.hold?.lifted) return nothingToDo('hold-already-lifted', ladder.hold.lifted.at);
  const lifted = liftOf(ladder, at);
  if ('code' in lifted) return refused(lifted);
  return by.kind === 'person' ? decided({ type: 'hold-lifted', at, by, reason, ...lifted }) : refused({ code: 'nothing-held', id: ladder.id });
};

/** When rung 4 would come if its hold were lifted at that instant: at its own hour, or at once where that has passed; or why there is nothing to lift. */
export const liftOf = ({ id, face, saidUpTo, hold }: Ladder, at: Moment): { readonly until: Moment } | LiftRefusal => {
  if (!face || !hold || climbing(face, at) !== hold.of) return { code: 'nothing-held', id };
  if (at >= hold.until || saidUpTo >= hold.until) return { code: 'hold-over', id, until: hold.until, zone: face.zone };
  const { held: _, ...unheld } = face;
  const own = momentsOf(unheld).find(({ kind, of }) => kind === 'rung-4' && of === hold.of);
  return { until: own && own.at > at ? own.at : addSeconds(at, 1) };
};

/** The hold as it stands once it is lifted; that it was made stays. */
export const liftedHold = ({ hold }: Pick<Ladder, 'hold'>, { type: _, until, ...by }: HoldLifted): { readonly hold?: Hold } =>
  hold ? { hold: { ...hold, until, lifted: { ...by, from: hold.until } } } : {};

const over = ({ id }: Pick<Ladder, 'id'>): Extract<HoldRefusal, { readonly code: 'nothing-climbs' }> => ({ code: 'nothing-climbs', id, because: 'over' });

/** Which ladder has begun by then; the one of the due takes the place of the one before. */
const climbing = ({ suspense, due }: ClockFace, at: Moment): HeldRung['of'] | undefined => {
  if (due && at >= due) return 'due';
  return suspense && at >= suspense ? 'suspense' : undefined;
};

const MINUTES_HELD = 30;

/** A hold gives as much again as lies between rung 3 and rung 4: one working day, or half an hour of a limit in hours. */
const afterHold = (rung4: Moment, { hoursFrom, zone, calendar }: ClockFace): Moment =>
  hoursFrom ? addSeconds(rung4, MINUTES_HELD * 60) : addWorkingHours(rung4, HOURS_IN_A_WORKING_DAY, zone, calendar);

import {
  HOURS_IN_A_WORKING_DAY,
  MORNING,
  addBusinessDays,
  addDays,
  addSeconds,
  addWorkingHours,
  atTime,
  dayOf,
  endOfDay,
  morningOnOrBefore,
  nextMorning,
  secondsBetween,
} from '../calendar';
import type { Moment } from '../language/time';
import type { ClockFace, MomentKind, ScheduledMoment } from './face';
import { hourReminderKinds, reminderKinds } from './face';
import { isClimbing, isSaidAlready, ladder } from './ladder';

const daysAhead = { 'remind-14': 14, 'remind-7': 7, 'remind-3': 3, 'remind-1': 1, 'remind-0': 0 } as const;
const parts = { 'remind-half': 0.5, 'remind-three-quarters': 0.75, 'remind-nine-tenths': 0.9 } as const;

/**
 * Every moment of a clock, soonest first: reminders before the target, the ladder from a missed suspense, and the
 * ladder anew from a missed due. A rung of the first that would come after the second has begun is left out.
 */
export const momentsOf = (face: ClockFace): readonly ScheduledMoment[] => {
  const key = keyOf(face);
  const known = computed.get(key);
  if (known) return known;
  if (computed.size >= MOST_FACES) computed.clear();
  const moments = compute(face);
  computed.set(key, moments);
  return moments;
};

/**
 * Pure results kept by their arguments: a clock is asked for its next moment by every event, card and ring, its face
 * changes rarely, and zoned arithmetic is what costs.
 */
const computed = new Map<string, readonly ScheduledMoment[]>();
const MOST_FACES = 2_000;

const keyOf = ({ suspense, due, planBy, untakenFrom, extensionFrom, lateFrom, climbedBefore, hoursFrom, zone, calendar, ladderEnds, held }: ClockFace): string =>
  [suspense, due, planBy, untakenFrom, extensionFrom, lateFrom, climbedBefore, hoursFrom, zone, ladderEnds, held?.of, held?.until, calendar.place, calendar.purpose, ...calendar.closures].join(' ');

const compute = (face: ClockFace): readonly ScheduledMoment[] => {
  const { due, suspense } = face;
  const fromSuspense = suspense ? ladder(suspense, 'suspense', face) : [];
  return [
    ...unanswered(face),
    ...reminders(face),
    ...untaken(face),
    ...fromSuspense.filter((rung) => !due || rung.at < due),
    ...(due ? ladder(due, 'due', face) : []),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const reminders = (face: ClockFace): readonly ScheduledMoment[] => {
  const { due, hoursFrom, suspense, planBy, zone, calendar } = face;
  const of = suspense ? 'suspense' : 'due';
  if (hoursFrom && due && !suspense) {
    const whole = secondsBetween(hoursFrom, due);
    return hourReminderKinds.map((kind) => ({ kind, at: addSeconds(hoursFrom, whole * parts[kind]), of }));
  }
  const target = suspense ? dayOf(suspense, zone) : planBy;
  if (!target) return [];
  const missed = suspense ?? due ?? endOfDay(target, zone);
  return reminderKinds
    .map((kind): ScheduledMoment => ({ kind, at: morningOnOrBefore(addDays(target, -daysAhead[kind]), zone, calendar), of }))
    .filter((moment) => moment.at < missed);
};

/**
 * After a working day with nobody taking it, its lead hears of it. Once the suspense is missed the ladder says it louder,
 * unless it came to lie there only after that.
 */
const untaken = ({ untakenFrom, suspense, zone, calendar }: ClockFace): readonly ScheduledMoment[] => {
  if (!untakenFrom || !suspense) return [];
  const at = addWorkingHours(untakenFrom, HOURS_IN_A_WORKING_DAY, zone, calendar);
  return at < suspense || untakenFrom >= suspense ? [{ kind: 'untaken', at, of: 'suspense' }] : [];
};

/**
 * After a working day without an answer, the question goes to the coordinators; the suspense runs on meanwhile. It is the
 * first of what falls on one instant, so that whatever else does is what is said then, and carries it.
 */
const unanswered = ({ extensionFrom, zone, calendar }: ClockFace): readonly ScheduledMoment[] =>
  extensionFrom ? [{ kind: 'extension-unanswered', at: addWorkingHours(extensionFrom, HOURS_IN_A_WORKING_DAY, zone, calendar), of: 'suspense' }] : [];

/** After the last rung nothing is forgotten: it is said once more every five working days, at nine. */
export type StandingMoment = { readonly kind: 'still-late'; readonly at: Moment; readonly of: 'suspense' | 'due' };

const standingMoment = (face: ClockFace, after: Moment): StandingMoment => {
  const day = addBusinessDays(dayOf(after, face.zone), 5, face.calendar);
  return { kind: 'still-late', at: atTime(day, MORNING, face.zone), of: face.due ? 'due' : 'suspense' };
};

/**
 * The next moment after what was said. Once somebody has acknowledged that it is late and named a day, nothing climbs
 * until the morning after that day, or until the hour; if it is still open then, that is said, and what is left of the ladder goes on.
 */
export const nextMoment = (face: ClockFace, saidUpTo: Moment): ScheduledMoment | StandingMoment => {
  const rest = momentsOf(face).filter((moment) => moment.at > saidUpTo && !isSaidAlready(face, moment));
  const patience = patienceOf(face);
  if (patience && patience > saidUpTo) {
    const loud = rest.filter((moment) => moment.at < patience && !isClimbing(moment.kind));
    return lastOfTheFirst(loud) ?? { kind: 'still-late', at: patience, of: face.due ? 'due' : 'suspense' };
  }
  return lastOfTheFirst(rest) ?? standingMoment(face, saidUpTo);
};

/** Of what falls on the soonest instant, the loudest. */
const lastOfTheFirst = (moments: readonly ScheduledMoment[]): ScheduledMoment | undefined =>
  moments.findLast((moment) => moment.at === moments[0]?.at);

/** Until when nothing climbs: the hour that was named, or the working morning after the day. */
export const patienceOf = ({ expectedOn, expectedBy, zone, calendar }: ClockFace): Moment | undefined =>
  expectedBy ?? (expectedOn && nextMorning(endOfDay(expectedOn, zone), zone, calendar));

/** Whether a rung at that hour is passed over for the day somebody named. */
export const isPatient = (face: ClockFace, saidUpTo: Moment, rung: Moment): boolean => {
  const patience = patienceOf(face);
  return patience !== undefined && patience > saidUpTo && patience >= rung;
};

/** A moment that has come: the newest that has passed, and how many before it were never said. */
export type MomentCame = {
  readonly kind: MomentKind | 'still-late';
  readonly of: 'suspense' | 'due';
  readonly scheduled: Moment;
  readonly earlier: number;
};

/** What a ring at an instant has to say, given what was said before; nothing if it rang too early or twice. */
export const momentThatCame = (face: ClockFace, saidUpTo: Moment, at: Moment): MomentCame | undefined => {
  let came: MomentCame | undefined;
  for (let next = nextMoment(face, saidUpTo); next.at <= at; next = nextMoment(face, next.at)) {
    came = { kind: next.kind, of: next.of, scheduled: next.at, earlier: came ? came.earlier + 1 : 0 };
  }
  return came;
};

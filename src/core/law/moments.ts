import type { WorkingCalendar } from '../calendar';
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
  secondsBetween,
} from '../calendar';
import type { Day, Moment, Zone } from '../language/time';

export const reminderKinds = ['remind-14', 'remind-7', 'remind-3', 'remind-1', 'remind-0'] as const;
export const hourReminderKinds = ['remind-half', 'remind-three-quarters', 'remind-nine-tenths'] as const;
export const rungKinds = ['late', 'rung-2', 'rung-3', 'rung-4'] as const;
export type RungKind = (typeof rungKinds)[number];
export type MomentKind = (typeof reminderKinds)[number] | (typeof hourReminderKinds)[number] | RungKind;

/** Something is said at that instant. `of` names the date it speaks of: the internal suspense, or the plan date and due. */
export type ScheduledMoment = { readonly kind: MomentKind; readonly at: Moment; readonly of: 'suspense' | 'due' };

/** A clock as its moments see it: when it must be done, and how loudly it may ask. */
export type ClockFace = {
  /** The internal date, an instant. A request has only this. */
  readonly suspense?: Moment;
  readonly due?: Moment;
  /** The last working day on or before the due. */
  readonly planBy?: Day;
  /** For an hour limit: the instant it runs from. */
  readonly hoursFrom?: Moment;
  readonly zone: Zone;
  readonly calendar: WorkingCalendar;
  /** A rule that is not law stops at the coordinator. */
  readonly ladderEnds: 'rung-3' | 'rung-4';
};

const daysAhead = { 'remind-14': 14, 'remind-7': 7, 'remind-3': 3, 'remind-1': 1, 'remind-0': 0 } as const;
const parts = { 'remind-half': 0.5, 'remind-three-quarters': 0.75, 'remind-nine-tenths': 0.9 } as const;
const workingHoursLate = {
  late: 0,
  'rung-2': 4,
  'rung-3': HOURS_IN_A_WORKING_DAY,
  'rung-4': 2 * HOURS_IN_A_WORKING_DAY,
} as const;
const minutesLate = { late: 0, 'rung-2': 15, 'rung-3': 30, 'rung-4': 60 } as const;

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

const keyOf = ({ suspense, due, planBy, hoursFrom, zone, calendar, ladderEnds }: ClockFace): string =>
  [suspense, due, planBy, hoursFrom, zone, ladderEnds, calendar.place, calendar.purpose, ...calendar.closures].join(' ');

const compute = (face: ClockFace): readonly ScheduledMoment[] => {
  const { due, suspense } = face;
  const fromSuspense = suspense ? ladder(suspense, 'suspense', face) : [];
  return [
    ...reminders(face),
    ...fromSuspense.filter((rung) => !due || rung.at < due),
    ...(due ? ladder(due, 'due', face) : []),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/** The next moment after an instant; none once the ladder has been climbed. */
export const nextMoment = (face: ClockFace, after: Moment): ScheduledMoment | undefined =>
  momentsOf(face).find((moment) => moment.at > after);

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

const ladder = (missed: Moment, of: 'suspense' | 'due', face: ClockFace): readonly ScheduledMoment[] =>
  rungKinds
    .filter((kind) => kind !== 'rung-4' || face.ladderEnds === 'rung-4')
    .map((kind): ScheduledMoment => ({ kind, of, at: rungAt(kind, missed, face) }));

const rungAt = (kind: RungKind, missed: Moment, face: ClockFace): Moment => {
  if (kind === 'late') return missed;
  if (face.hoursFrom) return addSeconds(missed, minutesLate[kind] * 60);
  return addWorkingHours(missed, workingHoursLate[kind], face.zone, face.calendar);
};

/** After the last rung nothing is forgotten: it is said once more every five working days, at nine. */
export type StandingMoment = { readonly kind: 'still-late'; readonly at: Moment; readonly of: 'suspense' | 'due' };

export const standingMoment = (face: ClockFace, after: Moment): StandingMoment => {
  const day = addBusinessDays(dayOf(after, face.zone), 5, face.calendar);
  return { kind: 'still-late', at: atTime(day, MORNING, face.zone), of: face.due ? 'due' : 'suspense' };
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
  const listed = momentsOf(face).filter((moment) => moment.at > saidUpTo);
  const passed = listed.filter((moment) => moment.at <= at);
  const newest = passed.at(-1);
  if (newest && (passed.length < listed.length || standingMoment(face, newest.at).at > at)) {
    return { kind: newest.kind, of: newest.of, scheduled: newest.at, earlier: passed.length - 1 };
  }
  return listed.length > passed.length ? undefined : lastStanding(face, newest?.at ?? saidUpTo, at, passed.length);
};

const lastStanding = (face: ClockFace, after: Moment, at: Moment, before: number): MomentCame | undefined => {
  let count = before;
  let came: StandingMoment | undefined;
  for (let next = standingMoment(face, after); next.at <= at; next = standingMoment(face, next.at)) {
    came = next;
    count += 1;
  }
  return came && { kind: came.kind, of: came.of, scheduled: came.at, earlier: count - 1 };
};

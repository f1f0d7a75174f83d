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
  nextMorning,
  secondsBetween,
} from '../calendar';
import type { Day, Moment, Zone } from '../language/time';

export const reminderKinds = ['remind-14', 'remind-7', 'remind-3', 'remind-1', 'remind-0'] as const;
export const hourReminderKinds = ['remind-half', 'remind-three-quarters', 'remind-nine-tenths'] as const;
export const rungKinds = ['late', 'rung-2', 'rung-3', 'rung-4'] as const;
export type RungKind = (typeof rungKinds)[number];
export type MomentKind = (typeof reminderKinds)[number] | (typeof hourReminderKinds)[number] | 'untaken' | 'extension-unanswered' | RungKind;

/** Something is said at that instant. `of` names the date it speaks of: the internal suspense, or the plan date and due. */
export type ScheduledMoment = { readonly kind: MomentKind; readonly at: Moment; readonly of: 'suspense' | 'due' };

/** A clock as its moments see it: when it must be done, and how loudly it may ask. */
export type ClockFace = {
  /** The internal date, an instant. A request has only this. */
  readonly suspense?: Moment;
  readonly due?: Moment;
  /** The last working day on or before the due. */
  readonly planBy?: Day;
  /** Since when an agency has been asked and nobody there has taken it. */
  readonly untakenFrom?: Moment;
  /** Since when a later suspense has been asked for and nobody has answered. */
  readonly extensionFrom?: Moment;
  /** Since when the clock has run, where its due was past already: its ladder climbs from there, and not from where nobody could be called. */
  readonly lateFrom?: Moment;
  /** For an hour limit: the instant it runs from. */
  readonly hoursFrom?: Moment;
  readonly zone: Zone;
  readonly calendar: WorkingCalendar;
  /** The day somebody named when they acknowledged that it is late. */
  readonly expectedOn?: Day;
  /** A rule that is not law stops at the coordinator. */
  readonly ladderEnds: 'rung-3' | 'rung-4';
  /** Rung 4 of one ladder, where a coordinator has put it off. */
  readonly held?: HeldRung;
};

/** Rung 4 of the ladder that climbs from a missed suspense or due comes then, and not at its own hour. */
export type HeldRung = { readonly of: 'suspense' | 'due'; readonly until: Moment };

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

const keyOf = ({ suspense, due, planBy, untakenFrom, extensionFrom, lateFrom, hoursFrom, zone, calendar, ladderEnds, held }: ClockFace): string =>
  [suspense, due, planBy, untakenFrom, extensionFrom, lateFrom, hoursFrom, zone, ladderEnds, held?.of, held?.until, calendar.place, calendar.purpose, ...calendar.closures].join(' ');

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

/** After a working day with nobody taking it, its lead hears of it; once the suspense is missed the ladder says it louder. */
const untaken = ({ untakenFrom, suspense, zone, calendar }: ClockFace): readonly ScheduledMoment[] => {
  if (!untakenFrom || !suspense) return [];
  const at = addWorkingHours(untakenFrom, HOURS_IN_A_WORKING_DAY, zone, calendar);
  return at < suspense ? [{ kind: 'untaken', at, of: 'suspense' }] : [];
};

/**
 * After a working day without an answer, the question goes to the coordinators; the suspense runs on meanwhile. It is the
 * first of what falls on one instant, so that whatever else does is what is said then, and carries it.
 */
const unanswered = ({ extensionFrom, zone, calendar }: ClockFace): readonly ScheduledMoment[] =>
  extensionFrom ? [{ kind: 'extension-unanswered', at: addWorkingHours(extensionFrom, HOURS_IN_A_WORKING_DAY, zone, calendar), of: 'suspense' }] : [];

const ladder = (missed: Moment, of: 'suspense' | 'due', face: ClockFace): readonly ScheduledMoment[] =>
  rungKinds
    .filter((kind) => kind !== 'rung-4' || face.ladderEnds === 'rung-4')
    .map((kind): ScheduledMoment => ({ kind, of, at: kind === 'rung-4' && face.held?.of === of ? face.held.until : rungAt(kind, missed, face) }));

const rungAt = (kind: RungKind, missed: Moment, face: ClockFace): Moment => {
  if (kind === 'late') return missed;
  const from = face.lateFrom !== undefined && face.lateFrom > missed ? face.lateFrom : missed;
  if (face.hoursFrom) return addSeconds(from, minutesLate[kind] * 60);
  return addWorkingHours(from, workingHoursLate[kind], face.zone, face.calendar);
};

/** After the last rung nothing is forgotten: it is said once more every five working days, at nine. */
export type StandingMoment = { readonly kind: 'still-late'; readonly at: Moment; readonly of: 'suspense' | 'due' };

const standingMoment = (face: ClockFace, after: Moment): StandingMoment => {
  const day = addBusinessDays(dayOf(after, face.zone), 5, face.calendar);
  return { kind: 'still-late', at: atTime(day, MORNING, face.zone), of: face.due ? 'due' : 'suspense' };
};

/**
 * The next moment after what was said. Once somebody has acknowledged that it is late and named a day, nothing climbs
 * until the morning after that day; if it is still open then, that is said, and what is left of the ladder goes on.
 */
export const nextMoment = (face: ClockFace, saidUpTo: Moment): ScheduledMoment | StandingMoment => {
  const rest = momentsOf(face).filter((moment) => moment.at > saidUpTo);
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

/** Until when nothing climbs: the working morning after the day that was named. */
const patienceOf = ({ expectedOn, zone, calendar }: ClockFace): Moment | undefined =>
  expectedOn && nextMorning(endOfDay(expectedOn, zone), zone, calendar);

/** Whether a rung at that hour is passed over for the day somebody named. */
export const isPatient = (face: ClockFace, saidUpTo: Moment, rung: Moment): boolean => {
  const patience = patienceOf(face);
  return patience !== undefined && patience > saidUpTo && patience >= rung;
};

const isClimbing = (kind: MomentKind): boolean => kind === 'rung-2' || kind === 'rung-3' || kind === 'rung-4';

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

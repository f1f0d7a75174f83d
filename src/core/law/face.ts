import type { WorkingCalendar } from '../calendar';
import type { Day, Moment, Zone } from '../language/time';

export const reminderKinds = ['remind-14', 'remind-7', 'remind-3', 'remind-1', 'remind-0'] as const;
export const hourReminderKinds = ['remind-half', 'remind-three-quarters', 'remind-nine-tenths'] as const;
export const rungKinds = ['late', 'rung-2', 'rung-3', 'rung-4'] as const;
export type RungKind = (typeof rungKinds)[number];
/** Those above whoever has it. */
export type ClimbingKind = Exclude<RungKind, 'late'>;
export type MomentKind = (typeof reminderKinds)[number] | (typeof hourReminderKinds)[number] | 'untaken' | 'extension-unanswered' | RungKind;

/** Those that call somebody who is to act by now; a reminder speaks of a day. */
export const callKinds = ['untaken', 'extension-unanswered', 'rung-2', 'rung-3', 'rung-4'] as const;

/** Something is said at that instant. `of` names the date it speaks of: the internal suspense, or the plan date and due. */
export type ScheduledMoment = { readonly kind: MomentKind; readonly at: Moment; readonly of: 'suspense' | 'due' };

/** Somebody was called at that instant. */
export type CallMade = ScheduledMoment & { readonly kind: (typeof callKinds)[number] };

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
  /** Since when the clock has run, where its date was past already: its ladder climbs from there, and not from where nobody could be called. */
  readonly lateFrom?: Moment;
  /** The rung its ladder had come to before that: what is left climbs from there, and what had come is not said again. */
  readonly climbedBefore?: ClimbingKind;
  /** Calls that were said, and which closed days recorded since count for later: they are not said again. */
  readonly saidAlready?: readonly CallMade[];
  /** For an hour limit: the instant it runs from. */
  readonly hoursFrom?: Moment;
  readonly zone: Zone;
  readonly calendar: WorkingCalendar;
  /** The day somebody named when they acknowledged that it is late. */
  readonly expectedOn?: Day;
  /** The hour of it, for a limit in hours. */
  readonly expectedBy?: Moment;
  /** A rule that is not law stops at the coordinator. */
  readonly ladderEnds: 'rung-3' | 'rung-4';
  /** Rung 4 of one ladder, where a coordinator has put it off. */
  readonly held?: HeldRung;
};

/** Rung 4 of the ladder that climbs from a missed suspense or due comes then, and not at its own hour. */
export type HeldRung = { readonly of: 'suspense' | 'due'; readonly until: Moment };

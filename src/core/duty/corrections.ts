import type { When } from '../calendar';
import type { Person } from '../language/actor';
import type { Agreed, Shift } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';
import type { Dates, Facts, SettingAside, Start } from '../law';

/** The fact that started a clock happened on another day, or at another hour, than was recorded. */
export type StartChange = { readonly kind: 'start'; readonly from: Start; readonly to: Start };

/** What two people change of a duty. */
export type DutyChange = SettingAside | StartChange;

/** `moved` is absent where no date and no standing is another. */
export type StartCorrection = Agreed & { readonly from: Start; readonly to: Start; readonly moved?: Shift };

export type StartCorrected = {
  readonly type: 'start-corrected';
  readonly at: Moment;
  readonly on: Day;
  readonly facts: Facts;
  readonly dates: Dates;
  readonly agreed: Agreed;
  readonly from: Start;
  readonly to: Start;
  readonly moved?: Shift;
};

export type StartRefusal =
  /** The house opened it, following something else; that is what can be corrected. */
  | { readonly code: 'started-by-no-fact'; readonly id: string; readonly title: string; readonly counts: 'election' | 'receipt' | 'sending' | 'law'; readonly election?: string }
  | { readonly code: 'start-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'start-hour-in-the-future'; readonly start: Moment; readonly now: Moment; readonly zone: Zone }
  /** A limit in hours counts from an instant. */
  | { readonly code: 'start-hour-missing'; readonly id: string; readonly title: string; readonly zone: Zone }
  /** What it was proposed for is not there any more. */
  | { readonly code: 'start-changed-since'; readonly id: string; readonly from: Start; readonly now: Start; readonly zone: Zone };

/** One of the acts of a rule was done on a day, and at an hour where somebody gave it. `dayAt`: when its day was recorded, where only what proves it was corrected since. */
export type Act = { readonly act: string; readonly on: Day; readonly hour?: Moment; readonly evidence: Words; readonly by: Person; readonly at: Moment; readonly dayAt?: Moment };

/** An act as it was recorded before somebody said otherwise; without `to` it was not done. */
export type FormerAct = { readonly was: Act; readonly to?: Day; readonly toHour?: Moment; readonly by: Person; readonly at: Moment; readonly reason: Words };

export type ActEvent =
  | ({ readonly type: 'act-recorded' } & Act)
  /** `on` is the day that was wrong where it was not done at all, and else the right one. */
  | { readonly type: 'act-corrected'; readonly at: Moment; readonly on: Day; readonly former: FormerAct; readonly now?: Act }
  /** A report for a duty that is owed to nobody was released, or was not after all. */
  | ({ readonly type: 'release-learnt'; readonly at: Moment } & Partial<When>)
  /** What met it was not: an act of it is missing now, or it never went out. Its clock runs again. */
  | { readonly type: 'meeting-withdrawn'; readonly at: Moment; readonly former: Day };

export type ActRefusal =
  | { readonly code: 'needs-no-acts'; readonly id: string; readonly title: string; readonly deed?: true }
  | { readonly code: 'outside-window'; readonly id: string; readonly title: string; readonly on: Day; readonly opens: Day; readonly closes: Day; readonly recorded?: string }
  /** A day on record is corrected with a reason, not overwritten. */
  | { readonly code: 'act-on-another-day'; readonly id: string; readonly act: string; readonly on: Day; readonly wanted: Day }
  | { readonly code: 'act-at-another-hour'; readonly id: string; readonly act: string; readonly on: Day; readonly recorded?: Moment; readonly wanted: Moment; readonly zone: Zone }
  | { readonly code: 'act-not-recorded'; readonly id: string; readonly title: string; readonly act?: string; readonly recorded: readonly string[]; readonly deed?: { readonly released?: Day } };

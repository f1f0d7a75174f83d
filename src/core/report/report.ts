import type { NotPermitted } from '../authority';
import type { Actor, Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Day, Moment, Zone } from '../language/time';
import type { Words } from '../language/words';

/**
 * What answers a request, under the request's own short name. Its versions go by the hash of their content.
 *
 *   absent -> drafting -> submitted -> released
 *                ^  |         |  ^            |
 *                |  |         |  +------------/  a release that never was, said while no copy is out
 *                |  |         |  \-- a newer version takes the place of the current one
 *                |  |         \---> drafting again, when its asker sends it back; as it was, when that was a mistake
 *                |  \--> withdrawn, when the agency gives the request back (drafting again by another, when that one is asked), or when
 *                |       it is cancelled, then also from submitted; as it was again, when it is wanted after all
 *
 * It is released when the releaser of every owner has released this very version: one agency for most reports, all of
 * them where the law says they answer jointly. Whom it was coordinated with blocks nobody.
 */
export type ReportState =
  | { readonly status: 'absent' }
  /** `sentBack`: its newest version was, and who had released that by then. */
  | ({ readonly status: 'drafting'; readonly sentBack?: readonly Release[] } & Held)
  /** `handedIn`: it was submitted when its request was cancelled, and who had released it by then. */
  | ({ readonly status: 'withdrawn'; readonly handedIn?: readonly Release[]; readonly sentBack?: readonly Release[] } & Held)
  | ({ readonly status: 'submitted'; readonly current: Version; readonly releases: readonly Release[] } & Held)
  | ({ readonly status: 'released'; readonly current: Version; readonly releases: readonly Release[]; readonly releasedOn: Day } & Held);

/** What a report is from the start. */
export type Charge = {
  readonly id: string;
  readonly title: Words;
  /** The agency that was asked: it writes and submits. */
  readonly owner: AgencyId;
  /** Everyone whose releaser must release it, the owner among them. */
  readonly owners: readonly AgencyId[];
  readonly duties: readonly string[];
  readonly incident?: string;
  readonly recipients: readonly AgencyId[];
  readonly zone: Zone;
};

type Held = Charge & {
  readonly openedAt: Moment;
  readonly versions: readonly Version[];
  readonly corrections?: readonly ReleaseCorrection[];
};

/** The day one owner released it, recorded wrongly; without another it never did. */
export type ReleaseCorrection = {
  readonly agency: AgencyId;
  readonly from: Day;
  readonly to?: Day;
  readonly by: Person;
  readonly at: Moment;
  readonly reason: Words;
};

/** One text of it. `asked` are the agencies it was put to, which answer by `answersBy`. */
export type Version = {
  readonly number: number;
  readonly hash: string;
  readonly text: Words;
  readonly by: Person;
  readonly at: Moment;
  readonly asked: readonly AgencyId[];
  readonly answersBy: Moment;
};

/** One owner lets it go. `on` is the day it did so, `at` when that was recorded. */
export type Release = { readonly agency: AgencyId; readonly by: Person; readonly on: Day; readonly at: Moment };

type Given = { readonly by: Actor; readonly at: Moment };

export type ReportOrder =
  | (Given & { readonly type: 'open-report' } & Charge)
  | (Given & {
      readonly type: 'submit-version';
      readonly hash: string;
      readonly text: Words;
      readonly asked: readonly AgencyId[];
      /** Meant only where agencies are asked. */
      readonly answersBy: Moment;
    })
  | (Given & { readonly type: 'send-back-report' })
  /** The answer that was sent back is judged after all. */
  | (Given & { readonly type: 'judge-report-after-all' })
  | (Given & { readonly type: 'withdraw-report' })
  /** The request it answers is wanted after all. */
  | (Given & { readonly type: 'restore-report' })
  | (Given & { readonly type: 'pass-report'; readonly owner: AgencyId })
  /** `on` is today unless it was released earlier and is recorded now. */
  | (Given & { readonly type: 'release'; readonly on?: Day })
  /** Whoever released it, or a coordinator, says on which day that owner really did; without a day, that it never did. */
  | (Given & { readonly type: 'correct-release'; readonly agency: AgencyId; readonly on?: Day; readonly reason: Words });

export type ReportEvent =
  | ({ readonly type: 'report-opened'; readonly at: Moment } & Charge)
  | {
      readonly type: 'version-submitted';
      readonly at: Moment;
      readonly by: Person;
      readonly version: number;
      readonly hash: string;
      readonly text: Words;
      readonly asked: readonly AgencyId[];
      readonly answersBy: Moment;
      /** Owners whose release of the former version does not hold for this one. */
      readonly lapsed: readonly AgencyId[];
    }
  | { readonly type: 'report-sent-back' | 'report-judged-after-all' | 'report-withdrawn' | 'report-restored'; readonly at: Moment }
  | { readonly type: 'report-passed'; readonly at: Moment; readonly owner: AgencyId; readonly owners: readonly AgencyId[] }
  | { readonly type: 'owner-released'; readonly at: Moment; readonly by: Person; readonly agency: AgencyId; readonly version: number; readonly on: Day }
  | { readonly type: 'report-released'; readonly at: Moment; readonly version: number; readonly hash: string; readonly on: Day }
  | ({ readonly type: 'release-corrected'; readonly on?: Day } & Omit<ReleaseCorrection, 'to'>);

export type ReportRefusal =
  | NotPermitted
  | { readonly code: 'no-such-report' }
  | { readonly code: 'owner-among-asked'; readonly id: string; readonly owner: AgencyId }
  | { readonly code: 'answers-by-in-the-past'; readonly answersBy: Moment; readonly now: Moment; readonly zone: Zone }
  | { readonly code: 'nothing-to-release'; readonly id: string; readonly owner: AgencyId; readonly sentBack: boolean }
  | { readonly code: 'released-in-the-future'; readonly on: Day; readonly today: Day }
  | { readonly code: 'report-withdrawn'; readonly id: string; readonly owner: AgencyId }
  | { readonly code: 'report-released'; readonly id: string; readonly on: Day }
  /** A day on record is corrected, never overwritten. */
  | { readonly code: 'released-on-another-day'; readonly id: string; readonly agency: AgencyId; readonly on: Day }
  | { readonly code: 'not-released-by'; readonly id: string; readonly agency: AgencyId };

/** What is said about a report, in facts; its words are the application's. */
export type ReportNotice =
  /** The text itself, so that whoever is asked can read what they answer to. */
  | { readonly say: 'version-submitted'; readonly report: string }
  | { readonly say: 'releases-lapsed'; readonly report: string; readonly lapsed: readonly AgencyId[] }
  | { readonly say: 'owner-released'; readonly report: string; readonly agency: AgencyId; readonly wanting: readonly AgencyId[] }
  | { readonly say: 'report-released'; readonly report: string }
  | { readonly say: 'release-corrected'; readonly report: string; readonly correction: ReleaseCorrection };

export type ReportPromise = Promised<ReportNotice>;

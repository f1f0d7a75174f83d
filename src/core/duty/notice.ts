import type { Hour, When } from '../calendar';
import type { Person } from '../language/actor';
import type { AgencyId } from '../language/agencies';
import type { Promised } from '../language/promised';
import type { Agreed, Proposal, Shift } from '../language/proposal';
import type { Day, Moment, Zone } from '../language/time';
import type { Forecast, Hold, LateReason, LateStatement, Lifting, SettingAside, Survivor } from '../law';
import type { Act, FormerAct, StartChange, StartCorrection } from './corrections';
import type { DutyMomentCame, Reopening } from './duty';
import type { PackRef } from './law-order';

/** A request for a duty, who asked and who has it. */
export type Serving = { readonly request: string; readonly asker: Person; readonly agency: AgencyId; readonly taker?: Person; readonly suspense: Moment; readonly zone: Zone };

/** What is said about a duty, in facts; its words are the application's. */
export type DutyNotice =
  | { readonly say: 'duty-opened-late'; readonly duty: string }
  | { readonly say: 'duty-started'; readonly duty: string }
  | { readonly say: 'act-recorded'; readonly duty: string; readonly act: Act }
  | { readonly say: 'act-corrected'; readonly duty: string; readonly former: FormerAct; readonly now?: Act }
  | { readonly say: 'meeting-withdrawn'; readonly duty: string; readonly former: Day }
  | { readonly say: 'duty-dated'; readonly duty: string }
  | { readonly say: 'duty-corrected'; readonly duty: string; readonly corrected: Shift }
  | ({ readonly say: 'meeting-corrected'; readonly duty: string; readonly former: Day; readonly formerHour?: Hour; readonly late: boolean } & When)
  /** `noneMade`: no report is being made, or is out, that would meet it. */
  | { readonly say: 'duty-moment'; readonly duty: string; readonly came: DutyMomentCame; readonly noneMade?: true }
  | { readonly say: 'duty-acknowledged'; readonly duty: string; readonly forecast: Forecast }
  | { readonly say: 'duty-held'; readonly duty: string; readonly hold: Hold }
  | { readonly say: 'duty-hold-lifted'; readonly duty: string; readonly lifting: Lifting }
  | { readonly say: 'rule-applied'; readonly duty: string; readonly moved: Shift; readonly former: PackRef; readonly agreed: Agreed }
  | ({ readonly say: 'duty-met'; readonly duty: string; readonly late: boolean } & When)
  | { readonly say: 'start-change-proposed'; readonly duty: string; readonly proposal: Proposal<StartChange> }
  | { readonly say: 'start-corrected'; readonly duty: string; readonly correction: StartCorrection }
  | { readonly say: 'setting-aside-proposed'; readonly duty: string; readonly proposal: Proposal<SettingAside> }
  | { readonly say: 'setting-aside-withdrawn'; readonly duty: string; readonly by: Person; readonly proposer: Person }
  | { readonly say: 'duty-set-aside'; readonly duty: string; readonly agreed: Agreed; readonly into?: Survivor }
  /** To those of a request for it: it is wanted only after `latest`, by which the duty must leave the building now. */
  | { readonly say: 'served-overtaken'; readonly duty: string; readonly serving: Serving; readonly latest: Day | Moment }
  /** The product of what it is merged into comes after its own due, or without a date, by what has moved. */
  | { readonly say: 'merge-later'; readonly duty: string; readonly title: string; readonly owners: readonly AgencyId[]; readonly own: Day; readonly survivor: Pick<Survivor, 'duty' | 'due'> }
  /** To whoever proposed to merge that one into it, which is over by now. */
  | { readonly say: 'merge-overtaken'; readonly duty: string; readonly title: string; readonly proposer: Person }
  /** To those who may confirm that merge, which can be confirmed again: `owners` of what would be merged. */
  | { readonly say: 'merge-goes-on'; readonly duty: string; readonly title: string; readonly owners: readonly AgencyId[]; readonly proposer: Person }
  /** To those who make a report for it: the report goes on, and meets it no more. */
  | { readonly say: 'served-set-aside'; readonly duty: string; readonly serving: string; readonly asker: Person; readonly agreed: Agreed; readonly into?: Survivor }
  | { readonly say: 'duty-reopened'; readonly duty: string; readonly reopening: Reopening }
  | { readonly say: 'late-reason-given'; readonly duty: string; readonly reason: LateReason }
  | { readonly say: 'late-statement-added'; readonly duty: string; readonly statement: LateStatement };

export type DutyPromise = Promised<DutyNotice>;

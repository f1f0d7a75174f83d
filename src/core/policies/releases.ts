import type { When } from '../calendar';
import { inOrder, whenOf } from '../calendar';
import type { Standing, StateOf } from '../house';

export type KeptReport = Exclude<StateOf<'report'>, { status: 'absent' }>;

export const reportsIn = (found: readonly Standing[]): readonly KeptReport[] =>
  found.flatMap(({ kind, state }) => (kind === 'report' && state.status !== 'absent' ? [state] : []));

/** When a report for a duty was first released, of those that are: with the last of its owners, whose hour is known where it was recorded on its day. */
export const releasedFor = (duty: string, reports: readonly KeptReport[]): When | undefined =>
  inOrder(reports.flatMap((report) => (report.status === 'released' && report.duties.includes(duty) ? whenReleased(report) : [])))[0];

const whenReleased = ({ releases, zone }: Extract<KeptReport, { status: 'released' }>): readonly When[] =>
  inOrder(releases.map(({ on, at }) => whenOf({ on, at }, zone))).slice(-1);

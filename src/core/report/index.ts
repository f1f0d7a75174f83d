import type { Decider } from '../language/decider';
import { decide } from './decide';
import { evolve } from './evolve';
import type { ReportEvent, ReportOrder, ReportRefusal, ReportState } from './report';

export type * from './report';
export { lastRelease, wantingReleases } from './evolve';
export { react as reactToReport } from './react';

export const report: Decider<ReportState, ReportOrder, ReportEvent, ReportRefusal> = {
  initial: { status: 'absent' },
  decide,
  evolve,
};

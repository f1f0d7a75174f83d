import { never } from '../language/never';
import { wantingReleases } from './evolve';
import type { ReportEvent, ReportNotice, ReportPromise, ReportState } from './report';

/** A report has no card of its own: it is drawn on its request's, and speaks in its request's thread. */
export const react = (event: ReportEvent, state: ReportState): readonly ReportPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'request', id: state.id } as const;
  const card: ReportPromise = { kind: 'card', of, at: { at: 'floor' } };
  return [card, ...noticesOf(event, state).map((notice): ReportPromise => ({ kind: 'notice', at: { at: 'thread', of }, notice }))];
};

/** The request itself says that it was asked, handed in, given back and sent back; a round, to whom a version was put. */
const noticesOf = (event: ReportEvent, state: Exclude<ReportState, { status: 'absent' }>): readonly ReportNotice[] => {
  const report = state.id;
  switch (event.type) {
    case 'report-opened':
    case 'report-sent-back':
    case 'report-judged-after-all':
    case 'report-withdrawn':
    case 'report-restored':
    case 'report-passed':
      return [];
    case 'version-submitted': {
      const { lapsed } = event;
      const text = { say: 'version-submitted', report } as const;
      return lapsed.length > 0 ? [text, { say: 'releases-lapsed', report, lapsed }] : [text];
    }
    case 'report-released':
      return [{ say: event.type, report }];
    case 'release-corrected': {
      const { type: _, on: to, ...correction } = event;
      return [{ say: event.type, report, correction: { ...correction, ...(to && { to }) } }];
    }
    case 'owner-released': {
      const wanting = 'releases' in state ? wantingReleases(state) : [];
      return wanting.length > 0 ? [{ say: 'owner-released', report, agency: event.agency, wanting }] : [];
    }
    default:
      return never(event);
  }
};

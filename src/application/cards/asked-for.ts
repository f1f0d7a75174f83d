import type { Card } from '../../ports/chat';
import type { Reading } from '../../ports/store';
import type { Present } from '../present';
import { listOf, presentIn } from '../present';
import { requestLine } from '../queries/request-line';
import type { Quotes } from '../sayings';
import { NONE_MADE, askForIt, wantsReport } from '../sayings/report-wanted';
import { requestName } from '../sayings/request-name';
import { dayInWords } from '../words/dates';
import { newest } from './newest';

type Duty = Present<'duty'>;

/** A request for a report that serves a duty, and that report. */
export type AskedFor = { readonly request: Present<'request'>; readonly report: Present<'report'> };

/** What is asked for a duty, as far as whoever reads may see it, the oldest first. */
export const askedFor = async (duty: string, reading: Reading): Promise<readonly AskedFor[]> => {
  const reports = await listOf('report', { serves: duty, limit: MOST }, reading);
  const requests = reports.length === 0 ? [] : (await reading.subjects(reports.map(({ id }) => ({ kind: 'request', id })))).map(({ standing }) => standing);
  const all = reports.flatMap((report): readonly AskedFor[] => {
    const request = requests.flatMap((each) => (each.id === report.id ? (presentIn(each, 'request') ?? []) : []))[0];
    return request ? [{ request, report }] : [];
  });
  return all.toSorted(byAge);
};

const MOST = 100;

const byAge = ({ request: a }: AskedFor, { request: b }: AskedFor): number => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : a.id < b.id ? -1 : 1);

/** Whether a report is being made or is out; what was given back or cancelled, nobody makes. */
export const isMade = ({ status }: Pick<Present<'report'>, 'status'>): boolean => status !== 'withdrawn';

/** One line for each report, and that none is made where one is wanted. */
export const askedForLines = (duty: Duty, all: readonly AskedFor[], known: Quotes): readonly string[] => [
  ...newest(all.map((each) => askedForLine(each, known))),
  ...(isWanting(duty, all) ? [NONE_MADE] : []),
];

/** `“Assessment”, RPT-2: by Fri 11 December 2026, 17:00 ET, with ODNI`; once it is out, when. */
export const askedForLine = ({ request, report }: AskedFor, known: Quotes): string =>
  report.status === 'released' ? `${requestName(request, known)}: released on ${dayInWords(report.releasedOn)}` : requestLine(request, known);

export const askingButtons = (duty: Duty, all: readonly AskedFor[]): Card['buttons'] => (isWanting(duty, all) ? [askForIt(duty)] : []);

const isWanting = (duty: Duty, all: readonly AskedFor[]): boolean => wantsReport(duty) && !all.some(({ report }) => isMade(report));

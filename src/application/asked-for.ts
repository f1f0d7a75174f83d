import type { Notice, Standing } from '../core/house';
import type { OneLookup } from '../core/policies';
import type { Promised } from '../core/language/promised';
import { isMade } from './cards/asked-for';
import type { Present } from './present';
import { presentIn } from './present';
import { requestLine } from './queries/request-line';
import { wantsReport } from './sayings/report-wanted';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a duty says which reports are asked for it and how far each is, so it is drawn anew where a commit changes
 * that. A report may serve more duties than it was asked for.
 */
export const withDutiesServed = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const moved = [...new Set(entries.flatMap((entry) => (movesLine(entry) ? [entry.happening.id] : [])))];
  if (moved.length === 0) return entries;
  const found = await bench.find({ find: 'several', of: moved.map((id): OneLookup => ({ find: 'subject', ref: { kind: 'report', id } })) });
  const reports = found.flatMap((each) => presentIn(each, 'report') ?? []);
  return entries.map((entry) => (movesLine(entry) ? { ...entry, promises: [...entry.promises, ...cardsFor(entry, reports)] } : entry));
};

/** Whether the line of a report changes on the cards of the duties it serves. */
const movesLine = ({ happening: { standing }, before }: Entry): boolean => {
  const line = lineIn(standing);
  // A report is opened by its request, which says so itself.
  return line !== undefined && line !== (before && lineIn(before)) && (before !== undefined || standing.kind === 'request');
};

/** How far a report is that serves a duty; what it is called never changes. The lines of parts are not on those cards. */
const lineIn = (standing: Standing): string | undefined => {
  const request = presentIn(standing, 'request');
  if (request) return request.partOf === undefined && request.duties.length > 0 ? requestLine(request, { words: new Map() }) : undefined;
  const report = presentIn(standing, 'report');
  return report && report.duties.length > 0 ? [isMade(report), 'releasedOn' in report ? report.releasedOn : ''].join() : undefined;
};

const cardsFor = ({ happening: { id }, promises }: Entry, reports: readonly Present<'report'>[]): readonly Promised<Notice>[] => {
  const promised = new Set(promises.flatMap((each) => (each.kind === 'card' && each.of.kind === 'duty' ? [each.of.id] : [])));
  const duties = reports.flatMap((report) => (report.id === id ? report.duties : [])).filter((duty) => !promised.has(duty));
  return duties.map((duty) => ({ kind: 'card', of: { kind: 'duty', id: duty }, at: { at: 'floor' }, ifThere: true }));
};

/** Whoever is reminded of a duty, or called for it, is told where nobody makes the report that would meet it. */
export const withNoneMade = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const called = [...new Set(entries.flatMap((entry) => (callsForReport(entry) ? [entry.happening.id] : [])))];
  if (called.length === 0) return entries;
  const found = await bench.find({ find: 'requests-serving', duties: called });
  // What is for named people alone nobody on the floor reads of.
  const confined = new Set(found.flatMap((each) => (presentIn(each, 'request')?.confined ? [each.id] : [])));
  const made = found.flatMap((each) => presentIn(each, 'report') ?? []).filter((report) => isMade(report) && !confined.has(report.id));
  return entries.map((entry) => (callsForReport(entry) && !made.some(({ duties }) => duties.includes(entry.happening.id)) ? { ...entry, promises: entry.promises.map(toldOfNone) } : entry));
};

const callsForReport = ({ happening: { standing }, promises }: Entry): boolean => {
  const duty = presentIn(standing, 'duty');
  return duty !== undefined && wantsReport(duty) && promises.some((each) => each.kind === 'notice' && each.notice.say === 'duty-moment');
};

const toldOfNone = (promise: Promised<Notice>): Promised<Notice> =>
  promise.kind === 'notice' && promise.notice.say === 'duty-moment' ? { ...promise, notice: { ...promise.notice, noneMade: true } } : promise;

import type { Notice } from '../core/house';
import type { Person } from '../core/language/actor';
import type { Entry, Workbench } from './workbench';

/** Notices about a report that call whoever has its request, and not everybody who works at the agency. */
const callHolder: ReadonlySet<Notice['say']> = new Set<Notice['say']>(['round-completed', 'report-released', 'release-corrected']);

/** Who has the requests whose reports a commit says something of, by their short names: whoever took it, or was handed it, or handed it in. */
export const holdersOf = async (entries: readonly Entry[], bench: Workbench): Promise<ReadonlyMap<string, Person>> => {
  const reports = entries.flatMap(({ happening: { standing: { kind, id, state } }, promises }) => {
    if (!promises.some((promise) => promise.kind === 'notice' && callHolder.has(promise.notice.say))) return [];
    return kind === 'round' && state.status !== 'absent' ? [state.report] : [id];
  });
  if (reports.length === 0) return new Map();
  const found = await bench.find({ find: 'several', of: [...new Set(reports)].map((id) => ({ find: 'subject', ref: { kind: 'request', id } })) });
  return new Map(found.flatMap(({ kind, id, state }) => (kind === 'request' ? ('taker' in state ? [[id, state.taker] as const] : 'answerer' in state ? [[id, state.answerer] as const] : []) : [])));
};

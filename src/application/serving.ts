import type { Notice, Standing } from '../core/house';
import type { Promised } from '../core/language/promised';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a report says when the duties it serves are due. So it is drawn anew where a commit moves one of them: a
 * fact is learnt or corrected, another version of the law is applied, it is set aside or put back. Those who make a report
 * for what is set aside are told in its thread, for it goes on. What was opened just now serves nobody yet.
 */
export const withServing = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const opened = new Set(entries.flatMap(({ happening: { of, id, event } }) => (of === 'duty' && event.type === 'duty-opened' ? [id] : [])));
  const moved = [...new Set(entries.flatMap((entry) => (movesDuty(entry) && !opened.has(entry.happening.id) ? [entry.happening.id] : [])))];
  if (moved.length === 0) return entries;
  const found = await bench.find({ find: 'requests-serving', duties: moved });
  return entries.map((entry) => {
    if (!movesDuty(entry)) return entry;
    const serving = [...new Set(found.flatMap((each) => (serves(each, entry.happening.id) ? [each.id] : [])))];
    const cards = serving.map((id): Promised<Notice> => ({ kind: 'card', of: { kind: 'request', id }, at: { at: 'floor' }, ifThere: true }));
    return { ...entry, promises: [...entry.promises, ...cards, ...toldOfSettingAside(entry, found)] };
  });
};

const serves = ({ kind, state }: Standing, duty: string): boolean =>
  (kind === 'request' || kind === 'report') && state.status !== 'absent' && state.duties.includes(duty);

const movesDuty = ({ happening: { of, event } }: Entry): boolean =>
  of === 'duty' &&
  (event.type === 'duty-dated' || (event.type === 'rule-applied' && event.moved !== undefined) || event.type === 'duty-merged' || event.type === 'duty-closed' || event.type === 'duty-reopened');

/** One that serves what it is merged into as well loses nothing. */
const toldOfSettingAside = ({ happening }: Entry, found: readonly Standing[]): readonly Promised<Notice>[] => {
  const { id: duty, event } = happening;
  if (event.type !== 'duty-merged' && event.type !== 'duty-closed') return [];
  const into = event.type === 'duty-merged' ? event.into : undefined;
  return found.flatMap((each): readonly Promised<Notice>[] => {
    const { kind, id: report, state } = each;
    if (kind !== 'report' || (state.status !== 'drafting' && state.status !== 'submitted') || !serves(each, duty) || (into && serves(each, into.duty))) return [];
    const asker = askerOf(report, found);
    return asker ? [{ kind: 'notice', at: { at: 'thread', of: { kind: 'request', id: report } }, notice: { say: 'served-set-aside', duty, serving: report, asker, agreed: event.agreed, ...(into && { into }) } }] : [];
  });
};

const askerOf = (request: string, found: readonly Standing[]) =>
  found.flatMap(({ kind, id, state }) => (kind === 'request' && id === request && state.status !== 'absent' ? [state.asker] : []))[0];

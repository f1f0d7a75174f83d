import type { Notice } from '../core/house';
import type { Promised } from '../core/language/promised';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a report says when the duties it serves are due. So it is drawn anew where a commit moves one of them: a
 * fact is learnt or corrected, or another version of the law is applied. What was opened just now serves nobody yet.
 */
export const withServing = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const opened = new Set(entries.flatMap(({ happening: { of, id, event } }) => (of === 'duty' && event.type === 'duty-opened' ? [id] : [])));
  const moved = [...new Set(entries.flatMap((entry) => (movesDuty(entry) && !opened.has(entry.happening.id) ? [entry.happening.id] : [])))];
  if (moved.length === 0) return entries;
  const found = await bench.find({ find: 'requests-serving', duties: moved });
  return entries.map((entry) => {
    if (!movesDuty(entry)) return entry;
    const cards = found.flatMap(({ kind, id, state }): readonly Promised<Notice>[] =>
      kind === 'request' && state.status !== 'absent' && state.duties.includes(entry.happening.id) ? [{ kind: 'card', of: { kind, id }, at: { at: 'floor' }, ifThere: true }] : [],
    );
    return { ...entry, promises: [...entry.promises, ...cards] };
  });
};

const movesDuty = ({ happening: { of, event } }: Entry): boolean =>
  of === 'duty' && (event.type === 'duty-dated' || (event.type === 'rule-applied' && event.moved !== undefined));

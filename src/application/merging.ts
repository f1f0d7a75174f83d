import type { Notice, Standing } from '../core/house';
import { proposedInto } from '../core/duty';
import type { Promised } from '../core/language/promised';
import { presentIn } from './present';
import { overInWords } from './sayings/setting-aside';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a duty that is proposed to be merged into another, and the board it is a line of, say where that is over by
 * now, for then it can only be withdrawn. So they are drawn anew where a commit ends that other duty, or has it run again.
 */
export const withMerging = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const turned = [...new Set(entries.flatMap((entry) => (endsOrRuns(entry) ? [entry.happening.id] : [])))];
  if (turned.length === 0) return entries;
  const found = await bench.find({ find: 'duties-proposed-into', duties: turned });
  return entries.map((entry) => (endsOrRuns(entry) ? { ...entry, promises: [...entry.promises, ...cardsInto(entry.happening.id, found)] } : entry));
};

/** Whether something else is said of what would be merged into it. */
const endsOrRuns = ({ happening: { standing }, before }: Entry): boolean => before !== undefined && overIn(before) !== overIn(standing);

const overIn = (standing: Standing): string | undefined => {
  const duty = presentIn(standing, 'duty');
  return duty && overInWords(duty);
};

const cardsInto = (duty: string, found: readonly Standing[]): readonly Promised<Notice>[] =>
  found.flatMap((each): readonly Promised<Notice>[] => {
    const proposed = presentIn(each, 'duty');
    if (!proposed || proposedInto(proposed) !== duty) return [];
    const { id, facts: { election } } = proposed;
    const board: readonly Promised<Notice>[] = election ? [{ kind: 'card', of: { kind: 'election', id: election.name }, at: { at: 'floor' } }] : [];
    return [{ kind: 'card', of: { kind: 'duty', id }, at: { at: 'floor' }, ifThere: true }, ...board];
  });

import type { Notice, Standing } from '../core/house';
import { proposedInto } from '../core/duty';
import type { Promised } from '../core/language/promised';
import { presentIn } from './present';
import { overInWords } from './sayings/setting-aside';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a duty that is proposed to be merged into another, and the board it is a line of, say where that is over by
 * now, for then it can only be withdrawn. So they are drawn anew where a commit ends that other duty, or has it run again;
 * and whoever proposed it is told once where it ends, for nobody can confirm it then; whoever can, where it runs again.
 */
export const withMerging = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const turning = entries.filter(endsOrRuns);
  if (turning.length === 0) return entries;
  const found = await bench.find({ find: 'duties-proposed-into', duties: [...new Set(turning.map(({ happening }) => happening.id))] });
  return entries.map((entry) =>
    turning.includes(entry) ? { ...entry, promises: [...entry.promises, ...cardsInto(entry.happening.id, found), ...toldInto(entry, turning, found)] } : entry,
  );
};

/** Whether something else is said of what would be merged into it. */
const endsOrRuns = ({ happening: { standing }, before }: Entry): boolean => before !== undefined && overIn(before) !== overIn(standing);

const overIn = (standing: Standing): string | undefined => {
  const duty = presentIn(standing, 'duty');
  return duty && overInWords(duty);
};

const proposedAmong = (found: readonly Standing[], duty: string) =>
  found.flatMap((each) => presentIn(each, 'duty') ?? []).filter((proposed) => proposedInto(proposed) === duty);

const cardsInto = (duty: string, found: readonly Standing[]): readonly Promised<Notice>[] =>
  proposedAmong(found, duty).flatMap(({ id, facts: { election } }): readonly Promised<Notice>[] => {
    const board: readonly Promised<Notice>[] = election ? [{ kind: 'card', of: { kind: 'election', id: election.name }, at: { at: 'floor' } }] : [];
    return [{ kind: 'card', of: { kind: 'duty', id }, at: { at: 'floor' }, ifThere: true }, ...board];
  });

/** Each proposal in the thread of its duty, by what the whole commit came to. What it was over by before says no more that is new. */
const toldInto = (entry: Entry, turning: readonly Entry[], found: readonly Standing[]): readonly Promised<Notice>[] => {
  const duty = entry.happening.id;
  const turns = turning.filter(({ happening }) => happening.id === duty);
  const wasOver = turns[0]?.before !== undefined && overIn(turns[0].before) !== undefined;
  const isOver = overIn(entry.happening.standing) !== undefined;
  if (entry !== turns.at(-1) || wasOver === isOver) return [];
  return proposedAmong(found, duty).flatMap(({ id, rule: { title, owners }, proposal, covers = [] }): readonly Promised<Notice>[] => {
    if (!proposal || (!isOver && covers.length > 0)) return [];
    const about = { duty: id, title, proposer: proposal.by };
    return [{ kind: 'notice', at: { at: 'thread', of: { kind: 'duty', id } }, notice: isOver ? { say: 'merge-overtaken', ...about } : { say: 'merge-goes-on', ...about, owners } }];
  });
};

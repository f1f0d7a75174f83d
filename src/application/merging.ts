import type { Notice, Standing } from '../core/house';
import { proposedInto } from '../core/duty';
import type { Promised } from '../core/language/promised';
import { presentIn } from './present';
import { overInWords } from './sayings/setting-aside';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a duty that is proposed to be merged into another, and the board it is a line of, say where that is over by
 * now, for then it can only be withdrawn. So they are drawn anew where a commit ends that other duty, or has it run again;
 * and whoever proposed it is told once where it ends, for nobody can confirm it then.
 */
export const withMerging = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const turned = [...new Set(entries.flatMap((entry) => (endsOrRuns(entry) ? [entry.happening.id] : [])))];
  if (turned.length === 0) return entries;
  const found = await bench.find({ find: 'duties-proposed-into', duties: turned });
  const ending = turned.flatMap((id) => entries.find((entry) => entry.happening.id === id && endsOrRuns(entry) && overIn(entry.happening.standing) !== undefined) ?? []);
  return entries.map((entry) => {
    if (!endsOrRuns(entry)) return entry;
    const told = ending.includes(entry) ? toldInto(entry, found) : [];
    return { ...entry, promises: [...entry.promises, ...cardsInto(entry.happening.id, found), ...told] };
  });
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

/** Each proposal in the thread of its duty. What it was over by before says no more that is new. */
const toldInto = ({ happening: { id: duty }, before }: Entry, found: readonly Standing[]): readonly Promised<Notice>[] =>
  before && overIn(before) !== undefined ? [] : proposedAmong(found, duty).flatMap(({ id, rule: { title }, proposal }): readonly Promised<Notice>[] =>
    proposal ? [{ kind: 'notice', at: { at: 'thread', of: { kind: 'duty', id } }, notice: { say: 'merge-overtaken', duty: id, title, proposer: proposal.by } }] : []);

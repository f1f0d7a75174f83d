import type { DutyState } from '../core/duty';
import type { Notice, Standing } from '../core/house';
import type { Promised } from '../core/language/promised';
import { dueDayOf, laterInWords, survivorOf } from './sayings/setting-aside';
import type { Entry, Workbench } from './workbench';

type Kept = Exclude<DutyState, { status: 'absent' }>;

/**
 * One product meets two duties that were merged, and a merge makes neither due later: that is said when they are merged.
 * Where a date that moves afterwards makes the product come after the own due of what it covers, both threads are told.
 */
export const withCovering = async (entries: readonly Entry[], bench: Workbench): Promise<readonly Entry[]> => {
  const moved = entries.filter(movesDates);
  const others = [...new Set(moved.flatMap(({ happening: { standing } }) => besideOf(standing)))];
  if (others.length === 0) return entries;
  const found = await bench.find({ find: 'several', of: others.map((id) => ({ find: 'subject', ref: { kind: 'duty', id } })) });
  const duties = found.flatMap((each) => dutyIn(each) ?? []);
  return entries.map((entry) => (movesDates(entry) ? { ...entry, promises: [...entry.promises, ...toldLater(entry, duties)] } : entry));
};

const movesDates = ({ happening: { of, event } }: Entry): boolean =>
  of === 'duty' && (event.type === 'duty-dated' || event.type === 'start-corrected' || event.type === 'rule-applied');

const dutyIn = (standing: Standing | undefined): Kept | undefined =>
  standing?.kind === 'duty' && standing.state.status !== 'absent' ? standing.state : undefined;

/** What it is merged into, or what is merged into it. */
const besideOf = (standing: Standing): readonly string[] => {
  const duty = dutyIn(standing);
  return duty ? ('into' in duty ? [duty.into] : (duty.covers ?? [])) : [];
};

const toldLater = ({ happening: { standing }, before }: Entry, duties: readonly Kept[]): readonly Promised<Notice>[] => {
  const [was, is] = [dutyIn(before), dutyIn(standing)];
  if (!was || !is) return [];
  return besideOf(standing).flatMap((id): readonly Promised<Notice>[] => {
    const other = duties.find((each) => each.id === id);
    if (!other) return [];
    const [merged, survivor] = 'into' in is ? [is, other] : [other, is];
    const [mergedWas, survivorWas] = 'into' in is ? [was, other] : [other, was];
    const own = dueDayOf(merged);
    if (own === undefined || laterInWords(merged, survivorOf(survivor)) === '' || laterInWords(mergedWas, survivorOf(survivorWas)) !== '') return [];
    const { duty, due } = survivorOf(survivor);
    const notice: Notice = { say: 'merge-later', duty: merged.id, title: merged.rule.title, owners: merged.rule.owners, own, survivor: { duty, ...(due && { due }) } };
    return [merged.id, survivor.id].map((each) => ({ kind: 'notice', at: { at: 'thread', of: { kind: 'duty', id: each } }, notice }));
  });
};

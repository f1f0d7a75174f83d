import type { DutyState } from '../core/duty';
import type { Notice, Standing } from '../core/house';
import type { Promised } from '../core/language/promised';
import type { Latest } from '../core/request';
import { isPastPlan } from '../core/request';
import type { Entry, Workbench } from './workbench';

/**
 * The card of a report says when the duties it serves are due. So it is drawn anew where a commit moves one of them: a
 * fact is learnt or corrected, another version of the law is applied, it is set aside or put back. Those who make a report
 * for what is set aside are told in its thread, for it goes on; and those of a request that is wanted too late from then on. What was opened just now serves nobody yet.
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
    return { ...entry, promises: [...entry.promises, ...cards, ...toldOfSettingAside(entry, found), ...toldOfOvertaking(entry, found)] };
  });
};

const serves = ({ kind, state }: Standing, duty: string): boolean =>
  (kind === 'request' || kind === 'report') && state.status !== 'absent' && state.duties.includes(duty);

const movesDuty = ({ happening: { of, event } }: Entry): boolean =>
  of === 'duty' &&
  (event.type === 'duty-dated' || event.type === 'start-corrected' || event.type === 'closures-learnt' || (event.type === 'rule-applied' && event.moved !== undefined) || event.type === 'duty-merged' || event.type === 'duty-closed' || event.type === 'duty-reopened');

/** Nobody moves a suspense but people: where the duty moves to before it, they are told once. */
const toldOfOvertaking = ({ happening: { id: duty, standing }, before }: Entry, found: readonly Standing[]): readonly Promised<Notice>[] => {
  const [from, to] = [before, standing].map((each) => (each?.kind === 'duty' ? latestOf(each.state) : undefined));
  if (to === undefined) return [];
  return found.flatMap((each): readonly Promised<Notice>[] => {
    if (each.kind !== 'request' || (each.state.status !== 'asked' && each.state.status !== 'taken') || each.state.partOf !== undefined || !serves(each, duty)) return [];
    const { id: request, state: { asker, agency, suspense, zone } } = each;
    if (!isPastPlan(suspense, to, zone) || (from !== undefined && isPastPlan(suspense, from, zone))) return [];
    const serving = { request, asker, agency, ...(each.state.status === 'taken' && { taker: each.state.taker }), suspense, zone };
    return [{ kind: 'notice', at: { at: 'thread', of: { kind: 'request', id: request } }, notice: { say: 'served-overtaken', duty, serving, latest: to } }];
  });
};

/** What bounds a suspense: the day it must leave the building, or its due where that is counted in hours. */
const latestOf = (state: DutyState): Latest | undefined =>
  (state.status === 'open' || state.status === 'missed') && state.dates.status === 'dated' ? (state.dates.planBy ?? state.dates.due) : undefined;

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

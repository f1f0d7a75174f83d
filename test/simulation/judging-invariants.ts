import { report } from '../../src/core/report';
import type { ReportEvent, ReportState } from '../../src/core/report';
import { request } from '../../src/core/request';
import type { RequestEvent, RequestState } from '../../src/core/request';
import type { EventRow } from '../../src/ports/store';
import { allOf } from './kept';
import type { World } from './world';

/** What was sent back by mistake and is judged after all stands as it did; every sentence that is not so. */
export const brokenJudging = async (world: World): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const { id } of await allOf(world, 'request')) broken.push(...standsOtherwise(id, await world.store.reading.history({ kind: 'request', id })));
  for (const { id } of await allOf(world, 'report')) broken.push(...reportStandsOtherwise(id, await world.store.reading.history({ kind: 'report', id })));
  return broken;
};

/** By the same hand, handed in at the same hour, and late only if it was then and its suspense has not been moved since. */
const standsOtherwise = (id: string, history: readonly EventRow[]): readonly string[] => {
  let state: RequestState = request.initial;
  let sent: RequestState | undefined;
  return history.flatMap(({ type, at, body }) => {
    const before = state;
    state = request.evolve(before, { type, at, ...(body as object) } as RequestEvent);
    if (type === 'sent-back') sent = before;
    if (type === 'answered') sent = undefined;
    if (type !== 'judged-after-all') return [];
    if (sent?.status !== 'answered' || state.status !== 'answered') return [`${id} is judged after all, and nothing was sent back that still counts.`];
    const late = sent.late && sent.suspense === state.suspense;
    const same = sent.answerer.person === state.answerer.person && sent.answeredAt === state.answeredAt && sent.contribution?.text === state.contribution?.text && state.late === late;
    return same && state.sentBack === undefined ? [] : [`${id} is judged after all, and not as it was handed in.`];
  });
};

/** The same version, released by the same. */
const reportStandsOtherwise = (id: string, history: readonly EventRow[]): readonly string[] => {
  let state: ReportState = report.initial;
  let sent: ReportState | undefined;
  return history.flatMap(({ type, at, body }) => {
    const before = state;
    state = report.evolve(before, { type, at, ...(body as object) } as ReportEvent);
    if (type === 'report-sent-back') sent = before;
    if (type !== 'report-judged-after-all') return [];
    const same = sent?.status === 'submitted' && state.status === 'submitted' && sent.current.hash === state.current.hash && JSON.stringify(sent.releases) === JSON.stringify(state.releases);
    return same ? [] : [`${id} is judged after all, and its version does not stand as it did.`];
  });
};

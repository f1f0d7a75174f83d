import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Each copy is owed since the day the report was really released. */
export const whenAReleaseIsCorrected: Policy = {
  when: 'a release is corrected',
  concerns: ({ of, id, event }) =>
    of === 'report' && event.type === 'release-corrected' ? { find: 'deliveries-of-report', report: id } : undefined,
  then: ({ standing, event: { at } }, found) => {
    if (standing.kind !== 'report' || standing.state.status !== 'released') return [];
    const by = policyActor(whenAReleaseIsCorrected.when);
    const { releasedOn } = standing.state;
    return found.map(({ id }): Envelope => ({ to: 'delivery', id, order: { type: 'move-release', by, at, releasedOn } }));
  },
};

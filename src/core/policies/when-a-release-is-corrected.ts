import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { roundOf } from './short-names';

/**
 * Each copy is owed since the day the report was really released. If it never was, no copy is owed that has not gone out,
 * its answer is judged as before, parts that were not handed in are asked for again, and its round goes on.
 */
export const whenAReleaseIsCorrected: Policy = {
  when: 'a release is corrected',
  concerns: (happening) => {
    if (happening.of !== 'report' || happening.event.type !== 'release-corrected') return undefined;
    const { id, event, standing } = happening;
    const copies = { find: 'deliveries-of-report', report: id } as const;
    if (event.on || !('current' in standing.state)) return copies;
    const round = { kind: 'round', id: roundOf(id, standing.state.current.number) } as const;
    return { find: 'several', of: [copies, { find: 'parts-of-request', request: id }, { find: 'subject', ref: { kind: 'request', id } }, { find: 'subject', ref: round }] };
  },
  then: (happening, found) => {
    if (happening.of !== 'report' || happening.event.type !== 'release-corrected') return [];
    const { event: { at, on }, standing: { state } } = happening;
    const by = policyActor(whenAReleaseIsCorrected.when);
    return found.flatMap(({ kind, id }): readonly Envelope[] => {
      if (kind === 'request') return [{ to: kind, id, order: { type: 'unsettle', by, at } }];
      if (kind === 'round') return [{ to: kind, id, order: { type: 'reopen-round', by, at } }];
      if (kind !== 'delivery') return [];
      if (!on) return [{ to: kind, id, order: { type: 'call-off-delivery', by, at } }];
      return state.status === 'released' ? [{ to: kind, id, order: { type: 'move-release', by, at, releasedOn: state.releasedOn } }] : [];
    });
  },
};

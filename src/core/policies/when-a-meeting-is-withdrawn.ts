import { countedThen } from './counted-then';
import { recordIn, wholeRecord } from './on-record';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * What was met was met by the text of its day. Open again, it is counted by the text the floor goes by, as it would be had
 * it been open when that was applied, and met where that asks for no more than is there; where its rule is not in that any
 * more, it stays as it is.
 */
export const whenAMeetingIsWithdrawn: Policy = {
  when: 'a duty is not met any more',
  readsLaw: true,
  concerns: ({ of, event, standing: { state } }) =>
    of === 'duty' && event.type === 'meeting-withdrawn' && state.status !== 'absent' && 'pack' in state
      ? { find: 'several', of: [{ find: 'subject', ref: { kind: 'pack', id: state.pack.id } }, ...wholeRecord] }
      : undefined,
  then: ({ id, event: { at }, standing }, found, { packs }) => {
    if (standing.kind !== 'duty' || standing.state.status === 'absent') return [];
    const duty = standing.state;
    const record = recordIn(found);
    const then = found.flatMap(({ kind, state }) => (kind === 'pack' ? (countedThen(duty, state, packs, record) ?? []) : []))[0];
    if (!then) return [];
    const by = policyActor(whenAMeetingIsWithdrawn.when);
    const { met, ...counted } = then;
    return [{ to: 'duty', id, order: { type: 'apply-rule', by, at, ...counted, ...(met && { out: met }) } }];
  },
};

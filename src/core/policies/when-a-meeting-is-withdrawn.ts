import type { Envelope } from '../house';
import { termsOf } from '../law';
import type { Policy } from './policy';
import { policyActor } from './policy';

/**
 * What was met was met by the text of its day. Open again, it is counted by the text the floor goes by, as it would be had
 * it been open when that was applied; where its rule is not in that any more, it stays as it is.
 */
export const whenAMeetingIsWithdrawn: Policy = {
  when: 'a duty is not met any more',
  readsLaw: true,
  concerns: ({ of, event, standing: { state } }) =>
    of === 'duty' && event.type === 'meeting-withdrawn' && state.status !== 'absent' && 'pack' in state ? { find: 'subject', ref: { kind: 'pack', id: state.pack.id } } : undefined,
  then: ({ id, event: { at }, standing }, found, { packs }) => {
    if (standing.kind !== 'duty' || standing.state.status === 'absent') return [];
    const { rule: { id: ruleId }, pack: { hash } } = standing.state;
    const by = policyActor(whenAMeetingIsWithdrawn.when);
    return found.flatMap(({ kind, state }): readonly Envelope[] => {
      // The first text of a pack was applied by nobody, and whatever it opened is counted by it.
      if (kind !== 'pack' || state.status === 'absent' || !state.applied || state.edition.hash === hash) return [];
      const rule = packs.find((pack) => pack.id === state.id)?.rules.find((each) => each.id === ruleId);
      return rule ? [{ to: 'duty', id, order: { type: 'apply-rule', by, at, rule: termsOf(rule), pack: { id: state.id, version: state.edition.version, hash: state.edition.hash }, agreed: state.applied } }] : [];
    });
  },
};

import type { Envelope } from '../house';
import { verificationBy } from '../law';
import { dutiesIn } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Every duty that is counted by the text counsel has read carries the mark, whatever its status. */
export const whenARuleIsVerified: Policy = {
  when: 'counsel verifies a rule',
  concerns: ({ of, event }) => (of === 'pack' && event.type === 'rule-verified' ? { find: 'duties-of-rule', rule: event.rule } : undefined),
  then: ({ event, standing }, found) => {
    if (event.type !== 'rule-verified' || standing.kind !== 'pack' || standing.state.status === 'absent') return [];
    const { rule, at } = event;
    const { edition } = standing.state;
    const order = { type: 'note-verified', by: policyActor(whenARuleIsVerified.when), at, rule, verified: verificationBy(event) } as const;
    return dutiesIn(found)
      // Duties from before texts were kept have no hash, and go by the version.
      .filter(({ pack }) => (pack.hash ?? edition.hash) === edition.hash && pack.version === edition.version)
      .map(({ id }): Envelope => ({ to: 'duty', id, order }));
  },
};

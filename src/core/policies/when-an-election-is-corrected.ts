import type { Envelope } from '../house';
import { dutiesIn } from './duties';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Every duty of the election is counted anew from what is known now, also those that are met. */
export const whenAnElectionIsCorrected: Policy = {
  when: 'an election is corrected, or concluded on another basis',
  concerns: ({ of, id, event }) =>
    of === 'election' && (event.type === 'election-corrected' || (event.type === 'conclusion-confirmed' && event.agreed))
      ? { find: 'duties-of-election', election: id }
      : undefined,
  then: ({ standing, event: { at } }, found) => {
    if (standing.kind !== 'election' || standing.state.status === 'absent') return [];
    const { state } = standing;
    const by = policyActor(whenAnElectionIsCorrected.when);
    const fact = { kind: 'election', day: state.day, ...('conclusion' in state && { conclusion: state.conclusion }) } as const;
    return dutiesIn(found).map(({ id }): Envelope => ({ to: 'duty', id, order: { type: 'relearn-fact', by, at, fact } }));
  },
};

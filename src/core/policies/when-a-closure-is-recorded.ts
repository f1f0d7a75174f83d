import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** Every clock that runs counts its plan date, reminders and rungs by the days that are closed now. */
export const whenAClosureIsRecorded: Policy = {
  when: 'a closure is recorded or taken back',
  concerns: ({ of }) => (of === 'closure' ? { find: 'running-clocks' } : undefined),
  then: ({ standing, event: { at } }, found) => {
    if (standing.kind !== 'closure' || standing.state.status === 'absent') return [];
    const by = policyActor(whenAClosureIsRecorded.when);
    const closures = standing.state.closures.map(({ day }) => day);
    return found.flatMap(({ kind, id }): readonly Envelope[] =>
      kind === 'duty' || kind === 'request' || kind === 'round' ? [{ to: kind, id, order: { type: 'learn-closures', by, at, closures } }] : [],
    );
  },
};

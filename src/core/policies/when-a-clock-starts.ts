import { CLOSURES } from '../closure';
import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** What is opened after a day was closed counts by it from the start; so does what comes back after nobody had counted it, or was met and is not any more. */
export const whenAClockStarts: Policy = {
  when: 'a clock starts',
  concerns: ({ event: { type } }) =>
    type === 'duty-opened' || type === 'asked' || type === 'round-opened' || type === 'acceptance-taken-back' || type === 'meeting-withdrawn' ? { find: 'subject', ref: { kind: 'closure', id: CLOSURES } } : undefined,
  then: ({ of, id, event: { at } }, found) => {
    const by = policyActor(whenAClockStarts.when);
    if (of !== 'duty' && of !== 'request' && of !== 'round') return [];
    return found.flatMap(({ kind, state }): readonly Envelope[] =>
      kind === 'closure' && state.status === 'kept' ? [{ to: of, id, order: { type: 'learn-closures', by, at, closures: state.closures.map(({ day }) => day) } }] : [],
    );
  },
};

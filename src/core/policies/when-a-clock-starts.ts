import { CLOSURES } from '../closure';
import type { Envelope, Happening } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** What is opened after a day was closed counts by it from the start; so does what comes back after nobody had counted it, what is wanted after all, or was met and is not any more. */
export const whenAClockStarts: Policy = {
  when: 'a clock starts',
  concerns: ({ event: { type } }) => (STARTING.has(type) ? { find: 'subject', ref: { kind: 'closure', id: CLOSURES } } : undefined),
  then: ({ of, id, event: { at } }, found) => {
    const by = policyActor(whenAClockStarts.when);
    if (of !== 'duty' && of !== 'request' && of !== 'round') return [];
    return found.flatMap(({ kind, state }): readonly Envelope[] =>
      kind === 'closure' && state.status === 'kept' ? [{ to: of, id, order: { type: 'learn-closures', by, at, closures: state.closures.map(({ day }) => day) } }] : [],
    );
  },
};

const STARTING: ReadonlySet<Happening['event']['type']> = new Set([
  'duty-opened', 'asked', 'round-opened', 'acceptance-taken-back', 'meeting-withdrawn', 'unsettled', 'round-reopened', 'reinstated', 'taken-after-all',
]);

import type { Policy } from './policy';
import { policyActor } from './policy';
import { roundOf } from './short-names';

/** The version that had been handed in is put to agencies as before, where cancelling or sending it back had ended that. */
export const whenAReportIsRestored: Policy = {
  when: 'a report is wanted after all',
  concerns: ({ of, id, event, standing: { state } }) =>
    of === 'report' && (event.type === 'report-restored' || event.type === 'report-judged-after-all') && 'current' in state
      ? { find: 'subject', ref: { kind: 'round', id: roundOf(id, state.current.number) } }
      : undefined,
  then: ({ event: { at } }, found) =>
    found.flatMap(({ kind, id, state }) =>
      kind === 'round' && state.status === 'closed' && (state.because === 'cancelled' || state.because === 'sent-back')
        ? [{ to: kind, id, order: { type: 'reopen-round', by: policyActor(whenAReportIsRestored.when), at } } as const]
        : [],
    ),
};

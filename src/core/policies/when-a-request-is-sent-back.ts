import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';

/** The report is drafted again, and nobody is asked any longer about a version that will not stand. */
export const whenARequestIsSentBack: Policy = {
  when: 'a request is sent back',
  concerns: ({ of, id, event, standing: { state } }) =>
    of === 'request' && event.type === 'sent-back' && !('partOf' in state) ? { find: 'running-rounds-of-report', report: id } : undefined,
  then: ({ id, event: { at } }, rounds) => {
    const by = policyActor(whenARequestIsSentBack.when);
    return [
      { to: 'report', id, order: { type: 'send-back-report', by, at } },
      ...rounds.map((round): Envelope => ({ to: 'round', id: round.id, order: { type: 'close-round', by, at, because: 'sent-back' } })),
    ];
  },
};

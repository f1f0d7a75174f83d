import type { Envelope } from '../house';
import { partIds } from '../request';
import type { Policy } from './policy';

/** Each agency beside the lead is asked for its part, by the same person, for the same hour. */
export const whenARequestIsAskedOfSeveral: Policy = {
  when: 'a request is asked of several agencies',
  concerns: ({ of, event }) => (of === 'request' && event.type === 'asked' && event.others ? { find: 'nothing' } : undefined),
  then: ({ event }) => {
    if (event.type !== 'asked' || !event.others) return [];
    const { type: _, at, asker: by, tasked: __, others, coordinate: ___, id, agency: lead, ...rest } = event;
    const ids = partIds({ id, others });
    return others.flatMap((agency, index): readonly Envelope[] => {
      const part = ids[index];
      return part === undefined ? [] : [{ to: 'request', id: part, order: { type: 'ask', by, at, ...rest, id: part, partOf: id, lead, agency } }];
    });
  },
};

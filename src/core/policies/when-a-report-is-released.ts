import type { Envelope } from '../house';
import type { Policy } from './policy';
import { policyActor } from './policy';
import { deliveryTo } from './short-names';

/** Its rounds end, its request and every part of that is settled, and it is owed to each of its recipients. */
export const whenAReportIsReleased: Policy = {
  when: 'a report is released',
  concerns: ({ of, id, event }) =>
    of === 'report' && event.type === 'report-released'
      ? { find: 'several', of: [{ find: 'running-rounds-of-report', report: id }, { find: 'parts-of-request', request: id }] }
      : undefined,
  then: (happening, found) => {
    if (happening.of !== 'report' || happening.event.type !== 'report-released') return [];
    const { event, standing } = happening;
    const { state } = standing;
    if (state.status === 'absent') return [];
    const by = policyActor(whenAReportIsReleased.when);
    const { at, on: releasedOn } = event;
    const { id: report, title, owners, duties, recipients, zone } = state;
    return [
      ...found.flatMap(({ kind, id }): readonly Envelope[] => (kind === 'round' ? [{ to: 'round', id, order: { type: 'close-round', by, at, because: 'released' } }] : [])),
      { to: 'request', id: report, order: { type: 'settle', by, at } },
      ...found.flatMap(({ kind, id }): readonly Envelope[] => (kind === 'request' ? [{ to: 'request', id, order: { type: 'settle', by, at } }] : [])),
      ...recipients.map((recipient): Envelope => {
        const id = deliveryTo(report, recipient);
        return { to: 'delivery', id, order: { type: 'owe-delivery', by, at, id, report, title, owners, duties, recipient, releasedOn, zone } };
      }),
    ];
  },
};

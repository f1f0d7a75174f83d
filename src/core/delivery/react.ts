import { never } from '../language/never';
import { proposalIn } from '../language/proposal';
import { sendingCorrectionIn } from './evolve';
import type { DeliveryEvent, DeliveryNotice, DeliveryPromise, DeliveryState } from './delivery';

/** A delivery is drawn on its request's card and speaks in its request's thread. Owing it is said by the release, and what moves with a corrected release too. */
export const react = (event: DeliveryEvent, state: DeliveryState): readonly DeliveryPromise[] => {
  if (state.status === 'absent') return [];
  const of = { kind: 'request', id: state.report } as const;
  const card: DeliveryPromise = { kind: 'card', of, at: { at: 'floor' } };
  const notice = noticeOf(event, state.id);
  return notice ? [card, { kind: 'notice', at: { at: 'thread', of }, notice }] : [card];
};

const noticeOf = (event: DeliveryEvent, delivery: string): DeliveryNotice | undefined => {
  switch (event.type) {
    case 'delivery-owed':
    case 'delivery-called-off':
    case 'release-moved':
      return undefined;
    case 'delivery-sent':
    case 'delivery-received':
      return { say: event.type, delivery };
    case 'sending-corrected':
      return { say: 'day-corrected', delivery, correction: sendingCorrectionIn(event) };
    case 'receipt-corrected': {
      const { on: to, from, proposer, second, reason, at } = event;
      return { say: 'day-corrected', delivery, correction: { of: 'received', from, ...(to && { to }), proposer, second, reason, at } };
    }
    case 'change-proposed':
      return { say: 'receipt-change-proposed', delivery, proposal: proposalIn(event) };
    case 'change-withdrawn':
      return { say: 'receipt-change-withdrawn', delivery, by: event.by, proposer: event.proposer };
    default:
      return never(event);
  }
};

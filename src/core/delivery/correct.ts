import { forbids } from '../authority';
import { dayOf } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { decidePropose, decideWithdraw, toConfirm } from '../language/proposal';
import type { Moment } from '../language/time';
import type { DeliveryEvent, DeliveryOrder, DeliveryRefusal, DeliveryState, ReceiptChange } from './delivery';

type Answer = Decision<DeliveryEvent, DeliveryRefusal>;
type Order<Type extends DeliveryOrder['type']> = Extract<DeliveryOrder, { type: Type }>;
type Kept = Exclude<DeliveryState, { status: 'absent' }>;

/** Whoever recorded it, or a coordinator, says on which day it really went out, and at which hour, or that it never did. */
export const correctSending = ({ by, at, on, hour, reason }: Order<'correct-sending'>, state: Kept): Answer => {
  const { id, report, recipient, owners, releasedOn, zone } = state;
  const forbidden = forbids(by, 'correct-sending', recipient, 'sent' in state ? state.sent.by : undefined);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-delivery' });
  if (!('sent' in state)) return refused({ code: 'not-sent-yet', id, recipient, owners });
  const { on: from, hour: fromHour } = state.sent;
  const before = { from, ...(fromHour && { fromHour }) };
  if (on === undefined) {
    return state.status === 'received'
      ? refused({ code: 'received-after-all', id, report, recipient, receivedOn: state.received.on })
      : decided({ type: 'sending-corrected', at, ...before, by, reason });
  }
  if (from === on && (hour === undefined || hour === fromHour)) return nothingToDo('already-so');
  const today = dayOf(at, zone);
  if (on > today) return refused({ code: 'delivery-in-the-future', on, today });
  if (hour !== undefined && hour > at) return refused({ code: 'sending-hour-in-the-future', hour, now: at, zone });
  if (on < releasedOn) return refused({ code: 'sent-before-release', id, report, on, releasedOn });
  if (state.status === 'received' && on > state.received.on) {
    return refused({ code: 'sent-after-received', id, on, receivedOn: state.received.on });
  }
  return decided({ type: 'sending-corrected', at, on, ...(hour && { hour }), ...before, by, reason });
};

/** Clocks count from a receipt, so its day is corrected by two: the second is a coordinator or a releaser of an owner. */
export const correctReceipt = (order: Order<'propose-change' | 'confirm-change' | 'withdraw-change'>, state: Kept): Answer => {
  const { by, at } = order;
  const { recipient, owners } = state;
  const owner = owners.find((each) => by.kind === 'person' && by.agency === each) ?? owners[0];
  if (order.type === 'propose-change') {
    const forbidden = forbids(by, 'correct-receipt', recipient, state.status === 'received' ? state.received.by : undefined);
    if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-delivery' });
    return unfit(order.change, state, at) ?? decidePropose(order, by, state);
  }
  const forbidden = forbids(by, 'second-receipt', owner);
  if (by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-delivery' });
  if (order.type === 'withdraw-change') return decideWithdraw(order, by, state, forbidden);
  if (forbidden) return refused(forbidden);
  const open = toConfirm(order, by, state);
  if ('code' in open) return refused(open);
  const { change: { from, to }, by: proposer, reason } = open;
  if (to !== undefined && 'sent' in state && to < state.sent.on) return refused({ code: 'receipt-before-sent-since', id: state.id, on: to, sentOn: state.sent.on });
  return unfit(open.change, state, at) ?? decided({ type: 'receipt-corrected', at, ...(to && { on: to }), from, proposer, second: by, reason });
};

/** Why the day cannot be corrected so; nothing where it can. */
const unfit = ({ from, to }: ReceiptChange, state: Kept, at: Moment): Decision<never, DeliveryRefusal> | undefined => {
  const { id, report, recipient, zone } = state;
  if (state.status !== 'received') return refused({ code: 'not-received-yet', id, recipient });
  const { sent, received } = state;
  if (received.on === to) return nothingToDo('already-so');
  if (received.on !== from) return refused({ code: 'receipt-changed-since', id, from, now: received.on });
  if (to === undefined) return undefined;
  const today = dayOf(at, zone);
  if (to > today) return refused({ code: 'delivery-in-the-future', on: to, today });
  return to < sent.on ? refused({ code: 'received-before-sent', id, report, recipient, on: to, sentOn: sent.on }) : undefined;
};

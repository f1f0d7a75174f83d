import { forbids } from '../authority';
import { dayOf } from '../calendar';
import type { Decision } from '../language/decider';
import { decided, nothingToDo, refused } from '../language/decider';
import { never } from '../language/never';
import { correctReceipt, correctSending } from './correct';
import type { DeliveryEvent, DeliveryOrder, DeliveryRefusal, DeliveryState, Handing } from './delivery';

type Answer = Decision<DeliveryEvent, DeliveryRefusal>;
type Order<Type extends DeliveryOrder['type']> = Extract<DeliveryOrder, { type: Type }>;
type Kept = Exclude<DeliveryState, { status: 'absent' }>;

export const decide = (order: DeliveryOrder, state: DeliveryState): Answer => {
  if (order.type === 'owe-delivery') return owe(order, state);
  if (state.status === 'absent') return refused({ code: 'no-such-delivery' });
  switch (order.type) {
    case 'record-sent':
      return recordSent(order, state);
    case 'record-received':
      return recordReceived(order, state);
    case 'correct-sending':
      return correctSending(order, state);
    case 'propose-change':
    case 'confirm-change':
    case 'withdraw-change':
      return correctReceipt(order, state);
    case 'move-release':
      return moveRelease(order, state);
    case 'call-off-delivery':
      return callOff(order, state);
    default:
      return never(order);
  }
};

const owe = (order: Order<'owe-delivery'>, state: DeliveryState): Answer => {
  const { by, type: _, ...parcel } = order;
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'absent' || state.status === 'called-off' ? decided({ type: 'delivery-owed', ...parcel }) : nothingToDo('already-owed');
};

const recordSent = (order: Order<'record-sent'>, state: Kept): Answer => {
  const { by, at, on, hour } = order;
  const { id, owners, releasedOn, zone } = state;
  const sender = owners.find((owner) => by.kind === 'person' && by.agency === owner) ?? owners[0];
  const forbidden = forbids(by, 'record-sending', sender);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-delivery' });
  if (state.status === 'called-off') return refused(calledOff(state));
  if (state.status !== 'owed') {
    const { sent } = state;
    if (sent.on !== on) return refused({ code: 'sent-on-another-day', id, sent });
    if (hour === undefined || hour === sent.hour) return nothingToDo('already-sent', sent.at);
    return refused({ code: 'sent-at-another-hour', id, on, ...(sent.hour && { recorded: sent.hour }), wanted: hour, zone });
  }
  const today = dayOf(at, zone);
  if (on > today) return refused({ code: 'delivery-in-the-future', on, today });
  if (hour !== undefined && hour > at) return refused({ code: 'sending-hour-in-the-future', hour, now: at, zone });
  if (on < releasedOn) return refused({ code: 'sent-before-release', id, report: state.report, on, releasedOn });
  return decided({ type: 'delivery-sent', ...handing(order, by), ...(hour && { hour }) });
};

/** The recipient says so itself, or a coordinator shows what proves it. */
const recordReceived = (order: Order<'record-received'>, state: Kept): Answer => {
  const { by, at, on, evidence } = order;
  const { id, owners, recipient, zone } = state;
  const itself = forbids(by, 'acknowledge-receipt', recipient) === undefined;
  const forbidden = itself ? undefined : forbids(by, 'record-receipt', recipient);
  if (forbidden || by.kind !== 'person') return refused(forbidden ?? { code: 'no-such-delivery' });
  if (state.status === 'called-off') return refused(calledOff(state));
  if (state.status === 'owed') return refused({ code: 'not-sent-yet', id, recipient, owners });
  if (state.status === 'received') {
    const { received } = state;
    return received.on === on ? nothingToDo('already-received', received.at) : refused({ code: 'received-on-another-day', id, received });
  }
  const today = dayOf(at, zone);
  if (on > today) return refused({ code: 'delivery-in-the-future', on, today });
  if (on < state.sent.on) return refused({ code: 'received-before-sent', id, report: state.report, recipient: state.recipient, on, sentOn: state.sent.on });
  if (!itself && !evidence) return refused({ code: 'evidence-missing', id, recipient });
  return decided({ type: 'delivery-received', ...handing(order, by) });
};

const handing = ({ on, at, evidence }: Order<'record-sent' | 'record-received'>, by: Handing['by']): Handing => ({
  on, at, by, ...(evidence && { evidence }),
});

const moveRelease = ({ by, at, releasedOn }: Order<'move-release'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.releasedOn === releasedOn ? nothingToDo('already-so') : decided({ type: 'release-moved', at, releasedOn });
};

/** What has gone out has gone out. */
const callOff = ({ by, at }: Order<'call-off-delivery'>, state: Kept): Answer => {
  const forbidden = forbids(by, 'follow-policy');
  if (forbidden) return refused(forbidden);
  return state.status === 'owed' ? decided({ type: 'delivery-called-off', at }) : nothingToDo('not-owed');
};

const calledOff = ({ id, report, recipient }: Kept): DeliveryRefusal => ({ code: 'delivery-called-off', id, report, recipient });
